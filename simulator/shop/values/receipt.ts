import type { Draft, ReceiptLine } from '../../../schemas/generated/events.ts'
import type { CalendarDate, Instant } from '../../../base/dates.ts'
import type { ShopLine } from '../baskets.ts'
import type { ShopOrder } from '../order.ts'

/** What was received at once, or taken back of it. */
export interface ShopReceipt {
  readonly stage: 'received' | 'reversed' | 'returned'
  readonly number: string
  readonly at: Instant
  readonly day: CalendarDate
  readonly lines: readonly ShopLine[]
  /** The despatch that it came with; absent where only services were done. */
  readonly despatch?: string | undefined
  /** The receipt that is reversed, or that the goods came with which are returned. */
  readonly of?: string
}

/** What events of receipts have in common, in the terms of the contract. */
export function receiptContent(order: ShopOrder, { number, at, day, lines, despatch }: ShopReceipt) {
  return {
    documentNumber: number,
    occurredAt: at,
    sellersOrder: order.number,
    buyersOrder: order.buyersNumber ?? null,
    despatch: despatch ?? null,
    date: day,
    receiver: order.place.unit,
    site: order.place.name,
    lines: lines.map((line, index): Draft<ReceiptLine> => ({
      id: String(index + 1), orderLine: line.id, quantity: line.quantity.round(4), unit: line.product.unit, sellersIdentifier: line.product.article,
    })),
  }
}
