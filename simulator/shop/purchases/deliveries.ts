import type { ShopLine } from '../baskets.ts'
import { creditInvoice, draftInvoice, issueAndBook } from '../life/invoicing.ts'
import { bookReceipt, draftReceipt, draftReturn, draftReversal, onePiece } from '../life/receiving.ts'
import { draftShipment, goodsOf, ship, splitGoods } from '../life/shipping.ts'
import { minutesAfter, moment, type Moment, type Shop } from '../life/shop.ts'
import type { ShopOrder } from '../order.ts'
import { randomOf, type Random } from '../random.ts'
import { goesInParts } from './purchase.ts'

/** Something that is done for a purchase at its time. */
export interface Step {
  readonly at: string
  take(): void
}

/** Business days after the order's; a change or cancellation that comes before is obeyed. */
const shippedAfter_days = 3

/**
 * All that follows once an order stands, in order of time: one or two shipments, each received the next morning and invoiced in the afternoon.
 * Every fourth order's receipt is reversed and booked again, and every fourth's is noted after its invoice where that is done in the purchasing system; of an order in parts one piece goes back, and is credited.
 */
export function deliveriesOf(shop: Shop, order: ShopOrder): readonly [Step, ...Step[]] {
  const choose = randomOf(shop.seed, 'purchase', order.sequence)
  const firstAt = moment(choose, order.day, shippedAfter_days, 10, 14)
  if (!goesInParts(order)) return delivery(shop, order, choose, { lines: goodsOf(order), at: firstAt, before: [], reversed: order.sequence % 4 === 1, late: order.sequence % 4 === 3 && order.receivedBy === 'system', sendsBack: false })
  const [now, later] = splitGoods(order)
  const secondAt = moment(choose, firstAt.day, 2, 10, 14)
  const [first, ...more] = delivery(shop, order, choose, { lines: now, at: firstAt, before: [], reversed: false, late: false, sendsBack: true })
  return [first, ...[...more, ...delivery(shop, order, choose, { lines: later, at: secondAt, before: now, reversed: false, late: false, sendsBack: false })].toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at))]
}

interface Part {
  readonly lines: readonly ShopLine[]
  readonly at: Moment
  /** What went earlier. */
  readonly before: readonly ShopLine[]
  readonly reversed: boolean
  /** Whether it is received after it was invoiced. */
  readonly late: boolean
  readonly sendsBack: boolean
}

function delivery(shop: Shop, order: ShopOrder, choose: Random, { lines, at, before, reversed, late, sendsBack }: Part): readonly [Step, ...Step[]] {
  const series = before.length > 0 ? 'second' : undefined
  const shipment = draftShipment(order, lines, at, before)
  const arrived = moment(choose, at.day, 1, 8, 10)
  const receipt = draftReceipt(order, lines, late ? moment(choose, at.day, 3, 8, 10) : arrived, shipment.number, series)
  const invoicedAt = moment(choose, arrived.day, 0, 15, 17)
  const drafted = draftInvoice(order, lines, invoicedAt, shipment, series)
  const invoice = late ? { ...drafted, match: 'late' as const } : drafted
  const reversal = draftReversal(order, receipt, minutesAfter(receipt, 20))
  const again = draftReceipt(order, lines, minutesAfter(receipt, 30), shipment.number, 'second')
  const piece = [onePiece(lines[0] as ShopLine)]
  const sentBack = draftReturn(order, receipt, piece, moment(choose, receipt.day, 3, 12, 14))
  const creditedAt = moment(choose, sentBack.day, 1, 9, 15)
  const received = { at: receipt.at, take: () => void bookReceipt(shop, order, receipt) }
  return [
    { at: at.at, take: () => void ship(shop, order, shipment) },
    ...(late ? [] : [received]),
    ...(reversed ? [reversal, again].map((each) => ({ at: each.at, take: () => void bookReceipt(shop, order, each) })) : []),
    { at: invoicedAt.at, take: () => void issueAndBook(shop, order, invoice, invoicedAt) },
    ...(late ? [received] : []),
    ...(sendsBack ? [{ at: sentBack.at, take: () => void bookReceipt(shop, order, sentBack) }, { at: creditedAt.at, take: () => void creditInvoice(shop, order, invoice, piece, [], creditedAt) }] : []),
  ]
}
