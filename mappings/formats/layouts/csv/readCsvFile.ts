import { parse } from 'csv-parse/sync'
import { failure } from '../../../../errors/failure.ts'
import { phrase, type Words } from '../../../../errors/words/words.ts'
import { csvFaultOf } from '../../../tables/csvTable.ts'
import { decode } from '../../xml/encodings.ts'
import { needs } from '../reading/needs.ts'
import { statedValue, type StatedDocument, type StatedLine, type StatedValue } from '../reading/stated.ts'
import type { CsvLayout } from '../schema/csv.ts'
import { columnsOf } from './columns.ts'

/** A row of more characters is none that anybody meant. */
const longestRow = 100_000

interface ReadRow {
  readonly row: number
  readonly at: Words
  readonly ofDocument: readonly StatedValue[]
  readonly ofRow: readonly StatedValue[]
}

/**
 * The documents of a file: rows that follow each other with the number of one document are of it, and must agree in every column of the document.
 * Throws KS-SYSTEM-LAYOUT-READ for a file that is no CSV, has other columns, breaks off or contradicts itself, and KS-SYSTEM-LAYOUT-VALUE for a value
 * that cannot be read.
 */
export function statedByRows(layout: CsvLayout, bytes: Uint8Array): readonly StatedDocument[] {
  const documents: { readonly at: Words; readonly values: readonly StatedValue[]; readonly lines: StatedLine[] }[] = []
  for (const { at, row, ofDocument, ofRow } of rowsOf(layout, bytes)) {
    const last = documents.at(-1)
    if (last === undefined || keyOf(layout, last.values) !== keyOf(layout, ofDocument)) {
      documents.push({ at, values: ofDocument, lines: [{ at, values: ofRow }] })
      continue
    }
    const other = ofDocument.find(({ text }, index) => text !== last.values[index]?.text)
    if (other !== undefined) throw unreadable(layout, row, phrase('{field} is not that of the other rows of its document', { field: other.value.name }))
    last.lines.push({ at, values: ofRow })
  }
  return documents
}

/** What tells the rows of a document from those of another. */
function keyOf({ carries: [kind] }: CsvLayout, values: readonly StatedValue[]): string {
  const key = (kind === undefined ? undefined : needs[kind])?.key ?? []
  return JSON.stringify(values.filter(({ value }) => value.sourceName !== undefined && key.includes(value.sourceName)).map(({ text }) => text))
}

function rowsOf(layout: CsvLayout, bytes: Uint8Array): readonly ReadRow[] {
  const columns = columnsOf(layout)
  const rows = parsed(layout, textOf(layout, bytes))
  const names = columns.map(({ value }) => value.name)
  if (layout.headerRow && rows[0]?.record.join('\n') !== names.join('\n')) {
    throw unreadable(layout, 1, phrase('the columns {columns}', { columns: rows[0]?.record.join(', ').slice(0, 400) ?? phrase('none') }))
  }
  return rows.slice(layout.headerRow ? 1 : 0).map(({ record, row }) => {
    const at = phrase('row {row}', { row })
    if (record.length !== columns.length) throw unreadable(layout, row, phrase('{count} values instead of {wanted}', { count: record.length, wanted: columns.length }))
    const values = columns.map(({ value, ofDocument }, index) => ({ ofDocument, stated: statedValue(record[index] as string, value, { layout: layout.layout, at, place: phrase('column {column}', { column: index + 1 }) }) }))
    const of = (wanted: boolean): StatedValue[] => values.filter(({ ofDocument }) => ofDocument === wanted).map(({ stated }) => stated)
    return { row, at, ofDocument: of(true), ofRow: of(false) }
  })
}

function textOf(layout: CsvLayout, bytes: Uint8Array): string {
  try {
    const text = decode(bytes, layout.encoding)
    return text.startsWith('\ufeff') ? text.slice(1) : text
  } catch {
    throw unreadable(layout, 1, phrase('bytes that are not {encoding}', { encoding: layout.encoding }))
  }
}

function parsed(layout: CsvLayout, text: string): readonly { readonly record: readonly string[]; readonly row: number }[] {
  const lineEnd = layout.lineEnd === 'CRLF' ? '\r\n' : '\n'
  if (text !== '' && !text.endsWith(lineEnd)) throw unreadable(layout, text.split(lineEnd).length, phrase('the record has no line end'))
  try {
    const records = parse(text, { delimiter: layout.separator, record_delimiter: lineEnd, relax_column_count: true, max_record_size: longestRow, info: true }) as unknown as readonly { readonly record: readonly string[] }[]
    return records.map(({ record }, index) => ({ record, row: index + 1 }))
  } catch (cause) {
    const { row, reason } = csvFaultOf(cause)
    throw unreadable(layout, row, reason)
  }
}

function unreadable(layout: CsvLayout, row: number, what: Words): Error {
  return failure('KS-SYSTEM-LAYOUT-READ', { layout: layout.layout, at: phrase('row {row}', { row }), what })
}
