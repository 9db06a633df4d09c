import { expect, test } from 'vitest'
import { withComma } from '../../../../mappings/formats/finvoice-3.0/numbers.ts'
import { Decimal } from '../../../../mappings/model/decimal.ts'

test.each([
  ['12', '12,00'], ['12.5', '12,50'], ['12.50', '12,50'], ['12.3456', '12,3456'], ['12.34500', '12,345'], ['-0.5', '-0,50'], ['0', '0,00'],
  ['0.00001', '0,00001'], ['0.000001', undefined], ['123456789012345', '123456789012345,00'], ['1234567890123456', undefined],
])('the amount %s is written %s', (value, written) => {
  expect(withComma(Decimal.of(value), false, 2, 5)).toBe(written)
})

test.each([['25.5', '25,5'], ['24.00', '24'], ['0', '0'], ['8.125', '8,125'], ['8.1255', undefined]])('the percentage %s is written %s', (value, written) => {
  expect(withComma(Decimal.of(value), false, 0, 3)).toBe(written)
})

test('a credit note turns the sign, and zero has none', () => {
  expect(withComma(Decimal.of('1.50'), true, 2, 5)).toBe('-1,50')
  expect(withComma(Decimal.of('-1.50'), true, 2, 5)).toBe('1,50')
  expect(withComma(Decimal.of('0.00'), true, 2, 5)).toBe('0,00')
})
