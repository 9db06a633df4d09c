import type { Invoice, VatSubtotal } from '../../../model/invoice.ts'
import type { Stated } from '../../../model/stated.ts'
import type { TeappsxmlNode } from './node.ts'

/**
 * The sums (BG-22) and the VAT breakdown (BG-23). Where no total before advance payments is given, as in older versions, the invoice's total stands
 * for it.
 */
export function summary(node: TeappsxmlNode, currency: string | undefined): Pick<Stated<Invoice>, 'totals' | 'vatBreakdown' | 'accountingCurrency'> {
  const breakdown = node.all('SUMMARY', 'VAT_SUMMARY')
  const of = node.one('BG-22', 'SUMMARY')
  return {
    accountingCurrency: node.text('BT-6', 'SUMMARY', 'VAT_TOTAL_IN_OTHER_CURRENCY', 'CURRENCY', 'CODE') ?? otherCurrency(breakdown, currency),
    totals: of && totals(of),
    vatBreakdown: breakdown.map(subtotal),
  }
}

function totals(of: TeappsxmlNode): Stated<Invoice>['totals'] {
  const payable = of.amount('BT-115', 'INCLUDED', 'INVOICE_TOTAL')
  return {
    lines: of.amount('BT-106', 'EXCLUDED', 'ROWS_TOTAL'),
    allowances: of.amount('BT-107', 'EXCLUDED', 'DISCOUNTS_TOTAL'),
    charges: of.amount('BT-108', 'EXCLUDED', 'CHARGES_TOTAL'),
    taxExclusive: of.amount('BT-109', 'EXCLUDED', 'INVOICE_TOTAL_WITHOUT_ADVANCE_PAYMENT') ?? of.amount('BT-109', 'EXCLUDED', 'INVOICE_TOTAL'),
    tax: of.amount('BT-110', undefined, 'VAT_TOTAL'),
    taxInAccountingCurrency: of.amount('BT-111', undefined, 'VAT_TOTAL_IN_OTHER_CURRENCY'),
    taxInclusive: of.amount('BT-112', 'INCLUDED', 'INVOICE_TOTAL_WITHOUT_ADVANCE_PAYMENT') ?? payable,
    prepaid: of.amount('BT-113', 'INCLUDED', 'ADVANCE_PAYMENT'),
    rounding: rounding(of),
    payable,
  }
}

function rounding(of: TeappsxmlNode): Stated<Invoice['totals']>['rounding'] {
  const value = of.decimal('BT-114', 'ROUNDINGS')
  return value && of.turn(value)
}

function subtotal(node: TeappsxmlNode): Stated<VatSubtotal> {
  return {
    code: node.attribute('VAT_TYPE'),
    rate: node.decimal('BT-119', 'RATE'),
    taxableAmount: node.amount('BT-116', undefined, 'ACCORDING'),
    taxAmount: node.amount('BT-117', undefined, 'VAT_RATE_TOTAL'),
    exemptionReason: node.text('BT-120', 'VAT_DESCRIPTION'),
    exemptionReasonCode: node.text('BT-121', 'EXEMPTION_REASON_CODE'),
  }
}

/** The currency of tax (BT-6), where it is another than the document's. */
function otherCurrency(breakdown: readonly TeappsxmlNode[], currency: string | undefined): string | undefined {
  return breakdown.map((one) => one.text('BT-6', 'CURRENCY_CODE')).find((one) => one !== undefined && one !== currency)
}
