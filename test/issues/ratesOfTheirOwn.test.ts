import { expect, test } from 'vitest'
import { Decimal } from '../../mappings/model/decimal.ts'
import type { StatedInvoice } from '../../mappings/model/stated.ts'
import { judge } from '../../mappings/rules/judge.ts'

const count = 40_000
const one = Decimal.of(1)
const rates = Array.from({ length: count }, (_, index) => new Decimal(BigInt(index + 1), 2))

/** As many lines, each of a VAT rate of its own, and a row for each. */
const invoice: StatedInvoice = {
  kind: 'invoice',
  number: '1',
  lines: rates.map((rate, index) => ({ id: String(index + 1), netAmount: one, vat: { code: 'S', rate } })),
  vatBreakdown: rates.map((rate) => ({ code: 'S', rate, taxableAmount: one, taxAmount: rate.times(Decimal.of('0.01')).round(2) })),
}

const idsOf = (stated: StatedInvoice): readonly string[] => judge(stated, ['en16931', 'peppol-billing', 'finnish']).map(({ rule }) => rule.id)

// It took minutes: each rate, and each line of a finding, was looked for among all others.
test('lines of a rate of their own are judged by the ten thousands', { timeout: 20_000 }, () => {
  const ofRates = /^(?:BR-S-08|KS-TAXABLE-EXACT|KS-VAT-ROWS)$/
  expect(idsOf(invoice).filter((id) => ofRates.test(id))).toEqual([])
  expect(idsOf({ ...invoice, vatBreakdown: [] }).filter((id) => id === 'KS-VAT-ROWS')).toHaveLength(count)
})

test('a rate is one however it is written, also beside many others', () => {
  const written = { ...invoice, vatBreakdown: invoice.vatBreakdown?.map(({ rate, ...row }) => ({ ...row, rate: rate?.round(4) })) }
  expect(idsOf(written).filter((id) => /^(?:BR-S-08|KS-VAT-ROWS)$/.test(id))).toEqual([])
})
