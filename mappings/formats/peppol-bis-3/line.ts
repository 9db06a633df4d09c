import type { InvoiceLine } from '../../model/invoice.ts'
import type { Identifier } from '../../model/terms.ts'
import { allowancesAndCharges } from '../ubl/allowanceCharge.ts'
import { item } from '../ubl/item.ts'
import { identifier } from '../ubl/party.ts'
import { price } from '../ubl/price.ts'
import type { Ubl } from '../ubl/ubl.ts'
import { amount, exact } from '../ubl/values.ts'

/** The order of a line on an invoice of several, as the object that it is about (BT-128): UNCL1153 has ON for the buyer's number and VN for the seller's. */
function orderOf({ purchaseOrder, salesOrder }: InvoiceLine): Identifier | undefined {
  if (purchaseOrder !== undefined) return { id: purchaseOrder, scheme: 'ON' }
  return salesOrder === undefined ? undefined : { id: salesOrder, scheme: 'VN' }
}

/** InvoiceLine or CreditNoteLine (BG-25). */
export function line(ubl: Ubl, of: InvoiceLine, isCreditNote: boolean): void {
  const { xml, currency } = ubl
  xml.open(isCreditNote ? 'cac:CreditNoteLine' : 'cac:InvoiceLine')
  xml.element('cbc:ID', of.id)
  xml.element('cbc:Note', of.note)
  xml.element(isCreditNote ? 'cbc:CreditedQuantity' : 'cbc:InvoicedQuantity', exact(of.quantity), xml.attribute('unitCode', of.unit))
  xml.element('cbc:LineExtensionAmount', amount(of.netAmount), currency)
  xml.element('cbc:AccountingCost', of.accountingReference)
  if (of.period !== undefined) {
    xml.open('cac:InvoicePeriod')
    xml.element('cbc:StartDate', of.period.start)
    xml.element('cbc:EndDate', of.period.end)
    xml.close()
  }
  if (of.orderLine !== undefined) {
    xml.open('cac:OrderLineReference')
    xml.element('cbc:LineID', of.orderLine)
    xml.close()
  }
  const object = of.object ?? orderOf(of)
  if (object !== undefined) {
    xml.open('cac:DocumentReference')
    identifier(ubl, 'cbc:ID', object)
    xml.element('cbc:DocumentTypeCode', '130')
    xml.close()
  }
  allowancesAndCharges(ubl, of.allowancesAndCharges)
  item(ubl, of.item, of.vat)
  price(ubl, of.price, of.unit)
  xml.close()
}
