import { Decimal } from '../../../model/decimal.ts'
import type { Oddity } from '../../../model/stated.ts'
import type { Identifier } from '../../../model/terms.ts'
import type { XmlElement } from '../../inbound-xml/element.ts'
import { stepInto } from '../../inbound-xml/stepInto.ts'

/** What the nodes of one document share while it is read. */
export interface Reading {
  /** The amounts are negative where the model has them positive. */
  turned: boolean
  readonly oddities: Oddity[]
}

/** Numbers of the format (types amountType, rateType, offeredType): the sign of an amount stands beside it, that of others may stand before it. */
const unsignedNumber = /^(?:\d{1,15}(?:\.\d{1,6})?|\.\d{1,6})$/
const signedNumber = /^[+-]?(?:\d{1,15}(?:\.\d{0,6})?|\.\d{1,6})$/

/** An element of a TEAPPSXML invoice. What is read from it is marked, so that the rest can be told. */
export class TeappsxmlNode {
  readonly name: string
  readonly element: XmlElement
  readonly parent: TeappsxmlNode | undefined
  readonly children: readonly TeappsxmlNode[]
  readonly reading: Reading
  /** Something of the model was read here or beneath. */
  taken = false

  constructor(element: XmlElement, parent: TeappsxmlNode | undefined, reading: Reading) {
    this.name = element.name
    this.element = element
    this.parent = parent
    this.reading = reading
    this.children = element.children.map((child) => new TeappsxmlNode(child, this, reading))
  }

  /** Every element that a path of names leads to. */
  all(...path: readonly string[]): readonly TeappsxmlNode[] {
    let found: readonly TeappsxmlNode[] = [this]
    for (const step of path) found = stepInto(found, step)
    return found
  }

  /** The first element at the path; others are an oddity of the term. */
  one(term: string | undefined, ...path: readonly string[]): TeappsxmlNode | undefined {
    const found = this.all(...path)
    found[1]?.odd('doubled', term, { count: found.length })
    return found[0]
  }

  /** Trimmed text at the path: undefined where there is no element, `''` where it is empty. */
  text(term: string, ...path: readonly string[]): string | undefined {
    return this.one(term, ...path)?.ownText(term)
  }

  /** The texts of every element at the path, as one. */
  joined(term: string, ...path: readonly string[]): string | undefined {
    const texts = this.all(...path).map((node) => node.ownText(term))
    return texts.length === 0 ? undefined : texts.join(' ')
  }

  /** Text with its scheme. */
  identifier(term: string, ...path: readonly string[]): Identifier | undefined {
    return this.one(term, ...path)?.ownIdentifier(term)
  }

  /** A number that is no amount. */
  decimal(term: string, ...path: readonly string[]): Decimal | undefined {
    const node = this.one(term, ...path)
    return node && node.#number(node.ownText(term), term, signedNumber)
  }

  /** The amount with or without VAT under a group; where the group says neither, its only one. */
  amount(term: string, vat: 'INCLUDED' | 'EXCLUDED' | undefined, ...path: readonly string[]): Decimal | undefined {
    const value = this.price(term, vat, ...path)
    return value && this.turn(value)
  }

  /** An amount whose sign is that of the model, on a credit note too. */
  price(term: string, vat: 'INCLUDED' | 'EXCLUDED' | undefined, ...path: readonly string[]): Decimal | undefined {
    const group = this.one(term, ...path)
    if (group === undefined) return undefined
    const all = group.all('AMOUNT').filter((node) => vat === undefined || node.attribute('VAT') === vat)
    if (all[1] !== undefined) all[1].odd('doubled', term, { count: all.length })
    const [first] = all
    const value = first && first.#number(first.ownText(term), term, unsignedNumber)
    return value !== undefined && first?.attribute('SIGN') === '-' ? value.negated() : value
  }

  /** A quantity with its sign. */
  ownQuantity(term: string): Decimal | undefined {
    const value = this.#number(this.ownText(term), term, signedNumber)
    if (value === undefined) return undefined
    return this.turn(this.attribute('SIGN') === '-' ? value.negated() : value)
  }

  /** The value as the model has it. */
  turn(value: Decimal): Decimal {
    return this.reading.turned ? value.negated() : value
  }

  /** The date in the four parts of DATE under the path, `YYYY-MM-DD`, whether there is such a day or not. */
  date(term: string, ...path: readonly string[]): string | undefined {
    const node = this.one(term, ...path, 'DATE')
    if (node === undefined) return undefined
    const [day, month, century, year] = ['DAY', 'MONTH', 'CENTURY', 'DECADE_AND_YEAR'].map((part) => node.one(term, part)?.element.text.trim() ?? '') as [string, string, string, string]
    const text = `${century}${year.padStart(2, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    if (/^\d{4}-\d\d-\d\d$/.test(text)) return text
    node.odd(`${day}${month}${century}${year}` === '' ? 'empty' : 'mistyped', term, { text: [day, month, century, year].join(' ').trim().slice(0, 60) })
    return undefined
  }

  /** The element's own trimmed text. */
  ownText(term: string): string {
    const text = this.element.text.trim()
    if (text === '') this.odd('empty', term)
    return text
  }

  ownIdentifier(term: string): Identifier {
    const scheme = this.attribute('SCHEME_ID')
    const id = this.ownText(term)
    return scheme === undefined ? { id } : { id, scheme }
  }

  /** An attribute's trimmed value; an empty one says nothing. */
  attribute(name: string): string | undefined {
    const value = this.element.attributes[name]?.trim()
    return value === '' ? undefined : value
  }

  /** An attribute that is a number. */
  numberAttribute(name: string, term: string): Decimal | undefined {
    const value = this.attribute(name)
    return value === undefined ? undefined : this.#number(value, term, signedNumber)
  }

  /** Adds an oddity of this element. */
  odd(kind: Oddity['kind'], term?: string, more?: Pick<Oddity, 'text' | 'count'>): void {
    this.reading.oddities.push({ kind, term, path: this.#path(), line: this.#line(), ...more })
  }

  #number(text: string, term: string, pattern: RegExp): Decimal | undefined {
    if (text === '') return undefined
    if (pattern.test(text)) return Decimal.of(text.replace(/^([+-]?)\./, '$10.').replace(/\.$/, ''))
    this.odd('mistyped', term, { text: text.slice(0, 60) })
    return undefined
  }

  #path(): string {
    const { parent } = this
    if (parent === undefined) return this.name
    const namesakes = parent.children.filter(({ name }) => name === this.name)
    return `${parent.#path()}/${namesakes.length > 1 ? `${this.name}[${namesakes.indexOf(this) + 1}]` : this.name}`
  }

  #line(): string | undefined {
    if (this.name === 'ROW') return this.children.find(({ name }) => name === 'ROW_NUMBER')?.element.text.trim()
    return this.parent === undefined ? undefined : this.parent.#line()
  }
}
