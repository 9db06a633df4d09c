import { expect, test } from 'vitest'
import { Decimal } from '../../../mappings/model/decimal.ts'
import { receiptFromEvent } from '../../../mappings/from-events/receiptFromEvent.ts'
import { completed } from '../../../schemas/codec.ts'
import { buyerKey, sellerKey } from '../../harness/events.ts'
import { codeOf } from '../../schemas/codeOf.ts'

const head = { story: 'order-T-555', buyer: buyerKey, seller: sellerKey, documentNumber: '5000001', sellersOrder: 'T-555', buyersOrder: '4500012345', date: '2026-03-01' }
const lines = [{ id: '1', orderLine: '10', quantity: Decimal.of('2.0000'), unit: 'C62', serialNumbers: ['SN1'], reasons: [{ code: '122', text: 'Väärä malli' }, { text: 'Rikki' }] }]
const same = {
  number: '5000001', sellersOrder: 'T-555', buyersOrder: '4500012345', date: '2026-03-01',
  lines: [{ ...lines[0], reasons: [{ code: '122', text: 'Väärä malli' }, { text: 'Rikki' }] }],
}

test.each([
  ['fi.kuntasilta.municipal.GoodsReceived', { despatch: 'L-900', receiver: 'Vahtimestari', site: 'Pääkirjasto', note: 'Ovelle' }, { stage: 'received', despatch: 'L-900', receiver: 'Vahtimestari', site: 'Pääkirjasto', note: 'Ovelle' }],
  ['fi.kuntasilta.municipal.GoodsReceiptReversed', { reverses: '4999999' }, { stage: 'reversed', previousReceipt: '4999999' }],
  ['fi.kuntasilta.municipal.GoodsReturned', { receipt: '4999999' }, { stage: 'returned', previousReceipt: '4999999' }],
  ['fi.kuntasilta.municipal.GoodsReturned', {}, { stage: 'returned' }],
] as const)('%s gives the whole receipt', (type, more, expected) => {
  expect(receiptFromEvent(completed(type, { ...head, lines, ...more }))).toEqual({ ...same, ...expected })
})

test.each([
  ['a number', 'fi.kuntasilta.municipal.GoodsReceived', { documentNumber: '' }],
  ['an order', 'fi.kuntasilta.municipal.GoodsReceived', { sellersOrder: '', buyersOrder: null }],
  ['a day', 'fi.kuntasilta.municipal.GoodsReturned', { date: null }],
  ['the receipt that it reverses', 'fi.kuntasilta.municipal.GoodsReceiptReversed', {}],
] as const)('a receipt without %s is refused', (_, type, change) => {
  expect(codeOf(() => receiptFromEvent(completed(type, { ...head, ...change })))).toBe('KS-MAP-EVENT-LACKS')
})

test('a receipt of an order that only the buyer has numbered is made: which number is needed its format says', () => {
  const { sellersOrder: _, ...rest } = same
  expect(receiptFromEvent(completed('fi.kuntasilta.municipal.GoodsReceived', { ...head, sellersOrder: '', lines }))).toMatchObject({ ...rest, stage: 'received' })
})
