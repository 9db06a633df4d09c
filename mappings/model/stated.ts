import type { Words } from '../../errors/words/words.ts'
import type { Decimal } from './decimal.ts'
import type { AllowanceOrCharge, Invoice, InvoiceLine, PaymentInstructions, VatCategory, VatSubtotal } from './invoice.ts'

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

/** Categories beside the first, where a document that others wrote states several. */
export interface Categorised {
  readonly vat?: Stated<VatCategory> | undefined
  readonly furtherVat?: readonly Stated<VatCategory>[] | undefined
}

/** A line (BG-25) as a document states it. */
export type StatedLine = Stated<Omit<InvoiceLine, 'allowancesAndCharges'>> & Categorised & { readonly allowancesAndCharges?: readonly StatedAllowance[] | undefined }

/** An allowance or charge as a document states it. */
export type StatedAllowance = Stated<AllowanceOrCharge> & Categorised & {
  /** Reason codes and amounts beside the first. */
  readonly furtherReasonCodes?: readonly string[] | undefined
  readonly furtherAmounts?: readonly Decimal[] | undefined
  /** Terms that are there with a text that is no number. */
  readonly mistyped?: readonly ('percentage' | 'baseAmount')[] | undefined
}

/** What stands where the model has no place for it. Rules that look everywhere judge it; no sum counts it but that of the lines. */
export interface Strays {
  readonly lines: readonly StatedLine[]
  readonly allowancesAndCharges: readonly StatedAllowance[]
  /** VAT categories of neither line nor allowance: as UBL names those of items, and those of all else. */
  readonly itemCategories: readonly Stated<VatCategory>[]
  readonly categories: readonly Stated<VatCategory>[]
}

/** A row of the VAT breakdown as a document states it. */
export type StatedVatSubtotal = Stated<VatSubtotal> & {
  /** It is a further category of the row before, which must have one alone. */
  readonly isBeside?: boolean | undefined
}

/** One total of tax as a document states it, with its currency: BT-110 with the VAT breakdown, or BT-111. */
export interface StatedTaxTotal {
  readonly amount?: Decimal | undefined
  readonly currency?: string | undefined
  readonly breakdown: readonly StatedVatSubtotal[]
}

/** What is odd about a document beside what its terms say; the reader keeps it, and rules of syntax judge it. */
export interface Oddity {
  /**
   * `doubled`: a term that may occur once occurs more often; the first one counts. `mistyped`: its text is no value of its type; the term counts
   * as missing. `padded`: blanks stand around an identifier, code, date or amount; they do not count. `empty`: an element without content. `incomplete`: a group without an element that its syntax needs. `currency`: an amount in another currency than the document's (BT-5). `length`: a text that is longer or shorter than the format takes. `code`: one that the format does not have. `unknown`: an
   * element that has no place in the model, or stands where its place is taken already.
   */
  readonly kind: 'doubled' | 'mistyped' | 'padded' | 'empty' | 'incomplete' | 'currency' | 'length' | 'code' | 'unknown'
  /** The business term or group, where the element stands for one. */
  readonly term?: string | undefined
  /** Element names from the root, `cac:InvoiceLine[2]/cbc:ID`. */
  readonly path: string
  /** BT-126 of the line that it is in. */
  readonly line?: string | undefined
  /** The text that was seen; of a doubled term, that of its second occurrence. */
  readonly text?: string | undefined
  /** Of a doubled term, the text of its first occurrence, which counts. */
  readonly first?: string | undefined
  /** Of an attribute, the text of its element. */
  readonly of?: string | undefined
  /** What the format takes in place of a text of wrong length, or of a code that it has not. */
  readonly allowed?: Words | undefined
  /** How often a doubled term occurs; of a text of wrong length, its characters. */
  readonly count?: number | undefined
}

/**
 * An invoice or credit note as somebody stated it, with what is doubled, missing or mistyped kept visible. A text that is there and
 * empty is `''`; a group that is there without any of its terms is an empty object; dates are kept as they are written, whether they
 * exist or not; decimals keep the places that they were written with.
 */
export interface StatedInvoice extends Omit<Stated<Invoice>, 'lines' | 'allowancesAndCharges' | 'vatBreakdown'> {
  readonly vatBreakdown?: readonly StatedVatSubtotal[] | undefined
  readonly lines?: readonly StatedLine[] | undefined
  readonly allowancesAndCharges?: readonly StatedAllowance[] | undefined
  /** Specification (BT-24), where the document names one. */
  readonly specification?: string | undefined
  /**
   * Every total of tax. In a document that others wrote there may be none, several in one currency, and several with a breakdown;
   * `totals` and `vatBreakdown` say the same as far as they can. Absent in an invoice of ours.
   */
  readonly taxTotals?: readonly StatedTaxTotal[] | undefined
  /** Payment instructions (BG-16) beyond the first, where they differ from it. */
  readonly furtherPayments?: readonly Stated<PaymentInstructions>[] | undefined
  readonly strays?: Strays | undefined
  readonly oddities?: readonly Oddity[] | undefined
}
