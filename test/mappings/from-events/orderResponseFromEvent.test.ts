import { expect, test } from 'vitest'
import { Decimal } from '../../../mappings/model/decimal.ts'
import { orderResponseFromEvent } from '../../../mappings/from-events/orderResponseFromEvent.ts'
import type { OrderResponse } from '../../../mappings/model/orderResponse.ts'
import { completed } from '../../../schemas/codec.ts'
import type { EventDraft } from '../../../schemas/generated/events.ts'
import { buyerKey, sellerKey } from '../../harness/events.ts'
import { codeOf } from '../../schemas/codeOf.ts'

const confirmed = 'fi.kuntasilta.shop.OrderConfirmed'
const rejected = 'fi.kuntasilta.shop.OrderRejected'
const head = { story: 'order-T-555', storyVersion: 2, buyer: buyerKey, seller: sellerKey, sellersOrder: 'T-555', buyersOrder: '4500012345', number: 'V-1', issueDate: '2026-02-21' }
const item = { name: 'Matkapuhelin', sellersIdentifier: 'P-1' }
const ordered = { id: '1', orderLine: '10', status: '5', quantity: Decimal.of(2), unit: 'C62' }

const confirmation = (change: EventDraft<typeof confirmed>): OrderResponse => orderResponseFromEvent(completed(confirmed, change), 'ordering', {})

test('a confirmation without lines accepts the order', () => {
  expect(confirmation({ ...head, issuedAt: '2026-02-21T09:00:00.000Z', note: 'Kiitos', promisedDelivery: { start: '2026-02-27', end: '2026-02-28' } })).toEqual({
    number: 'V-1', profile: 'ordering', code: 'AP', issueDate: '2026-02-21', issueTime: '11:00:00', currency: 'EUR',
    notes: [{ text: 'Kiitos' }], buyersOrder: '4500012345', sellersOrder: 'T-555', promisedDelivery: { start: '2026-02-27', end: '2026-02-28' },
    buyer: { identifiers: [], name: '', legalRegistration: { id: '0204819-8', scheme: '0212' } },
    seller: { identifiers: [], name: '', legalRegistration: { id: '2362180-3', scheme: '0212' } },
    lines: [],
  })
})

test('lines that are all accepted as they were ordered say no more than that', () => {
  expect(confirmation({ ...head, lines: [ordered, { ...ordered, id: '2' }] })).toMatchObject({ code: 'AP', lines: [] })
})

test.each([
  ['a changed quantity', { status: '3', quantity: Decimal.of('1.0000'), backorderQuantity: Decimal.of('1.0000') }],
  ['a promised day', { promisedDelivery: { start: '2026-03-02' } }],
  ['a price', { price: { net: Decimal.of('99.500000') } }],
  ['a note', { note: 'Viivästyy' }],
])('%s on one line makes it accepted with changes, with all lines', (_, change) => {
  const { code, lines } = confirmation({ ...head, lines: [{ ...ordered, item, ...change }, { ...ordered, id: '2', orderLine: '20', item }] })
  expect(code).toBe('CA')
  expect(lines).toMatchObject([{ id: '1', orderLine: '10', ...change, item }, { id: '2', orderLine: '20', status: '5' }])
})

test('what is delivered instead stands on its line', () => {
  const { lines } = confirmation({ ...head, lines: [{ ...ordered, status: '3', item, substitute: { name: 'Uudempi', sellersIdentifier: 'P-2' } }] })
  expect(lines[0]?.substitute).toMatchObject({ id: '1', item: { name: 'Uudempi', sellersIdentifier: 'P-2' } })
})

test('a rejection says why in one note', () => {
  const value = completed(rejected, { ...head, text: 'Ei enää valikoimassa', reasons: [{ code: 'X1' }, { code: 'X2', text: 'Loppu' }] })
  expect(orderResponseFromEvent(value, 'ordering', {})).toMatchObject({ code: 'RE', notes: [{ text: 'Ei enää valikoimassa; X1; Loppu' }], lines: [] })
})

test('what the event does not say of the order is what the ledger knows; its own word goes first', () => {
  const { buyersOrder: _, ...unnumbered } = head
  const known = { buyersNumber: '777', buyerReference: 'KIRJASTO' }
  expect(orderResponseFromEvent(completed(confirmed, unnumbered), 'ordering', known)).toMatchObject({ buyersOrder: '777', buyerReference: 'KIRJASTO' })
  expect(orderResponseFromEvent(completed(confirmed, head), 'ordering', known)).toMatchObject({ buyersOrder: '4500012345' })
})

test('an answer to a change names it', () => {
  expect(orderResponseFromEvent(completed(confirmed, { ...head, answers: 'M-1' }), 'advanced ordering', {})).toMatchObject({ profile: 'advanced ordering', answeredDocument: 'M-1' })
})

test('an answer without a number has the order\'s, with the place in its story', () => {
  expect(confirmation({ ...head, number: '' }).number).toBe('T-555-2')
})

test.each([
  ['the buyer\'s number', { buyersOrder: null }],
  ['a day', { issueDate: null }],
  ['the name of an item whose line says more', { lines: [{ ...ordered, note: 'Viivästyy' }] }],
])('an answer without %s is refused', (_, change) => {
  expect(codeOf(() => confirmation({ ...head, ...change }))).toBe('KS-MAP-EVENT-LACKS')
})
