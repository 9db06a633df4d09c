import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { ParseOption, XmlCData, XmlDocument, XmlElement as LibraryElement, XmlParseError, XmlText } from 'libxml2-wasm'
import { expect, test } from 'vitest'
import { Failure } from '../../../../errors/failure.ts'
import type { XmlElement } from '../../../../mappings/formats/inbound-xml/element.ts'
import { readXml } from '../../../../mappings/formats/inbound-xml/readXml.ts'
import { standards, standardsFolder } from '../../../harness/standards.ts'

const seed = 20261127

/** What is compared of an element: declarations of namespaces are no attributes to the library. */
interface Comparable {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly text: string
  readonly children: readonly Comparable[]
}

function ours(bytes: Uint8Array): Comparable | string {
  try {
    return ofOurs(readXml(bytes))
  } catch (error) {
    if (error instanceof Failure) return error.code
    throw error
  }
}

function ofOurs({ namespace, local, attributes, text, children }: XmlElement): Comparable {
  const own = Object.entries(attributes).filter(([name]) => !/^xmlns(?::|$)/.test(name))
  return { name: `{${namespace}}${local}`, attributes: Object.fromEntries(own), text, children: children.map(ofOurs) }
}

/** The tree of libxml2, or why it refuses the document. */
function theirs(bytes: Uint8Array): Comparable | string {
  try {
    using document = XmlDocument.fromBuffer(bytes, { option: ParseOption.XML_PARSE_NONET })
    return ofTheirs(document.root)
  } catch (error) {
    if (error instanceof XmlParseError) return error.message
    throw error
  }
}

function ofTheirs(element: LibraryElement): Comparable {
  const children: Comparable[] = []
  let text = ''
  for (const node of element.find('node()')) {
    if (node instanceof LibraryElement) children.push(ofTheirs(node))
    else if (node instanceof XmlText || node instanceof XmlCData) text += node.content
  }
  const attributes = element.attrs.map(({ prefix, name, value }) => [prefix === '' ? name : `${prefix}:${name}`, value] as const)
  return { name: `{${element.namespaceUri}}${element.name}`, attributes: Object.fromEntries(attributes), text, children }
}

const files = standards.missing === undefined ? filesIn(standardsFolder) : []

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.xml')).sort().map((file) => join(folder, file))
}

/**
 * Whether we read a document. If so it equals what the library reads; if we refuse it as no well-formed XML, the library refuses it too. Only the
 * library demands that a namespace be a URI.
 */
function agreed(bytes: Uint8Array, where: string): boolean {
  const [our, their] = [ours(bytes), theirs(bytes)]
  if (typeof their === 'string') {
    if (!their.includes('is not a valid URI')) expect(our, `libxml2 refuses ${where}: ${their}`).toBeTypeOf('string')
  } else if (typeof our === 'string') {
    expect(our, `libxml2 reads ${where}`).toMatch(/^KS-SYSTEM-XML-(LIMIT|CHARACTER|FORBIDDEN|ENCODING)$/)
  } else {
    expect(our, where).toEqual(their)
  }
  return typeof our !== 'string'
}

standards.test('reads every file of the standards as libxml2 does', () => {
  const read = files.filter((file) => agreed(readFileSync(file), file))
  expect(read.length).toBeGreaterThan(500)
}, 60_000)

const markup = ['<', '>', '/', '"', "'", '=', '&', ';', '&amp;', '&#10;', '&#65;', '&x;', '<a>', '</a>', '<a/>', '<a:b/>', '<!--', '-->', '--', '<![CDATA[', ']]>', ']', '<?x ', '?>', '<?xml ', ' ', '\t', '\r\n', ':', 'xmlns:q="u" ', ' xmlns=""', ' xmlns="u"', ' q:a="1"', ' a="1"', '!', '.', '1', 'é']

/** One change of a document, after its declaration: of that the library thinks less strictly. */
interface Change {
  readonly at: number
  readonly length: number
  readonly put: string
}

function changed(text: string, { at, length, put }: Change): string {
  const start = text.indexOf('?>') + 2
  const place = start + (at % (text.length - start))
  return text.slice(0, place) + put + text.slice(place + length)
}

standards.test(`judges and reads documents with faults as libxml2 does (seed ${seed})`, () => {
  const texts = files.map((file) => readFileSync(file).toString('latin1')).filter((text) => text.length < 5_000)
  const change = fc.record({ at: fc.nat(5_000), length: fc.constantFrom(0, 0, 1, 1, 2, 5, 20), put: fc.constantFrom('', ...markup) })
  let read = 0
  fc.assert(fc.property(fc.constantFrom(...texts), fc.array(change, { minLength: 1, maxLength: 3 }), (whole, changes) => {
    const text = changes.reduce(changed, whole)
    if (agreed(Buffer.from(text, 'latin1'), text)) read += 1
  }), { numRuns: 3_000, seed })
  expect(read).toBeGreaterThan(300)
}, 60_000)

test(`judges and reads bits of markup as libxml2 does (seed ${seed})`, () => {
  fc.assert(fc.property(fc.array(fc.constantFrom('a', ...markup), { maxLength: 8 }), (parts) => {
    agreed(Buffer.from(`<r xmlns:q="v">${parts.join('')}</r>`, 'latin1'), parts.join(''))
  }), { numRuns: 5_000, seed })
})
