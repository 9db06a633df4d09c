import type { CalendarDate } from '../../../base/dates.ts'
import type { LoadedProfile } from '../../../connectors/profile/load.ts'
import type { ReceivingFlow } from '../../../connectors/profile/schema.ts'
import type { OrderingDocument } from '../../../mappings/formats/inboundDocument.ts'
import { supplierNumbered, supplierNumberOf } from '../../../mappings/suppliers/sellerNumbered.ts'
import type { SupplierTable } from '../../../mappings/suppliers/supplierTable.ts'

/** A purchase order with the seller whose number it names, by the table of the flow that brings it; any other document as it is. */
export function withSellerNamed(document: OrderingDocument, flow: ReceivingFlow | undefined, day: CalendarDate, profile: LoadedProfile): OrderingDocument {
  const named = supplierNamed(document, flow, profile)
  if (document.kind === 'receipt' || named === undefined) return document
  const row = supplierNumbered(named.table, named.number, day)
  if (row === undefined) return document
  const { order } = document
  return { ...document, order: { ...order, seller: { ...order.seller, legalRegistration: { id: row.businessId, scheme: '0212' } } } }
}

/** The number of a supplier that a purchase order names and the flow's table does not have on the day. */
export function unknownSupplier(document: OrderingDocument, flow: ReceivingFlow | undefined, day: CalendarDate, profile: LoadedProfile): { readonly number: string; readonly table: string } | undefined {
  const named = supplierNamed(document, flow, profile)
  return named === undefined || supplierNumbered(named.table, named.number, day) !== undefined ? undefined : { number: named.number, table: named.table.name }
}

/** The number that a purchase order names, and the table that says whose it is, where the flow has one. */
function supplierNamed(document: OrderingDocument, flow: ReceivingFlow | undefined, { suppliers }: LoadedProfile): { readonly number: string; readonly table: SupplierTable } | undefined {
  const number = document.kind === 'receipt' ? undefined : supplierNumberOf(document.order.seller)
  const table = flow?.suppliers === undefined ? undefined : suppliers.get(flow.suppliers)
  return number === undefined || table === undefined ? undefined : { number, table }
}
