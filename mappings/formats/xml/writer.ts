import { failure } from '../../../errors/failure.ts'
import { encode, type Encoding } from './encodings.ts'
import { escaping, type Escape, type Refusal, type Unencodable } from './escaping.ts'

declare const escaped: unique symbol

/** Attributes as they are written, made by `XmlWriter.attributes`; reused for many elements. */
export type Attributes = string & { readonly [escaped]: true }

const none = '' as Attributes

/** A line break and the margin of a depth. */
const margins: readonly string[] = Array.from({ length: 24 }, (_, depth) => ['\n', ...Array<string>(depth).fill('  ')].join(''))

/** The tags of an element, each one piece of text: a document is joined of the fewer pieces the faster. */
interface Tags {
  /** Where attributes follow. */
  readonly start: string
  readonly whole: string
  readonly end: string
}

/** By the names that renderers know, which are not many. */
const made = new Map<string, Tags>()

function tagsOf(name: string): Tags {
  let tags = made.get(name)
  if (tags === undefined) made.set(name, (tags = { start: ['<', name].join(''), whole: ['<', name, '>'].join(''), end: ['</', name, '>'].join('') }))
  return tags
}

/** An element that is open: its name, the document before it, and the document's length just after its start tag. */
interface Frame {
  name: string
  before: string
  length: number
}

/**
 * Writes one XML document, an element on a line, two spaces a level. Text and attributes are escaped; a character that
 * XML forbids, or that the encoding has not where references are not allowed, throws KS-MAP-XML-CHARACTER or
 * KS-MAP-XML-ENCODING naming it and its element. An element without content is written only by `empty`: `element` leaves
 * out what is absent or blank, and `close` takes back an `open` that nothing followed.
 */
export class XmlWriter {
  readonly #encoding: Encoding
  readonly #escapeText: Escape
  readonly #escapeAttribute: Escape
  /** Kept and filled again rather than made anew for each element; those below `#depth` are open. */
  readonly #frames: Frame[] = []
  #depth = 0
  #out: string
  #margin = margins[0] as string
  #writing = ''

  constructor(encoding: Encoding = 'UTF-8', unencodable: Unencodable = 'reference') {
    this.#encoding = encoding
    this.#escapeText = escaping('text', encoding, unencodable)
    this.#escapeAttribute = escaping('attribute', encoding, unencodable)
    this.#out = `<?xml version="1.0" encoding="${encoding}"?>`
  }

  /** Attributes in the order of the object's keys, without those that are undefined. */
  attributes(values: Readonly<Record<string, string | undefined>>): Attributes {
    let written = ''
    for (const name in values) {
      written += this.attribute(name, values[name])
    }
    return written as Attributes
  }

  /** One attribute; nothing when its value is undefined. */
  attribute(name: string, value: string | undefined): Attributes {
    if (value === undefined) return none
    this.#writing = `@${name}`
    return ` ${name}="${this.#escapeAttribute(value, this.#refuse)}"` as Attributes
  }

  /** Starts an element that holds others. */
  open(name: string, attributes: Attributes = none): void {
    const before = this.#out
    const { start, whole } = tagsOf(name)
    this.#out = attributes === '' ? before + this.#margin + whole : before + this.#margin + start + attributes + '>'
    const frame = this.#frames[this.#depth]
    if (frame === undefined) {
      this.#frames.push({ name, before, length: this.#out.length })
    } else {
      frame.name = name
      frame.before = before
      frame.length = this.#out.length
    }
    this.#depth += 1
    this.#margin = margins[this.#depth] ?? '\n'
  }

  /** Ends the element that was opened last; if nothing is in it, it is not written at all. */
  close(): void {
    this.#depth -= 1
    const { name, before, length } = this.#frames[this.#depth] as Frame
    this.#margin = margins[this.#depth] ?? '\n'
    if (length === this.#out.length) this.#out = before
    else this.#out = this.#out + this.#margin + tagsOf(name).end
  }

  /** An element with text, only if there is any. */
  element(name: string, text: string | undefined, attributes: Attributes = none): void {
    if (text === undefined || isBlank(text)) return
    this.#writing = name
    const { start, whole, end } = tagsOf(name)
    const content = this.#escapeText(text, this.#refuse)
    this.#out = attributes === '' ? this.#out + this.#margin + whole + content + end : this.#out + this.#margin + start + attributes + '>' + content + end
  }

  /** An element without content, where the format asks for one. */
  empty(name: string, attributes: Attributes = none): void {
    this.#out += `${this.#margin}${tagsOf(name).start}${attributes}/>`
  }

  /** A processing instruction outside the root, such as a style sheet's; its data is the format's own text. */
  instruction(target: string, data: string): void {
    this.#out += `\n<?${target} ${data}?>`
  }

  /** The declaration of the document type, before the root; both are the format's own text. */
  documentType(root: string, system: string): void {
    this.#out += `\n<!DOCTYPE ${root} SYSTEM "${system}">`
  }

  /** The document's bytes, ending in a line break. */
  bytes(): Uint8Array {
    return encode(`${this.#out}\n`, this.#encoding)
  }

  readonly #refuse: Refusal = (character, position, why) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    const path = this.#frames.slice(0, this.#depth).map((frame) => frame.name)
    const seen = { character: `U+${code}`, position: position + 1, element: [...path, this.#writing].join('/') }
    if (why === 'forbidden') throw failure('KS-MAP-XML-CHARACTER', seen)
    throw failure('KS-MAP-XML-ENCODING', { ...seen, encoding: this.#encoding })
  }
}

function isBlank(text: string): boolean {
  return text === '' || (text.charCodeAt(0) <= 0x20 && text.trim() === '')
}
