import { Decimal } from '../../../model/decimal.ts'
import type { Oddity } from '../../../model/stated.ts'
import type { Identifier } from '../../../model/terms.ts'
import type { XmlElement } from '../../inbound-xml/element.ts'
import { usualName } from './namespaces.ts'
import { stepInto } from '../../inbound-xml/stepInto.ts'

/** What the nodes of one document share while it is read. */
export interface Reading {
  /** BT-5 as it is written, in which every amount should be. */
  currency: string | undefined
  readonly oddities: Oddity[]
}

const none: readonly string[] = []

/** Elements in whose text blanks matter to some rule: free texts and plain numbers are not among them. */
const exact = /(?:ID|Code|Date|Amount)$/

const scheme: readonly string[] = ['schemeID']
const currency: readonly string[] = ['currencyID']

/** Lexical space of xs:decimal, with a length that no honest number reaches. */
const decimalPattern = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/
const longestDecimal = 60

/** Of what is odd no more is kept. */
const longestSeen = 80

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
    else if (text !== written && exact.test(this.name)) this.odd('padded', term, { text: written.slice(0, longestSeen) })
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
    const text = this.plainText
    return text.length <= longestDecimal && decimalPattern.test(text) ? Decimal.of(usual(text)) : undefined
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

/** Without the blanks of XML at its ends; others, such as one that does not break, belong to a text. */
function withoutBlanks(text: string): string {
  let from = 0
  let to = text.length
  while (from < to && isBlank(text, from)) from += 1
  while (to > from && isBlank(text, to - 1)) to -= 1
  return text.slice(from, to)
}

function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d
}

const lineNames: ReadonlySet<string> = new Set(['cac:InvoiceLine', 'cac:CreditNoteLine'])

const paths = new Map<string, readonly string[]>()

function stepsOf(path: string): readonly string[] {
  let steps = paths.get(path)
  if (steps === undefined) paths.set(path, (steps = path.split('/')))
  return steps
}

/** `.5` as `0.5` and `5.` as `5`. */
function usual(text: string): string {
  const whole = text.endsWith('.') ? text.slice(0, -1) : text
  return whole.replace(/^([+-]?)\./, '$10.')
}
