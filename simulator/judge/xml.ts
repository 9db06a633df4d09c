import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { Unreadable } from './received.ts'

/** An XML element with its local name; text is that of the element itself, without its children. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  readonly text: string
}

type Ordered = Readonly<Record<string, unknown>>

const parser = new XMLParser({
  preserveOrder: true,
  removeNSPrefix: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
})

/** The root element of a well-formed XML document in the encoding that it declares. @throws Unreadable */
export function readXml(bytes: Uint8Array): XmlElement {
  const text = decode(bytes)
  const verdict = XMLValidator.validate(text)
  if (verdict !== true) throw new Unreadable(`line ${verdict.err.line}: ${verdict.err.msg}`)
  const root = (parser.parse(text) as Ordered[]).map(toElement).find((element) => element !== undefined)
  if (root === undefined) throw new Unreadable('there is no element')
  return root
}

function decode(bytes: Uint8Array): string {
  const declaration = /^<\?xml[^>]*encoding=["']([\w.-]+)["']/.exec(Buffer.from(bytes.subarray(0, 200)).toString('latin1'))
  try {
    return new TextDecoder(declaration?.[1] ?? 'utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new Unreadable(`the bytes are not ${declaration?.[1] ?? 'utf-8'}`, { cause })
  }
}

function toElement(node: Ordered): XmlElement | undefined {
  const name = Object.keys(node).find((key) => key !== ':@')
  if (name === undefined || name === '#text') return undefined
  const inner = node[name] as Ordered[]
  return {
    name,
    attributes: (node[':@'] ?? {}) as Record<string, string>,
    children: inner.map(toElement).filter((child) => child !== undefined),
    text: inner.map((child) => child['#text'] ?? '').join('').trim(),
  }
}

/** All children by that name. */
export function all(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? []
}

/** The first element at the end of a path, where there is one. */
export function at(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((found, name) => all(found, name)[0], element)
}

/** The text at the end of a path. @throws Unreadable where it is missing or empty */
export function textAt(element: XmlElement | undefined, ...path: readonly string[]): string {
  const text = at(element, ...path)?.text
  if (text === undefined || text === '') throw new Unreadable(`${path.join('/')} is missing in ${element?.name ?? 'nothing'}`)
  return text
}
