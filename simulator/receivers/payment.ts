import type { CalendarDate, Instant } from '../../base/dates.ts'

/** What a finance system notes of a payment. */
export interface Payment {
  readonly number: string
  /** Number of the invoice (BT-1), where it names it so. */
  readonly invoice?: string
  /** The reference that it was paid with (BT-83). */
  readonly reference?: string
  /** Y-tunnus of the payee. */
  readonly seller: string
  /** Euros, two decimals. */
  readonly amount: string
  readonly paidOn: CalendarDate
  /** When it is told. */
  readonly at: Instant
}
