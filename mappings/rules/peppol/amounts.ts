import { joined, numeral, phrase, said, term as named, type Words } from '../../../errors/words/words.ts'
import { Decimal } from '../../model/decimal.ts'
import type { Oddity, StatedAllowance, StatedInvoice, StatedTaxTotal } from '../../model/stated.ts'
import { amountsElsewhere } from '../amountCurrencies.ts'
import type { Findings } from '../findings.ts'
import { asWritten, isAt, lineOf, nameOf, odd, unknownText } from '../oddities.ts'
import { isSaidTo } from '../reasonCodes.ts'
import type { LineRule, Rule, StatedLine } from '../rule.ts'
import { lineRule, rule } from './define.ts'

type Allowance = StatedAllowance

const one = Decimal.of(1)
const tolerance = Decimal.of('0.02')
const hundred = Decimal.of(100)

/** The group that an allowance or charge is, by where it stands. */
function groupOf({ isCharge }: Allowance, line: StatedLine | undefined): string {
  if (line === undefined) return isCharge === true ? 'BG-21' : 'BG-20'
  return isCharge === true ? 'BG-28' : 'BG-27'
}

/** A rule over every allowance and charge, of the document and of its lines. */
function ofAllowances(id: string, check: (each: Allowance, findings: Findings, line?: StatedLine) => void): Rule {
  return rule(id, ['BG-20', 'BG-21', 'BG-27', 'BG-28'], ({ allowancesAndCharges = [], lines = [] }, _facts, findings) => {
    for (const each of allowancesAndCharges) check(each, findings)
    for (const line of lines) for (const each of line.allowancesAndCharges ?? []) check(each, findings, line)
  })
}

/** Whether it lacks one of percentage and base amount; the official rules then look no further. */
function isHalf(each: Allowance): boolean {
  return has(each, 'percentage') !== has(each, 'baseAmount')
}

function has(each: Allowance, name: 'percentage' | 'baseAmount'): boolean {
  return each[name] !== undefined || each.mistyped?.includes(name) === true
}

/** Amounts, percentages, currencies and prices. */
export const amountRules: readonly (Rule | LineRule)[] = [
  ofAllowances('PEPPOL-EN16931-R041', (each, findings, line) => {
    if (has(each, 'percentage') && !has(each, 'baseAmount')) findings.exists(undefined, each.isCharge === true ? (line ? 'BT-142' : 'BT-100') : line ? 'BT-137' : 'BT-93', line)
  }),
  ofAllowances('PEPPOL-EN16931-R042', (each, findings, line) => {
    if (!has(each, 'percentage') && has(each, 'baseAmount')) findings.exists(undefined, each.isCharge === true ? (line ? 'BT-143' : 'BT-101') : line ? 'BT-138' : 'BT-94', line)
  }),
  ofAllowances('PEPPOL-EN16931-R040', (each, findings, line) => {
    const { percentage, baseAmount, amount = Decimal.zero } = each
    if (percentage === undefined || baseAmount === undefined) return
    const computed = baseAmount.times(percentage)
    if (computed.minus(amount.times(hundred)).absolute().compare(tolerance.times(hundred)) > 0) {
      findings.add('KS-RULE-TOTAL', { term: named(groupOf(each, line)), of: joined(numeral(baseAmount), ' × ', numeral(percentage), ' %'), stated: numeral(amount), computed: numeral(computed.times(Decimal.of('0.01'))) }, line)
    }
  }),
  rule('PEPPOL-EN16931-R043', ['BG-20', 'BG-21', 'BG-27', 'BG-28'], checkIndicators),
  rule('PEPPOL-EN16931-R051', ['BT-5'], (invoice, { taxTotals }, findings) => {
    const currency = asWritten(invoice, 'BT-5', invoice.currency ?? '')
    for (const each of odd(invoice, 'currency')) findings.add('KS-RULE-CURRENCY', { term: nameOf(each), seen: each.text ?? '', currency }, lineOf(each))
    for (const { amount, breakdown, currency: seen } of taxTotals) {
      if (breakdown.length > 0 && (amount ?? seen) !== undefined && seen !== currency) findings.add('KS-RULE-CURRENCY', { term: named('BT-110'), seen: seen ?? '', currency })
    }
    for (const each of amountsElsewhere(invoice)) {
      if (/cbc:TaxAmount(?:\[\d+\])?$/.test(each.path) && !isOfBreakdown(each, taxTotals)) continue
      const seen = unknownText(invoice, `${each.path}/@currencyID`) ?? ''
      if (seen !== currency) findings.add('KS-RULE-CURRENCY', { term: nameOf(each), seen, currency }, lineOf(each))
    }
  }),
  lineRule('PEPPOL-EN16931-R120', ['BT-129', 'BT-131', 'BT-136', 'BT-141', 'BT-146', 'BT-149'], checkNetAmount),
  lineRule('PEPPOL-EN16931-R121', ['BT-149'], (line, _invoice, _facts, findings) => {
    const base = line.price?.baseQuantity
    if (base !== undefined && (base.isNegative || base.isZero)) findings.add('KS-RULE-NEGATIVE', { term: named('BT-149'), stated: numeral(base), least: phrase('more than 0') }, line)
  }),
  rule('PEPPOL-EN16931-R044', ['BT-147'], (invoice, _facts, findings) => {
    for (const each of odd(invoice, 'mistyped')) {
      if (each.term === 'BT-147' && isAt(each.path, 'cac:Price/cac:AllowanceCharge')) findings.add('KS-RULE-SYNTAX', { path: each.path }, lineOf(each))
    }
  }),
  lineRule('PEPPOL-EN16931-R046', ['BT-146', 'BT-147', 'BT-148'], ({ price, id }, _invoice, _facts, findings) => {
    if (price?.gross !== undefined) findings.equal(price.net, price.gross.minus(price.discount ?? Decimal.zero), 'BT-146', 'BT-148 − BT-147', { id })
  }),
  lineRule('PEPPOL-EN16931-R130', ['BT-130', 'BT-150'], ({ price, unit, quantity, id }, _invoice, _facts, findings) => {
    const base = price?.baseQuantityUnit
    const hasQuantity = quantity !== undefined || unit !== undefined
    if (base !== undefined && hasQuantity && base !== unit) findings.add('KS-RULE-DIFFERENT', { term: named('BT-150'), stated: base, other: named('BT-130'), expected: said(unit ?? '') }, { id })
  }),
]

