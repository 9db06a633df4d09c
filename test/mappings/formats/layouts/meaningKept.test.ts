import { describe, expect, test } from 'vitest'
import { readDocuments } from '../../../../mappings/formats/layouts/readDocuments.ts'
import type { CanonicalDocument } from '../../../../mappings/formats/format.ts'
import { Decimal } from '../../../../mappings/model/decimal.ts'
import type { DespatchAdvice } from '../../../../mappings/model/despatchAdvice.ts'
import type { Order, OrderLine } from '../../../../mappings/model/order.ts'
import type { OrderResponse, OrderResponseLine } from '../../../../mappings/model/orderResponse.ts'
import type { Receipt } from '../../../../mappings/model/receipt.ts'
import { checkPurchaseOrder } from '../../../../mappings/rules/order/purchaseOrders.ts'
import { layoutOf } from './exampleLayouts.ts'
import { municipalLayout, municipalTables, municipalText, written } from './municipalLayouts.ts'
import { thrown } from './thrown.ts'

const party = (name: string, id: string) => ({ name, identifiers: [], legalRegistration: { id, scheme: '0212' } })
const item = { name: 'Kannettava tietokone', sellersIdentifier: 'KT-1000', classifications: [], attributes: [] }
const line: OrderLine = { id: '10', quantity: Decimal.of('200'), unit: 'C62', netAmount: Decimal.of('1530.00'), price: { net: Decimal.of('765.00'), baseQuantity: Decimal.of('100') }, vat: { code: 'S', rate: Decimal.of('25.5') }, allowancesAndCharges: [], item, posting: { account: '4580', dimensions: {} } }
const plainLine: OrderLine = { ...line, price: { net: Decimal.of('7.65') } }

/** An order with freight of 10.00. */
const order: Order = {
  buyersNumber: '4500012345', sellersNumber: 'KV-1001', origin: 'purchasing', stage: 'placed', issueDate: '2026-11-02', currency: 'EUR', notes: [],
  buyer: party('Esimerkkikunta', '0211675-2'), seller: party('Esimerkkikauppa Oy', '2362180-3'), vatBreakdown: [], supportingDocuments: [],
  allowancesAndCharges: [{ isCharge: true, amount: Decimal.of('10.00'), reason: 'Rahti' }],
  totals: { lines: Decimal.of('1530.00'), charges: Decimal.of('10.00'), taxExclusive: Decimal.of('1540.00'), tax: Decimal.of('392.70'), taxInclusive: Decimal.of('1932.70'), payable: Decimal.of('1932.70') },
  lines: [line],
}
const asDocument = (change: Partial<Order> = {}): CanonicalDocument => ({ kind: 'order', order: { ...order, ...change } })

/** A layout of an example profile without the fields of some sources. */
const without = (name: string, ...sources: readonly string[]) => layoutOf(municipalText(name).split('\n').filter((each) => !sources.some((source) => each.includes(source))).join('\n'), false, municipalTables(name))

describe('prices and amounts', () => {
  test.each(['lempaala/orders', 'hameenkyro/orders', 'orivesi/orders'])('%s says what quantity a price is for, and what charges add', (name) => {
    const layout = municipalLayout(name)
    const [read] = readDocuments(layout, written(layout, [asDocument()]))
    if (read?.kind !== 'order') throw new TypeError('an order is expected')
    expect(read.order.lines[0]?.price.net.trimmed().toString()).toBe('765')
    expect(read.order.lines[0]?.price.baseQuantity?.trimmed().toString()).toBe('100')
    expect(read.order.allowancesAndCharges.map(({ isCharge, amount }) => [isCharge, amount.toString()])).toEqual([[true, '10.00']])
    expect(checkPurchaseOrder(read.order).filter(({ parameters }) => 'rule' in parameters && parameters['rule'] === 'KS-ORDER-LINES')).toEqual([])
  })

  const columns = without('lempaala/orders', 'line.price.baseQuantity', 'order.totals.charges', 'order.totals.allowances')
  test.each([
    ['a price for a hundred', { allowancesAndCharges: [] }, 'line.price.baseQuantity'],
    ['a charge of the order', { lines: [plainLine] }, 'order.totals.charges'],
    ['an allowance of the order', { lines: [plainLine], allowancesAndCharges: [{ isCharge: false, amount: Decimal.of('10.00') }] }, 'order.totals.allowances'],
  ] as const)('%s stops where the layout has no column for it', (_, change, source) => {
    const error = thrown(() => written(columns, [asDocument(change)]))
    expect(error).toMatchObject({ code: 'KS-MAP-NOT-CARRIED', message: expect.stringContaining(source) })
  })

  test('a price for one goes where the layout has no column for the quantity', () => {
    expect(() => written(columns, [asDocument({ lines: [{ ...line, price: { net: Decimal.of('7.65'), baseQuantity: Decimal.of('1') } }], allowancesAndCharges: [] })])).not.toThrow()
  })

  test('a charge of a line stops where only its price is written', () => {
    const charged = asDocument({ lines: [{ ...plainLine, netAmount: Decimal.of('1535.00'), allowancesAndCharges: [{ isCharge: true, amount: Decimal.of('5.00') }] }], allowancesAndCharges: [] })
    expect(thrown(() => written(municipalLayout('tampere/purchase-orders', false), [charged]))).toMatchObject({ code: 'KS-MAP-NOT-CARRIED', message: expect.stringContaining('line.netAmount') })
    expect(() => written(municipalLayout('lempaala/orders'), [charged])).not.toThrow()
  })
})

