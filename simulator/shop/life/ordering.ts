import { Decimal } from '../../../mappings/model/decimal.ts'
import { sumsOf } from '../amounts.ts'
import { taxable, withQuantity } from '../baskets.ts'
import { numberOf } from '../numbers.ts'
import type { ShopOrder } from '../order.ts'
import type { PlannedRecord } from '../timeline.ts'
import { orderContent } from '../values/order.ts'
import { partyKey } from '../values/parties.ts'
import type { Moment, Shop } from './shop.ts'

export function placeOrder(shop: Shop, order: ShopOrder, when: Moment): PlannedRecord {
  bookOrder(shop, order, 'placed', when)
  return shop.timeline.add('fi.kuntasilta.shop.OrderPlaced', { ...common(shop, order), order: orderContent(order, shop.seller, when) }, occasion(order, when))
}

export function confirmOrder(shop: Shop, order: ShopOrder, when: Moment): PlannedRecord {
  const number = numberOf.confirmation(order.sequence)
  return shop.timeline.add(
    'fi.kuntasilta.shop.OrderConfirmed',
    { ...common(shop, order), sellersOrder: order.number, buyersOrder: order.buyersNumber ?? null, number, issueDate: when.day },
    { ...occasion(order, when), subject: number },
  )
}

/** One more of the first line: the order as it is then. */
export function changeOrder(shop: Shop, order: ShopOrder, when: Moment): { readonly order: ShopOrder; readonly record: PlannedRecord } {
  const changed: ShopOrder = { ...order, lines: order.lines.map((line, index) => (index === 0 ? withQuantity(line, line.quantity.plus(Decimal.of(1))) : line)) }
  bookOrder(shop, changed, 'changed', when)
  const content = orderContent(changed, shop.seller, { ...when, previousDocument: order.number })
  const record = shop.timeline.add('fi.kuntasilta.shop.OrderChanged', { ...common(shop, order), order: content, text: 'Yksi lisää' }, occasion(order, when))
  return { order: changed, record }
}

export function cancelOrder(shop: Shop, order: ShopOrder, when: Moment): PlannedRecord {
  bookOrder(shop, order, 'cancelled', when)
  const content = orderContent(order, shop.seller, { ...when, previousDocument: order.number })
  return shop.timeline.add(
    'fi.kuntasilta.shop.OrderCancelled',
    { ...common(shop, order), order: content, cancelledAt: when.at, text: 'Tilattu vahingossa kahdesti' },
    occasion(order, when),
  )
}

function common(shop: Shop, order: ShopOrder): { readonly story: string; readonly buyer: ReturnType<typeof partyKey>; readonly seller: ReturnType<typeof partyKey> } {
  return { story: order.story, buyer: partyKey(order.customer), seller: partyKey(shop.seller) }
}

function occasion(order: ShopOrder, when: Moment): { readonly at: string; readonly subject: string; readonly correlationId: string } {
  return { at: when.at, subject: order.number, correlationId: order.number }
}

function bookOrder(shop: Shop, order: ShopOrder, stage: 'placed' | 'changed' | 'cancelled', when: Moment): void {
  shop.book.document({ municipality: order.customer.id, story: order.story, kind: 'order', stage, number: order.number, day: when.day, placedOn: order.day }, order.lines, sumsOf(order.lines.map(taxable), order.charges))
}
