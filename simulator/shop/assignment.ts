import { devicesOf } from './devices.ts'
import { orderIncidents, type OrderIncidentKind } from './incidents.ts'
import { receivedOf } from './life/receiving.ts'
import { goodsOf } from './life/shipping.ts'
import type { ShopOrder } from './order.ts'
import { randomOf } from './random.ts'

/**
 * Who is struck by what: at most one incident an order, by its running number; the first of each kind before the second of
 * any. The municipalities take turns, so that the large ones do not have them all.
 */
export function assignIncidents(seed: number, orders: readonly ShopOrder[]): ReadonlyMap<number, OrderIncidentKind> {
  const choose = randomOf(seed, 'incidents')
  const free = [...Map.groupBy(choose.shuffled(orders), (order) => order.customer.id).values()]
  const assigned = new Map<number, OrderIncidentKind>()
  for (const kind of inTurns(orderIncidents)) {
    const turn = free.findIndex((ofCustomer) => ofCustomer.some((order) => canBefall(kind, order)))
    const [ofCustomer] = turn < 0 ? [] : free.splice(turn, 1)
    if (ofCustomer === undefined) continue
    const [struck] = ofCustomer.splice(ofCustomer.findIndex((order) => canBefall(kind, order)), 1)
    assigned.set((struck as ShopOrder).sequence, kind)
    free.push(ofCustomer)
  }
  return assigned
}

/** The names, each as often as its count says: one of each, then the second of each … */
function inTurns<Name extends string>(counts: Readonly<Record<Name, number>>): readonly Name[] {
  const all = (Object.entries(counts) as [Name, number][]).flatMap(([name, count]) => Array.from({ length: count }, (_, turn) => ({ name, turn })))
  return all.toSorted((one, other) => one.turn - other.turn).map(({ name }) => name)
}

function canBefall(kind: OrderIncidentKind, order: ShopOrder): boolean {
  switch (kind) {
    case 'partial shipment, one invoice':
    case 'partial shipment, two invoices':
      return goodsOf(order).some((line) => Number(line.quantity.toFixed(0)) > 1)
    case 'receipt reversed':
    case 'receipt after the invoice':
      return order.receivedBy === 'unit' && receivedOf(order.lines).length > 0
    case 'receipt short':
    case 'goods returned':
      return order.receivedBy === 'unit' && goodsOf(order).length > 0
    case 'device returned':
      return devicesOf(order).length > 0
    case 'invoice without reference':
      return order.customer.returnsIncomplete === 'yes'
    default:
      return true
  }
}
