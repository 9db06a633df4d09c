import type { PlainPhrase } from '../../../errors/words/phrases/phrases.ts'
import { carriedName, numeral, phrase, type Words } from '../../../errors/words/words.ts'
import type { Decimal } from '../../model/decimal.ts'
import type { Invoice } from '../../model/invoice.ts'
import type { CalendarDate } from '../../../base/dates.ts'
import { XmlWriter, type Attributes } from '../xml/writer.ts'
import { mostIn, type Carried } from '../carries.ts'
import { DocumentWriting } from '../documentWriting.ts'
import { carries, type CarriedTerm } from './carries.ts'
import { withComma } from './numbers.ts'
import { currency } from './patterns.ts'
import { writesReferences, type TextPolicy } from '../texts/policy.ts'
import { lengthOf, onOneLine, pieces } from '../texts/splitText.ts'

/** Where a value comes from and what Finvoice allows for it. */
export interface Limits {
  /** Business term, such as `BT-13`. */
  readonly term: string
  readonly most: number
  readonly least?: number
}

/** What Finvoice allows for a term. */
export function limits(term: CarriedTerm): Limits {
  return allLimits[term]
}

/** What it allows for a term in an element that may hold fewer characters. */
export function limitsIn(term: CarriedTerm, element: string): Limits {
  return { ...limits(term), most: mostIn(carries.terms[term], element) ?? Number.POSITIVE_INFINITY }
}

const allLimits = Object.fromEntries(
  Object.entries<Carried>(carries.terms).map(([term, { most = Number.POSITIVE_INFINITY, least }]) => [term, { term, most, ...(least === undefined ? {} : { least }) }]),
) as Readonly<Record<CarriedTerm, Limits>>

/** Values that Finvoice restricts to certain characters. */
export interface Pattern {
  readonly pattern: RegExp
  /** What the pattern means, for a person. */
  readonly allowed: PlainPhrase
}

const calendarDate = /^(\d{4})-(\d\d)-(\d\d)$/

/**
 * Writes the elements of one Finvoice message. Every value is checked against what the format holds; nothing is shortened.
 * Throws KS-MAP-TOO-LONG, -TOO-SHORT, -TOO-MANY, -CODE, -NUMBER, -DATE and -MISSING, which name the term.
 */
export class FinvoiceWriting extends DocumentWriting {
  readonly xml: XmlWriter
  readonly texts: TextPolicy
  /** Attributes of every amount. */
  readonly currency: Attributes
  readonly #date: Attributes
  /** Amounts of a credit note are negative in Finvoice, and positive in the model. */
  readonly #negate: boolean

  constructor(invoice: Invoice, texts: TextPolicy) {
    super(carries.format, invoice.number, carriedName)
    this.texts = texts
    this.xml = new XmlWriter(carries.encoding, writesReferences(texts) ? 'reference' : 'refuse')
    this.#negate = invoice.kind === 'creditNote'
    this.#date = this.xml.attribute('Format', 'CCYYMMDD')
    this.currency = this.xml.attribute('AmountCurrencyIdentifier', this.checked(invoice.currency, 'BT-5', currency))
  }

  /** A text that fits or stops: identifiers, names, short texts. */
  text(element: string, value: string | undefined, limits: Limits, attributes?: Attributes): void {
    if (value === undefined) return
    const text = this.#fitting(onOneLine(value), limits)
    this.xml.element(element, text, attributes)
  }

  /** A text that the format requires. */
  required(element: string, value: string | undefined, limits: Limits, attributes?: Attributes): void {
    if (value === undefined || onOneLine(value) === '') throw this.missing(limits.term, phrase('the element {element} is mandatory', { element }))
    this.text(element, value, limits, attributes)
  }

  /** Free text that continues in further occurrences of the element, at most `occurrences`; says how many there are. */
  freeText(element: string, value: string | undefined, limits: Limits, occurrences = Number.POSITIVE_INFINITY): number {
    const all = this.pieces(value, limits, occurrences)
    for (const piece of all) this.xml.element(element, piece)
    return all.length
  }

