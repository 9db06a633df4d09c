import { failure } from '../../../errors/failure.ts'
import type { XmlPhrase } from '../../../errors/words/phrases/xml.ts'
import type { Decoded } from './decode.ts'
import type { XmlElement } from './element.ts'
import { malformed } from './faults.ts'
import { limits, tooMuch } from './limits.ts'
import { endOfName, partsOf, type QualifiedName } from './names.ts'
import { resolved } from './references.ts'
import { isDeclaration, Namespaces, type Replaced } from './namespaces.ts'

/** Codes of the characters that markup is made of. */
const tab = 9
const lineFeed = 10
const space = 32
const exclamation = 33
const quote = 34
const ampersand = 38
const apostrophe = 39
const slash = 47
const lessThan = 60
const equals = 61
const greaterThan = 62
const questionMark = 63
const bracket = 93

/** A document type that is only named, by its address. */
const namedType = /<!DOCTYPE[ \t\n]+[\w.:-]{1,100}[ \t\n]+SYSTEM[ \t\n]+(?:"[^"<>[]{1,500}"|'[^'<>[]{1,500}')[ \t\n]*>/y

type Attributes = Readonly<Record<string, string>>
type Content = Pick<XmlElement, 'text' | 'children'>

const noAttributes: Attributes = Object.freeze(Object.create(null))
const noChildren: readonly XmlElement[] = Object.freeze([])
const nothing: Content = { text: '', children: noChildren }
const nothingReplaced: readonly Replaced[] = []
const without = { attributes: noAttributes, replaced: nothingReplaced }

/**
 * Reads one document in one pass, from its first character to its last. XML 1.0 and Namespaces in XML 1.0 without document
 * types; what breaks them is refused where it stands. Nesting is bounded, so that an element may be read by recursion.
 */
export class Parser {
  readonly #text: string
  #at: number
  #depth = 0
  #elements = 0
  /** Attributes, references, comments, instructions and CDATA sections: what costs more memory than it has characters. */
  #pieces = 0
  /** Names that were met, by how they are written: most come again and again. */
  readonly #names = new Map<string, QualifiedName>()
  readonly #namespaces = new Namespaces()

  constructor({ text, start }: Decoded) {
    this.#text = text
    this.#at = start
  }

  /** The outermost element, before which a document type may be named; see `document`. */
  typedDocument(): XmlElement {
    this.#skipBeside('<!DOCTYPE')
    namedType.lastIndex = this.#at
    if (namedType.test(this.#text)) this.#at = namedType.lastIndex
    return this.document()
  }

  /** The outermost element; only comments, instructions and blanks may stand beside it. Throws KS-SYSTEM-XML-…. */
  document(): XmlElement {
    this.#skipBeside()
    if (this.#at === this.#text.length) throw malformed(this.#text, this.#at, 'the document has no element')
    if (this.#code(0) !== lessThan) throw this.#fault('text outside the outermost element')
    const root = this.#element()
    this.#skipBeside()
    if (this.#at < this.#text.length) throw this.#fault(this.#code(0) === lessThan ? 'a second outermost element' : 'text outside the outermost element')
    return root
  }

  /** Passes over what may stand beside the outermost element, as far as `mark`. */
  #skipBeside(mark?: string): void {
    for (;;) {
      this.#skipBlanks()
      if (this.#code(0) !== lessThan || (mark !== undefined && this.#text.startsWith(mark, this.#at))) return
      const next = this.#code(1)
      if (next === questionMark) this.#skipInstruction()
      else if (next === exclamation) this.#skipComment()
      else return
    }
  }

  #element(): XmlElement {
    const start = this.#at
    this.#elements += 1
    if (this.#elements > limits.elements) throw tooMuch('elements', this.#elements, limits.elements)
    this.#at += 1
    const { name, prefix, local } = this.#name()
    const { attributes, replaced } = this.#attributes(start)
    const namespace = this.#namespaces.of(prefix)
    if (namespace === undefined) throw this.#fault('a prefix that no namespace is declared for', start)
    const { text, children } = this.#isEmpty() ? nothing : this.#content(name)
    this.#namespaces.restore(replaced)
    return { name, local, namespace, attributes, children, text }
  }

  /** Ends the start tag, and tells whether it is all of the element. */
  #isEmpty(): boolean {
    const isEmpty = this.#code(0) === slash
    if (isEmpty) this.#at += 1
    this.#expect(greaterThan)
    return isEmpty
  }

  /** What stands in the element of that name, as far as its end tag. */
  #content(name: string): Content {
    this.#depth += 1
    if (this.#depth > limits.depth) throw tooMuch('levels of elements', this.#depth, limits.depth)
    let text = ''
    let children: XmlElement[] | undefined
    for (;;) {
      text += this.#characters()
      const next = this.#code(1)
      if (next === slash) break
      if (next === questionMark) this.#skipInstruction()
      else if (next !== exclamation) (children ??= []).push(this.#element())
      else if (this.#text.startsWith('<![CDATA[', this.#at)) text += this.#cdata()
      else this.#skipComment()
    }
    this.#endTag(name)
    this.#depth -= 1
    return { text, children: children ?? noChildren }
  }

  #cdata(): string {
    this.#countPiece()
    return this.#upTo(']]>', 9)
  }

  /** Character data up to the next `<`. */
  #characters(): string {
    const text = this.#text
    const from = this.#at
    let isPlain = true
    let at = from
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at)
      if (code > greaterThan) continue
      if (code === lessThan) break
      if (code === ampersand) {
        isPlain = false
        this.#countPiece()
      } else if (code === greaterThan && at - from >= 2 && text.charCodeAt(at - 1) === bracket && text.charCodeAt(at - 2) === bracket) throw this.#fault('a "]]>" in text', at - 2)
    }
    this.#at = at
    if (at === text.length) throw this.#fault('the document ends too early')
    const raw = text.slice(from, at)
    return isPlain ? raw : this.#resolved(raw, from)
  }

  #endTag(name: string): void {
    const at = this.#at + 2
    if (!this.#text.startsWith(name, at) || endOfName(this.#text, at) !== at + name.length) throw this.#fault('an end tag that is not that of the open element')
    this.#at = at + name.length
    this.#skipBlanks()
    this.#expect(greaterThan)
  }

  /** The attributes of the start tag that begins at `start`, as far as its `>` or `/`, and what their namespaces replace. */
  #attributes(start: number): { readonly attributes: Attributes; readonly replaced: readonly Replaced[] } {
    let attributes: Record<string, string> | undefined
    let ofNamespaces: QualifiedName[] | undefined
    for (let count = 1; this.#skipBlanks(); count += 1) {
      const next = this.#code(0)
      if (next === greaterThan || next === slash) break
      this.#countPiece()
      const at = this.#at
      const written = this.#name()
      attributes ??= Object.create(null) as Record<string, string>
      if (written.name in attributes) throw this.#fault('an attribute that is there twice', at)
      if (written.prefix !== '' || written.name === 'xmlns') (ofNamespaces ??= []).push(written)
      this.#skipBlanks()
      this.#expect(equals)
      this.#skipBlanks()
      attributes[written.name] = this.#value()
      if (count > limits.attributes) throw tooMuch('attributes of an element', count, limits.attributes)
      if (this.#at - start > limits.tag) throw tooMuch('characters in a tag', this.#at - start, limits.tag)
    }
    if (attributes === undefined) return without
    return { attributes, replaced: ofNamespaces === undefined ? nothingReplaced : this.#declare(attributes, ofNamespaces, start) }
  }

  /** Takes in the namespaces that the attributes declare; those of the attributes themselves must be in force, and each attribute stand there once. */
  #declare(attributes: Attributes, written: readonly QualifiedName[], start: number): readonly Replaced[] {
    const replaced = this.#namespaces.declare(attributes)
    if (replaced === undefined) throw this.#fault('a namespace that cannot be declared so', start)
    const seen = new Set<string>()
    for (const { name, prefix, local } of written) {
      if (isDeclaration(name)) continue
      const namespace = this.#namespaces.of(prefix)
      if (namespace === undefined) throw this.#fault('a prefix that no namespace is declared for', start)
      if (seen.size === seen.add(`${local} ${namespace}`).size) throw this.#fault('an attribute that is there twice', start)
    }
    return replaced
  }

  /** An attribute's value in its quotes, blanks as spaces (section 3.3.3 of XML 1.0). */
  #value(): string {
    const text = this.#text
    const mark = this.#code(0)
    if (mark !== quote && mark !== apostrophe) throw this.#fault('a tag that is written wrongly')
    const from = this.#at + 1
    let isPlain = true
    let hasBreaks = false
    let at = from
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at)
      if (code > lessThan) continue
      if (code === mark) break
      if (code === lessThan) throw this.#fault('a "<" in the value of an attribute', at)
      if (code === ampersand) {
        isPlain = false
        this.#countPiece()
      } else if (code < space) hasBreaks = true
    }
    if (at === text.length) throw this.#fault('the document ends too early', at)
    this.#at = at + 1
    const raw = text.slice(from, at)
    const value = hasBreaks ? raw.replace(/[\t\n]/g, ' ') : raw
    return isPlain ? value : this.#resolved(value, from)
  }

  #resolved(raw: string, from: number): string {
    return resolved(raw, (position) => this.#fault('an "&" that begins no reference', from + position))
  }

  /** The name that stands here. */
  #name(): QualifiedName {
    const end = endOfName(this.#text, this.#at)
    const written = this.#text.slice(this.#at, end)
    let name = this.#names.get(written)
    if (name === undefined) {
      name = partsOf(written)
      if (name === undefined) throw this.#fault('a name that is missing or cannot be one')
      this.#names.set(written, name)
    }
    this.#at = end
    return name
  }

  #skipComment(): void {
    if (!this.#text.startsWith('<!--', this.#at)) throw this.#forbidden()
    this.#countPiece()
    const start = this.#at
    this.#upTo('--', 4)
    if (this.#code(0) !== greaterThan) throw this.#fault('a "--" in a comment', start)
    this.#at += 1
  }

  #skipInstruction(): void {
    this.#countPiece()
    const start = this.#at
    this.#at += 2
    const { name, prefix } = this.#name()
    if (name.toLowerCase() === 'xml') throw this.#forbidden(start)
    if (prefix !== '') throw this.#fault('a name that is missing or cannot be one', start)
    if (!this.#text.startsWith('?>', this.#at) && !this.#skipBlanks()) throw this.#fault('a tag that is written wrongly')
    this.#upTo('?>', 0)
  }

  /** What stands between `skipped` characters from here and a mark, after which reading goes on. */
  #upTo(mark: string, skipped: number): string {
    const from = this.#at + skipped
    const end = this.#text.indexOf(mark, from)
    if (end === -1) throw this.#fault('the document ends too early', this.#text.length)
    this.#at = end + mark.length
    return this.#text.slice(from, end)
  }

  /** Whether there were any. */
  #skipBlanks(): boolean {
    const from = this.#at
    for (;;) {
      const code = this.#code(0)
      if (code !== space && code !== lineFeed && code !== tab) return this.#at > from
      this.#at += 1
    }
  }

  #countPiece(): void {
    this.#pieces += 1
    if (this.#pieces > limits.pieces) throw tooMuch('pieces of markup', this.#pieces, limits.pieces)
  }

  #expect(code: number): void {
    if (this.#code(0) !== code) throw this.#fault('a tag that is written wrongly')
    this.#at += 1
  }

  /** The character so far ahead; NaN after the end. */
  #code(ahead: number): number {
    return this.#text.charCodeAt(this.#at + ahead)
  }

  #fault(what: XmlPhrase, at = this.#at): Error {
    return malformed(this.#text, at, at < this.#text.length ? what : 'the document ends too early')
  }

  #forbidden(at = this.#at): Error {
    return failure('KS-SYSTEM-XML-FORBIDDEN', { markup: this.#text.slice(at, at + 20) })
  }
}
