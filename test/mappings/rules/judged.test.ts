import { expect, test } from 'vitest'
import { render } from '../../../errors/failure.ts'
import { readXml } from '../../../mappings/formats/inbound-xml/readXml.ts'
import { treeOf } from '../../../mappings/formats/ubl/tree/readTree.ts'
import type { Invoice } from '../../../mappings/model/invoice.ts'
import { checkInvoice, checkOrder } from '../../../mappings/rules/check.ts'
import { judgeOrdering } from '../../../mappings/rules/ordering/judgeOrdering.ts'
import { checkPurchaseOrder } from '../../../mappings/rules/order/purchaseOrders.ts'
import { everyTermInvoice, everyTermOrder } from '../../harness/documents/examples.ts'

const { purchaseOrder: _, salesOrder: __, ...withoutOrder } = everyTermInvoice
const [first, second] = everyTermInvoice.lines
const unknownUnit = 'QQQ'

/** What the first finding is about. */
const placeOf = (problems: ReturnType<typeof checkInvoice>) => problems[0]?.at

test('a finding in an invoice names its number, its orders and the line', () => {
  const invoice: Invoice = { ...everyTermInvoice, purchaseOrder: '45001', salesOrder: 'T-1', lines: [{ ...first!, unit: unknownUnit }, ...everyTermInvoice.lines.slice(1)] }
  expect(placeOf(checkInvoice(invoice, []))).toEqual({ kind: { phrase: 'invoice' }, number: invoice.number, buyersOrders: ['45001'], sellersOrders: ['T-1'], line: first!.id })
})

test('a line of an invoice of several orders names its own, and the document all of them', () => {
  const lines = [{ ...first!, purchaseOrder: '45001', salesOrder: 'T-1', unit: unknownUnit }, { ...second!, purchaseOrder: '45002', salesOrder: 'T-2' }]
  const problems = checkInvoice({ ...withoutOrder, lines }, [{ term: 'project', when: 'always', pattern: 'never' }])
  expect(problems.find(({ parameters }) => parameters['rule'] === 'BR-CL-23')?.at).toMatchObject({ line: first!.id, buyersOrders: ['45001'], sellersOrders: ['T-1'] })
  expect(problems.at(-1)?.at).toEqual({ kind: { phrase: 'invoice' }, number: withoutOrder.number, buyersOrders: ['45001', '45002'], sellersOrders: ['T-1', 'T-2'] })
})

test('a finding in an order names both numbers, but not its own twice', () => {
  const lines = everyTermOrder.lines.map((line) => ({ ...line, unit: unknownUnit }))
  const order = { ...everyTermOrder, buyersNumber: '45001', sellersNumber: 'T-1', documentNumber: 'T-1-2', lines }
  expect(placeOf(checkOrder(order, []))).toEqual({ kind: { phrase: 'order' }, number: 'T-1-2', buyersOrders: ['45001'], sellersOrders: ['T-1'], line: lines[0]!.id })
  const { documentNumber: ___, ...purchase } = order
  expect(checkPurchaseOrder(purchase).find(({ parameters }) => parameters['rule'] === 'KS-ORDER-BR-CL-23')?.at).toEqual({ kind: { phrase: 'order' }, number: '45001', sellersOrders: ['T-1'], line: lines[0]!.id, isReceived: true })
})

test('a finding in a document of Peppol ordering names the order that it is about, and the line', () => {
  const text = '<OrderResponse xmlns="urn:oasis:names:specification:ubl:schema:xsd:OrderResponse-2" xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">'
    + '<cbc:ID>V-9</cbc:ID><cac:OrderReference><cbc:ID>45001</cbc:ID></cac:OrderReference><cac:OrderLine><cac:LineItem><cbc:ID>7</cbc:ID><cbc:Odd/></cac:LineItem></cac:OrderLine></OrderResponse>'
  const found = judgeOrdering(treeOf(readXml(Buffer.from(text))), 't76')
  expect(found.map(({ problem: { at } }) => at)).toContainEqual({ kind: { phrase: 'order response' }, number: 'V-9', buyersOrders: ['45001'], line: '7' })
  expect(found.map(({ problem }) => render(problem, 'fi'))).toContainEqual(expect.stringMatching(/^Tilausvastaus V-9, ostajan tilausnumero 45001 \(BT-13\), rivi 7\. /))
})
