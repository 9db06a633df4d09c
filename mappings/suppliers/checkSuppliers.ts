import { problem, type Problem } from '../../errors/failure.ts'
import { checkRows, shownDays } from '../tables/checkRows.ts'
import { hull, uncovered } from '../tables/dateSpans.ts'
import type { SupplierTable } from './supplierTable.ts'

/**
 * What is doubtful in a table: two rows of one seller on the same days (KS-PROFILE-TABLE-OVERLAP, -UNREACHABLE), and days between its
 * rows without one (KS-PROFILE-SUPPLIER-GAP).
 */
export function checkSuppliers({ name, rows }: SupplierTable): readonly Problem[] {
  const gaps = [...Map.groupBy(rows, ({ businessId }) => businessId)].flatMap(([businessId, own]) =>
    uncovered(hull(own), own).map((days) => problem('KS-PROFILE-SUPPLIER-GAP', { table: name, businessId, ...shownDays(days) })))
  return [...checkRows(name, rows, (one, other) => one.businessId === other.businessId), ...gaps]
}
