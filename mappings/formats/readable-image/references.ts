import type { StatedInvoice } from '../../model/stated.ts'
import { fields, stacked } from './blocks.ts'
import { joined, type Content } from './html.ts'
import type { Wording } from './wording.ts'

/** What the invoice says of itself and of other documents, those first that decide who approves it (BT-2 to BT-26). */
export function references(invoice: StatedInvoice, wording: Wording): Content {
  const preceding = (invoice.preceding ?? []).map(({ number, issueDate }) => joined(', ', number, wording.date(issueDate)))
  return fields([
    [wording.term('BT-10'), invoice.buyerReference],
    [wording.term('BT-13'), invoice.purchaseOrder],
    [wording.term('BT-14'), invoice.salesOrder],
    [wording.term('BT-12'), invoice.contract],
    [wording.term('BT-11'), invoice.project],
    [wording.term('BT-19'), invoice.accountingReference],
    [wording.label('precedingInvoice'), stacked(preceding)],
    [wording.label('period'), wording.period(invoice.period)],
    [wording.term('BT-16'), invoice.despatchAdvice],
    [wording.term('BT-15'), invoice.receivingAdvice],
    [wording.term('BT-17'), invoice.tender],
    [wording.term('BT-18'), wording.identifier(invoice.object)],
    [wording.term('BT-3'), wording.code('documentType', invoice.typeCode)],
    [wording.term('BT-5'), invoice.currency],
    [wording.term('BT-6'), invoice.accountingCurrency],
    [wording.term('BT-7'), wording.date(invoice.taxPointDate)],
    [wording.term('BT-8'), wording.code('taxPoint', invoice.taxPointDateCode)],
    [wording.label('process'), invoice.businessProcess],
    [wording.label('specification'), invoice.specification],
  ])
}
