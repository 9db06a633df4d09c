import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { failure } from '../../../errors/failure.ts'
import { decodeXml, type InboundEncoding } from './decode.ts'
import type { XmlElement } from './element.ts'
import { decodeEntities } from './entities.ts'
import { checkLimits, limits } from './limits.ts'

/** What the parser gives for one node with `preserveOrder`: one key, and ':@' with the attributes. */
type ParsedNode = Readonly<Record<string, unknown>>

const cdata = '#cdata'

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: false,
  htmlEntities: false,
  cdataPropName: cdata,
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: limits.depth + 1,
})

/**
 * Reads an XML document from outside, strictly: bounded in size and depth, no document type, no entities but XML's own
 * five, nothing coerced, nothing trimmed, siblings in order. `fallback` is the encoding of a document that declares none.
 * Throws KS-SYSTEM-XML-… and nothing else.
 */
export function readXml(bytes: Uint8Array, fallback: InboundEncoding = 'UTF-8'): XmlElement {
  if (bytes.byteLength > limits.bytes) throw failure('KS-SYSTEM-XML-LIMIT', { what: 'bytes', seen: bytes.byteLength, allowed: limits.bytes })
  const text = decodeXml(bytes, fallback)
  checkLimits(text)
  checkWellFormed(text)
  const roots = parse(text).filter((node) => !('#text' in node))
  if (roots.length !== 1) throw malformed(`The document has ${roots.length} root elements`)
  return element(roots[0] as ParsedNode)
}

function checkWellFormed(text: string): void {
  const verdict = XMLValidator.validate(text, { allowBooleanAttributes: false })
  if (verdict !== true) throw malformed(verdict.err.msg.slice(0, 200), verdict.err.line)
}

function parse(text: string): ParsedNode[] {
  try {
    return parser.parse(text) as ParsedNode[]
  } catch (cause) {
    throw malformed(cause instanceof Error ? cause.message.slice(0, 200) : 'The parser refuses the document', 1, cause)
  }
}

function element(node: ParsedNode): XmlElement {
  const name = Object.keys(node).find((key) => key !== ':@') as string
  const children: XmlElement[] = []
  let text = ''
  for (const child of node[name] as readonly ParsedNode[]) {
    if ('#text' in child) {
      text += characterData(child['#text'] as string)
    } else if (cdata in child) {
      text += (child[cdata] as readonly ParsedNode[]).map((part) => part['#text'] as string).join('')
    } else {
      children.push(element(child))
    }
  }
  return { name, attributes: attributes(node[':@'] as Readonly<Record<string, string>> | undefined), children, text }
}

function attributes(parsed: Readonly<Record<string, string>> | undefined): Readonly<Record<string, string>> {
  const decoded: Record<string, string> = Object.create(null)
  for (const [name, value] of Object.entries(parsed ?? {})) {
    if (value.includes('<')) throw malformed(`The value of attribute ${name} holds a "<"`)
    decoded[name] = decodeEntities(value)
  }
  return decoded
}

function characterData(text: string): string {
  if (text.includes(']]>')) throw malformed('The text holds a "]]>"')
  return decodeEntities(text)
}

function malformed(what: string, line = 1, cause?: unknown): Error {
  return failure('KS-SYSTEM-XML-MALFORMED', { what, line }, cause)
}
