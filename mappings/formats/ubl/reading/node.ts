import type { Decimal } from '../../../model/decimal.ts'
import type { XmlElement } from '../../inbound-xml/element.ts'
import { longestSeen, ReadNode, type Names, type Reading as SharedReading } from '../../reading/readNode.ts'
import { decimalIn, exactNames, longestDecimal, withoutBlanks } from './lexical.ts'
import { usualName } from './namespaces.ts'

/** What the nodes of one document share while it is read. */
export interface Reading extends SharedReading {
  /** BT-5 as it is written, in which every amount should be. */
  currency: string | undefined
}

const names: Names = { scheme: 'schemeID', lines: new Set(['cac:InvoiceLine', 'cac:CreditNoteLine']), lineNumber: 'cbc:ID' }

const none: readonly string[] = []
const currency: readonly string[] = ['currencyID']

/** An element of a UBL document by its namespace's usual prefix. */
export class UblNode extends ReadNode<UblNode, Reading> {
  /** Its text was read, and said to be empty if it is. */
  judged = false
  /** The attributes that have a place in the model. */
  known: readonly string[] = none

  constructor(element: XmlElement, parent: UblNode | undefined, reading: Reading) {
    super(element, parent, reading, usualName(element))
  }

  protected override child(element: XmlElement): UblNode {
    return new UblNode(element, this, this.reading)
  }

  protected override get names(): Names {
    return names
  }

  protected override numberIn(text: string): Decimal | undefined {
    return decimalIn(text)
  }

  /** The document's outermost element. */
  get root(): UblNode {
    return this.parent === undefined ? this : this.parent.root
  }

  /** An amount, which should be in the document's currency. */
  amount(path: string, term: string): Decimal | undefined {
    const node = this.one(path, term)
    if (node === undefined) return undefined
    const seen = node.attribute('currencyID', currency)
    if (seen !== this.reading.currency || seen === undefined) node.odd('currency', term, { text: seen })
    return node.ownDecimal(term)
  }

  /** Without the blanks of XML only. */
  override get plainText(): string {
    return withoutBlanks(this.element.text)
  }

  override ownText(term?: string): string {
    const written = this.element.text
    const text = withoutBlanks(written)
    if (text === '') this.odd('empty', term, written === '' ? {} : { text: written.slice(0, longestSeen) })
    else if (text !== written && exactNames.test(this.name)) this.odd('padded', term, { text: written.slice(0, longestSeen) })
    this.judged = true
    return text
  }

  /** The element's own number; no value of the type, an empty text too, is an oddity, and undefined. */
  override ownDecimal(term: string): Decimal | undefined {
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
  override attribute(name: string, known: readonly string[] = [name]): string | undefined {
    this.known = known
    return this.element.attributes[name]
  }
}
