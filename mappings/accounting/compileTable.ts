import { readCsvTable } from '../tables/csvTable.ts'
import { readRow } from './cells.ts'
import { dimensionColumns, knownColumns } from './columns.ts'
import type { DecisionTable } from './table.ts'

export type { DecisionTable } from './table.ts'

/**
 * Reads a decision table from CSV, with the columns of docs/accounting-tables.md. `name` is the file, as errors name it.
 * Throws the first fault: KS-PROFILE-TABLE-CSV, -COLUMN, -EMPTY or -VALUE.
 */
export function compileTable(csv: string, name: string): DecisionTable {
  const { columns, rows } = readCsvTable(csv, name, { known: knownColumns, needed: ['account'] })
  const dimensions = columns.filter((column) => (dimensionColumns as readonly string[]).includes(column))
  return { name, rows: rows.map((row) => readRow(row, dimensions)) }
}
