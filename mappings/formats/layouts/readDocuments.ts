import type { UnreadableDocument } from '../inboundDocument.ts'
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
  readonly content: ReadContent | UnreadableDocument
  readonly isTest: boolean
}

/**
 * What stands at each place of a file by a layout that `readLayout` gave for reading: documents, and why one cannot be read, where the rest of the file
 * can be trusted. Throws KS-SYSTEM-LAYOUT-READ for a file that does not follow the layout, -TRAILER where counts or sums differ, -VALUE for a value of
 * header or trailer and for one that is summed there, and KS-SYSTEM-XML-… for an IDoc that is no XML.
 */
export function readDocuments(layout: Layout, bytes: Uint8Array): readonly MarkedContent['content'][] {
  return readMarkedDocuments(layout, bytes).map(({ content }) => content)
}

/** The same, each with its mark. */
export function readMarkedDocuments(layout: Layout, bytes: Uint8Array): readonly MarkedContent[] {
  const read = documentReader(layout)
  return stated(layout, bytes).map((document) => ('kind' in document ? { content: document, isTest: false } : { content: read(document), isTest: isTest(document) }))
}

function stated(layout: Layout, bytes: Uint8Array): readonly (StatedDocument | UnreadableDocument)[] {
  switch (layout.syntax) {
    case 'fixed': return statedByPositions(layout, bytes)
    case 'csv': return statedByRows(layout, bytes)
    case 'idoc': return statedBySegments(layout, bytes)
  }
}
