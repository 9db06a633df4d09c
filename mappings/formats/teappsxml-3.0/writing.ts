import type { PlainPhrase } from '../../../errors/words/phrases/phrases.ts'
import { carriedName, numeral, phrase, type Words } from '../../../errors/words/words.ts'
import type { CalendarDate } from '../../../base/dates.ts'
import type { Decimal } from '../../model/decimal.ts'
import type { Invoice } from '../../model/invoice.ts'
import { lengthOf, onOneLine, pieces } from '../texts/splitText.ts'
import { unsignedDecimal } from '../unsignedDecimal.ts'
import type { Unencodable } from '../xml/escaping.ts'
import { XmlWriter, type Attributes } from '../xml/writer.ts'
import type { Carried } from '../carries.ts'
import { DocumentWriting } from '../documentWriting.ts'
import { carries, type CarriedTerm } from './carries.ts'
import { writtenLength } from './writtenLength.ts'

const terms: Readonly<Record<CarriedTerm, Carried>> = carries.terms

/** Whether an amount holds the VAT; undefined where the format does not say. */
export type Vat = 'INCLUDED' | 'EXCLUDED' | undefined

const calendarDate = /^(\d\d)(\d\d)-(\d\d)-(\d\d)$/

/**
 * Writes the elements of one TEAPPSXML message. Every value is checked against what the format holds; nothing is shortened. Throws
 * KS-MAP-TOO-LONG, -TOO-SHORT, -TOO-MANY, -NUMBER, -DATE and -MISSING, which name the term.
 */
export class TeappsxmlWriting extends DocumentWriting {
  readonly xml: XmlWriter
  /** Amounts and quantities of a credit note are negative in TEAPPSXML, and positive in the model (guide 1.7). */
  readonly #negate: boolean

  constructor({ number, kind }: Invoice, unencodable: Unencodable) {
    super(carries.format, number, carriedName)
    this.xml = new XmlWriter(carries.encoding, unencodable)
    this.#negate = kind === 'creditNote'
  }

  /** A text that fits or stops. */
  text(element: string, value: string | undefined, term: CarriedTerm, attributes?: Attributes): void {
    if (value !== undefined) this.xml.element(element, this.fitting(onOneLine(value), term), attributes)
  }

  /** A text that the format requires. */
  required(element: string, value: string, term: CarriedTerm): void {
    if (onOneLine(value) === '') throw this.missing(term, phrase('the element {element} is mandatory', { element }))
    this.text(element, value, term)
  }

  /** Free text, which continues in further occurrences of the element. */
  freeText(element: string, value: string | undefined, term: CarriedTerm): void {
    if (value === undefined) return
    for (const piece of this.pieces(value, terms[term].most ?? Number.POSITIVE_INFINITY)) this.xml.element(element, piece)
  }

  /** The pieces, of at most so many characters as they are written, in which free text is written. */
  pieces(value: string, most: number): readonly string[] {
    const text = onOneLine(value)
    if (writtenLength(text) <= most) return [text]
    let limit = most
    for (;;) {
      const all = pieces(text, limit)
      const longest = Math.max(...all.map(writtenLength))
      if (longest <= most) return all
      limit = Math.floor((limit * most) / longest)
    }
  }

  /** An attribute; nothing where there is no value. */
  attribute(name: string, value: string | undefined, term: CarriedTerm): Attributes {
    return this.xml.attribute(name, value === undefined || value === '' ? undefined : this.fitting(value, term))
  }

  /** A date, in four elements. */
  date(element: string, value: CalendarDate | undefined, term: CarriedTerm): void {
    if (value === undefined) return
    const parts = calendarDate.exec(value)
    if (parts === null) throw this.noDate(term, value)
    const { xml } = this
    xml.open(element)
    xml.open('DATE')
    xml.element('DAY', parts[4])
    xml.element('MONTH', parts[3])
    xml.element('CENTURY', parts[1])
    xml.element('DECADE_AND_YEAR', parts[2])
    xml.close()
    xml.close()
  }

  /** A group with one amount of money. */
  amount(element: string, value: Decimal | undefined, term: CarriedTerm, vat: Vat): void {
    if (value === undefined) return
    this.xml.open(element)
    this.bareAmount(value, term, vat)
    this.xml.close()
  }

  /** An amount of money inside its group; negative on a credit note. */
  bareAmount(value: Decimal, term: CarriedTerm, vat: Vat): void {
    this.xml.element('AMOUNT', this.#digits(value, term, 2, 6, 15), this.#sign(value, this.#negate, vat))
  }

  /** A price: the quantity carries the sign of a credit note, so a price is never turned. */
  price(element: string, value: Decimal | undefined, term: CarriedTerm, attributes?: Attributes): void {
    if (value === undefined) return
    this.xml.open(element, attributes)
    this.xml.element('AMOUNT', this.#digits(value, term, 2, 6, 15), this.#sign(value, false, 'EXCLUDED'))
    this.xml.close()
  }

  /** The rounding (BT-114), the one amount whose sign stands before its digits; less than ten in its currency. */
  rounding(element: string, value: Decimal | undefined, term: CarriedTerm): void {
    if (value === undefined) return
    const digits = unsignedDecimal(value, '.', 2, 2, 1)
    if (digits === undefined) throw this.#otherNumber(value, term, 'one digit before the point and two after it')
    this.xml.element(element, isNegative(value, this.#negate) ? `-${digits}` : digits)
  }

  percentage(element: string, value: Decimal | undefined, term: CarriedTerm, whole: 3 | 4): void {
    if (value === undefined) return
    if (value.isNegative) throw this.#otherNumber(value, term, 'a percentage of at least 0')
    this.xml.element(element, this.#digits(value, term, 0, 6, whole))
  }

  /** A quantity, negative on a credit note. */
  quantity(element: string, value: Decimal, term: CarriedTerm, unit: Attributes): void {
    this.xml.element(element, this.#digits(value, term, 0, 5, 12), `${this.#sign(value, this.#negate, undefined)}${unit}` as Attributes)
  }

  /** A number in an attribute, without a sign. */
  number(value: Decimal, term: CarriedTerm): string {
    if (value.isNegative) throw this.#otherNumber(value, term, 'a number of at least 0')
    return this.#digits(value, term, 0, 5, 12)
  }

  /** The text, if it is no longer and no shorter than the format takes. */
  fitting(text: string, term: CarriedTerm): string {
    const { most, least } = terms[term]
    if (most !== undefined && writtenLength(text) > most) throw this.tooLong(term, writtenLength(text), most)
    if (least !== undefined && text !== '' && lengthOf(text) < least) throw this.tooShort(term, lengthOf(text), least)
    return text
  }

  #sign(value: Decimal, negate: boolean, vat: Vat): Attributes {
    return (vat === undefined ? ` SIGN="${isNegative(value, negate) ? '-' : '+'}"` : ` SIGN="${isNegative(value, negate) ? '-' : '+'}" VAT="${vat}"`) as Attributes
  }

  #digits(value: Decimal, term: CarriedTerm, least: number, most: number, whole: number): string {
    const digits = unsignedDecimal(value, '.', least, most, whole)
    if (digits === undefined) throw this.#otherNumber(value, term, phrase('at most {whole} digits before the point and {most} after it', { whole, most }))
    return digits
  }

  #otherNumber(value: Decimal, term: CarriedTerm, allowed: PlainPhrase | Words): Error {
    return this.otherNumber(term, numeral(value), allowed)
  }
}

/** Whether the value is below zero once it is turned; zero has no sign. */
function isNegative(value: Decimal, negate: boolean): boolean {
  return value.isNegative !== negate && !value.isZero
}
