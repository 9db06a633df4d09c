import type { AllowanceOrCharge, VatCategory } from '../../../model/invoice.ts'
import type { Stated } from '../../../model/stated.ts'
import type { TeappsxmlNode } from './node.ts'

/** Terms by level and kind: amount, base, percentage, reason, reason code, VAT category and rate. */
const terms = {
  document: {
    allowance: ['BT-92', 'BT-93', 'BT-94', 'BT-97', 'BT-98', 'BT-95', 'BT-96'],
    charge: ['BT-99', 'BT-100', 'BT-101', 'BT-104', 'BT-105', 'BT-102', 'BT-103'],
  },
  line: {
    allowance: ['BT-136', 'BT-137', 'BT-138', 'BT-139', 'BT-140', '', ''],
    charge: ['BT-141', 'BT-142', 'BT-143', 'BT-144', 'BT-145', '', ''],
  },
} as const

/** The allowances or the charges at a path. */
export function allowancesAndCharges(node: TeappsxmlNode, path: string, isCharge: boolean, level: 'document' | 'line'): readonly Stated<AllowanceOrCharge>[] {
  const prefix = isCharge ? 'CHARGE' : 'DISCOUNT'
  const [amount, base, percentage, reason, reasonCode, category, rate] = terms[level][isCharge ? 'charge' : 'allowance']
  return node.all(path).map((one) => ({
    isCharge,
    amount: one.amount(`${prefix}_AMOUNT`, amount, 'EXCLUDED'),
    baseAmount: one.amount(`${prefix}_FROM_AMOUNT`, base, 'EXCLUDED'),
    percentage: one.decimal('PER_CENT', percentage),
    reason: one.text(`${prefix}_NAME`, reason),
    reasonCode: codeOf(one, reasonCode),
    ...(level === 'document' ? { vat: vat(one, category, rate) } : {}),
  }))
}

function codeOf(node: TeappsxmlNode, term: string): string | undefined {
  if (node.element.attributes['TYPE'] === '') node.odd('empty', term)
  return node.attribute('TYPE')
}

/** A VAT category with its rate. */
export function vat(node: TeappsxmlNode, category: string, rate: string): Stated<VatCategory> | undefined {
  const found = node.one('VAT', category)
  return found && { code: found.attribute('VAT_TYPE'), rate: found.decimal('RATE', rate) }
}
