import { statedByRows } from './csv/readCsvFile.ts'
import { statedByPositions } from './fixed/readFixedPositions.ts'
import { statedBySegments } from './idoc/readIdocXml.ts'
import type { ReadContent } from './kinds.ts'
import { documentReader } from './reading/documentReader.ts'
import type { StatedDocument } from './reading/stated.ts'
import type { Layout } from './schema/layoutSchema.ts'
import { isTest } from './showsEnvironment.ts'

/** A document of a file, and whether it or its file says that it is a test. */
export interface MarkedContent {
  readonly content: ReadContent
  readonly isTest: boolean
}

/**
 * The documents of a file by a layout that `readLayout` gave for reading. Throws KS-SYSTEM-LAYOUT-READ for a file that does not follow the
 * layout, -VALUE for a value that it does not allow, -TRAILER where counts or sums differ, -LACKS where a document lacks what it cannot be
 * without, and KS-SYSTEM-XML-… for an IDoc that is no XML.
 */
export function readDocuments(layout: Layout, bytes: Uint8Array): readonly ReadContent[] {
  return readMarkedDocuments(layout, bytes).map(({ content }) => content)
}

/** The same, each with its mark. */
export function readMarkedDocuments(layout: Layout, bytes: Uint8Array): readonly MarkedContent[] {
  const read = documentReader(layout)
  return stated(layout, bytes).map((document) => ({ content: read(document), isTest: isTest(document) }))
}

function stated(layout: Layout, bytes: Uint8Array): readonly StatedDocument[] {
  switch (layout.syntax) {
    case 'fixed': return statedByPositions(layout, bytes)
    case 'csv': return statedByRows(layout, bytes)
    case 'idoc': return statedBySegments(layout, bytes)
  }
}
