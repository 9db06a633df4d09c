import type { AllowanceOrCharge } from '../../model/invoice.ts'
import { taxCategory } from './tax.ts'
import type { Ubl } from './ubl.ts'
import { amount, exact } from './values.ts'

/** AllowanceCharge of the document or a line (BG-20, BG-21, BG-27, BG-28), one for each. */
export function allowancesAndCharges(ubl: Ubl, all: readonly AllowanceOrCharge[]): void {
  const { xml, currency } = ubl
  for (const one of all) {
    xml.open('cac:AllowanceCharge')
    xml.element('cbc:ChargeIndicator', one.isCharge ? 'true' : 'false')
    xml.element('cbc:AllowanceChargeReasonCode', one.reasonCode)
    xml.element('cbc:AllowanceChargeReason', one.reason)
    if (one.percentage !== undefined) xml.element('cbc:MultiplierFactorNumeric', exact(one.percentage))
    xml.element('cbc:Amount', amount(one.amount), currency)
    if (one.baseAmount !== undefined) xml.element('cbc:BaseAmount', amount(one.baseAmount), currency)
    if (one.vat !== undefined) taxCategory(ubl, 'cac:TaxCategory', one.vat)
    xml.close()
  }
}
