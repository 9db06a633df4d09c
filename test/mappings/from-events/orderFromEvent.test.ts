import { expect, test } from 'vitest'
import { orderFromEvent } from '../../../mappings/from-events/orderFromEvent.ts'
import { completed } from '../../../schemas/codec.ts'
import { orderPlaced } from '../../harness/events.ts'
import { codeOf } from '../../schemas/codeOf.ts'

test.each([
  ['fi.kuntasilta.shop.OrderPlaced', 'placed'],
  ['fi.kuntasilta.shop.OrderChanged', 'changed'],
  ['fi.kuntasilta.shop.OrderCancelled', 'cancelled'],
] as const)('%s becomes an order that is %s', (type, stage) => {
  const order = orderFromEvent(completed(type, orderPlaced(2)))
  expect(order).toMatchObject({
    stage,
    origin: 'shop',
    buyersNumber: '4500012345',
    sellersNumber: 'T-555',
    issuedAt: '2026-02-20T09:30:00.000Z',
    issueDate: '2026-02-20',
    orderer: { name: 'Tilaaja 12', unit: 'KIRJASTO' },
    delivery: { name: 'Pääkirjasto' },
  })
  expect(order.totals.payable.toString()).toBe('502.00')
  expect(order.lines).toHaveLength(2)
  expect(order.lines[0]?.item.standardIdentifier).toEqual({ id: '4006381333931', scheme: '0160' })
  expect(JSON.stringify(order)).not.toContain('null')
})

test.each(['fi.kuntasilta.shop.OrderChanged', 'fi.kuntasilta.shop.OrderCancelled'] as const)('what %s says of itself stands behind the notes of the order', (type) => {
  const draft = orderPlaced()
  const order = { ...draft.order, notes: [{ text: 'Soita ennen tuloa.' }] }
  expect(orderFromEvent(completed(type, { ...draft, order, text: 'Yksi lisää' })).notes).toMatchObject([{ text: 'Soita ennen tuloa.' }, { text: 'Yksi lisää' }])
  expect(orderFromEvent(completed(type, { ...draft, order, text: '' })).notes).toMatchObject([{ text: 'Soita ennen tuloa.' }])
})

test('days that a line is wanted and promised arrive', () => {
  const draft = orderPlaced()
  const line = { ...draft.order?.lines?.[0], requestedDelivery: { start: '2026-03-01' }, promisedDelivery: { end: '2026-03-05' }, note: 'Ovelle', accountingReference: '3100' }
  const [made] = orderFromEvent(completed('fi.kuntasilta.shop.OrderPlaced', { ...draft, order: { ...draft.order, lines: [line] } })).lines
  expect(made).toMatchObject({ requestedDelivery: { start: '2026-03-01' }, promisedDelivery: { end: '2026-03-05' }, note: 'Ovelle', accountingReference: '3100' })
})

test.each([
  ['the seller\'s number', { sellersNumber: '' }],
  ['an origin', { origin: 'other' as const }],
  ['a time', { issuedAt: null }],
  ['a day', { issueDate: null }],
])('an order without %s is refused', (_, change) => {
  const draft = orderPlaced()
  expect(codeOf(() => orderFromEvent(completed('fi.kuntasilta.shop.OrderPlaced', { ...draft, order: { ...draft.order, ...change } })))).toBe('KS-MAP-EVENT-LACKS')
})
