import { devicesOf } from './devices.ts'
import { orderIncidents, type OrderIncidentKind } from './incidents.ts'
import { goodsOf } from './life/shipping.ts'
import type { ShopOrder } from './order.ts'
import { randomOf } from './random.ts'

/** Who is struck by what: at most one incident an order, by its running number; the first of each kind before the second of any. */
export function assignIncidents(seed: number, orders: readonly ShopOrder[]): ReadonlyMap<number, OrderIncidentKind> {
  const free = randomOf(seed, 'incidents').shuffled(orders)
  const assigned = new Map<number, OrderIncidentKind>()
  for (const kind of inTurns(orderIncidents)) {
    const index = free.findIndex((order) => canBefall(kind, order))
    if (index >= 0) assigned.set((free.splice(index, 1)[0] as ShopOrder).sequence, kind)
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
    case 'device returned':
      return devicesOf(order).length > 0
    case 'invoice without reference':
      return order.customer.returnsIncomplete === 'yes'
    default:
      return true
  }
}
