import { parse } from 'csv-parse/sync'
import { failure, type Failure } from '../../../../errors/failure.ts'
import { phrase, type Words } from '../../../../errors/words/words.ts'
import { csvFaultOf } from '../../../tables/csvTable.ts'
import { decode } from '../../xml/encodings.ts'
import { groupedByDocument } from '../reading/grouped.ts'
import { statedValue, type StatedDocument, type StatedLine } from '../reading/stated.ts'
import type { CsvLayout } from '../schema/csv.ts'
import { columnsOf } from './columns.ts'

/** A row of more characters is none that anybody meant. */
const longestRow = 100_000

/**
 * The documents of a file, by the numbers that its rows repeat, with the faults of their values. Throws KS-SYSTEM-LAYOUT-READ for a file that is no
 * CSV, has other columns or breaks off, and for a row of which it cannot be known to which document it belongs.
 */
export function statedByRows(layout: CsvLayout, bytes: Uint8Array): readonly StatedDocument[] {
  const columns = columnsOf(layout)
  const rows = parsed(layout, textOf(layout, bytes))
  if (layout.headerRow && rows[0]?.join('\n') !== columns.map(({ name }) => name).join('\n')) {
    throw unreadable(layout, 1, phrase('the columns {columns}', { columns: rows[0]?.join(', ').slice(0, 400) ?? phrase('none') }))
  }
  const first = layout.headerRow ? 1 : 0
  return groupedByDocument(layout, rows.slice(first).map((row, index): StatedLine => {
    const number = first + index + 1
    const at = phrase('row {row}', { row: number })
    if (row.length !== columns.length) return { at, values: [], fault: unreadable(layout, number, phrase('{count} values instead of {wanted}', { count: row.length, wanted: columns.length })).problem }
    return { at, values: columns.map((value, column) => statedValue(row[column] as string, value, { layout: layout.layout, at, place: phrase('column {column}', { column: column + 1 }) })) }
  }))
}

function textOf(layout: CsvLayout, bytes: Uint8Array): string {
  try {
    const text = decode(bytes, layout.encoding)
    return text.startsWith('\ufeff') ? text.slice(1) : text
  } catch {
    throw unreadable(layout, 1, phrase('bytes that are not {encoding}', { encoding: layout.encoding }))
  }
}

function parsed(layout: CsvLayout, text: string): readonly (readonly string[])[] {
  const lineEnd = layout.lineEnd === 'CRLF' ? '\r\n' : '\n'
  if (text !== '' && !text.endsWith(lineEnd)) throw unreadable(layout, text.split(lineEnd).length, phrase('the record has no line end'))
  try {
    return parse(text, { delimiter: layout.separator, record_delimiter: lineEnd, relax_column_count: true, max_record_size: longestRow }) as readonly (readonly string[])[]
  } catch (cause) {
    const { row, reason } = csvFaultOf(cause)
    throw unreadable(layout, row, reason)
  }
}

function unreadable(layout: CsvLayout, row: number, what: Words): Failure {
  return failure('KS-SYSTEM-LAYOUT-READ', { layout: layout.layout, at: phrase('row {row}', { row }), what })
}
