import type { CalendarDate } from '../../base/dates.ts'
import type { Decimal } from './decimal.ts'
import type { Note, VatCategory } from './invoice.ts'
import type { DeliveryPeriod, TimeOfDay } from './order.ts'
import type { TradeItem } from './tradeItem.ts'
import type { TradeParty, TradePrice } from './tradeTerms.ts'

/** The seller's answer to one order line, in the terms of Peppol T76 and T116. */
export interface OrderResponseLine {
  readonly id: string
  /** The order line that it answers. */
  readonly orderLine: string
  /** UNCL1229: 1 added, 3 changed, 5 accepted, 7 not accepted, 42 already delivered. */
  readonly status: string
  readonly note?: string
  readonly quantity?: Decimal
  /** UN/ECE Rec 20 or 21. */
  readonly unit?: string
  /** The most that may be delivered later. */
  readonly backorderQuantity?: Decimal
  readonly promisedDelivery?: DeliveryPeriod
  readonly price?: TradePrice
  readonly item: TradeItem
  readonly substitute?: SubstitutedItem
}

/** A line of the order as it stood before the answer. */
export interface AnsweredLine extends Pick<OrderResponseLine, 'orderLine' | 'item'> {
  readonly quantity: Decimal
  /** UN/ECE Rec 20 or 21. */
  readonly unit: string
  readonly price: TradePrice
}

/** What the seller delivers instead of what was ordered. */
export interface SubstitutedItem {
  readonly id: string
  readonly item: TradeItem
  readonly vat?: VatCategory
}

/** The seller's answer to an order, its change or its cancellation that came from the buyer. */
export interface OrderResponse {
  readonly number: string
  /** Ordering with one answer to one order (T76), or advanced ordering with changes and cancellations (T116). */
  readonly profile: 'ordering' | 'advanced ordering'
  /** UNCL4343: AB taken in, AP accepted, CA accepted with changes, RE rejected; lines belong to CA alone. */
  readonly code: string
  readonly issueDate: CalendarDate
  readonly issueTime?: TimeOfDay
  readonly notes: readonly Note[]
  readonly currency: string
  readonly buyerReference?: string
  /** The buyer's number of the order (BT-13). */
  readonly buyersOrder: string
  /** The seller's number of it (BT-14). */
  readonly sellersOrder?: string
  /** Number of the change or cancellation that is answered (T116). */
  readonly answeredDocument?: string
  readonly seller: TradeParty
  readonly buyer: TradeParty
  readonly promisedDelivery?: DeliveryPeriod
  readonly lines: readonly OrderResponseLine[]
  /** The order that is answered, where it is known, for formats that say more than what is new. */
  readonly answered?: readonly AnsweredLine[]
}
