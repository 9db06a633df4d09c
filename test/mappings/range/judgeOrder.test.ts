import { describe, expect, test } from 'vitest'
import { compileRange } from '../../../mappings/range/compileRange.ts'
import { judgeOrder, orderedBy, type OrderingRules } from '../../../mappings/range/judgeOrder.ts'
import { Spending, type OrderLimit } from '../../../mappings/range/limits.ts'
import { Decimal } from '../../../mappings/model/decimal.ts'
import type { Order } from '../../../mappings/model/order.ts'
import { purchaseOrder } from '../../harness/purchaseOrder.ts'

const day = '2026-03-02'
const codes = (order: Order, rules: Partial<OrderingRules>, spending = new Spending(), story = 'this'): readonly string[] =>
  judgeOrder(order, story, day, { limits: [], ...rules }, spending).map(({ code }) => code)
const limit = (more: Partial<OrderLimit>): OrderLimit => ({ most: '1000.00', per: 'order', of: 'municipality', ...more })
const of = (amount: string, unit = '4100', on = day) => ({ unit, day: on, amount: Decimal.of(amount) })

describe('an order', () => {
  test('of what nobody limits is let through', () => {
    expect(codes(purchaseOrder('1'), {})).toEqual([])
  })

  test.each([
    ['the range has no such article', 'article,units\nOTHER-,\n', 'KS-RANGE-ITEM'],
    ['the article is for other units', 'article,units\n,9999\n', 'KS-RANGE-ITEM-OF-UNIT'],
    ['the price is above that of its row', 'article,mostUnitPrice\n,9.99\n', 'KS-RANGE-PRICE'],
    ['the quantity is above that of its row', 'article,mostQuantity\n,1\n', 'KS-RANGE-QUANTITY'],
  ])('is declined where %s', (_, csv, code) => {
    expect(codes(purchaseOrder('1'), { range: compileRange(csv, 'range.csv') })).toEqual([code])
  })

  test('is declined where its unit may not order, or where it names none', () => {
    expect(codes(purchaseOrder('1', { unit: '4100' }), { units: ['4100'] })).toEqual([])
    expect(codes(purchaseOrder('1', { unit: '4100' }), { units: ['4200'] })).toEqual(['KS-RANGE-UNIT'])
    expect(codes(purchaseOrder('1', { unit: undefined }), { units: ['4200'] })).toEqual(['KS-RANGE-UNIT'])
  })

  test('that is cancelled asks for nothing', () => {
    expect(codes(purchaseOrder('1', { stage: 'cancelled' }), { units: [] })).toEqual([])
  })

  test('may reach a limit and not pass it', () => {
    expect(codes(purchaseOrder('1', { amount: '1000.00' }), { limits: [limit({})] })).toEqual([])
    expect(codes(purchaseOrder('1', { amount: '1000.01' }), { limits: [limit({})] })).toEqual(['KS-RANGE-LIMIT'])
  })

  test('counts with the others of its day, month or year', () => {
    const spending = new Spending([of('600.00'), of('300.00', '4100', '2026-03-01'), of('300.00', '4100', '2026-01-31')])
    const order = purchaseOrder('1', { amount: '300.00' })
    expect(codes(order, { limits: [limit({ per: 'day' })] }, spending)).toEqual([])
    expect(codes(order, { limits: [limit({ per: 'month', most: '1199.99' })] }, spending)).toEqual(['KS-RANGE-LIMIT'])
    expect(codes(order, { limits: [limit({ per: 'month', most: '1200.00' })] }, spending)).toEqual([])
    expect(codes(order, { limits: [limit({ per: 'year', most: '1499.99' })] }, spending)).toEqual(['KS-RANGE-LIMIT'])
  })

  test('counts with those of its own unit, where each unit has the limit by itself', () => {
    const spending = new Spending([of('900.00', '4200')])
    const order = purchaseOrder('1', { amount: '300.00', unit: '4100' })
    expect(codes(order, { limits: [limit({ per: 'day', of: 'unit' })] }, spending)).toEqual([])
    expect(codes(order, { limits: [limit({ per: 'day' })] }, spending)).toEqual(['KS-RANGE-LIMIT'])
    expect(codes(order, { limits: [limit({ per: 'day', units: ['4200'] })] }, spending)).toEqual([])
  })

  test('that changes is not counted twice', () => {
    const spending = new Spending()
    spending.note('this', of('900.00'))
    expect(codes(purchaseOrder('1', { amount: '950.00' }), { limits: [limit({ per: 'day' })] }, spending)).toEqual([])
    expect(codes(purchaseOrder('2', { amount: '950.00' }), { limits: [limit({ per: 'day' })] }, spending, 'another')).toEqual(['KS-RANGE-LIMIT'])
  })

  test('counts only on the days of a limit, and only in euros', () => {
    const dear = purchaseOrder('1', { amount: '2000.00' })
    expect(codes(dear, { limits: [limit({ until: '2026-03-01' }), limit({ from: '2026-03-03' })] })).toEqual([])
    expect(codes({ ...dear, currency: 'SEK' }, { limits: [limit({})] })).toEqual(['KS-RANGE-CURRENCY'])
  })

  test('that states no total is worth its lines, without those that a change deletes', () => {
    const order = purchaseOrder('1', { amount: '0' })
    const [line] = order.lines
    const lines = [{ ...line!, netAmount: Decimal.of('10.00') }, { ...line!, status: '2', netAmount: Decimal.of('90.00') }]
    expect(orderedBy({ ...order, lines }, day).amount.toString()).toBe('10.00')
  })
})
