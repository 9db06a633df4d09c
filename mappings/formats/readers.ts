import { finvoice } from './finvoice-3.0/reading/readFinvoice.ts'
import type { DocumentReader } from './reader.ts'
import { teappsxml } from './teappsxml-3.0/reading/readTeappsxml.ts'
import { ubl } from './ubl/reading/readUbl.ts'

/** Every format that we read. */
export const readers: readonly DocumentReader[] = [finvoice, teappsxml, ubl]

const byRoot: ReadonlyMap<string, DocumentReader> = new Map(readers.flatMap((reader) => reader.roots.map((root) => [root, reader] as const)))

/** The reader of a document, by its first element; undefined where none reads it. */
export function readerOf(bytes: Uint8Array): DocumentReader | undefined {
  const root = firstElement(bytes)
  return root === undefined ? undefined : byRoot.get(root)
}

/** How far into a document its first element is looked for. */
const searched = 16_384

const blank = /\s*/y
const elementName = /<(?:[\w.-]+:)?([\w.-]+)/y

/** Local name of the first element, if the bytes begin with one. The name of a known root is plain ASCII, so that the encoding does not matter. */
export function firstElement(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, searched)).toString('latin1')
  for (let at = start.startsWith('\xef\xbb\xbf') ? 3 : 0; ; ) {
    blank.lastIndex = at
    blank.exec(start)
    at = blank.lastIndex
    const end = start.startsWith('<?', at) ? '?>' : start.startsWith('<!--', at) ? '-->' : start.startsWith('<!DOCTYPE', at) ? '>' : undefined
    if (end === undefined) {
      elementName.lastIndex = at
      return elementName.exec(start)?.[1]
    }
    const found = start.indexOf(end, at)
    if (found === -1) return undefined
    at = found + end.length
  }
}
