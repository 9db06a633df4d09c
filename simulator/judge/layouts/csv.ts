import { parse } from 'csv-parse/sync'
import { Unreadable } from '../received.ts'
import type { CsvLayout, Field } from './layout.ts'
import type { Row } from './rows.ts'
import { Values } from './values.ts'

/** All rows of a file of separated values; where they are lines, each that begins another document stands for the document too. @throws Unreadable */
export function readCsv(bytes: Uint8Array, layout: CsvLayout): readonly Row[] {
  const columns = layout.columns.map((column): Field => ({ ...column, separator: column.separator ?? layout.decimalSeparator }))
  const [head, ...rows] = cellsOf(bytes, layout)
  const names = columns.map(({ name }) => name)
  if (layout.headerRow !== false && head?.join('\n') !== names.join('\n')) throw new Unreadable('the header row is another')
  const all = (layout.headerRow === false && head !== undefined ? [head, ...rows] : rows).map((cells) => new Values(columns, ({ name }) => cells[names.indexOf(name)] ?? ''))
  if (layout.row !== 'line') return all.map((values) => ({ name: layout.row, values }))
  return all.flatMap((values, index): readonly Row[] => [...(keyOf(values) === keyOf(all[index - 1]) ? [] : [{ name: 'document', values } as const]), { name: 'line', values }])
}

function cellsOf(bytes: Uint8Array, { encoding, separator, lineEnd }: CsvLayout): string[][] {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return parse(text, { delimiter: separator, record_delimiter: lineEnd === 'CRLF' ? '\r\n' : '\n' })
  } catch (cause) {
    throw new Unreadable(cause instanceof Error ? cause.message : String(cause), { cause })
  }
}

/** What tells a document from another in the same file. */
function keyOf(values: Values | undefined): string | undefined {
  if (values === undefined) return undefined
  return ['order.sellersNumber', 'order.documentNumber', 'order.stage', 'receipt.number', 'receipt.stage', 'invoice.number'].map((source) => values.text(source) ?? '').join('\n')
}
