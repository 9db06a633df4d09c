import type { CalendarDate } from '../../base/dates.ts'
import type { TradeParty } from '../model/tradeTerms.ts'
import { holdsOn } from '../tables/dateSpans.ts'
import type { SupplierRow, SupplierTable } from './supplierTable.ts'

/** The number by which the buyer's own system knows the seller: its identifier without a scheme (BT-29), which the buyer assigns. */
export function supplierNumberOf({ identifiers }: TradeParty): string | undefined {
  return identifiers.find(({ scheme }) => scheme === undefined)?.id
}

/** The row of a supplier's number on a day. SAP fills numbers of digits with zeros in its IDocs, and leaves them out elsewhere. */
export function supplierNumbered({ rows }: SupplierTable, number: string, day: CalendarDate): SupplierRow | undefined {
  return rows.find((row) => holdsOn(row, day) && plainNumber(row.supplier.number) === plainNumber(number))
}

/** A number as it is told from others: one of digits without the zeros before it. */
export function plainNumber(number: string): string {
  return /^\d+$/.test(number) ? number.replace(/^0+(?=\d)/, '') : number
}
