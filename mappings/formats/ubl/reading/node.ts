import type { Decimal } from '../../../model/decimal.ts'
import type { Oddity } from '../../../model/stated.ts'
import type { Identifier } from '../../../model/terms.ts'
import type { XmlElement } from '../../inbound-xml/element.ts'
import { decimalIn, exactNames, longestDecimal, longestSeen, withoutBlanks } from './lexical.ts'
import { usualName } from './namespaces.ts'
import { stepInto } from '../../inbound-xml/stepInto.ts'

/** What the nodes of one document share while it is read. */
export interface Reading {
  /** BT-5 as it is written, in which every amount should be. */
  currency: string | undefined
  readonly oddities: Oddity[]
}

const none: readonly string[] = []

const scheme: readonly string[] = ['schemeID']
const currency: readonly string[] = ['currencyID']

/** An element of a UBL document by its namespace's usual prefix. What is read from it is marked, so that the rest can be told. */
export class UblNode {
  readonly name: string
  readonly element: XmlElement
  readonly parent: UblNode | undefined
  readonly children: readonly UblNode[]
  readonly reading: Reading
  /** Something of the model was read here or beneath. */
  taken = false
  /** Its text was read, and said to be empty if it is. */
  judged = false
  /** The attributes that have a place in the model. */
  known: readonly string[] = none

  constructor(element: XmlElement, parent: UblNode | undefined, reading: Reading) {
    this.name = usualName(element)
    this.element = element
    this.parent = parent
    this.reading = reading
    this.children = element.children.map((child) => new UblNode(child, this, reading))
  }

  /** The document's outermost element. */
  get root(): UblNode {
    return this.parent === undefined ? this : this.parent.root
  }

  /** Every element that a path of names, `cac:Party/cbc:EndpointID`, leads to. */
  all(path: string): readonly UblNode[] {
    let found: readonly UblNode[] = [this]
    for (const step of stepsOf(path)) found = stepInto(found, step)
    return found
  }

  /** The first element at the path; others are an oddity of the term. */
  one(path: string, term: string): UblNode | undefined {
    const found = this.all(path)
    const second = found[1]
    if (second !== undefined) {
      second.odd('doubled', term, { count: found.length, text: withoutBlanks(second.element.text).slice(0, longestSeen) })
      for (const further of found.slice(1)) further.taken = false
    }
    return found[0]
  }

  /** Trimmed text at the path: undefined where there is no element, `''` where it is empty. */
  text(path: string, term: string): string | undefined {
    return this.one(path, term)?.ownText(term)
  }

  /** Text with its scheme. */
  identifier(path: string, term: string): Identifier | undefined {
    return this.one(path, term)?.ownIdentifier(term)
  }

  /** A number without a unit. */
  decimal(path: string, term: string): Decimal | undefined {
    return this.one(path, term)?.ownDecimal(term)
  }

  /** An amount, which should be in the document's currency. */
  amount(path: string, term: string): Decimal | undefined {
    const node = this.one(path, term)
    if (node === undefined) return undefined
    const seen = node.attribute('currencyID', currency)
    if (seen !== this.reading.currency || seen === undefined) node.odd('currency', term, { text: seen })
    return node.ownDecimal(term)
  }

  /** The element's own trimmed text, of which nothing is said. */
  get plainText(): string {
    return withoutBlanks(this.element.text)
  }

  /** The element's own trimmed text. */
  ownText(term: string): string {
    const written = this.element.text
    const text = withoutBlanks(written)
    if (text === '') this.odd('empty', term)
    else if (text !== written && exactNames.test(this.name)) this.odd('padded', term, { text: written.slice(0, longestSeen) })
    this.judged = true
    return text
  }

  ownIdentifier(term: string): Identifier {
    const schemeID = this.attribute('schemeID', scheme)
    const id = this.ownText(term)
    return schemeID === undefined ? { id } : { id, scheme: schemeID }
  }

  /** The element's own number; no value of the type is an oddity, and undefined. */
  ownDecimal(term: string): Decimal | undefined {
    const text = this.ownText(term)
    const value = this.plainDecimal
    if (value === undefined) this.odd('mistyped', term, { text: text.slice(0, longestDecimal) })
    return value
  }

  /** The element's own number, of which nothing is said. */
  get plainDecimal(): Decimal | undefined {
    return decimalIn(this.plainText)
  }

  /** An attribute's value as it is written; `known` names all attributes that the element may have. */
  attribute(name: string, known: readonly string[]): string | undefined {
    this.known = known
    return this.element.attributes[name]
  }

  /** Adds an oddity of this element. */
  odd(kind: Oddity['kind'], term?: string, more?: Pick<Oddity, 'text' | 'count' | 'of'>, attribute = ''): void {
    this.reading.oddities.push({ kind, term, path: this.#path() + attribute, line: this.#line(), ...more })
  }

  #path(): string {
    const { parent } = this
    if (parent === undefined) return ''
    const namesakes = parent.children.filter(({ name }) => name === this.name)
    const step = namesakes.length > 1 ? `${this.name}[${namesakes.indexOf(this) + 1}]` : this.name
    return parent.parent === undefined ? step : `${parent.#path()}/${step}`
  }

  #line(): string | undefined {
    if (lineNames.has(this.name)) return this.children.find(({ name }) => name === 'cbc:ID')?.plainText
    return this.parent === undefined ? undefined : this.parent.#line()
  }
}

const lineNames: ReadonlySet<string> = new Set(['cac:InvoiceLine', 'cac:CreditNoteLine'])

const paths = new Map<string, readonly string[]>()

function stepsOf(path: string): readonly string[] {
  let steps = paths.get(path)
  if (steps === undefined) paths.set(path, (steps = path.split('/')))
  return steps
}
