import type { Invoice, VatSubtotal } from '../../../model/invoice.ts'
import type { Stated } from '../../../model/stated.ts'
import type { TeappsxmlNode } from './node.ts'

/**
 * The sums (BG-22) and the VAT breakdown (BG-23). Where no total before advance payments is given, as in older versions, the invoice's total stands
 * for it.
 */
export function summary(node: TeappsxmlNode, currency: string | undefined): Pick<Stated<Invoice>, 'totals' | 'vatBreakdown' | 'accountingCurrency'> {
  const breakdown = node.all('SUMMARY/VAT_SUMMARY')
  const of = node.one('SUMMARY', 'BG-22')
  return {
    accountingCurrency: node.text('SUMMARY/VAT_TOTAL_IN_OTHER_CURRENCY/CURRENCY/CODE', 'BT-6') ?? otherCurrency(breakdown, currency),
    totals: of && totals(of),
    vatBreakdown: breakdown.map(subtotal),
  }
}

function totals(of: TeappsxmlNode): Stated<Invoice>['totals'] {
  const payable = of.amount('INVOICE_TOTAL', 'BT-115', 'INCLUDED')
  return {
    lines: of.amount('ROWS_TOTAL', 'BT-106', 'EXCLUDED'),
    allowances: of.amount('DISCOUNTS_TOTAL', 'BT-107', 'EXCLUDED'),
    charges: of.amount('CHARGES_TOTAL', 'BT-108', 'EXCLUDED'),
    taxExclusive: of.amount('INVOICE_TOTAL_WITHOUT_ADVANCE_PAYMENT', 'BT-109', 'EXCLUDED') ?? of.amount('INVOICE_TOTAL', 'BT-109', 'EXCLUDED'),
    tax: of.amount('VAT_TOTAL', 'BT-110', undefined),
    taxInAccountingCurrency: of.amount('VAT_TOTAL_IN_OTHER_CURRENCY', 'BT-111', undefined),
    taxInclusive: of.amount('INVOICE_TOTAL_WITHOUT_ADVANCE_PAYMENT', 'BT-112', 'INCLUDED') ?? payable,
    prepaid: of.amount('ADVANCE_PAYMENT', 'BT-113', 'INCLUDED'),
    rounding: rounding(of),
    payable,
  }
}

function rounding(of: TeappsxmlNode): Stated<Invoice['totals']>['rounding'] {
  const value = of.decimal('ROUNDINGS', 'BT-114')
  return value && of.turn(value)
}

function subtotal(node: TeappsxmlNode): Stated<VatSubtotal> {
  return {
    code: node.attribute('VAT_TYPE'),
    rate: node.decimal('RATE', 'BT-119'),
    taxableAmount: node.amount('ACCORDING', 'BT-116', undefined),
    taxAmount: node.amount('VAT_RATE_TOTAL', 'BT-117', undefined),
    exemptionReason: node.text('VAT_DESCRIPTION', 'BT-120'),
    exemptionReasonCode: node.text('EXEMPTION_REASON_CODE', 'BT-121'),
  }
}

/** The currency of tax (BT-6), where it is another than the document's. */
function otherCurrency(breakdown: readonly TeappsxmlNode[], currency: string | undefined): string | undefined {
  return breakdown.map((one) => one.text('CURRENCY_CODE', 'BT-6')).find((one) => one !== undefined && one !== currency)
}
