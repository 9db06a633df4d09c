import { phrase } from '../../../../errors/words/words.ts'
import { Decimal } from '../../../model/decimal.ts'
import type { XmlElement } from '../../inbound-xml/element.ts'
import { carries } from '../carries.ts'
import { doubled, longestSeen, ReadNode, type Names, type Reading as SharedReading } from '../../reading/readNode.ts'

/** What the nodes of one document share while it is read. */
export interface Reading extends SharedReading {
  /** Amounts and quantities are below zero where the model has them above. */
  turned: boolean
  /** It is marked as EN 16931: a term stands in its own element, and what older versions have in its place does not stand for it. */
  isMarked: boolean
}

const names: Names = { scheme: 'SCHEME_ID', lines: new Set(['ROW']), lineNumber: 'ROW_NUMBER', lengths: carries.terms }

/** Numbers of the format (types amountType, rateType, offeredType): the sign of an amount stands beside it, that of others may stand before it. */
const unsignedNumber = /^(?:\d{1,15}(?:\.\d{1,6})?|\.\d{1,6})$/
const signedNumber = /^[+-]?(?:\d{1,15}(?:\.\d{0,6})?|\.\d{1,6})$/

/** Whether an amount holds the VAT. */
type Vat = 'INCLUDED' | 'EXCLUDED' | undefined

/** An element of a TEAPPSXML invoice. */
export class TeappsxmlNode extends ReadNode<TeappsxmlNode, Reading> {
  protected override child(element: XmlElement): TeappsxmlNode {
    return new TeappsxmlNode(element, this, this.reading)
  }

  protected override get names(): Names {
    return names
  }

  protected override numberIn(text: string): Decimal | undefined {
    return decimalOf(text, signedNumber)
  }

  /** The amount with or without VAT under a group; where the group says neither, its only one. */
  amount(path: string, term: string, vat: Vat): Decimal | undefined {
    const value = this.price(path, term, vat)
    return value && this.turn(value)
  }

  /** An amount whose sign is that of the model, on a credit note too. */
  price(path: string, term: string, vat: Vat): Decimal | undefined {
    const group = this.one(path, term)
    if (group === undefined) return undefined
    const amounts = group.all('AMOUNT').filter((node) => vat === undefined || node.attribute('VAT') === vat)
    doubled(amounts, term)
    return amounts[0]?.ownAmount(term)
  }

  /** The element's own amount, with the sign that stands beside it. */
  ownAmount(term: string): Decimal | undefined {
    const text = this.ownText(term)
    return this.#signed(this.typed(text, decimalOf(text, unsignedNumber), term), term)
  }

  /** A quantity with its sign. */
  ownQuantity(term: string): Decimal | undefined {
    const value = this.#signed(this.ownDecimal(term), term)
    return value && this.turn(value)
  }

  /** The value as the model has it. */
  turn(value: Decimal): Decimal {
    return this.reading.turned ? value.negated() : value
  }

  /** The date in the four parts of DATE under the path, `YYYY-MM-DD`, whether there is such a day or not. */
  date(path: string, term: string): string | undefined {
    const node = this.one(`${path}/DATE`, term)
    if (node === undefined) return undefined
    const [day, month, century, year] = ['DAY', 'MONTH', 'CENTURY', 'DECADE_AND_YEAR'].map((part) => node.one(part, term)?.plainText ?? '') as [string, string, string, string]
    const text = `${century}${year.padStart(2, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    if (/^\d{4}-\d\d-\d\d$/.test(text)) return text
    node.odd(`${day}${month}${century}${year}` === '' ? 'empty' : 'mistyped', term, { text: [day, month, century, year].join(' ').trim().slice(0, longestSeen) })
    return undefined
  }

  /** An attribute that is a number. */
  numberAttribute(name: string, term: string): Decimal | undefined {
    const value = this.attribute(name)
    return value === undefined ? undefined : this.typed(value, this.numberIn(value), term)
  }

  #signed(value: Decimal | undefined, term: string): Decimal | undefined {
    const sign = this.attribute('SIGN') ?? '+'
    if (sign !== '+' && sign !== '-') this.odd('code', term, { text: sign.slice(0, longestSeen), allowed: phrase('+ or -') }, '/@SIGN')
    return sign === '-' ? value?.negated() : value
  }
}

function decimalOf(text: string, pattern: RegExp): Decimal | undefined {
  return pattern.test(text) ? Decimal.of(text.replace(/^([+-]?)\./, '$10.').replace(/\.$/, '')) : undefined
}
