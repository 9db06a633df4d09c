import { expect, test } from 'vitest'
import { saidIn } from '../../mappings/conversation/fromEvent.ts'
import { judgeAll } from '../../mappings/conversation/inOrder.ts'
import { completed } from '../../schemas/codec.ts'
import { said } from '../harness/conversations.ts'
import { invoiceContent, invoiceIssued } from '../harness/events.ts'

test('an invoice that names one order in two ways counts all of its lines', () => {
  const { salesOrder: _, purchaseOrder: __, ...content } = invoiceContent(2)
  const lines = content.lines!.map((line, index) => ({ ...line, orderLine: String(index + 1), salesOrder: 'T-1', ...(index === 0 ? { purchaseOrder: '4500' } : {}) }))
  const charges = saidIn(completed('fi.kuntasilta.shop.InvoiceIssued', { ...invoiceIssued(2), invoice: { ...content, lines } }), 60_000).map((each) => each.said)
  const { conversation, judged } = judgeAll([said('placed', 'shop', 0, { document: 'T-1', quantities: { 1: 5, 2: 5 } }), ...charges, ...charges])
  expect(judged.map(({ verdict }) => verdict.is)).toEqual(['accepted', 'accepted', 'accepted', 'repeated', 'repeated'])
  expect(['1', '2'].map((line) => conversation.lines.get(line)?.invoiced.isZero)).toEqual([false, false])
})
