import { interpretCxml } from '../../connectors/systems/shared/messages/cxmlRequest.ts'
import { interpretP2p } from '../../connectors/systems/p2p-rest/interpret.ts'
import type { CanonicalDocument, FileContext } from '../../mappings/formats/format.ts'
import { readStatusIdoc } from '../../mappings/formats/layouts/idoc/readStatusIdoc.ts'
import { inboundLayout } from '../../mappings/formats/layouts/inboundLayout.ts'
import { layoutFormat } from '../../mappings/formats/layouts/layoutFormat.ts'
import { unitCodeBy } from '../../mappings/formats/p2p-rest/reading/unitCode.ts'
import { readOrdering } from '../../mappings/formats/peppol-ordering/readOrdering.ts'
import { readPeppolResponse } from '../../mappings/formats/peppol-responses/readResponse.ts'
import { orderFromEvent } from '../../mappings/from-events/orderFromEvent.ts'
import type { Order } from '../../mappings/model/order.ts'
import { orderRequest } from '../../simulator/receivers/cxml/requests.ts'
import { exportedOrder } from '../../simulator/receivers/p2p/entities.ts'
import type { PlacedOrder } from '../../simulator/receivers/placedOrder.ts'
import { audit } from '../../simulator/receivers/sap-idoc/statusIdoc.ts'
import { exampleContext } from '../render/context.ts'
import { orderEvent } from '../render/events.ts'
import { exampleLayout } from '../render/layouts.ts'
import type { Writings } from './written.ts'

/** A document that is read, and what reads it. */
export interface Hearing {
  readonly name: string
  readonly bytes: Uint8Array
  readonly read: (bytes: Uint8Array) => unknown
}

const at = '2026-11-02T08:00:00.000Z'
const unitCode = unitCodeBy({})
const file: FileContext = { environment: 'production', sequence: 17, cutAt: at }

/** What is read of others with so many lines: Peppol's documents as the rows before wrote them, and what other systems send; of the latter orders with our rules. */
export function heard(written: Writings, lines: number): readonly Hearing[] {
  const placed = placedOrder(lines)
  const cxml = { payloadId: 'order-1@buyer.example', at, from: 'AN-BUYER', to: 'AN-SELLER', secret: 'example', deploymentMode: 'production' } as const
  return [
    ...['T01', 'T114', 'T115', 'T110', 'T76', 'T116', 'T16', 'T19'].map((name): Hearing => ({ name, bytes: (written[name] as Writings[string])(), read: readOrdering })),
    ...['T111', 'T71', 'MLS'].map((name): Hearing => ({ name, bytes: (written[name] as Writings[string])(), read: readPeppolResponse })),
    { name: 'cXML OrderRequest', bytes: Buffer.from(orderRequest(cxml, placed)), read: interpretCxml },
    { name: 'cXML ReceiptRequest', bytes: (written['cXML ReceiptRequest'] as Writings[string])(), read: interpretCxml },
    { name: 'P2P order', bytes: Buffer.from(JSON.stringify(exportedOrder(placed, at))), read: (bytes) => interpretP2p(bytes, unitCode) },
    byLayout('IDoc ORDERS', 'tampere', 'orders', lines),
    byLayout('IDoc ORDCHG', 'tampere', 'order-changes', lines, 'changed'),
    { name: 'IDoc ALEAUD01', bytes: Buffer.from(audit({ archiveKey: exampleContext.deliveryId, idocNumber: '0000000000004711', messageType: 'PORDCR1', status: '53', code: 'ME001', text: 'Tilaus on luotu', objectKey: '4500012345' }, '17')), read: readStatusIdoc },
    byLayout('fixed positions order', 'orivesi', 'orders', lines),
    byLayout('CSV order', 'lempaala', 'orders', lines),
  ]
}

/** A file of one order, by the layout that reads it. */
function byLayout(name: string, municipality: string, layoutName: string, lines: number, stage: Order['stage'] = 'placed'): Hearing {
  const layout = exampleLayout(municipality, layoutName, true)
  const order = { ...orderFromEvent(orderEvent(lines)), buyersNumber: '4500012345', origin: 'purchasing', stage, ...(stage === 'changed' ? { documentNumber: '4500012345-2' } : {}) } as const
  const document: CanonicalDocument = { kind: 'order', order }
  const made = layoutFormat(layout, layout.layout)
  const bytes = made.of === 'document' ? made.format.render(document, exampleContext) : made.format.assemble([made.format.renderSegment(document, exampleContext)], file).bytes
  const format = inboundLayout(layout, layout.layout)
  return { name, bytes, read: (heard) => format.read(name, heard) }
}

function placedOrder(count: number): PlacedOrder {
  const { lines, totals } = orderFromEvent(orderEvent(count))
  return {
    number: '4500012345', stage: 'new', version: 1, at, contract: 'SOP-12', total: totals.lines.toString(),
    buyer: { name: 'Esimerkkikunta', businessId: '2617416-4' }, orderer: { name: 'Olli Ostaja', unit: '4100' },
    place: { name: 'Pääkirjasto', street: 'Kirjastokatu 3', city: 'Pirkkala', postCode: '33960' },
    lines: lines.map(({ item, quantity, unit, price }, index) => ({ number: index + 1, article: item.sellersIdentifier ?? '', name: item.name, quantity: quantity.toString(), unit, price: price.net.toString() })),
  }
}
