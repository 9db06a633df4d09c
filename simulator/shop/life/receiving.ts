import { Decimal } from '../../../mappings/model/decimal.ts'
import { withQuantity, type ShopLine } from '../baskets.ts'
import { isRent } from '../catalogue.ts'
import { numberOf } from '../numbers.ts'
import { origin, type ShopOrder } from '../order.ts'
import type { PlannedRecord } from '../timeline.ts'
import { partyKey } from '../values/parties.ts'
import { receiptContent, type ShopReceipt } from '../values/receipt.ts'
import type { Moment, Shop } from './shop.ts'
import { secondSeries } from './shipping.ts'

const one = Decimal.of(1)

/** The lines of which something is received: goods, and services that were done; nothing is of rents. */
export function receivedOf(lines: readonly ShopLine[]): readonly ShopLine[] {
  return lines.filter(({ product }) => !isRent(product))
}

/** One piece of a line. */
export function onePiece(line: ShopLine): ShopLine {
  return withQuantity(line, one)
}

/** The lines without one piece of that line; a line of which nothing is left is left out. */
export function withoutOne(lines: readonly ShopLine[], of: ShopLine): readonly ShopLine[] {
  return lines.map((line) => (line.id === of.id ? withQuantity(line, line.quantity.minus(one)) : line)).filter(({ quantity }) => !quantity.isZero)
}

/** What of these lines is received, and with which despatch it came. */
export function draftReceipt(order: ShopOrder, lines: readonly ShopLine[], { day, at }: Moment, despatch: string | undefined, series?: 'second'): ShopReceipt {
  return { stage: 'received', number: numberOf.receipt(order.sequence + (series === 'second' ? secondSeries : 0)), day, at, lines: receivedOf(lines), despatch }
}

/** All of a receipt is taken back. */
export function draftReversal(order: ShopOrder, { number, lines, despatch }: ShopReceipt, { day, at }: Moment): ShopReceipt {
  return { stage: 'reversed', number: numberOf.reversal(order.sequence), day, at, lines, despatch, of: number }
}

/** Goods that came with a receipt are sent back. */
export function draftReturn(order: ShopOrder, { number, despatch }: ShopReceipt, lines: readonly ShopLine[], { day, at }: Moment): ShopReceipt {
  return { stage: 'returned', number: numberOf.goodsReturn(order.sequence), day, at, lines, despatch, of: number }
}

/** Has a receipt booked by whom it is for the order; gives the record where that is a unit. */
export function bookReceipt(shop: Shop, order: ShopOrder, receipt: ShopReceipt): PlannedRecord | undefined {
  if (receipt.lines.length === 0 || order.receivedBy === 'nobody') return undefined
  const { number, stage, day } = receipt
  shop.book.receipt({ municipality: order.customer.id, story: order.story, number, stage, day, order: order.buyersNumber ?? order.number, ...origin(order), ...(stage === 'reversed' && receipt.of !== undefined ? { reverses: receipt.of } : {}) }, receipt.lines)
  if (order.receivedBy === 'system') {
    shop.bookings.push({ order, receipt })
    return undefined
  }
  const value = { story: order.story, buyer: partyKey(order.customer), seller: partyKey(shop.seller), ...receiptContent(order, receipt) }
  const occasion = { at: receipt.at, subject: number, correlationId: order.number }
  switch (stage) {
    case 'received':
      return shop.timeline.add('fi.kuntasilta.municipal.GoodsReceived', value, occasion)
    case 'reversed':
      return shop.timeline.add('fi.kuntasilta.municipal.GoodsReceiptReversed', { ...value, reverses: receipt.of ?? '' }, occasion)
    case 'returned':
      return shop.timeline.add('fi.kuntasilta.municipal.GoodsReturned', { ...value, receipt: receipt.of ?? null }, occasion)
  }
}
