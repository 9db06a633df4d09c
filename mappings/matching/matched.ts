import type { Problem } from '../../errors/failure.ts'
import type { Conversation } from '../conversation/heard.ts'
import type { ChargedLine } from '../conversation/said.ts'
import type { Decimal } from '../model/decimal.ts'

/** An order as an invoice finds it: all that was said of it but that invoice. */
export interface OrderToMatch {
  /** BT-14, or BT-13 of one that the invoice names by that alone. */
  readonly number: string
  readonly conversation: Conversation
  /** Rents that earlier invoices charged and no credit note took back. */
  readonly chargedRents: readonly ChargedLine[]
}

/** How what an invoice charges on one order line was matched. */
export interface MatchedLine {
  readonly order: string
  readonly line: string
  readonly against: 'receipt' | 'contract'
  readonly quantity: Decimal
  readonly amount: Decimal
  /** How the order line stands after this invoice. */
  readonly standing: 'complete' | 'part' | 'closed short'
  /** The cost centres (BT-133) that the line is split over, each with its share; one where it is not split. */
  readonly split: readonly { readonly reference: string | null; readonly amount: Decimal }[]
}

/** What comparing an invoice with its orders and receipts came to. */
export interface Matched {
  readonly lines: readonly MatchedLine[]
  readonly freight: Decimal
  readonly fees: Decimal
  /** What differs, in the clerk's words; nothing does where it is empty. */
  readonly differences: readonly Problem[]
  /** Orders of which more is invoiced than was received: a receipt may mend that. */
  readonly unreceived: readonly string[]
}
