import type { Invoice, Totals, VatSubtotal } from '../../model/invoice.ts'
import { allowances, documentCharge, documentDiscount } from './allowances.ts'
import type { TeappsxmlWriting } from './writing.ts'

/** SUMMARY: the sums (BG-22), the VAT breakdown (BG-23), allowances and charges of the document (BG-20, BG-21), earlier invoices (BG-3). */
export function summary(writing: TeappsxmlWriting, invoice: Invoice): void {
  const { xml } = writing
  const { totals } = invoice
  xml.open('SUMMARY')
  writing.amount('ROWS_TOTAL', totals.lines, 'BT-106', 'EXCLUDED')
  writing.amount('INVOICE_TOTAL', totals.payable, 'BT-115', 'INCLUDED')
  for (const one of invoice.vatBreakdown) vatSummary(writing, one, invoice.accountingCurrency)
  writing.amount('VAT_TOTAL', totals.tax, 'BT-110', undefined)
  writing.rounding('ROUNDINGS', totals.rounding, 'BT-114')
  allowances(writing, invoice.allowancesAndCharges, false, documentDiscount)
  writing.amount('DISCOUNTS_TOTAL', totals.allowances, 'BT-107', 'EXCLUDED')
  allowances(writing, invoice.allowancesAndCharges, true, documentCharge)
  writing.amount('CHARGES_TOTAL', totals.charges, 'BT-108', 'EXCLUDED')
  preceding(writing, invoice)
  xml.open('INVOICE_TOTAL_WITHOUT_ADVANCE_PAYMENT')
  writing.bareAmount(totals.taxExclusive, 'BT-109', 'EXCLUDED')
  writing.bareAmount(totals.taxInclusive, 'BT-112', 'INCLUDED')
  xml.close()
  writing.amount('ADVANCE_PAYMENT', totals.prepaid, 'BT-113', 'INCLUDED')
  taxInAccountingCurrency(writing, totals, invoice.accountingCurrency)
  xml.close()
}

/** VAT_SUMMARY, one for each category and rate. */
function vatSummary(writing: TeappsxmlWriting, of: VatSubtotal, accountingCurrency: string | undefined): void {
  const { xml } = writing
  xml.open('VAT_SUMMARY', writing.attribute('VAT_TYPE', of.code, 'BT-118'))
  writing.percentage('RATE', of.rate, 'BT-119', 4)
  writing.amount('ACCORDING', of.taxableAmount, 'BT-116', 'EXCLUDED')
  writing.amount('VAT_RATE_TOTAL', of.taxAmount, 'BT-117', undefined)
  writing.text('VAT_DESCRIPTION', of.exemptionReason, 'BT-120')
  writing.text('EXEMPTION_REASON_CODE', of.exemptionReasonCode, 'BT-121')
  writing.text('CURRENCY_CODE', accountingCurrency, 'BT-6')
  xml.close()
}

/** Earlier invoices; the first of a credit note stands in the header. */
function preceding(writing: TeappsxmlWriting, { preceding: all, kind }: Invoice): void {
  const { xml } = writing
  for (const { number, issueDate } of kind === 'creditNote' ? all.slice(1) : all) {
    xml.open('PRECEDING_INVOICE_INFORMATION')
    writing.required('PRECEDING_INVOICE_ID', number, 'BT-25')
    writing.date('PRECEDING_INVOICE_DATE', issueDate, 'BT-26')
    xml.close()
  }
}

/** The VAT total in the accounting currency (BT-111), which cannot be without that currency (BT-6). */
function taxInAccountingCurrency(writing: TeappsxmlWriting, { taxInAccountingCurrency: tax }: Totals, currency: string | undefined): void {
  if (tax === undefined) return
  if (currency === undefined) throw writing.missing('BT-6', 'the VAT total in the accounting currency (BT-111) needs it')
  const { xml } = writing
  xml.open('VAT_TOTAL_IN_OTHER_CURRENCY')
  writing.bareAmount(tax, 'BT-111', undefined)
  xml.open('CURRENCY')
  writing.text('CODE', currency, 'BT-6')
  xml.close()
  xml.close()
}