  /** The pieces in which free text is written. */
  pieces(value: string | undefined, limits: Limits, occurrences = Number.POSITIVE_INFINITY): readonly string[] {
    if (value === undefined) return []
    const text = onOneLine(value)
    if (text.length <= limits.most) return text === '' ? [] : [this.#fitting(text, limits)]
    const all = pieces(text, limits.most, limits.least)
    if (all.length > occurrences) throw this.tooLong(limits.term, lengthOf(text), limits.most * occurrences)
    return all.map((piece) => this.#fitting(piece, limits))
  }

  /** A code, or anything else that must match a pattern. */
  code(element: string, value: string | undefined, term: string, pattern: Pattern, attributes?: Attributes): void {
    if (value !== undefined && value !== '') this.xml.element(element, this.checked(value, term, pattern), attributes)
  }

  /** An attribute whose value must match a pattern; nothing where there is no value. */
  attribute(name: string, value: string | undefined, term: string, pattern: Pattern): Attributes {
    return this.xml.attribute(name, value === undefined || value === '' ? undefined : this.checked(value, term, pattern))
  }

  /** The value, if it matches. */
  checked(value: string, term: string, { pattern, allowed }: Pattern): string {
    if (!pattern.test(value)) throw this.otherCode(term, value, allowed)
    return value
  }

  date(element: string, value: CalendarDate | undefined, term: string): void {
    if (value === undefined) return
    const parts = calendarDate.exec(value)
    if (parts === null) throw this.noDate(term, value)
    this.xml.element(element, `${parts[1]}${parts[2]}${parts[3]}`, this.#date)
  }

  /** An amount of money; negative on a credit note. */
  amount(element: string, value: Decimal | undefined, term: string, currency: Attributes = this.currency): void {
    if (value !== undefined) this.xml.element(element, this.#decimal(value, term, this.#negate, 2, 5), currency)
  }

  /** An amount with exactly two decimals, as the payment part wants it (guidelines 3.0, section 9.4). */
  cents(element: string, value: Decimal, term: string): void {
    this.xml.element(element, this.#decimal(value, term, this.#negate, 2, 2), this.currency)
  }

  /** A price: the quantity carries the sign of a credit note, so a price is never turned. */
  price(element: string, value: Decimal | undefined, term: string, attributes: Attributes): void {
    if (value !== undefined) this.xml.element(element, this.#decimal(value, term, false, 2, 5), attributes)
  }

  percentage(element: string, value: Decimal | undefined, term: string): void {
    if (value === undefined) return
    const text = this.#decimal(value, term, false, 0, 3)
    if (!/^\d{1,3}(,|$)/.test(text)) throw this.#otherNumber(value, term, 'a percentage from 0 to 999')
    this.xml.element(element, text)
  }

  /** A quantity, negative on a credit note where `turned`; at most 14 characters. */
  quantity(element: string, value: Decimal | undefined, term: string, turned: boolean, attributes?: Attributes): void {
    if (value === undefined) return
    const text = this.#decimal(value, term, turned && this.#negate, 0, 12)
    if (text.length > 14) throw this.#otherNumber(value, term, 'at most 14 characters')
    this.xml.element(element, text, attributes)
  }

  #fitting(text: string, limits: Limits): string {
    if (text.length > limits.most && lengthOf(text) > limits.most) throw this.tooLong(limits.term, lengthOf(text), limits.most)
    if (limits.least !== undefined && text !== '' && lengthOf(text) < limits.least) throw this.tooShort(limits.term, lengthOf(text), limits.least)
    return text
  }

  #decimal(value: Decimal, term: string, negate: boolean, least: number, most: number): string {
    const text = withComma(value, negate, least, most)
    if (text === undefined) throw this.#otherNumber(value, term, phrase('at most 15 digits before the comma and {most} after it', { most }))
    return text
  }

  #otherNumber(value: Decimal, term: string, allowed: PlainPhrase | Words): Error {
    return this.otherNumber(term, numeral(value), allowed)
  }
}
