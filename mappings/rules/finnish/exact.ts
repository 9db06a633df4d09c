import { joined, numeral, term as named } from '../../../errors/words/words.ts'
import { Decimal } from '../../model/decimal.ts'
import type { AllowanceOrCharge } from '../../model/invoice.ts'
import type { Stated } from '../../model/stated.ts'
import { described } from '../en16931/vat/rows.ts'
import type { Findings } from '../findings.ts'
import type { LineRule, Rule, StatedLine } from '../rule.ts'
import { rateKey } from '../vatUse.ts'
import { lineRule, rule } from './define.ts'

const hundred = Decimal.of(100)

/** Amounts to the cent, where the official rules let them be a whole unit off. */
export const exactRules: readonly (Rule | LineRule)[] = [
  rule('KS-VAT-EXACT', ['BT-117', 'BT-116', 'BT-119'], 'stricter than BR-CO-17 and BR-S-09: a finance system books VAT to the cent', ({ vatBreakdown }, _facts, findings) => {
    for (const row of vatBreakdown ?? []) {
      const { taxableAmount, taxAmount, rate } = row
      if (taxableAmount === undefined || taxAmount === undefined) continue
      const computed = rate === undefined ? Decimal.zero : taxableAmount.times(rate).dividedBy(hundred, 2)
      findings.equal(taxAmount, computed, 'BT-117', joined('BT-116 × BT-119 ÷ 100 (', described(row), ')'))
    }
  }),
  rule('KS-TAXABLE-EXACT', ['BT-116', 'BT-131', 'BT-92', 'BT-99'], 'stricter than BR-S-08, BR-AF-08 and BR-AG-08: taxable amounts add up to the cent', ({ vatBreakdown }, { vat }, findings) => {
    for (const row of vatBreakdown ?? []) {
      const taxable = vat.of(row.code ?? '')?.at(row.rate)?.taxable ?? Decimal.zero
      if (row.taxableAmount !== undefined) findings.equal(row.taxableAmount, taxable, 'BT-116', joined('Σ BT-131 − Σ BT-92 + Σ BT-99 (', described(row), ')'))
    }
  }),
  rule('KS-VAT-ROWS', ['BG-23', 'BT-118', 'BT-119'], 'stricter than BR-S-01: each category and rate that is used has one row; BR-CO-04 asks for the category', ({ vatBreakdown }, { vat }, findings) => {
    const rows = Map.groupBy(vatBreakdown ?? [], (row) => `${row.code ?? ''} ${rateKey(row.rate)}`)
    for (const { code, rates } of vat.categories) {
      if (code === '') continue
      for (const { rate, isTaxed } of rates) {
        if (!isTaxed) continue
        const count = rows.get(`${code} ${rateKey(rate)}`)?.length ?? 0
        if (count !== 1) findings.add('KS-RULE-VAT-BREAKDOWN', { category: described({ code, rate }), count, expected: { phrase: 'one' } })
      }
    }
  }),
  rule('KS-VAT-DECIMALS', ['BT-110', 'BT-111'], 'EN 16931-1:2017, BR-DEC-13 and BR-DEC-15, which the official validation cannot break', (_invoice, { taxTotals }, findings) => {
    taxTotals.forEach(({ amount }, index) => {
      if (amount !== undefined && amount.scale > 2) findings.add('KS-RULE-DECIMALS', { term: named(index === 0 ? 'BT-110' : 'BT-111'), stated: numeral(amount) })
    })
  }),
  lineRule('KS-LINE-EXACT', ['BT-131', 'BT-129', 'BT-146', 'BT-149', 'BT-136', 'BT-141'], 'stricter than PEPPOL-EN16931-R120: to the cent instead of two', checkLineNet),
  rule('KS-ALLOWANCE-SIGN', ['BT-92', 'BT-99'], 'canonical model: the indicator says the direction, never the sign', ({ allowancesAndCharges }, _facts, findings) => {
    for (const one of allowancesAndCharges ?? []) checkSign(one, 'BT-92', 'BT-99', findings)
  }),
  lineRule('KS-LINE-ALLOWANCE-SIGN', ['BT-136', 'BT-141'], 'canonical model: the indicator says the direction, never the sign', (line, _invoice, _facts, findings) => {
    if (line.allowancesAndCharges === undefined) return
    for (const one of line.allowancesAndCharges) checkSign(one, 'BT-136', 'BT-141', findings, line)
  }),
]

function checkLineNet(line: StatedLine, _invoice: unknown, _facts: unknown, findings: Findings): void {
  const { quantity, price, allowancesAndCharges, netAmount } = line
  if (quantity === undefined || price?.net === undefined || netAmount === undefined) return
  const product = quantity.times(price.net)
  let computed = price.baseQuantity === undefined || price.baseQuantity.isZero ? product.round(2) : product.dividedBy(price.baseQuantity, 2)
  for (const { isCharge, amount } of allowancesAndCharges ?? []) {
    if (amount !== undefined) computed = isCharge === true ? computed.plus(amount) : computed.minus(amount)
  }
  if (!netAmount.equals(computed)) findings.equal(netAmount, computed, 'BT-131', 'BT-129 × BT-146 ÷ BT-149 − BT-136 + BT-141', line)
}

function checkSign({ isCharge, amount }: Stated<AllowanceOrCharge>, allowance: string, charge: string, findings: Findings, line?: StatedLine): void {
  if (amount?.isNegative !== true) return
  findings.add('KS-RULE-NEGATIVE', { term: named(isCharge === true ? charge : allowance), stated: numeral(amount), least: { phrase: '0 or more' } }, line)
}
