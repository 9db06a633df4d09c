import { Unreadable } from './received.ts'

/** An XML element with its local name; text is that of the element itself, without its children. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  readonly text: string
}

interface Open {
  readonly tag: string
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: XmlElement[]
  text: string
}

/** A tag with its attributes, a comment, a processing instruction, or a document type without declarations of its own; no CDATA, which no sender of ours uses. */
const markup = /<(?:(\/?)([A-Za-z_][\w.:-]*)((?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|!--[^]*?-->|\?[^]*?\?>|!DOCTYPE [^<>[\]]*>)/y
const attribute = /([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
const reference = /&(?:(lt|gt|amp|quot|apos)|#(\d+)|#x([0-9A-Fa-f]+));|&/g
const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** The root element of a well-formed XML document in the encoding that it declares. @throws Unreadable */
export function readXml(bytes: Uint8Array): XmlElement {
  const text = decode(bytes)
  const top: Open = opened('', '')
  const open: Open[] = [top]
  for (let position = 0; position < text.length; ) {
    const next = text.indexOf('<', position)
    ;(open.at(-1) as Open).text += text.slice(position, next < 0 ? text.length : next)
    if (next < 0) break
    position = next + readMarkup(text, next, open)
  }
  const unclosed = open.slice(1).at(-1)
  if (unclosed !== undefined) throw new Unreadable(`<${unclosed.tag}> is not closed`)
  const [root, second] = top.children
  if (root === undefined || second !== undefined || top.text.trim() !== '') throw new Unreadable('there is not exactly one root element')
  return root
}

/** Reads what stands at a `<`: opens or closes an element, or passes over the rest. Returns its length. */
function readMarkup(text: string, position: number, open: Open[]): number {
  markup.lastIndex = position
  const [whole, closing, tag, attributes, empty] = markup.exec(text) ?? []
  if (whole === undefined) throw new Unreadable(`no tag can be read at character ${position}`)
  if (tag === undefined) return whole.length
  const inner = open.at(-1) as Open
  if (closing === '/') {
    if (inner.tag !== tag) throw new Unreadable(`</${tag}> closes ${inner.tag === '' ? 'nothing' : `<${inner.tag}>`} at character ${position}`)
    open.pop()
    open.at(-1)?.children.push(toElement(inner))
  } else if (empty === '/') {
    inner.children.push(toElement(opened(tag, attributes ?? '')))
  } else {
    open.push(opened(tag, attributes ?? ''))
  }
  return whole.length
}

function opened(tag: string, attributes: string): Open {
  return { tag, name: tag.slice(tag.indexOf(':') + 1), attributes: readAttributes(attributes), children: [], text: '' }
}

function toElement({ name, attributes, children, text }: Open): XmlElement {
  return { name, attributes, children, text: withoutReferences(text).trim() }
}

function readAttributes(text: string): Readonly<Record<string, string>> {
  if (text === '') return {}
  return Object.fromEntries([...text.matchAll(attribute)].map(([, name, double, single]) => [name as string, withoutReferences(double ?? single ?? '')]))
}

function withoutReferences(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(reference, (whole, name: string | undefined, decimal: string | undefined, hexadecimal: string | undefined) => {
    if (name !== undefined) return named[name] as string
    if (whole === '&') throw new Unreadable('a & stands for nothing')
    return String.fromCodePoint(decimal === undefined ? Number.parseInt(hexadecimal as string, 16) : Number(decimal))
  })
}

function decode(bytes: Uint8Array): string {
  const declaration = /^<\?xml[^>]*encoding=["']([\w.-]+)["']/.exec(Buffer.from(bytes.subarray(0, 200)).toString('latin1'))
  try {
    return new TextDecoder(declaration?.[1] ?? 'utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new Unreadable(`the bytes are not ${declaration?.[1] ?? 'utf-8'}`, { cause })
  }
}

/** All children by that name. */
export function all(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? []
}

/** The first element at the end of a path, where there is one. */
export function at(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((found, name) => found?.children.find((child) => child.name === name), element)
}

/** The text at the end of a path. @throws Unreadable where it is missing or empty */
export function textAt(element: XmlElement | undefined, ...path: readonly string[]): string {
  const text = at(element, ...path)?.text
  if (text === undefined || text === '') throw new Unreadable(`${path.join('/')} is missing in ${element?.name ?? 'nothing'}`)
  return text
}
