import type { VatCategory, VatSubtotal } from '../../model/invoice.ts'
import type { Decimal } from '../../model/decimal.ts'
import type { Attributes } from '../xml/writer.ts'
import type { Ubl } from './ubl.ts'
import { amount, exact } from './values.ts'

/** A VAT category under the aggregate's name; the breakdown's carries its exemption reason too. */
export function taxCategory({ xml }: Ubl, aggregate: string, category: VatCategory, exemption?: { code: string | undefined; reason: string | undefined }): void {
  xml.open(aggregate)
  xml.element('cbc:ID', category.code)
  if (category.rate !== undefined) xml.element('cbc:Percent', exact(category.rate))
  if (exemption !== undefined) {
    xml.element('cbc:TaxExemptionReasonCode', exemption.code)
    xml.element('cbc:TaxExemptionReason', exemption.reason)
  }
  xml.open('cac:TaxScheme')
  xml.element('cbc:ID', 'VAT')
  xml.close()
  xml.close()
}

/** TaxTotal with its breakdown. */
export function taxTotal(ubl: Ubl, tax: Decimal, breakdown: readonly VatSubtotal[]): void {
  const { xml, currency } = ubl
  xml.open('cac:TaxTotal')
  xml.element('cbc:TaxAmount', amount(tax), currency)
  for (const row of breakdown) {
    xml.open('cac:TaxSubtotal')
    xml.element('cbc:TaxableAmount', amount(row.taxableAmount), currency)
    xml.element('cbc:TaxAmount', amount(row.taxAmount), currency)
    taxCategory(ubl, 'cac:TaxCategory', row, { code: row.exemptionReasonCode, reason: row.exemptionReason })
    xml.close()
  }
  xml.close()
}

/** TaxTotal of the accounting currency (BT-111): the amount alone. */
export function taxTotalInAccountingCurrency({ xml }: Ubl, tax: Decimal | undefined, currency: Attributes): void {
  if (tax === undefined) return
  xml.open('cac:TaxTotal')
  xml.element('cbc:TaxAmount', amount(tax), currency)
  xml.close()
}
