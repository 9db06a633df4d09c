import type { Invoice } from '../../../model/invoice.ts'
import type { StatedInvoice } from '../../../model/stated.ts'
import type { TeappsxmlNode } from './node.ts'
import { allowancesAndCharges } from './allowances.ts'
import { line } from './line.ts'
import { notes } from './notes.ts'
import { buyer, delivery, payee, seller, taxRepresentative } from './parties.ts'
import { payment } from './payment.ts'
import { period } from './period.ts'
import { references } from './references.ts'
import { supportingDocuments } from './supportingDocuments.ts'
import { summary } from './summary.ts'

/** Everything that an INVOICE states. */
export function statedInvoice(node: TeappsxmlNode, kind: Invoice['kind']): StatedInvoice {
  const currency = node.text('HEADER/CURRENCY/CODE', 'BT-5')
  return {
    kind,
    specification: node.text('HEADER/SPECIFICATION_ID', 'BT-24'),
    businessProcess: node.text('HEADER/BUSINESS_PROCESS_TYPE', 'BT-23'),
    number: node.text('HEADER/INVOICE_ID', 'BT-1'),
    issueDate: node.date('HEADER/INVOICE_DATE', 'BT-2'),
    typeCode: node.one('HEADER/INVOICE_TYPE', 'BT-3')?.attribute('UNTDID_CODE'),
    currency,
    taxPointDate: node.date('HEADER/TAX_POINT_DATE', 'BT-7'),
    taxPointDateCode: node.text('HEADER/TAX_POINT_DATE/DATE_CODE', 'BT-8'),
    dueDate: dueDate(node),
    period: period(node, 'HEADER/', 'BT-73', 'BT-74'),
    paymentTerms: node.text('HEADER/TERMS_OF_PAYMENT', 'BT-20'),
    ...references(node, kind),
    notes: notes(node),
    seller: seller(node),
    buyer: buyer(node),
    payee: payee(node),
    taxRepresentative: taxRepresentative(node),
    delivery: delivery(node),
    payment: payment(node),
    allowancesAndCharges: [
      ...allowancesAndCharges(node, 'SUMMARY/DISCOUNT', false, 'document'),
      ...allowancesAndCharges(node, 'SUMMARY/CHARGES', true, 'document'),
    ],
    supportingDocuments: supportingDocuments(node),
    ...summary(node, currency),
    lines: node.all('ROWS/ROW').filter(isLine).map(line),
  }
}

/** The due date (BT-9), in parts; one in words is no date. */
function dueDate(node: TeappsxmlNode): string | undefined {
  const verbose = node.all('HEADER/DUE_DATE/VERBOSE_DATE')[0]
  const words = verbose?.plainText.slice(0, 60)
  verbose?.odd(words === '' ? 'empty' : 'mistyped', 'BT-9', { text: words })
  return node.date('HEADER/DUE_DATE', 'BT-9')
}

/** Rows that say something of others are no lines: headings, subtotals and information (guide 4.8.6). */
const otherRows: ReadonlySet<string | undefined> = new Set(['MAIN', 'SUBTOTAL', 'INFO'])

function isLine(row: TeappsxmlNode): boolean {
  const type = row.attribute('ROW_TYPE')
  if (!otherRows.has(type)) return true
  row.odd('unknown', 'BG-25', { text: type })
  return false
}
