import { said, term as named } from '../../../errors/words/words.ts'
import { Decimal } from '../../model/decimal.ts'
import type { Findings } from '../findings.ts'
import { asWritten, unknownAt } from '../oddities.ts'
import type { Rule } from '../rule.ts'
import { rule } from './define.ts'
import { toCents } from './rounding.ts'

/** Document totals (BG-22). What the totals are computed from is compared rounded to cents; totals in full. */
export const totalRules: readonly Rule[] = [
  rule('BR-12', ['BT-106'], ({ totals }, _facts, findings) => {
    if (totals !== undefined) findings.exists(totals.lines, 'BT-106')
  }),
  rule('BR-13', ['BT-109'], ({ totals }, _facts, findings) => {
    if (totals !== undefined) findings.exists(totals.taxExclusive, 'BT-109')
  }),
  rule('BR-14', ['BT-112'], ({ totals }, _facts, findings) => {
    if (totals !== undefined) findings.exists(totals.taxInclusive, 'BT-112')
  }),
  rule('BR-15', ['BT-115'], ({ totals }, _facts, findings) => {
    if (totals !== undefined) findings.exists(totals.payable, 'BT-115')
  }),
  rule('BR-53', ['BT-6', 'BT-111'], (invoice, facts, findings) => {
    const { accountingCurrency } = invoice
    if (accountingCurrency === undefined) return
    const stated = [asWritten(invoice, 'BT-6', accountingCurrency), ...unknownAt(invoice, 'cbc:TaxCurrencyCode').map(({ text }) => text)]
    for (const one of stated) if (!facts.taxTotals.some(({ currency }) => currency === one)) findings.absent('BT-111')
  }),
  rule('BR-CO-10', ['BT-106', 'BT-131'], ({ totals }, facts, findings) => {
    if (totals !== undefined) findings.equal(totals.lines, toCents(facts.lineSum), 'BT-106', 'Σ BT-131')
  }),
  rule('BR-CO-11', ['BT-107', 'BT-92'], ({ totals }, { allowances }, findings) => {
    if (totals === undefined || (totals.allowances === undefined && allowances.count === 0)) return
    findings.equal(totals.allowances, toCents(allowances.sum), 'BT-107', 'Σ BT-92')
  }),
  rule('BR-CO-12', ['BT-108', 'BT-99'], ({ totals }, { charges }, findings) => {
    if (totals === undefined || (totals.charges === undefined && charges.count === 0)) return
    findings.equal(totals.charges, toCents(charges.sum), 'BT-108', 'Σ BT-99')
  }),
  rule('BR-CO-13', ['BT-109', 'BT-106', 'BT-107', 'BT-108'], ({ totals }, _facts, findings) => {
    if (totals === undefined) return
    const { lines, allowances, charges, taxExclusive } = totals
    if (lines === undefined) return findings.exists(lines, 'BT-106')
    const computed = lines.minus(allowances ?? Decimal.zero).plus(charges ?? Decimal.zero)
    const isSum = allowances !== undefined || charges !== undefined
    findings.equal(taxExclusive, isSum ? toCents(computed) : computed, 'BT-109', 'BT-106 − BT-107 + BT-108')
  }),
  rule('BR-CO-14', ['BT-110', 'BT-117'], (_invoice, { taxTotals }, findings) => {
    for (const { amount, breakdown } of taxTotals) {
      if (breakdown.length === 0) continue
      let sum = Decimal.zero
      for (const { taxAmount, isBeside } of breakdown) if (taxAmount !== undefined && isBeside !== true) sum = sum.plus(taxAmount)
      findings.equal(amount, toCents(sum), 'BT-110', 'Σ BT-117')
    }
  }),
  rule('BR-CO-15', ['BT-112', 'BT-109', 'BT-110'], (invoice, facts, findings) => {
    const { totals } = invoice
    if (invoice.currency === undefined) return
    const currency = asWritten(invoice, 'BT-5', invoice.currency)
    const [tax, ...others] = facts.taxTotals.filter((total) => total.currency === currency && (total.amount !== undefined || invoice.taxTotals !== undefined))
    if (others.length > 0) findings.add('KS-RULE-OCCURRENCE', { term: named('BT-110'), count: others.length + 1, expected: said('1') })
    else if (tax?.amount === undefined) findings.absent('BT-110')
    else if (totals?.taxExclusive === undefined) findings.exists(undefined, 'BT-109')
    else findings.equal(totals.taxInclusive, toCents(totals.taxExclusive.plus(tax.amount)), 'BT-112', 'BT-109 + BT-110')
  }),
  rule('BR-CO-16', ['BT-115', 'BT-112', 'BT-113', 'BT-114'], ({ totals }, _facts, findings) => {
    if (totals !== undefined) checkPayable(totals.payable, totals, findings)
  }),
]

interface BeforePayment {
  readonly taxInclusive?: Decimal | undefined
  readonly prepaid?: Decimal | undefined
  readonly rounding?: Decimal | undefined
}

/** The rounding is taken from the amount due before the comparison, so that each side is rounded by itself. */
function checkPayable(payable: Decimal | undefined, { taxInclusive, prepaid, rounding }: BeforePayment, findings: Findings): void {
  if (payable === undefined) return findings.exists(payable, 'BT-115')
  if (taxInclusive === undefined) return findings.exists(taxInclusive, 'BT-112')
  const left = rounding === undefined ? payable : toCents(payable.minus(rounding))
  const right = prepaid === undefined ? taxInclusive : toCents(taxInclusive.minus(prepaid))
  if (left.equals(right)) return
  findings.equal(payable, right.plus(rounding ?? Decimal.zero), 'BT-115', 'BT-112 − BT-113 + BT-114')
}
