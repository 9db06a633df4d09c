import type { Problem } from '../../errors/failure.ts'
import { cell, decimalIn, spanIn, wrongCell, type RowText } from '../tables/cells.ts'
import { checkRows } from '../tables/checkRows.ts'
import { readCsvTable } from '../tables/csvTable.ts'
import { impliesItem, itemConditionsIn, withoutUndefined } from '../tables/itemConditions.ts'
import { rangeColumns, type RangeRow, type RangeTable } from './table.ts'

/**
 * Reads a range from CSV, with the columns of docs/range.md. `name` is the file, as errors name it.
 * Throws the first fault: KS-PROFILE-TABLE-CSV, -COLUMN, -EMPTY or -VALUE.
 */
export function compileRange(csv: string, name: string): RangeTable {
  return { name, rows: readCsvTable(csv, name, { known: rangeColumns, needed: [] }).rows.map(rowOf) }
}

/** Rows that no item ever reaches, and rows with the same conditions on the same days. */
export function checkRange({ name, rows }: RangeTable): readonly Problem[] {
  return checkRows(name, rows, implies)
}

function rowOf(text: RowText): RangeRow {
  return {
    row: text.row,
    ...spanIn(text),
    conditions: itemConditionsIn(text),
    ...withoutUndefined<Pick<RangeRow, 'units' | 'mostUnitPrice' | 'mostQuantity'>>({ units: unitsIn(text), mostUnitPrice: decimalIn(text, 'mostUnitPrice'), mostQuantity: decimalIn(text, 'mostQuantity') }),
  }
}

function unitsIn(text: RowText): readonly string[] | undefined {
  const written = cell(text, 'units')
  const units = written?.split('|').map((unit) => unit.trim())
  if (written !== undefined && units?.includes('') === true) throw wrongCell(text, 'units', written, 'codes of units with "|" between them, such as 4100|4200')
  return units
}

function implies(narrow: RangeRow, wide: RangeRow): boolean {
  return impliesItem(narrow.conditions, wide.conditions) && (wide.units === undefined || narrow.units?.every((unit) => wide.units?.includes(unit)) === true)
}
