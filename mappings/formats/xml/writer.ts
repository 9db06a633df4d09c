import { failure } from '../../../errors/failure.ts'
import { encode, type Encoding } from './encodings.ts'
import { escaping, type Escape, type Refusal, type Unencodable } from './escaping.ts'

declare const escaped: unique symbol

/** Attributes as they are written, made by `XmlWriter.attributes`; reused for many elements. */
export type Attributes = string & { readonly [escaped]: true }

const none = '' as Attributes

const margins: readonly string[] = Array.from({ length: 24 }, (_, depth) => `\n${'  '.repeat(depth)}`)

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
  readonly #names: string[] = []
  readonly #beforeOpen: string[] = []
  readonly #lengthsAfterOpen: number[] = []
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
      const value = values[name]
      if (value === undefined) continue
      this.#writing = `@${name}`
      written += ` ${name}="${this.#escapeAttribute(value, this.#refuse)}"`
    }
    return written as Attributes
  }

  /** Starts an element that holds others. */
  open(name: string, attributes: Attributes = none): void {
    this.#beforeOpen.push(this.#out)
    this.#names.push(name)
    this.#out += `${this.#margin}<${name}${attributes}>`
    this.#lengthsAfterOpen.push(this.#out.length)
    this.#margin = margins[this.#names.length] ?? '\n'
  }

  /** Ends the element that was opened last; if nothing is in it, it is not written at all. */
  close(): void {
    const name = this.#names.pop() as string
    const before = this.#beforeOpen.pop() as string
    this.#margin = margins[this.#names.length] ?? '\n'
    if (this.#lengthsAfterOpen.pop() === this.#out.length) this.#out = before
    else this.#out += `${this.#margin}</${name}>`
  }

  /** An element with text, only if there is any. */
  element(name: string, text: string | undefined, attributes: Attributes = none): void {
    if (text === undefined || isBlank(text)) return
    this.#writing = name
    this.#out += `${this.#margin}<${name}${attributes}>${this.#escapeText(text, this.#refuse)}</${name}>`
  }

  /** An element without content, where the format asks for one. */
  empty(name: string, attributes: Attributes = none): void {
    this.#out += `${this.#margin}<${name}${attributes}/>`
  }

  /** A processing instruction outside the root, such as a style sheet's; its data is the format's own text. */
  instruction(target: string, data: string): void {
    this.#out += `\n<?${target} ${data}?>`
  }

  /** The document's bytes, ending in a line break. */
  bytes(): Uint8Array {
    return encode(`${this.#out}\n`, this.#encoding)
  }

  readonly #refuse: Refusal = (character, position, why) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    const seen = { character: `U+${code}`, position: position + 1, element: [...this.#names, this.#writing].join('/') }
    if (why === 'forbidden') throw failure('KS-MAP-XML-CHARACTER', seen)
    throw failure('KS-MAP-XML-ENCODING', { ...seen, encoding: this.#encoding })
  }
}

function isBlank(text: string): boolean {
  return text === '' || (text.charCodeAt(0) <= 0x20 && text.trim() === '')
}
