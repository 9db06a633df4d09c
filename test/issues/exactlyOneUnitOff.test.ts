import { expect, test } from 'vitest'
import { Decimal } from '../../mappings/model/decimal.ts'
import { withinUnit } from '../../mappings/rules/en16931/rounding.ts'
import { judge } from '../../mappings/rules/judge.ts'

/** Found by the differential test: the official rules subtract in binary, and 100.10 − 1 is a little less than 99.10 there. */
test('amounts exactly one unit apart are judged as binary floating point has it', () => {
  const d = Decimal.of
  expect(withinUnit(d('100.09'), d('99.10'))).toBe(true)
  expect(withinUnit(d('100.11'), d('99.10'))).toBe(false)
  expect(withinUnit(d('3.00'), d('2.00'))).toBe(false)
  expect(withinUnit(d('100.10'), d('99.10'))).toBe(true)
  expect(withinUnit(d('2.20'), d('1.20'))).toBe(false)
})

/** Found by the differential test: a VAT category on an allowance of a line has no place in the standard. */
test('a category on a line allowance alone is not split payment beside standard VAT', () => {
  const allowance = { isCharge: false, amount: Decimal.of('1.00'), reason: 'x', vat: { code: 'B', rate: Decimal.of('22') } }
  const line = { id: '1', vat: { code: 'S', rate: Decimal.of('22') } }
  const ids = (invoice: Parameters<typeof judge>[0]): readonly string[] => judge(invoice, ['en16931']).map(({ rule }) => rule.id)
  expect(ids({ lines: [{ ...line, allowancesAndCharges: [allowance] }] })).not.toContain('BR-B-02')
  expect(ids({ lines: [line], allowancesAndCharges: [allowance] })).toContain('BR-B-02')
})
