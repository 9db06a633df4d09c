import type { AllowanceOrCharge } from '../../model/invoice.ts'
import { untdid } from './patterns.ts'
import { limits, type FinvoiceWriting } from './writing.ts'

/** Discounts and charges of a row (BG-27, BG-28): one discount on the row itself, several in structures of their own. */
export function rowAllowances(writing: FinvoiceWriting, all: readonly AllowanceOrCharge[]): void {
  if (all.length === 0) return
  const { xml } = writing
  const discounts = all.filter((one) => !one.isCharge)
  for (const one of discounts) {
    if (discounts.length > 1) xml.open('RowProgressiveDiscountDetails')
    writing.percentage('RowDiscountPercent', one.percentage, 'BT-138')
    writing.amount('RowDiscountAmount', one.amount, 'BT-136')
    writing.amount('RowDiscountBaseAmount', one.baseAmount, 'BT-137')
    writing.code('RowDiscountTypeCode', one.reasonCode, 'BT-140', untdid)
    writing.text('RowDiscountTypeText', one.reason, limits('BT-139'))
    if (discounts.length > 1) xml.close()
  }
  for (const one of all) {
    if (!one.isCharge) continue
    xml.open('RowChargeDetails')
    writing.text('ReasonText', one.reason, limits('BT-144'))
    writing.code('ReasonCode', one.reasonCode, 'BT-145', untdid)
    writing.percentage('Percent', one.percentage, 'BT-143')
    writing.amount('Amount', one.amount, 'BT-141')
    writing.amount('BaseAmount', one.baseAmount, 'BT-142')
    xml.close()
  }
}
