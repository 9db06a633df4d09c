import type { Invoice } from '../../../model/invoice.ts'
import type { Stated } from '../../../model/stated.ts'
import { doubled } from '../../reading/readNode.ts'
import type { TeappsxmlNode } from './node.ts'

type References = Pick<Stated<Invoice>, 'purchaseOrder' | 'salesOrder' | 'buyerReference' | 'contract' | 'project' | 'receivingAdvice' | 'despatchAdvice' | 'tender' | 'object' | 'accountingReference' | 'preceding'>

/** What other documents an invoice names. An order without a type is the buyer's, as older versions write it. */
export function references(node: TeappsxmlNode, kind: Invoice['kind']): References {
  const orders = node.all('HEADER/ORDER_INFORMATION')
  const buyers = orders.filter((one) => (one.attribute('ORDER_TYPE') ?? 'CO') === 'CO')
  const sellers = orders.filter((one) => one.attribute('ORDER_TYPE') === 'VN')
  doubled(buyers, 'BT-13')
  doubled(sellers, 'BT-14')
  return {
    purchaseOrder: buyers[0]?.text('ORDER_NUMBER', 'BT-13'),
    salesOrder: sellers[0]?.text('ORDER_NUMBER', 'BT-14'),
    buyerReference: buyers[0]?.text('ORDER_REFERENCE', 'BT-10') ?? node.text('HEADER/ORDER_REFERENCE', 'BT-10'),
    contract: node.text('HEADER/CONTRACT_INFORMATION/CONTRACT_NUMBER', 'BT-12'),
    project: node.text('HEADER/PROJECT_INFORMATION/PROJECT_NUMBER', 'BT-11'),
    receivingAdvice: node.text('HEADER/TRANSPORT_INFORMATION/TRANSPORT_NOTE', 'BT-15'),
    despatchAdvice: node.text('HEADER/NOTE_NUMBER', 'BT-16'),
    tender: node.text('HEADER/OFFER_REFERENCE', 'BT-17'),
    object: node.identifier('HEADER/INVOICED_OBJECT', 'BT-18'),
    accountingReference: node.text('HEADER/PAYER_POSTING_GROUP_DEFAULTS/POSTING_DEFAULT/ACCOUNT_REFERENCE', 'BT-19'),
    preceding: [...credited(node, kind), ...node.all('SUMMARY/PRECEDING_INVOICE_INFORMATION').map(preceding)],
  }
}

/** What a credit note credits, in its header. */
function credited(node: TeappsxmlNode, kind: Invoice['kind']): Stated<Invoice['preceding']> {
  if (kind !== 'creditNote') return []
  const number = node.text('HEADER/CREDIT_INVOICE_NUMBER', 'BT-25')
  const issueDate = node.date('HEADER/CREDIT_INVOICE_DATE', 'BT-26')
  return number === undefined && issueDate === undefined ? [] : [{ number, issueDate }]
}

function preceding(node: TeappsxmlNode): Stated<Invoice['preceding'][number]> {
  return { number: node.text('PRECEDING_INVOICE_ID', 'BT-25'), issueDate: node.date('PRECEDING_INVOICE_DATE', 'BT-26') }
}
