import { isBusinessId } from '../model/identifiers/businessId.ts'
import { matching, spanIn, wrongCell, type RowText } from '../tables/cells.ts'
import { readCsvTable } from '../tables/csvTable.ts'
import { supplierUnits, type SupplierRow, type SupplierTable } from './supplierTable.ts'

/** Columns of a table of suppliers; `note` is for people. */
const columns = { known: ['businessId', 'from', 'until', 'supplier', ...supplierUnits, 'note'], needed: ['businessId', 'supplier'] }

const code = /^[A-Za-z0-9][A-Za-z0-9._/-]{0,19}$/
const wanted = 'at most 20 letters, digits, ".", "_", "/" and "-"'

/**
 * Reads a table of suppliers from CSV with the columns of docs/suppliers.md. `name` is the file, as errors name it. Throws the
 * first fault: KS-PROFILE-TABLE-CSV, -COLUMN, -EMPTY or -VALUE.
 */
export function compileSuppliers(csv: string, name: string): SupplierTable {
  return { name, rows: readCsvTable(csv, name, columns).rows.map(readRow) }
}

function readRow(text: RowText): SupplierRow {
  const businessId = text.cells['businessId'] ?? ''
  if (!isBusinessId(businessId)) throw wrongCell(text, 'businessId', businessId, 'a business id (Y-tunnus) nnnnnnn-c with the right check digit')
  const number = matching(text, 'supplier', code, wanted)
  if (number === undefined) throw wrongCell(text, 'supplier', '', wanted)
  const units = supplierUnits.flatMap((unit) => {
    const value = matching(text, unit, code, wanted)
    return value === undefined ? [] : [[unit, value] as const]
  })
  return { row: text.row, businessId, ...spanIn(text), supplier: { number, ...Object.fromEntries(units) } }
}
