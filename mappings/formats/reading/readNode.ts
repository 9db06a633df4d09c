import { phrase } from '../../../errors/words/words.ts'
import type { Decimal } from '../../model/decimal.ts'
import type { Oddity } from '../../model/stated.ts'
import type { Identifier } from '../../model/terms.ts'
import { mostIn, type Carried } from '../carries.ts'
import type { XmlElement } from '../inbound-xml/element.ts'
import { stepName } from '../inbound-xml/stepName.ts'
import { lengthOf } from '../texts/splitText.ts'

/** What the nodes of one document share while it is read. */
export interface Reading {
  readonly oddities: Oddity[]
}

/** How a format names what all of them have. */
export interface Names {
  /** The attribute with the list that an identifier is from. */
  readonly scheme: string
  /** Elements that are lines (BG-25), and their child with the line's number (BT-126). */
  readonly lines: ReadonlySet<string>
  readonly lineNumber: string
  /** The lengths that the format takes, by term. */
  readonly lengths?: Readonly<Record<string, Carried>>
}

/** Of what is odd no more is kept. */
export const longestSeen = 80

/**
 * An element of an invoice that others wrote, as the readers of all formats see it. What is read from it is marked, so that the rest can be
 * told. A path is names with slashes between them, `HEADER/INVOICE_ID`; a term is the one that is read, for what is odd about it.
 */
export abstract class ReadNode<Self extends ReadNode<Self, Shared>, Shared extends Reading> {
  readonly name: string
  readonly element: XmlElement
  readonly parent: Self | undefined
  readonly children: readonly Self[]
  readonly reading: Shared
  /** Something of the model was read here or beneath. */
  taken = false
  /** Number of the line that it is in, once it was asked for. */
  #line: { readonly number: string | undefined } | undefined

  constructor(element: XmlElement, parent: Self | undefined, reading: Shared, name = element.name) {
    this.name = name
    this.element = element
    this.parent = parent
    this.reading = reading
    this.children = element.children.map((child) => this.child(child))
  }

  protected abstract child(element: XmlElement): Self

  protected abstract get names(): Names

  /** The number that a text says; undefined where it says none. */
  protected abstract numberIn(text: string): Decimal | undefined

  /** Every element at the path. */
  all(path: string): readonly Self[] {
    const [step = '', further] = stepsOf(path)
    let found = taken([this.children], step)
    for (const each of further) found = taken(found.map(({ children }) => children), each)
    return found
  }

  /** The first element at the path; others are an oddity of the term, and nothing is read from them. */
  one(path: string, term?: string): Self | undefined {
    const found = this.all(path)
    doubled(found, term)
    return found[0]
  }

  /** Trimmed text at the path: undefined where there is no element, `''` where it is empty. */
  text(path: string, term: string): string | undefined {
    return this.one(path, term)?.ownText(term)
  }

  /** One text that continues in further elements at the path. */
  joined(path: string, term: string): string | undefined {
    const all = this.all(path)
    return all.length === 0 ? undefined : all.map((one) => one.ownText(term)).filter((text) => text !== '').join(' ')
  }

  /** Text with its scheme. */
  identifier(path: string, term: string): Identifier | undefined {
    return this.one(path, term)?.ownIdentifier(term)
  }

  /** A number without a currency, whose sign is that of the model: a percentage, a base quantity. */
  decimal(path: string, term: string): Decimal | undefined {
    return this.one(path, term)?.ownDecimal(term)
  }

  /** The element's own trimmed text, of which nothing is said. */
  get plainText(): string {
    return this.element.text.trim()
  }

  /** The element's own trimmed text. */
  ownText(term?: string): string {
    const text = this.plainText
    if (text === '') this.odd('empty', term)
    else if (term !== undefined) this.#measure(text, term)
    return text
  }

  ownIdentifier(term: string): Identifier {
    const scheme = this.attribute(this.names.scheme)
    const id = this.ownText(term)
    return scheme === undefined ? { id } : { id, scheme }
  }

  /** The element's own number; no value of the type is an oddity, and undefined. */
  ownDecimal(term: string): Decimal | undefined {
    const text = this.ownText(term)
    return this.typed(text, this.numberIn(text), term)
  }

  /** A value that was read from a text; where it is none, that is an oddity, which an empty text is already. */
  protected typed<Value>(text: string, value: Value | undefined, term: string): Value | undefined {
    if (value === undefined && text !== '') this.odd('mistyped', term, { text: text.slice(0, longestSeen) })
    return value
  }

  /** An attribute's trimmed value; an empty one says nothing. */
  attribute(name: string): string | undefined {
    const value = this.element.attributes[name]?.trim()
    return value === '' ? undefined : value
  }

  /** Adds an oddity of this element. */
  odd(kind: Oddity['kind'], term?: string, more?: Pick<Oddity, 'text' | 'first' | 'count' | 'of' | 'allowed'>, attribute = ''): void {
    this.reading.oddities.push({ kind, term, path: this.path + attribute, line: this.line, ...more })
  }

  /** Names of elements from below the root. */
  protected get path(): string {
    const { parent } = this
    if (parent === undefined) return ''
    const step = stepName(this, parent.children)
    return parent.parent === undefined ? step : `${parent.path}/${step}`
  }

  protected get line(): string | undefined {
    this.#line ??= { number: this.names.lines.has(this.name) ? this.#ownNumber : this.parent?.line }
    return this.#line.number
  }

  /** Keeps that a text does not fit. */
  #measure(text: string, term: string): void {
    const carried = this.names.lengths?.[term]
    const most = carried && mostIn(carried, this.name)
    const least = carried?.least ?? 0
    if (most === undefined || (text.length <= most && text.length >= least)) return
    const count = lengthOf(text)
    if (count > most || count < least) this.odd('length', term, { text: text.slice(0, longestSeen), count, allowed: phrase('{least} to {most} characters', { least, most }) })
  }

  get #ownNumber(): string | undefined {
    return this.children.find(({ name }) => name === this.names.lineNumber)?.plainText
  }
}

interface Takeable {
  readonly name: string
  taken: boolean
}

function taken<Node extends Takeable>(families: readonly (readonly Node[])[], name: string): readonly Node[] {
  const found: Node[] = []
  for (const family of families) {
    for (const node of family) {
      if (node.name !== name) continue
      node.taken = true
      found.push(node)
    }
  }
  return found
}

/** Keeps that of elements of which one may be there there are more; nothing is read from those after the first. */
export function doubled<Node extends ReadNode<Node, Reading>>([first, second, ...others]: readonly Node[], term: string | undefined): void {
  if (first === undefined || second === undefined) return
  second.odd('doubled', term, { count: others.length + 2, first: first.plainText.slice(0, longestSeen), text: second.plainText.slice(0, longestSeen) })
  for (const further of [second, ...others]) further.taken = false
}

/** The first name of a path, and those after it. */
type Steps = readonly [first: string | undefined, further: readonly string[]]

const paths = new Map<string, Steps>()

function stepsOf(path: string): Steps {
  let steps = paths.get(path)
  if (steps === undefined) {
    const [first, ...further] = path.split('/')
    paths.set(path, (steps = [first, further]))
  }
  return steps
}
