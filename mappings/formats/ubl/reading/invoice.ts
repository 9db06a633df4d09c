import type { Invoice } from '../../../model/invoice.ts'
import type { Stated, StatedInvoice } from '../../../model/stated.ts'
import { allowancesAndCharges } from './allowanceCharge.ts'
import { delivery } from './delivery.ts'
import { line } from './line.ts'
import type { UblNode } from './node.ts'
import { notes } from './notes.ts'
import { buyer, payee, seller, taxRepresentative } from './parties.ts'
import { payments } from './payment.ts'
import { references } from './references.ts'
import { taxTotals } from './tax.ts'
import { totals } from './totals.ts'

/** Everything that the root of an Invoice or CreditNote states. */
export function statedInvoice(root: UblNode): StatedInvoice {
  const kind = root.name === 'CreditNote' ? 'creditNote' : 'invoice'
  const currency = root.text('cbc:DocumentCurrencyCode', 'BT-5')
  root.reading.currency = root.all('cbc:DocumentCurrencyCode')[0]?.element.text
  const taxes = taxTotals(root)
  const payment = payments(root)
  const accountingCurrency = root.text('cbc:TaxCurrencyCode', 'BT-6')
  return {
    kind,
    specification: root.text('cbc:CustomizationID', 'BT-24'),
    businessProcess: root.text('cbc:ProfileID', 'BT-23'),
    number: root.text('cbc:ID', 'BT-1'),
    issueDate: root.text('cbc:IssueDate', 'BT-2'),
    typeCode: root.text(kind === 'creditNote' ? 'cbc:CreditNoteTypeCode' : 'cbc:InvoiceTypeCode', 'BT-3'),
    currency,
    accountingCurrency,
    taxPointDate: root.text('cbc:TaxPointDate', 'BT-7'),
    ...period(root),
    dueDate: dueDate(root, kind),
    buyerReference: root.text('cbc:BuyerReference', 'BT-10'),
    accountingReference: root.text('cbc:AccountingCost', 'BT-19'),
    paymentTerms: root.text('cac:PaymentTerms/cbc:Note', 'BT-20'),
    notes: notes(root),
    ...references(root, kind),
    seller: seller(root),
    buyer: buyer(root),
    payee: payee(root),
    taxRepresentative: taxRepresentative(root),
    delivery: delivery(root),
    ...payment,
    allowancesAndCharges: allowancesAndCharges(root, 'document'),
    taxTotals: taxes,
    totals: totals(root, taxes, { currency, accountingCurrency }),
    vatBreakdown: taxes.flatMap(({ breakdown }) => breakdown),
    lines: [...root.all('cac:InvoiceLine'), ...root.all('cac:CreditNoteLine')].map(line),
  }
}

/** On an invoice it has a place of its own, on a credit note it is with the payment means. */
function dueDate(root: UblNode, kind: Invoice['kind']): string | undefined {
  const withPayment = root.text('cac:PaymentMeans/cbc:PaymentDueDate', 'BT-9')
  return kind === 'creditNote' ? withPayment : root.text('cbc:DueDate', 'BT-9')
}

/** The invoicing period (BG-14) and the code for the tax point date (BT-8) that UBL keeps in it. A period that holds the code alone is none. */
function period(root: UblNode): Pick<Stated<Invoice>, 'period' | 'taxPointDateCode'> {
  const node = root.one('cac:InvoicePeriod', 'BG-14')
  if (node === undefined) return {}
  const start = node.text('cbc:StartDate', 'BT-73')
  const end = node.text('cbc:EndDate', 'BT-74')
  const taxPointDateCode = node.text('cbc:DescriptionCode', 'BT-8')
  const isPeriod = start !== undefined || end !== undefined || taxPointDateCode === undefined
  return { period: isPeriod ? { start, end } : undefined, taxPointDateCode }
}
