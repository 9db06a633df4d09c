import { failure } from '../errors/failure.ts'
import { readXml } from '../mappings/formats/inbound-xml/readXml.ts'
import type { DocumentReader } from '../mappings/formats/reader.ts'
import { readerOf } from '../mappings/formats/readers.ts'

/** The document's reader. What none reads is refused as XML first (KS-SYSTEM-XML-…), where it is none, else by its root (KS-MAP-READ-ROOT). */
export function readerFor(document: Uint8Array): DocumentReader {
  const reader = readerOf(document)
  if (reader !== undefined) return reader
  throw failure('KS-MAP-READ-ROOT', { root: readXml(document).name.slice(0, 80) })
}
