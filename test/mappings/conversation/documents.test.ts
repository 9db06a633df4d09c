import { expect, test } from 'vitest'
import { Documents } from '../../../mappings/conversation/documents.ts'
import { Decimal } from '../../../mappings/model/decimal.ts'

const document = (quantity: number, year = '') => ({ among: { system: '', company: '', year }, lines: [{ line: '1', quantity: Decimal.of(quantity), unit: 'C62' }] })
const left = (documents: Documents, ...names: readonly string[]) => names.map((name) => documents.of(name).map(({ lines }) => String(lines[0]?.quantity)).join(' and '))

test('what follows has what was added, what was before has not', () => {
  const first = Documents.none.with('R-1', document(5))
  const second = first.with('R-2', document(3))
  const third = second.with('R-1', document(2))
  expect([Documents.none, first, second, third].map((each) => left(each, 'R-1', 'R-2'))).toEqual([['', ''], ['5', ''], ['5', '3'], ['2', '3']])
})

test('two that follow from the same one know nothing of each other', () => {
  const first = Documents.none.with('R-1', document(5))
  const [one, other] = [first.with('R-2', document(3)), first.with('R-3', document(4))]
  expect(left(one.with('R-4', document(1)), 'R-1', 'R-2', 'R-3', 'R-4')).toEqual(['5', '3', '', '1'])
  expect(left(other.with('R-1', document(1)), 'R-1', 'R-2', 'R-3', 'R-4')).toEqual(['1', '', '4', ''])
  expect(left(first, 'R-1', 'R-2', 'R-3')).toEqual(['5', '', ''])
})

test('those of one number stand side by side', () => {
  const both = Documents.none.with('R-1', document(5, '2026')).with('R-1', document(3, '2027'))
  expect(left(both, 'R-1')).toEqual(['5 and 3'])
  expect(left(both.with('R-1', document(2, '2026')), 'R-1')).toEqual(['2 and 3'])
  expect(['', '2026', '2027'].map((year) => both.has('R-1', document(1, year).among))).toEqual([false, true, true])
})
