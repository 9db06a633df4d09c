import type { Incident, OrderIncidentKind } from '../incidents.ts'
import type { ShopOrder } from '../order.ts'
import { randomOf } from '../random.ts'
import { playInParts } from './inParts.ts'
import { playAtOnce } from './atOnce.ts'
import { cancelOrder, changeOrder, confirmOrder, placeOrder } from './ordering.ts'
import { minutesAfter, moment, type Shop, type Told } from './shop.ts'

/** Plays one order from the basket to the last invoice, with what befalls it; returns the incident as it turned out. */
export function playOrder(shop: Shop, order: ShopOrder, befalls: OrderIncidentKind | undefined): Incident | undefined {
  const told = tell(shop, order, befalls)
  if (befalls === undefined) return undefined
  const [first] = told.records
  return { kind: befalls, municipality: order.customer.id, story: first.key, document: told.document, eventIds: told.records.map(({ id }) => id) }
}

function tell(shop: Shop, order: ShopOrder, befalls: OrderIncidentKind | undefined): Told {
  const choose = randomOf(shop.seed, 'life', order.sequence)
  const placedAt = moment(choose, order.day, 0, 8, 15)
  const placed = placeOrder(shop, order, placedAt)
  confirmOrder(shop, order, minutesAfter(placedAt, choose.integer(15, 60)))
  const nextMorning = moment(choose, order.day, 1, 8, 9)
  const shippedAt = moment(choose, order.day, choose.integer(1, 3), 10, 14)
  switch (befalls) {
    case 'order cancelled':
      return { document: order.number, records: [cancelOrder(shop, order, nextMorning)] }
    case 'order changed, then cancelled': {
      const changed = changeOrder(shop, order, nextMorning)
      return { document: order.number, records: [changed.record, cancelOrder(shop, changed.order, minutesAfter(nextMorning, 90))] }
    }
    case 'order changed': {
      const changed = changeOrder(shop, order, nextMorning)
      playAtOnce(shop, changed.order, choose, shippedAt, befalls, placed)
      return { document: order.number, records: [changed.record] }
    }
    case 'partial shipment, one invoice':
    case 'partial shipment, two invoices':
      return playInParts(shop, order, choose, shippedAt, befalls === 'partial shipment, two invoices')
    default:
      return playAtOnce(shop, order, choose, shippedAt, befalls, placed)
  }
}
