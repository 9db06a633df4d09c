import type { FileFormat, FileSegment } from '../../format.ts'
import { encode } from '../../xml/encodings.ts'
import { fileName } from '../fileName.ts'
import { writtenKinds } from '../kinds.ts'
import type { CsvLayout } from '../schema/csv.ts'
import { showsEnvironment } from '../showsEnvironment.ts'
import type { Scope } from '../sources/source.ts'
import { valueWriter } from '../values/writeValue.ts'
import { documentScopes, rowsOf, type WrittenDocument } from '../writing.ts'
import { columnsOf } from './columns.ts'

/**
 * The file format of a layout that `readLayout` gave: rows of a document in a segment, one for a document without lines, the header row when the file
 * is closed. Throws KS-MAP-KIND for a document that the layout does not carry, and KS-MAP-… for a value that its column cannot hold or must have.
 */
export function csvFiles(layout: CsvLayout, id: string = layout.layout): FileFormat {
  const lineEnd = layout.lineEnd === 'CRLF' ? '\r\n' : '\n'
  const quoted = quoting(layout)
  const scopesOf = documentScopes(layout, id)
  const writers = columnsOf(layout).map((value) => valueWriter(value, layout))
  const head = (layout.byteOrderMark ? '\ufeff' : '') + (layout.headerRow ? layout.columns.map(({ name }) => quoted(name)).join(layout.separator) + lineEnd : '')
  const row = (scope: Scope, { turned, number }: WrittenDocument): string => writers.map((write) => quoted(write(scope, turned, number))).join(layout.separator) + lineEnd
  return {
    id,
    kinds: writtenKinds(layout.carries),
    mediaType: layout.mediaType,
    showsEnvironment: showsEnvironment(layout),
    renderSegment(document, context): FileSegment {
      const written = scopesOf(document, context)
      const scopes = layout.row === 'document' ? [written.scope] : layout.row === 'line' ? rowsOf(written) : written.devices
      return { bytes: encode(scopes.map((scope) => row(scope, written)).join(''), layout.encoding), counts: { rows: scopes.length }, sums: {} }
    },
    assemble: (segments, context) => ({ name: fileName(layout.fileName, context, id), bytes: Buffer.concat([encode(head, layout.encoding), ...segments.map(({ bytes }) => bytes)]) }),
  }
}

/** A value as it stands in a row. A quotation mark inside is doubled. */
function quoting({ quotes, separator }: CsvLayout): (value: string) => string {
  if (quotes === 'always') return (value) => `"${value.replaceAll('"', '""')}"`
  return (value) => (value.includes('"') || value.includes(separator) || value.startsWith(' ') || value.endsWith(' ') ? `"${value.replaceAll('"', '""')}"` : value)
}
