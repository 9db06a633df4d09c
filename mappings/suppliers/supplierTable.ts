import type { DecidingRow } from '../tables/checkRows.ts'

/** What a municipality's system calls a seller, and under which of its own units it buys from it. */
export interface Supplier {
  /** The supplier number (in SAP the number of the business partner or creditor). */
  readonly number: string
  readonly purchasingOrganisation?: string
  readonly purchasingGroup?: string
  readonly companyCode?: string
  readonly plant?: string
  /** Type of its purchase orders, in SAP such as NB. */
  readonly orderType?: string
}

export interface SupplierRow extends DecidingRow {
  /** Y-tunnus of the seller. */
  readonly businessId: string
  readonly supplier: Supplier
}

/** A municipality's table of suppliers. */
export interface SupplierTable {
  /** Its file, as errors name it. */
  readonly name: string
  readonly rows: readonly SupplierRow[]
}

/** What a row says of the supplier beside its number, by the names of the columns. */
export const supplierUnits = ['purchasingOrganisation', 'purchasingGroup', 'companyCode', 'plant', 'orderType'] as const
export type SupplierUnit = (typeof supplierUnits)[number]
