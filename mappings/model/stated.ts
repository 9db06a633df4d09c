import type { Decimal } from './decimal.ts'
import type { Invoice, PaymentInstructions, VatSubtotal } from './invoice.ts'

/**
 * What a document that we did not write states of a `Type`: any term may be missing. A text whose element is there without
 * content is the empty text, so that rules tell the two apart. A `Type` is a `Stated<Type>` itself, so that what judges the
 * one judges the other.
 */
export type Stated<Type> =
  Type extends Decimal | Uint8Array | string | number | boolean ? Type
    : Type extends readonly (infer One)[] ? readonly Stated<One>[]
      : Type extends object ? { readonly [Key in keyof Type]?: Stated<Type[Key]> | undefined }
        : Type

/** One total of tax as a document states it, with its currency: BT-110 with the VAT breakdown, or BT-111. */
export interface StatedTaxTotal {
  readonly amount?: Decimal | undefined
  readonly currency?: string | undefined
  readonly breakdown: readonly Stated<VatSubtotal>[]
}

/** What is odd about a document beside what its terms say; the reader keeps it, and rules of syntax judge it. */
export interface Oddity {
  /**
   * `doubled`: a term that may occur once occurs more often; the first one counts. `mistyped`: its text is no value of its type; the term counts
   * as missing. `empty`: an element without content. `incomplete`: a group without an element that its syntax needs. `currency`: an amount in another currency than the document's (BT-5). `unknown`: an
   * element that has no place in the model.
   */
  readonly kind: 'doubled' | 'mistyped' | 'empty' | 'incomplete' | 'currency' | 'unknown'
  /** The business term or group, where the element stands for one. */
  readonly term?: string | undefined
  /** Element names from the root, `cac:InvoiceLine[2]/cbc:ID`. */
  readonly path: string
  /** BT-126 of the line that it is in. */
  readonly line?: string | undefined
  /** The text that was seen; of a doubled term, that of its second occurrence. */
  readonly text?: string | undefined
  /** How often a doubled term occurs. */
  readonly count?: number | undefined
}

/**
 * An invoice or credit note as somebody stated it, with what is doubled, missing or mistyped kept visible. A text that is there and
 * empty is `''`; a group that is there without any of its terms is an empty object; dates are kept as they are written, whether they
 * exist or not; decimals keep the places that they were written with.
 */
export interface StatedInvoice extends Stated<Invoice> {
  /** Specification (BT-24), where the document names one. */
  readonly specification?: string | undefined
  /**
   * Every total of tax. In a document that others wrote there may be none, several in one currency, and several with a breakdown;
   * `totals` and `vatBreakdown` say the same as far as they can. Absent in an invoice of ours.
   */
  readonly taxTotals?: readonly StatedTaxTotal[] | undefined
  /** Payment instructions (BG-16) beyond the first, where they differ from it. */
  readonly furtherPayments?: readonly Stated<PaymentInstructions>[] | undefined
  readonly oddities?: readonly Oddity[] | undefined
}
