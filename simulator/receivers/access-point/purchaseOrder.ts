import { renderPurchaseOrder } from '../../../mappings/formats/peppol-ordering/formats/purchaseOrder.ts'
import { strictTexts } from '../../../mappings/formats/texts/policy.ts'
import { orderOf, seller, type NamedParty } from '../canonical.ts'
import type { PlacedOrder } from '../placedOrder.ts'
import type { Site } from '../site.ts'
import type { PlannedMessage } from './messages.ts'

const ovtScheme = '0216'

/** The message with which an order of the municipality's own comes, as T01, T114 or T115, at the order's time. */
export function purchaseOrderMessage(site: Site, placed: PlacedOrder): PlannedMessage {
  const id = site.id('purchase order', placed.number, String(placed.version))
  const xml = renderPurchaseOrder(orderOf(placed), {
    deliveryId: id, timestamp: placed.at, environment: 'test', role: 'original', texts: strictTexts, sender: ovtOf(placed.buyer), receiver: ovtOf(seller),
  })
  return { id, type: 'order', at_ms: Date.parse(placed.at), file: `${placed.number}.${placed.version}.order.xml`, xml: Buffer.from(xml).toString('utf8') }
}

function ovtOf({ businessId }: Pick<NamedParty, 'businessId'>): { readonly id: string; readonly scheme: string } {
  return { id: `0037${businessId.replace('-', '')}`, scheme: ovtScheme }
}
