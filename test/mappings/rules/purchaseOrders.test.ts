import { describe, expect, test } from 'vitest'
import { interpretCxml } from '../../../connectors/systems/shared/messages/cxmlRequest.ts'
import { interpretP2p } from '../../../connectors/systems/p2p-rest/interpret.ts'
import { unitCodeBy } from '../../../mappings/formats/p2p-rest/reading/unitCode.ts'
import type { InboundPart } from '../../../mappings/formats/inboundDocument.ts'
import { inboundLayout } from '../../../mappings/formats/layouts/inboundLayout.ts'
import { Decimal } from '../../../mappings/model/decimal.ts'
import type { Order, OrderLine } from '../../../mappings/model/order.ts'
import { checkPurchaseOrder } from '../../../mappings/rules/order/purchaseOrders.ts'
import { exportedOrder } from '../../../simulator/receivers/p2p/entities.ts'
import { purchaseOrder } from '../../harness/purchaseOrder.ts'
import { speechFaults } from '../../harness/speechFaults.ts'
import { orderRequest } from '../formats/cxml/orderRequest.ts'
import { municipalLayout, written } from '../formats/layouts/municipalLayouts.ts'

const right = purchaseOrder('4500000001')
const withLine = (change: Partial<OrderLine>): Order => ({ ...right, lines: right.lines.map((line) => ({ ...line, ...change })) })
const withTotals = (change: Partial<Order['totals']>): Order => ({ ...right, totals: { ...right.totals, ...change } })
const rulesIn = (order: Order): readonly unknown[] => checkPurchaseOrder(order).map(({ parameters }) => parameters['rule'])
const of = Decimal.of

describe('a purchase order', () => {
  test('that is right breaks no rule, though it has no VAT breakdown and a seller without an address', () => {
    const { address: _, ...seller } = right.seller
    expect(rulesIn({ ...right, seller })).toEqual([])
  })

  test.each<[string, string, Order]>([
    ['KS-ORDER-DATE', 'KS-RULE-DATE', { ...right, issueDate: '2026-02-30' }],
    ['KS-ORDER-NEGATIVE', 'KS-RULE-NEGATIVE', withTotals({ payable: of('-100.00') })],
    ['KS-ORDER-LINES', 'KS-RULE-TOTAL', withTotals({ lines: of('99.00') })],
    ['KS-ORDER-LINES', 'KS-RULE-TOTAL', withTotals({ taxExclusive: of('99.00') })],
    ['KS-ORDER-BR-CO-15', 'KS-RULE-TOTAL', withTotals({ taxInclusive: of('125.00') })],
    ['KS-ORDER-BR-CO-16', 'KS-RULE-TOTAL', withTotals({ payable: of('125.00') })],
    ['KS-ORDER-PEPPOL-EN16931-R120', 'KS-RULE-TOTAL', withLine({ quantity: of('11') })],
    ['KS-ORDER-BR-27', 'KS-RULE-NEGATIVE', withLine({ price: { net: of('-10.00') } })],
    ['KS-ORDER-BR-CL-04', 'KS-RULE-CODE', { ...right, currency: 'EURO' }],
    ['KS-ORDER-BR-CL-23', 'KS-RULE-CODE', withLine({ unit: 'pcs' })],
    ['KS-CHECK-DIGIT-PARTY', 'KS-RULE-CHECK-DIGIT', { ...right, buyer: { ...right.buyer, legalRegistration: { id: '0204819-9', scheme: '0212' } } }],
  ])('is found to break %s (%s)', (rule, code, order) => {
    const found = checkPurchaseOrder(order).filter(({ parameters }) => parameters['rule'] === rule)
    expect(found.map((each) => each.code)).toContain(code)
    expect(found[0]?.at?.number).toBe('4500000001')
    expect(found.flatMap(speechFaults)).toEqual([])
  })

  test('may be a cent off for each line, since amounts of lines may have been worked out', () => {
    expect(rulesIn(withTotals({ lines: of('100.01'), taxExclusive: of('100.01'), taxInclusive: of('100.01'), payable: of('100.01') }))).toEqual([])
  })

  test('does not count the lines that a change takes out, and a cancellation has no amounts to be judged', () => {
    const [line] = right.lines as [OrderLine]
    expect(rulesIn({ ...right, stage: 'changed', documentNumber: '4500000001/2', lines: [line, { ...line, id: '2', status: '2' }] })).toEqual([])
    expect(rulesIn({ ...right, stage: 'cancelled', documentNumber: '4500000001/3', totals: { ...right.totals, lines: Decimal.zero }, lines: [] })).toEqual([])
  })
})

describe('each format without official rules has its orders judged', () => {
  const layout = municipalLayout('orivesi/orders')
  const placed = { number: 'PO-1', stage: 'new', version: 1, at: '2026-11-02T07:00:00.000Z', buyer: { name: 'Esimerkkikunta', businessId: '0205717-4' }, orderer: { name: 'Maija Mallikas', unit: 'K-12' }, place: { name: 'Koulu', street: 'Koulutie 2', city: 'Esimerkki', postCode: '00002' } } as const
  const line = { number: 1, article: 'PH-1', name: 'Phone A', quantity: '2', unit: 'EA', price: '99.50' }

  const brokenIn = (parts: readonly InboundPart[]) => parts.map((part) => (part.kind === 'purchaseOrder' ? part.broken.map(({ parameters }) => parameters['rule']) : part.kind))

  test.each([
    ['cXML', (total: string) => interpretCxml(Buffer.from(orderRequest().replace('231.00', total))).documents, '231.00'],
    ['P2P', (total: string) => interpretP2p(Buffer.from(JSON.stringify(exportedOrder({ ...placed, total, lines: [line] }, '2026-11-02T07:05:00.000Z'))), unitCodeBy({})).documents, '199.00'],
    ['a layout', (total: string) => inboundLayout(layout, 'layout:orders.yaml').read('orders.dat', written(layout, [{ kind: 'order', order: withTotals({ taxExclusive: of(total), payable: of(total) }) }])), '100.00'],
  ])('%s', (_, read, total) => {
    expect(brokenIn(read(total))).toEqual([[]])
    expect(brokenIn(read('999.00'))[0]).toContain('KS-ORDER-LINES')
  })
})
