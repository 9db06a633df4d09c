import { problem, type Problem } from '../../errors/failure.ts'
import { shownDays } from '../tables/checkRows.ts'
import { shared } from '../tables/dateSpans.ts'
import { plainNumber } from './sellerNumbered.ts'
import type { SupplierTable } from './supplierTable.ts'

/** A table that tells the seller of a number has each number for one seller only on any day (KS-PROFILE-SUPPLIER-TWICE). */
export function checkNumbers({ name, rows }: SupplierTable): readonly Problem[] {
  return rows.flatMap((row, index) => rows.slice(0, index).flatMap((other) => {
    if (other.businessId === row.businessId || plainNumber(other.supplier.number) !== plainNumber(row.supplier.number)) return []
    const days = shared(other, row)
    return days === undefined ? [] : [problem('KS-PROFILE-SUPPLIER-TWICE', { table: name, supplier: row.supplier.number, row: row.row, other: other.row, ...shownDays(days) })]
  }))
}
