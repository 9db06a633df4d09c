import type { Invoice } from '../../../model/invoice.ts'
import type { Stated } from '../../../model/stated.ts'
import type { TeappsxmlNode } from './node.ts'

type References = Pick<Stated<Invoice>, 'purchaseOrder' | 'salesOrder' | 'buyerReference' | 'contract' | 'project' | 'receivingAdvice' | 'despatchAdvice' | 'tender' | 'object' | 'accountingReference' | 'preceding'>

/** What other documents an invoice names. An order without a type is the buyer's, as older versions write it. */
export function references(node: TeappsxmlNode, kind: Invoice['kind']): References {
  const orders = node.all('HEADER', 'ORDER_INFORMATION')
  const buyers = orders.filter((one) => (one.attribute('ORDER_TYPE') ?? 'CO') === 'CO')
  const sellers = orders.filter((one) => one.attribute('ORDER_TYPE') === 'VN')
  buyers[1]?.odd('doubled', 'BT-13', { count: buyers.length })
  sellers[1]?.odd('doubled', 'BT-14', { count: sellers.length })
  return {
    purchaseOrder: buyers[0]?.text('BT-13', 'ORDER_NUMBER'),
    salesOrder: sellers[0]?.text('BT-14', 'ORDER_NUMBER'),
    buyerReference: buyers[0]?.text('BT-10', 'ORDER_REFERENCE') ?? node.text('BT-10', 'HEADER', 'ORDER_REFERENCE'),
    contract: node.text('BT-12', 'HEADER', 'CONTRACT_INFORMATION', 'CONTRACT_NUMBER'),
    project: node.text('BT-11', 'HEADER', 'PROJECT_INFORMATION', 'PROJECT_NUMBER'),
    receivingAdvice: node.text('BT-15', 'HEADER', 'TRANSPORT_INFORMATION', 'TRANSPORT_NOTE'),
    despatchAdvice: node.text('BT-16', 'HEADER', 'NOTE_NUMBER'),
    tender: node.text('BT-17', 'HEADER', 'OFFER_REFERENCE'),
    object: node.identifier('BT-18', 'HEADER', 'INVOICED_OBJECT'),
    accountingReference: node.text('BT-19', 'HEADER', 'PAYER_POSTING_GROUP_DEFAULTS', 'POSTING_DEFAULT', 'ACCOUNT_REFERENCE'),
    preceding: [...credited(node, kind), ...node.all('SUMMARY', 'PRECEDING_INVOICE_INFORMATION').map(preceding)],
  }
}

/** What a credit note credits, in its header. */
function credited(node: TeappsxmlNode, kind: Invoice['kind']): Stated<Invoice['preceding']> {
  if (kind !== 'creditNote') return []
  const number = node.text('BT-25', 'HEADER', 'CREDIT_INVOICE_NUMBER')
  const issueDate = node.date('BT-26', 'HEADER', 'CREDIT_INVOICE_DATE')
  return number === undefined && issueDate === undefined ? [] : [{ number, issueDate }]
}

function preceding(node: TeappsxmlNode): Stated<Invoice['preceding'][number]> {
  return { number: node.text('BT-25', 'PRECEDING_INVOICE_ID'), issueDate: node.date('BT-26', 'PRECEDING_INVOICE_DATE') }
}
