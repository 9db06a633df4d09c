import type { CalendarDate, Instant } from '../../base/dates.ts'
import type { Decimal } from './decimal.ts'
import type { TradePrice } from './tradeTerms.ts'

/** Why a quantity was not accepted, reversed or returned. */
export interface ReceiptReason {
  readonly code?: string
  readonly text?: string
}

/** One line of a receipt, of its reversal or of a return. */
export interface ReceiptLine {
  readonly id: string
  /** The order line that it belongs to. */
  readonly orderLine: string
  /** Received, reversed or returned; never negative. */
  readonly quantity: Decimal
  /** UN/ECE Rec 20 or 21. */
  readonly unit: string
  /** Came, but was not accepted. */
  readonly rejectedQuantity?: Decimal
  readonly reasons: readonly ReceiptReason[]
  /** The seller's article number (BT-155). */
  readonly sellersIdentifier?: string
  readonly serialNumbers: readonly string[]
  readonly note?: string
  /** What its order says of the price, where that is known and in the same unit. */
  readonly price?: TradePrice
}

/** The canonical goods receipt: what a municipality says that it got, took back from its books, or sent back. */
export interface Receipt {
  readonly number: string
  /** Whose numbers it is among, where the buyer's system counts for each company apart: a company code. */
  readonly series?: string
  /** Year among whose numbers it is, four digits, where its system says so. */
  readonly year?: string
  readonly stage: 'received' | 'reversed' | 'returned'
  /** Number of the receipt that is reversed, or that the returned goods came with. */
  readonly previousReceipt?: string
  /** Year among whose numbers that is, where it is known. */
  readonly previousYear?: string
  /** The seller's order number (BT-14), where it is known. */
  readonly sellersOrder?: string
  /** The buyer's order number (BT-13), where it is known. */
  readonly buyersOrder?: string
  /** Number of the despatch advice. */
  readonly despatch?: string
  readonly date: CalendarDate
  readonly recordedAt?: Instant
  /** Who received, by the buyer's own code or name. */
  readonly receiver?: string
  readonly site?: string
  readonly lines: readonly ReceiptLine[]
  readonly note?: string
  /** Of a reversal that stated no lines: they are what was left of the receipt, with numbers of our own. */
  readonly isWhole?: true
  /** Of its order, where that is known. */
  readonly currency?: string
}

/** The year among whose numbers a receipt is: in many systems they begin anew every year, and few say so. */
export function yearOf({ year, date }: Pick<Receipt, 'year' | 'date'>): string {
  return year ?? date.slice(0, 4)
}
