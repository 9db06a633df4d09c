import { decodeXml, type InboundEncoding } from './decode.ts'
import type { XmlElement } from './element.ts'
import { limits, tooMuch } from './limits.ts'
import { Parser } from './parser.ts'

/**
 * Reads an XML document from outside, strictly: well-formed also in its namespaces, bounded in size and depth, no document type, no entities but
 * XML's own five, nothing coerced, nothing trimmed, siblings in order. `fallback` is the encoding of a document that declares none.
 * Throws KS-SYSTEM-XML-… and nothing else.
 */
export function readXml(bytes: Uint8Array, fallback: InboundEncoding = 'UTF-8'): XmlElement {
  return parserOf(bytes, fallback).document()
}

/** The same for a format whose documents name their type. The type is passed over and never fetched; one that declares anything itself is refused. */
export function readTypedXml(bytes: Uint8Array): XmlElement {
  return parserOf(bytes, 'UTF-8').typedDocument()
}

function parserOf(bytes: Uint8Array, fallback: InboundEncoding): Parser {
  if (bytes.byteLength > limits.bytes) throw tooMuch('bytes', bytes.byteLength, limits.bytes)
  return new Parser(decodeXml(bytes, fallback))
}
