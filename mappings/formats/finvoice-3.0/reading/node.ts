import { Decimal } from '../../../model/decimal.ts'
import type { Oddity } from '../../../model/stated.ts'
import type { Identifier } from '../../../model/terms.ts'
import type { XmlElement } from '../../inbound-xml/element.ts'

/** What the nodes of one document share while it is read. */
export interface Reading {
  /** BT-5, in which every amount should be. */
  currency: string | undefined
  /** Amounts and quantities of a credit note are negative in Finvoice, and positive in the model. */
  turned: boolean
  readonly oddities: Oddity[]
}

/** Digits with a decimal comma; a point is read too. */
const decimalPattern = /^[+-]?\d{1,40}(?:[.,]\d{1,20})?$/
const dateCharacters = /^(\d{4})(\d\d)(\d\d)$/

/** An element of a Finvoice. What is read from it is marked, so that the rest can be told. */
export class FinvoiceNode {
  readonly element: XmlElement
  readonly parent: FinvoiceNode | undefined
  readonly children: readonly FinvoiceNode[]
  readonly reading: Reading
  /** Something of the model was read here or beneath. */
  taken = false

  constructor(element: XmlElement, parent: FinvoiceNode | undefined, reading: Reading) {
    this.element = element
    this.parent = parent
    this.reading = reading
    this.children = element.children.map((child) => new FinvoiceNode(child, this, reading))
  }

  /** Child elements of a name. */
  all(name: string): readonly FinvoiceNode[] {
    const found = this.children.filter(({ element }) => element.name === name)
    for (const one of found) one.taken = true
    return found
  }

  /** The first child of the name; further ones are an oddity of the term. */
  one(name: string, term?: string): FinvoiceNode | undefined {
    const found = this.all(name)
    if (found.length > 1) found[1]?.odd('doubled', term, { count: found.length })
    return found[0]
  }

  /** Trimmed text of a child: undefined where there is none, `''` where it is empty. */
  text(name: string, term: string): string | undefined {
    return this.one(name, term)?.ownText(term)
  }

  /** One text that continues in further elements of the same name. */
  joined(name: string, term: string): string | undefined {
    const all = this.all(name)
    return all.length === 0 ? undefined : all.map((one) => one.ownText(term)).filter((text) => text !== '').join(' ')
  }

  /** Text with its scheme. */
  identifier(name: string, term: string): Identifier | undefined {
    return this.one(name, term)?.ownIdentifier(term)
  }

  /** A date as `YYYY-MM-DD`, whether it exists or not; as it is written where it is no CCYYMMDD. */
  date(name: string, term: string): string | undefined {
    const text = this.text(name, term)
    const parts = text === undefined ? null : dateCharacters.exec(text)
    return parts === null ? text : `${parts[1]}-${parts[2]}-${parts[3]}`
  }

  /** A number without a currency that a credit note does not turn: a percentage, a base quantity. */
  decimal(name: string, term: string): Decimal | undefined {
    return this.one(name, term)?.ownDecimal(term)
  }

  /** A price, which a credit note does not turn. */
  price(name: string, term: string): Decimal | undefined {
    return this.one(name, term)?.inCurrency(term)
  }

  /** An amount of money, positive where a credit note has it negative. */
  amount(name: string, term: string): Decimal | undefined {
    return this.turned(this.price(name, term))
  }

  turned(value: Decimal | undefined): Decimal | undefined {
    return this.reading.turned ? value?.negated() : value
  }

  /** The element's own trimmed text. */
  ownText(term?: string): string {
    const text = this.element.text.trim()
    if (text === '') this.odd('empty', term)
    return text
  }

  ownIdentifier(term: string): Identifier {
    const scheme = this.attribute('SchemeID')
    const id = this.ownText(term)
    return scheme === undefined ? { id } : { id, scheme }
  }

  /** The element's own number; no value of the type is an oddity, and undefined. */
  ownDecimal(term: string): Decimal | undefined {
    const text = this.ownText(term)
    if (text === '') return undefined
    if (decimalPattern.test(text)) return Decimal.of(text.replace(',', '.'))
    this.odd('mistyped', term, { text: text.slice(0, 60) })
    return undefined
  }

  /** The element's own amount, which should be in the document's currency. */
  inCurrency(term: string): Decimal | undefined {
    const seen = this.attribute('AmountCurrencyIdentifier')
    if (seen === undefined || seen !== this.reading.currency) this.odd('currency', term, { text: seen })
    return this.ownDecimal(term)
  }

  /** An attribute's trimmed value; undefined where it is empty. */
  attribute(name: string): string | undefined {
    const value = this.element.attributes[name]?.trim()
    return value === '' ? undefined : value
  }

  /** Adds an oddity of this element. */
  odd(kind: Oddity['kind'], term?: string, more?: Pick<Oddity, 'text' | 'count'>): void {
    this.reading.oddities.push({ kind, term, path: this.#path(), line: this.#line(), ...more })
  }

  #path(): string {
    const { parent, element: { name } } = this
    if (parent === undefined) return name
    const namesakes = parent.children.filter(({ element }) => element.name === name)
    const step = namesakes.length > 1 ? `${name}[${namesakes.indexOf(this) + 1}]` : name
    return parent.parent === undefined ? step : `${parent.#path()}/${step}`
  }

  #line(): string | undefined {
    if (this.element.name === 'InvoiceRow') return this.children.find(({ element }) => element.name === 'RowPositionIdentifier')?.element.text.trim()
    return this.parent === undefined ? undefined : this.parent.#line()
  }
}
