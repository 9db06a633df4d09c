import type { BookKeeper } from '../book.ts'
import type { CalendarDate, Instant } from '../../../base/dates.ts'
import { businessDaysLater, instantAt } from '../calendar.ts'
import type { ShopOrder } from '../order.ts'
import type { Random } from '../random.ts'
import type { Seller } from '../seller.ts'
import type { PlannedRecord, Timeline } from '../timeline.ts'
import type { ShopReceipt } from '../values/receipt.ts'

/** What a municipality's people book in the purchasing system that an order was made in. */
export interface Booking {
  readonly order: ShopOrder
  readonly receipt: ShopReceipt
}

/** The shop at work: who sells, what is published, what is booked. */
export interface Shop {
  readonly seed: number
  readonly seller: Seller
  readonly timeline: Timeline
  readonly book: BookKeeper
  /** What is to be booked in purchasing systems, for those who play them. */
  readonly bookings: Booking[]
}

/** A day and a time on it. */
export interface Moment {
  readonly day: CalendarDate
  readonly at: Instant
}

const hour_s = 3600

/** A moment between two hours of a business day so many business days later. */
export function moment(choose: Random, day: CalendarDate, later: number, fromHour: number, untilHour: number): Moment {
  const on = businessDaysLater(day, later)
  return { day: on, at: instantAt(on, choose.integer(fromHour * hour_s, untilHour * hour_s - 1)) }
}

/** The same, so many minutes later. */
export function minutesAfter<Earlier extends { readonly at: Instant }>(earlier: Earlier, minutes: number): Earlier {
  return { ...earlier, at: new Date(Date.parse(earlier.at) + minutes * 60_000).toISOString() }
}

/** What an incident is named by: the document concerned and the records that make it up. */
export interface Told {
  readonly document: string
  readonly records: readonly [PlannedRecord, ...PlannedRecord[]]
}
