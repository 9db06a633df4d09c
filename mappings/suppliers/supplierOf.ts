import type { CalendarDate } from '../../base/dates.ts'
import { failure } from '../../errors/failure.ts'
import { calendarDay } from '../../errors/words/words.ts'
import type { Party } from '../model/party.ts'
import { holdsOn } from '../tables/dateSpans.ts'
import type { Supplier, SupplierTable, SupplierUnit } from './supplierTable.ts'

/** What the table calls the seller of a document on its day. Throws KS-PROFILE-SUPPLIER-NONE; `number` is the document's. */
export function supplierOf(table: SupplierTable, seller: Party, number: string, day: CalendarDate): Supplier {
  const businessId = seller.legalRegistration?.id ?? ''
  const row = table.rows.find((one) => one.businessId === businessId && holdsOn(one, day))
  if (row === undefined) throw failure('KS-PROFILE-SUPPLIER-NONE', { table: table.name, number, businessId, seller: seller.name.slice(0, 100), day: calendarDay(day) })
  return row.supplier
}

/** The supplier with these cells filled. Throws KS-PROFILE-SUPPLIER-CELL naming those that are empty, or KS-PROFILE-SUPPLIERS where the flow has no table. */
export function supplierWith<Unit extends SupplierUnit>(supplier: Supplier | undefined, units: readonly Unit[], document: { readonly number: string; readonly format: string }): Supplier & Readonly<Record<Unit, string>> {
  if (supplier === undefined) throw failure('KS-PROFILE-SUPPLIERS', document)
  const empty = units.filter((unit) => supplier[unit] === undefined)
  if (empty.length > 0) throw failure('KS-PROFILE-SUPPLIER-CELL', { ...document, supplier: supplier.number, columns: empty.join(', ') })
  return supplier as Supplier & Readonly<Record<Unit, string>>
}