/** Whether a tax amount is one of a breakdown, or stands over one. */
function isOfBreakdown({ path }: Oddity, taxTotals: readonly StatedTaxTotal[]): boolean {
  const total = /^cac:TaxTotal(?:\[(\d+)\])?\/cbc:TaxAmount/.exec(path)
  return total === null ? /cac:TaxSubtotal(?:\[\d+\])?\/cbc:TaxAmount/.test(path) : (taxTotals[Number(total[1] ?? 1) - 1]?.breakdown.length ?? 0) > 0
}

/** An indicator is said in words; of `1` and `0` the reader keeps that they are odd. */
function checkIndicators(invoice: StatedInvoice, _facts: unknown, findings: Findings): void {
  const check = (each: Allowance, line?: StatedLine): void => {
    if (each.isCharge === undefined && !isHalf(each)) findings.exists(undefined, groupOf(each, line), line)
  }
  for (const each of invoice.allowancesAndCharges ?? []) check(each)
  for (const line of invoice.lines ?? []) for (const each of line.allowancesAndCharges ?? []) check(each, line)
  for (const each of odd(invoice, 'mistyped')) if (each.path.includes('cbc:ChargeIndicator') && !each.path.includes('cac:Price')) findings.add('KS-RULE-SYNTAX', { path: each.path }, lineOf(each))
}

/** Line net amount = quantity × price ÷ base quantity + charges − allowances, within 0.02; what is absent counts as the official rule counts it. */
function checkNetAmount(line: StatedLine, _invoice: StatedInvoice, _facts: unknown, findings: Findings): void {
  const { netAmount = Decimal.zero, quantity = one, price } = line
  const base = price?.baseQuantity === undefined || price.baseQuantity.isZero ? one : price.baseQuantity
  const adjusted = sumOf(line, true).minus(sumOf(line, false))
  const gross = quantity.times(price?.net ?? Decimal.zero)
  const difference = netAmount.minus(adjusted).times(base).minus(gross).absolute()
  if (difference.compare(tolerance.times(base.absolute())) <= 0) return
  findings.add('KS-RULE-TOTAL', { term: named('BT-131'), of: 'BT-129 × BT-146 ÷ BT-149 + BT-141 − BT-136', stated: numeral(netAmount), computed: computedNet(gross, base, adjusted) }, line)
}

function computedNet(gross: Decimal, base: Decimal, adjusted: Decimal): Words {
  if (base.equals(one)) return numeral(gross.plus(adjusted))
  return joined(numeral(gross), ' ÷ ', numeral(base), ' + ', numeral(adjusted))
}

function sumOf({ allowancesAndCharges = [] }: StatedLine, ofCharges: boolean): Decimal {
  let sum = Decimal.zero
  const counts = isSaidTo(ofCharges)
  for (const each of allowancesAndCharges) {
    if (each.amount === undefined || !counts(each)) continue
    sum = each.furtherAmounts === undefined ? sum.plus(each.amount) : sum.plus(each.amount).plus(Decimal.sum(each.furtherAmounts))
  }
  return sum.round(2)
}