describe('serial numbers', () => {
  const serialNumbers = ['SN-1', 'SN-2', 'SN-3']
  const receipt: Receipt = { number: 'VO-77', stage: 'received', buyersOrder: '4500012345', date: '2026-11-05', lines: [{ id: '1', orderLine: '10', quantity: Decimal.of('3'), unit: 'C62', reasons: [], serialNumbers }] }
  const despatchAdvice: DespatchAdvice = {
    number: 'L-1', issueDate: '2026-11-04', notes: [], buyersOrders: ['4500012345'], supportingDocuments: [], despatcher: party('Kauppa', '2362180-3'), consignee: party('Kunta', '0211675-2'),
    lines: [{ id: '1', quantity: Decimal.of('3'), unit: 'C62', outstandingReasons: [], orderLine: '10', references: [], item: { ...item, instances: serialNumbers.map((serialNumber) => ({ serialNumber })) } }],
  }

  test('each has a segment of its own, and all are read', () => {
    const layout = municipalLayout('tampere/despatches')
    const bytes = written(layout, [{ kind: 'despatchAdvice', despatchAdvice }])
    expect(Buffer.from(bytes).toString().match(/<SERNR>[^<]+/g)).toEqual(['<SERNR>SN-1', '<SERNR>SN-2', '<SERNR>SN-3'])
    const [read] = readDocuments(layout, bytes)
    expect(read?.kind === 'despatchAdvice' && read.despatchAdvice.lines[0]?.item.instances).toEqual(serialNumbers.map((serialNumber) => ({ serialNumber })))
  })

  test('all share a field of fixed positions, and are read', () => {
    const layout = municipalLayout('hameenkyro/receipts')
    const [read] = readDocuments(layout, written(layout, [{ kind: 'receipt', receipt }]))
    expect(read?.kind === 'receipt' && read.receipt.lines[0]?.serialNumbers).toEqual(serialNumbers)
  })

  test('a second stops where the layout has a field for one', () => {
    const layout = layoutOf(municipalText('hameenkyro/receipts').replace('line.serialNumbers', 'line.serialNumber'))
    expect(thrown(() => written(layout, [{ kind: 'receipt', receipt }]))).toMatchObject({ code: 'KS-MAP-TOO-MANY', message: expect.stringContaining('3') })
    expect(() => written(layout, [{ kind: 'receipt', receipt: { ...receipt, lines: receipt.lines.map((each) => ({ ...each, serialNumbers: ['SN-1'] })) } }])).not.toThrow()
  })
})

describe('an answer to SAP', () => {
  const layout = municipalLayout('tampere/order-responses')
  const answered: OrderResponseLine = { id: '1', orderLine: '10', status: '3', note: 'Vain kaksi on varastossa.', quantity: Decimal.of('2'), unit: 'C62', backorderQuantity: Decimal.of('1'), promisedDelivery: { start: '2026-11-20' }, price: { net: Decimal.of('765.00'), baseQuantity: Decimal.of('100') }, item, substitute: { id: '1', item: { ...item, sellersIdentifier: 'KT-1001' } } }
  const reason = `Tuotetta ei enää valmisteta.\nTilatkaa sen sijaan uudempi malli, jota on varastossa ${'ja jonka saa heti '.repeat(6)}.`
  const orderResponse: OrderResponse = { number: 'V-1', profile: 'ordering', code: 'CA', issueDate: '2026-11-03', notes: [{ text: reason }], currency: 'EUR', buyersOrder: '4500012345', seller: party('Kauppa', '2362180-3'), buyer: party('Kunta', '0211675-2'), promisedDelivery: { start: '2026-11-19' }, lines: [answered] }
  const bytes = written(layout, [{ kind: 'orderResponse', orderResponse }])

  test('gives its reason in as many lines of text as it needs, each of them short enough', () => {
    const pieces = [...Buffer.from(bytes).toString().matchAll(/<E1EDKT2 SEGMENT="1">\s*<TDLINE>([^<]+)/g)].map(([, piece = '']) => piece)
    expect(pieces.length).toBeGreaterThan(2)
    expect(pieces.every((piece) => piece.length <= 70)).toBe(true)
    expect(pieces.join(' ')).toBe(reason.replace('\n', ' '))
  })

  test('says of its lines and of the whole order what was promised', () => {
    const [read] = readDocuments(layout, bytes)
    if (read?.kind !== 'orderResponse') throw new TypeError('an answer is expected')
    const [first] = read.orderResponse.lines
    expect(read.orderResponse).toMatchObject({ notes: [{ text: reason.replace('\n', ' ') }], promisedDelivery: { end: '2026-11-19' } })
    expect(first).toMatchObject({ note: answered.note, promisedDelivery: { end: '2026-11-20' }, substitute: { item: { sellersIdentifier: 'KT-1001' } } })
    expect([first?.backorderQuantity?.toString(), first?.price?.baseQuantity?.toString()]).toEqual(['1.000', '100'])
  })

  test('stops with a word that no line of text holds, and a substitute without a field', () => {
    expect(thrown(() => written(layout, [{ kind: 'orderResponse', orderResponse: { ...orderResponse, notes: [{ text: 'x'.repeat(71) }] } }]))?.code).toBe('KS-MAP-TOO-LONG')
    expect(thrown(() => written(without('tampere/order-responses', 'line.substitute'), [{ kind: 'orderResponse', orderResponse }]))?.code).toBe('KS-MAP-NOT-CARRIED')
  })
})
