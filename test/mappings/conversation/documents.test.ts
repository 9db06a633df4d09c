import { expect, test } from 'vitest'
import { Documents } from '../../../mappings/conversation/documents.ts'
import { Decimal } from '../../../mappings/model/decimal.ts'

const lines = (quantity: number) => [{ line: '1', quantity: Decimal.of(quantity), unit: 'C62' }]
const left = (documents: Documents, ...names: readonly string[]) => names.map((name) => documents.get(name)?.[0]?.quantity.toString())

test('what follows has what was added, what was before has not', () => {
  const first = Documents.none.with('R-1', lines(5))
  const second = first.with('R-2', lines(3))
  const third = second.with('R-1', lines(2))
  expect([Documents.none, first, second, third].map((each) => left(each, 'R-1', 'R-2'))).toEqual([[undefined, undefined], ['5', undefined], ['5', '3'], ['2', '3']])
})

test('two that follow from the same one know nothing of each other', () => {
  const first = Documents.none.with('R-1', lines(5))
  const [one, other] = [first.with('R-2', lines(3)), first.with('R-3', lines(4))]
  expect(left(one.with('R-4', lines(1)), 'R-1', 'R-2', 'R-3', 'R-4')).toEqual(['5', '3', undefined, '1'])
  expect(left(other.with('R-1', lines(1)), 'R-1', 'R-2', 'R-3', 'R-4')).toEqual(['1', undefined, '4', undefined])
  expect(left(first, 'R-1', 'R-2', 'R-3')).toEqual(['5', undefined, undefined])
})
