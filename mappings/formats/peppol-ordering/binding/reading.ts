import type { Decimal } from '../../../model/decimal.ts'
import type { Oddity } from '../../../model/stated.ts'
import { decimalIn, exactNames, withoutBlanks } from '../../ubl/reading/lexical.ts'
import { stepName } from '../../inbound-xml/stepName.ts'
import { longestSeen } from '../../reading/readNode.ts'
import type { UblElement } from '../../ubl/tree/element.ts'

/** Of a document no more oddities are kept: whoever reads as many has seen enough. */
const mostOddities = 500

/** What is known while a document is read: where the reader is, and what was odd so far. */
export class Reading {
  readonly oddities: Oddity[] = []
  /** As the document states it. */
  readonly currency: string | undefined
  /** From the root to the element that is being read. */
  readonly #path: UblElement[]

  constructor(root: UblElement) {
    this.#path = [root]
    const currency = root.children.find(({ name }) => name === 'cbc:DocumentCurrencyCode')
    this.currency = currency && withoutBlanks(currency.text)
  }

  enter(element: UblElement): void {
    this.#path.push(element)
  }

  leave(): void {
    this.#path.pop()
  }

  /** Keeps an oddity of the element that is being read, or of an attribute of it. */
  odd(kind: Oddity['kind'], text?: string, attribute?: string): void {
    if (this.oddities.length >= mostOddities) return
    const path = attribute === undefined ? this.#names() : `${this.#names()}/@${attribute}`
    this.oddities.push({ kind, path, ...(text === undefined ? {} : { text: text.slice(0, longestSeen) }) })
  }

  /** Trimmed text of a leaf with what is odd about it; `known` are the attributes that it may have. */
  textOf(element: UblElement, known: readonly string[]): string {
    this.judgeAttributes(element, known)
    for (const child of element.children) this.unknown(child)
    const text = withoutBlanks(element.text)
    if (text === '') this.odd('empty')
    else if (text !== element.text && exactNames.test(element.name)) this.odd('padded', element.text)
    return text
  }

  /** The number that a leaf says; undefined, and odd, where it says none. */
  decimalOf(element: UblElement, known: readonly string[]): Decimal | undefined {
    const text = this.textOf(element, known)
    const value = decimalIn(text)
    if (value === undefined) this.odd('mistyped', text)
    return value
  }

  judgeAttributes({ attributes }: UblElement, known: readonly string[]): void {
    for (const name in attributes) if (!known.includes(name)) this.odd('unknown', attributes[name], name)
  }

  /** Keeps a child of the element that is being read, since nothing reads it. */
  unknown(child: UblElement, kind: 'unknown' | 'doubled' = 'unknown'): void {
    this.enter(child)
    this.odd(kind, withoutBlanks(child.text))
    this.leave()
  }

  /** Element names below the root, with the place among namesakes where there are any. */
  #names(): string {
    return this.#path.slice(1).map((element, depth) => stepName(element, (this.#path[depth] as UblElement).children)).join('/')
  }
}
