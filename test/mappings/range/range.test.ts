import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkRange, compileRange } from '../../../mappings/range/compileRange.ts'
import { outsideRange, type OutsideRange, type Wish } from '../../../mappings/range/judge.ts'
import { Decimal } from '../../../mappings/model/decimal.ts'
import type { Item } from '../../../mappings/model/invoice.ts'
import { repositoryRoot } from '../../harness/repositoryRoot.ts'

const page = readFileSync(join(repositoryRoot, 'docs/range.md'), 'utf8')
const documented = compileRange(/```csv\n([^`]*)```/.exec(page)?.[1] ?? '', 'documented')
const item: Item = { name: 'Tuote', classifications: [], attributes: [] }
const phone: Item = { ...item, classifications: [{ code: '43191501', list: 'TST' }] }
const computer: Item = { ...item, classifications: [{ code: '43211503', list: 'TST' }] }
const cable: Item = { ...item, sellersIdentifier: 'KAAPELI-7' }
const leased = (of: Item): Item => ({ ...of, attributes: [{ name: 'acquisition', value: 'lease' }] })

function judged(of: Item, net: string, wish: Partial<Wish> = {}, day = '2026-11-02'): OutsideRange | undefined {
  return outsideRange(documented, { item: of, price: { net: Decimal.of(net) }, ...wish }, day)
}

test('the example of docs/range.md decides as it says', () => {
  expect(checkRange(documented)).toEqual([])
  expect(judged(item, '1')).toEqual({ because: 'item' })
  expect(judged(phone, '650.00')).toBeUndefined()
  expect(judged(phone, '650.01')).toEqual({ because: 'unitPrice', limit: Decimal.of(650), row: 3 })
  expect(judged(leased(phone), '9999')).toBeUndefined()
  expect(judged(phone, '1', { quantity: Decimal.of(20) })).toBeUndefined()
  expect(judged(phone, '1', { quantity: Decimal.of('20.5') })).toEqual({ because: 'quantity', limit: Decimal.of(20), row: 3 })
  expect(judged(cable, '25')).toBeUndefined()
})

test('both days of a row belong to it, and outside them the item is outside', () => {
  expect(['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map((day) => judged(cable, '1', {}, day)?.because)).toEqual(['item', undefined, undefined, 'item'])
})

test('a unit that may not order is told apart from an item that nobody may order; a catalogue asks for no unit', () => {
  expect(judged(computer, '1000', { unit: '4200' })).toBeUndefined()
  expect(judged(computer, '1000', { unit: '4300' })).toEqual({ because: 'unit' })
  expect(judged(computer, '1000')).toBeUndefined()
})

test('the limits of the row that decides count, not those of a later one', () => {
  const range = compileRange('article;units;mostUnitPrice\nA;1;10\nA;;20\n', 'x.csv')
  const at15 = (unit: string): OutsideRange | undefined => outsideRange(range, { item: { ...item, sellersIdentifier: 'A' }, price: { net: Decimal.of(15) }, unit }, '2026-01-01')
  expect(at15('1')).toEqual({ because: 'unitPrice', limit: Decimal.of(10), row: 2 })
  expect(at15('2')).toBeUndefined()
})

test('the price is of one item, compared exactly', () => {
  const per3 = (net: string): OutsideRange | undefined => judged(phone, net, { price: { net: Decimal.of(net), baseQuantity: Decimal.of(3) } })
  expect(per3('1950')).toBeUndefined()
  expect(per3('1950.01')?.because).toBe('unitPrice')
})

test.each([
  ['a column that nobody reads', 'account\n4580\n', 'KS-PROFILE-TABLE-COLUMN'],
  ['a day that does not exist', 'from\n2026-02-30\n', 'KS-PROFILE-TABLE-VALUE'],
  ['a limit that is no number', 'mostUnitPrice\n1 000\n', 'KS-PROFILE-TABLE-VALUE'],
  ['an empty unit', 'article;units\nA;4100|\n', 'KS-PROFILE-TABLE-VALUE'],
  ['no row', 'article\n', 'KS-PROFILE-TABLE-EMPTY'],
])('a range with %s is refused', (_, csv, code) => {
  expect(() => compileRange(csv, 'x.csv')).toThrow(expect.objectContaining({ code }))
})

test.each([
  ['that an earlier one hides', 'classification\nTST:43\nTST:4321\n', ['KS-PROFILE-TABLE-UNREACHABLE']],
  ['that hides units of an earlier one for all', 'article;units\nA;\nA;4100\n', ['KS-PROFILE-TABLE-UNREACHABLE']],
  ['for other units', 'article;units\nA;4100\nA;4200\n', []],
  ['for some days of an earlier one', 'article;until\nA;2026-01-31\nA;\n', ['KS-PROFILE-TABLE-OVERLAP']],
])('a row %s is told', (_, csv, codes) => {
  expect(checkRange(compileRange(csv, 'x.csv')).map(({ code }) => code)).toEqual(codes)
})
