import { parse } from 'csv-parse/sync'
import { failure } from '../../errors/failure.ts'
import { phrase, said, type Words } from '../../errors/words/words.ts'
import type { RowText } from './cells.ts'

/** More rows than a municipality keeps, and few enough to compare them all with each other. */
const mostRows = 2_000

/** The columns that a table may have, and those that it must. */
export interface Columns {
  readonly known: readonly string[]
  readonly needed: readonly string[]
}

/** A table as its file has it. */
export interface CsvTable {
  readonly columns: readonly string[]
  readonly rows: readonly RowText[]
}

interface ParsedRow {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

/**
 * Reads a table from CSV, with commas or semicolons between the cells; its first row names the columns. `name` is the file, as errors
 * name it. Throws the first fault: KS-PROFILE-TABLE-CSV, -COLUMN or -EMPTY.
 */
export function readCsvTable(csv: string, name: string, { known, needed }: Columns): CsvTable {
  const [head, ...body] = parsed(csv, name)
  if (head === undefined || body.length === 0) throw failure('KS-PROFILE-TABLE-EMPTY', { table: name })
  if (body.length > mostRows) throw failure('KS-PROFILE-TABLE-CSV', { table: name, row: mostRows + 1, reason: phrase('at most {most} rows are read', { most: mostRows }) })
  const columns = head.record
  const wrong = (column: string, reason: Words): Error => failure('KS-PROFILE-TABLE-COLUMN', { table: name, column, reason, known: known.join(', ') })
  for (const [index, column] of columns.entries()) {
    if (!known.includes(column)) throw wrong(column, phrase('nobody reads it'))
    if (columns.indexOf(column) !== index) throw wrong(column, phrase('it stands there twice'))
  }
  for (const column of needed) if (!columns.includes(column)) throw wrong(column, phrase('it is missing'))
  return { columns, rows: body.map(({ record, info }) => ({ table: name, row: info.lines, cells: Object.fromEntries(columns.map((column, index) => [column, record[index] ?? ''])) })) }
}

/** What is meant by the reader's codes that a spreadsheet saved as CSV by hand can give. */
const csvFaults: Readonly<Record<string, Words>> = {
  CSV_QUOTE_NOT_CLOSED: phrase('a quotation mark is opened and never closed'),
  INVALID_OPENING_QUOTE: phrase('a quotation mark stands inside a cell that has none around it'),
  CSV_INVALID_CLOSING_QUOTE: phrase('something stands after the closing quotation mark of a cell'),
  CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE: phrase('something stands after the closing quotation mark of a cell'),
  CSV_RECORD_INCONSISTENT_FIELDS_LENGTH: phrase('the row has more or fewer cells than the first'),
  CSV_MAX_RECORD_SIZE: phrase('the row is too long'),
}

function parsed(csv: string, name: string): readonly ParsedRow[] {
  const firstLine = csv.split('\n', 1)[0] ?? ''
  try {
    return parse(csv, { bom: true, delimiter: firstLine.includes(';') ? ';' : ',', trim: true, info: true, skip_empty_lines: true, skip_records_with_empty_values: true, max_record_size: 10_000 }) as unknown as ParsedRow[]
  } catch (cause) {
    const { row, reason } = csvFaultOf(cause)
    throw failure('KS-PROFILE-TABLE-CSV', { table: name, row, reason }, cause)
  }
}

/** What the reader of CSV found wrong, and in which row of the text. */
export function csvFaultOf(cause: unknown): { readonly row: number; readonly reason: Words } {
  const { code = '', message, lines } = cause as { readonly code?: string; readonly message: string; readonly lines?: number }
  return { row: lines ?? 1, reason: csvFaults[code] ?? said(message.slice(0, 200)) }
}
