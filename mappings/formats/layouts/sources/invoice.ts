import type { Invoice, InvoiceLine } from '../../../model/invoice.ts'
import { itemTexts, partyTexts, postingTexts, totalAmounts } from './shared.ts'
import type { Places } from './source.ts'

/** What an invoice or credit note gives to a layout. */
export const invoicePlaces: Places<Invoice> = {
  text: [
    ...partyTexts,
    'kind',
    'number',
    'typeCode',
    'currency',
    'buyerReference',
    'project',
    'contract',
    'purchaseOrder',
    'salesOrder',
    'despatchAdvice',
    'accountingReference',
    'paymentTerms',
    { name: 'preceding.number', path: 'preceding.0.number' },
    'payee.name',
    'payment.remittance',
    { name: 'payment.account', path: 'payment.creditTransfers.0.account' },
    { name: 'payment.bic', path: 'payment.creditTransfers.0.bic' },
    'delivery.name',
  ],
  date: ['issueDate', 'dueDate', { name: 'preceding.issueDate', path: 'preceding.0.issueDate' }, 'delivery.date', 'period.start', 'period.end'],
  money: totalAmounts,
  integer: [{ name: 'lines', from: ({ lines }) => lines.length }],
}

/** What a line of it gives. */
export const invoiceLinePlaces: Places<InvoiceLine> = {
  text: ['id', 'unit', 'note', 'accountingReference', 'vat.code', 'orderLine', ...itemTexts, ...postingTexts],
  money: ['netAmount'],
  quantity: ['quantity'],
  price: ['price.net', 'price.baseQuantity'],
  rate: ['vat.rate'],
}
