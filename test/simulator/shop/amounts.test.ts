import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Decimal } from '../../../mappings/model/decimal.ts'
import { lineNet, sumsOf } from '../../../simulator/shop/amounts.ts'

const rates = ['25.5', '13.5', '10', '0'] as const
const taxable = fc.record({ cents: fc.integer({ min: 0, max: 10_000_000 }), rate: fc.constantFrom(...rates) })

test('VAT is rounded once per rate, half a cent up, and all totals add up (whole cents as the second opinion)', () => {
  fc.assert(
    fc.property(fc.array(taxable, { minLength: 1, maxLength: 30 }), fc.array(taxable, { maxLength: 2 }), (lines, charges) => {
      const asTaxable = ({ cents, rate }: (typeof lines)[number]) => ({ net: new Decimal(BigInt(cents), 2), vat: Decimal.of(rate) })
      const sums = sumsOf(lines.map(asTaxable), charges.map(asTaxable))
      const all = [...lines, ...charges]
      let tax = 0n
      for (const rate of rates) {
        const cents = all.filter((one) => one.rate === rate).reduce((sum, one) => sum + BigInt(one.cents), 0n)
        const perMille = BigInt(Math.round(Number(rate) * 10))
        const ofRate = (cents * perMille + 500n) / 1000n
        tax += ofRate
        const row = sums.vat.find((one) => one.rate.equals(Decimal.of(rate)))
        if (row !== undefined) expect([row.taxable.unscaled, row.tax.unscaled]).toEqual([cents, ofRate])
        else expect(all.some((one) => one.rate === rate)).toBe(false)
      }
      const net = all.reduce((sum, one) => sum + BigInt(one.cents), 0n)
      expect([sums.taxExclusive.toFixed(2), sums.tax.toFixed(2), sums.payable.toFixed(2)]).toEqual([net, tax, net + tax].map((cents) => new Decimal(cents, 2).toString()))
    }),
  )
})

test('a line is rounded half a cent up', () => {
  expect(lineNet(Decimal.of(50), Decimal.of('0.0087')).toString()).toBe('0.44')
  expect(lineNet(Decimal.of(5), Decimal.of('0.0090')).toString()).toBe('0.05')
})
