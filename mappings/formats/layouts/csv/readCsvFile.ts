import { parse } from 'csv-parse/sync'
import { failure } from '../../../../errors/failure.ts'
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
 * The documents of a file, by the numbers that its rows repeat. Throws KS-SYSTEM-LAYOUT-READ for a file that is no CSV, has other columns or breaks
 * off, and KS-SYSTEM-LAYOUT-VALUE for a value that cannot be read.
 */
export function statedByRows(layout: CsvLayout, bytes: Uint8Array): readonly StatedDocument[] {
  const columns = columnsOf(layout)
  const rows = parsed(layout, textOf(layout, bytes))
  if (layout.headerRow && rows[0]?.join('\n') !== columns.map(({ name }) => name).join('\n')) {
    throw unreadable(layout, 1, phrase('the columns {columns}', { columns: rows[0]?.join(', ').slice(0, 400) ?? phrase('none') }))
  }
  const lines = rows.map((row, index): StatedLine => {
    const at = phrase('row {row}', { row: index + 1 })
    if (row.length !== columns.length) throw unreadable(layout, index + 1, phrase('{count} values instead of {wanted}', { count: row.length, wanted: columns.length }))
    return { at, values: layout.headerRow && index === 0 ? [] : columns.map((value, column) => statedValue(row[column] as string, value, { layout: layout.layout, at, place: phrase('column {column}', { column: column + 1 }) })) }
  })
  return groupedByDocument(layout, lines.slice(layout.headerRow ? 1 : 0))
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

function unreadable(layout: CsvLayout, row: number, what: Words): Error {
  return failure('KS-SYSTEM-LAYOUT-READ', { layout: layout.layout, at: phrase('row {row}', { row }), what })
}
