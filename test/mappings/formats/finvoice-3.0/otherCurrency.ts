import { Decimal } from '../../../../mappings/model/decimal.ts'
import type { Invoice } from '../../../../mappings/model/invoice.ts'

const rate = Decimal.of('0.09')

/** The invoice in Swedish krona, with its VAT total in euro besides (BT-6, BT-111). */
export function inAnotherCurrency(invoice: Invoice): Invoice {
  return { ...invoice, currency: 'SEK', accountingCurrency: 'EUR', totals: { ...invoice.totals, taxInAccountingCurrency: invoice.totals.tax.times(rate).round(2) } }
}
