import type { AllowanceOrCharge } from '../../../model/invoice.ts'
import type { Stated } from '../../../model/stated.ts'
import type { FinvoiceNode } from './node.ts'

/** Allowances and charges of the document (BG-20, BG-21). */
export function documentAllowances(details: FinvoiceNode | undefined): readonly Stated<AllowanceOrCharge>[] {
  const discounts = details?.all('DiscountDetails').map((node) => ({
    isCharge: false,
    reason: node.text('FreeText', 'BT-97'),
    reasonCode: node.text('ReasonCode', 'BT-98'),
    percentage: node.decimal('Percent', 'BT-94'),
    amount: node.amount('Amount', 'BT-92'),
    baseAmount: node.amount('BaseAmount', 'BT-93'),
    vat: vat(node, 'BT-95', 'BT-96'),
  }))
  const charges = details?.all('ChargeDetails').map((node) => ({
    isCharge: true,
    reason: node.text('ReasonText', 'BT-104'),
    reasonCode: node.text('ReasonCode', 'BT-105'),
    percentage: node.decimal('Percent', 'BT-101'),
    amount: node.amount('Amount', 'BT-99'),
    baseAmount: node.amount('BaseAmount', 'BT-100'),
    vat: vat(node, 'BT-102', 'BT-103'),
  }))
  return [...(discounts ?? []), ...(charges ?? [])]
}

function vat(node: FinvoiceNode, category: string, rate: string): Stated<AllowanceOrCharge>['vat'] {
  const found = { code: node.text('VatCategoryCode', category), rate: node.decimal('VatRatePercent', rate) }
  return found.code === undefined && found.rate === undefined ? undefined : found
}

/** Discounts and charges of a row (BG-27, BG-28): one discount stands on the row itself, several in structures of their own. */
export function rowAllowances(row: FinvoiceNode): readonly Stated<AllowanceOrCharge>[] {
  const onRow = discount(row)
  const isOnRow = onRow.amount !== undefined || onRow.percentage !== undefined || onRow.baseAmount !== undefined
  return [
    ...(isOnRow ? [onRow] : []),
    ...row.all('RowProgressiveDiscountDetails').map(discount),
    ...row.all('RowChargeDetails').map((node) => ({
      isCharge: true,
      reason: node.text('ReasonText', 'BT-144'),
      reasonCode: node.text('ReasonCode', 'BT-145'),
      percentage: node.decimal('Percent', 'BT-143'),
      amount: node.amount('Amount', 'BT-141'),
      baseAmount: node.amount('BaseAmount', 'BT-142'),
    })),
  ]
}

function discount(node: FinvoiceNode): Stated<AllowanceOrCharge> {
  return {
    isCharge: false,
    percentage: node.decimal('RowDiscountPercent', 'BT-138'),
    amount: node.amount('RowDiscountAmount', 'BT-136'),
    baseAmount: node.amount('RowDiscountBaseAmount', 'BT-137'),
    reasonCode: node.text('RowDiscountTypeCode', 'BT-140'),
    reason: node.text('RowDiscountTypeText', 'BT-139'),
  }
}
