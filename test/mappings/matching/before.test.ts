import { describe, expect, test } from 'vitest'
import type { ChargedLine, Said } from '../../../mappings/conversation/said.ts'
import { orderBefore } from '../../../mappings/matching/before.ts'
import { Decimal } from '../../../mappings/model/decimal.ts'
import { said } from '../../harness/conversations.ts'

const placed = said('placed', 'shop', 0, { quantities: { 1: 10 } })
const invoiced = (document: string, minute: number, quantity: number): Said => said('invoiced', 'shop', minute, { document, quantities: { 1: quantity } })
const credited = (minute: number, quantity: number, credits?: readonly string[]): Said => ({ ...said('credited', 'shop', minute, { quantities: { 1: quantity } }), ...(credits === undefined ? {} : { credits }) }) as Said
const standing = (...all: readonly Said[]): string => {
  const { invoiced: charged, credited: back } = orderBefore('T-1', [placed, ...all], 'B').conversation.lines.get('1')!
  return `${charged} − ${back}`
}

describe('an invoice finds its order', () => {
  test.each([
    ['with the invoices before it and what they were credited', [invoiced('A', 1, 4), credited(2, 1, ['A']), invoiced('B', 3, 5)], '4 − 1'],
    ['without later ones, and what credits them', [invoiced('A', 1, 4), invoiced('B', 2, 5), invoiced('C', 3, 1), credited(4, 1, ['C'])], '4 − 0'],
    ['without what credits itself', [invoiced('A', 1, 4), invoiced('B', 2, 5), credited(3, 4, ['B'])], '4 − 0'],
    ['with what credits an earlier one, whenever it came', [invoiced('A', 1, 4), invoiced('B', 2, 5), credited(3, 2, ['A']), credited(4, 1, ['A', 'B'])], '4 − 3'],
    ['with credits that name no invoice', [invoiced('A', 1, 4), invoiced('B', 2, 5), credited(3, 2)], '4 − 2'],
  ])('%s', (_, all, expected) => {
    expect(standing(...all)).toBe(expected)
  })
})

describe('rents that are charged', () => {
  const march = { start: '2026-03-01', end: '2026-03-31' }
  const charge = (is: 'invoiced' | 'credited', document: string, minute: number, more: Partial<ChargedLine> = {}): Said =>
    ({ ...said(is, 'shop', minute, { document }), lines: [{ line: '1', quantity: Decimal.of('1'), unit: 'C62', amount: Decimal.of('10'), object: 'SN-1', period: march, ...more }] }) as Said
  const rents = (...all: readonly Said[]): number => orderBefore('T-1', [placed, ...all], 'B').chargedRents.length

  test('stand until all of them is credited, once for each credit', () => {
    const [first, second] = [charge('invoiced', 'A', 1), charge('invoiced', 'C', 2)]
    expect(rents(first, second)).toBe(2)
    expect(rents(first, second, charge('credited', 'H', 3))).toBe(1)
    expect(rents(first, charge('credited', 'H', 3, { amount: Decimal.of('2') }))).toBe(1)
    expect(rents(first, charge('credited', 'H', 3, { object: 'SN-2' }))).toBe(1)
    expect(rents(first, charge('credited', 'H', 3, { period: { start: '2026-04-01', end: '2026-04-30' } }))).toBe(1)
  })

  test('are credited together where either document splits them', () => {
    const share = (is: 'invoiced' | 'credited', document: string, minute: number, ...amounts: readonly string[]): Said =>
      ({ ...charge(is, document, minute), lines: amounts.flatMap((amount) => (charge(is, document, minute, { amount: Decimal.of(amount) }) as Said<'invoiced'>).lines) }) as Said
    expect(rents(share('invoiced', 'A', 1, '5', '5'), share('credited', 'H', 2, '10'))).toBe(0)
    expect(rents(share('invoiced', 'A', 1, '10'), share('credited', 'H', 2, '5', '5'))).toBe(0)
    expect(rents(share('invoiced', 'A', 1, '5', '5'), share('credited', 'H', 2, '9'))).toBe(1)
  })
})
