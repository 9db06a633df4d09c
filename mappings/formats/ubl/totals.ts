import type { Decimal } from '../../model/decimal.ts'
import type { Totals } from '../../model/invoice.ts'
import type { Ubl } from './ubl.ts'
import { amount } from './values.ts'

/** LegalMonetaryTotal (BG-22). */
export function monetaryTotal({ xml, currency }: Ubl, totals: Totals): void {
  const write = (element: string, value: Decimal | undefined): void => {
    if (value !== undefined) xml.element(element, amount(value), currency)
  }
  xml.open('cac:LegalMonetaryTotal')
  write('cbc:LineExtensionAmount', totals.lines)
  write('cbc:TaxExclusiveAmount', totals.taxExclusive)
  write('cbc:TaxInclusiveAmount', totals.taxInclusive)
  write('cbc:AllowanceTotalAmount', totals.allowances)
  write('cbc:ChargeTotalAmount', totals.charges)
  write('cbc:PrepaidAmount', totals.prepaid)
  write('cbc:PayableRoundingAmount', totals.rounding)
  write('cbc:PayableAmount', totals.payable)
  xml.close()
}
