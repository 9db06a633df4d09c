import { numeral, term as named } from '../../../errors/words/words.ts'
import type { Decimal } from '../../model/decimal.ts'
import type { AllowanceOrCharge, Totals } from '../../model/invoice.ts'
import type { Stated, StatedInvoice } from '../../model/stated.ts'
import type { Findings } from '../findings.ts'
import { isLong, odd } from '../oddities.ts'
import type { LineRule, Rule, StatedLine } from '../rule.ts'
import { lineRule, rule } from './define.ts'

/** Amounts are written with at most two decimals, zeros counted; prices may have more. */
export const decimalRules: readonly (Rule | LineRule)[] = [
  ofAllowances('BR-DEC-01', 'BT-92', false, ({ amount }) => amount),
  ofAllowances('BR-DEC-02', 'BT-93', false, ({ baseAmount }) => baseAmount),
  ofAllowances('BR-DEC-05', 'BT-99', true, ({ amount }) => amount),
  ofAllowances('BR-DEC-06', 'BT-100', true, ({ baseAmount }) => baseAmount),
  ofTotals('BR-DEC-09', 'BT-106', ({ lines }) => lines),
  ofTotals('BR-DEC-10', 'BT-107', ({ allowances }) => allowances),
  ofTotals('BR-DEC-11', 'BT-108', ({ charges }) => charges),
  ofTotals('BR-DEC-12', 'BT-109', ({ taxExclusive }) => taxExclusive),
  ofTotals('BR-DEC-14', 'BT-112', ({ taxInclusive }) => taxInclusive),
  ofTotals('BR-DEC-16', 'BT-113', ({ prepaid }) => prepaid),
  ofTotals('BR-DEC-17', 'BT-114', ({ rounding }) => rounding),
  ofTotals('BR-DEC-18', 'BT-115', ({ payable }) => payable),
  rule('BR-DEC-19', ['BT-116'], (invoice, _facts, findings) => {
    for (const { taxableAmount } of invoice.vatBreakdown ?? []) atMostTwo(taxableAmount, 'BT-116', findings)
    noLongText(invoice, 'BT-116', findings)
  }),
  rule('BR-DEC-20', ['BT-117'], (invoice, _facts, findings) => {
    for (const { taxAmount } of invoice.vatBreakdown ?? []) atMostTwo(taxAmount, 'BT-117', findings)
    noLongText(invoice, 'BT-117', findings)
  }),
  lineRule('BR-DEC-23', ['BT-131'], (line, invoice, _facts, findings) => {
    atMostTwo(line.netAmount, 'BT-131', findings, line)
    noLongText(invoice, 'BT-131', findings, line)
  }),
  ofLineAllowances('BR-DEC-24', 'BT-136', false, ({ amount }) => amount),
  ofLineAllowances('BR-DEC-25', 'BT-137', false, ({ baseAmount }) => baseAmount),
  ofLineAllowances('BR-DEC-27', 'BT-141', true, ({ amount }) => amount),
  ofLineAllowances('BR-DEC-28', 'BT-142', true, ({ baseAmount }) => baseAmount),
]

type One = Stated<AllowanceOrCharge>

/** Reports an amount of the document whose text has blanks in the place of a third decimal, which the official rules count. */
function noLongText(invoice: StatedInvoice, term: string, findings: Findings, line?: StatedLine): void {
  if (invoice.oddities === undefined || invoice.oddities.length === 0) return
  for (const kind of ['padded', 'mistyped'] as const) {
    for (const one of odd(invoice, kind)) {
      if (one.term === term && isLong(one) && (line === undefined || one.line === line.id)) findings.add('KS-RULE-DECIMALS', { term: named(term), stated: one.text ?? '' }, line)
    }
  }
}

/** Reports an amount with a third decimal. */
export function atMostTwo(amount: Decimal | undefined, term: string, findings: Findings, line?: StatedLine): void {
  if (amount !== undefined && amount.scale > 2) findings.add('KS-RULE-DECIMALS', { term: named(term), stated: numeral(amount) }, line)
}

function ofTotals(id: string, term: string, amountOf: (totals: Stated<Totals>) => Decimal | undefined): Rule {
  return rule(id, [term], (invoice, _facts, findings) => {
    if (invoice.totals !== undefined) atMostTwo(amountOf(invoice.totals), term, findings)
    noLongText(invoice, term, findings)
  })
}

function ofAllowances(id: string, term: string, charges: boolean, amountOf: (one: One) => Decimal | undefined): Rule {
  return rule(id, [term], (invoice, _facts, findings) => {
    for (const one of invoice.allowancesAndCharges ?? []) if (one.isCharge === charges) atMostTwo(amountOf(one), term, findings)
    noLongText(invoice, term, findings)
  })
}

function ofLineAllowances(id: string, term: string, charges: boolean, amountOf: (one: One) => Decimal | undefined): LineRule {
  return lineRule(id, [term], (line, invoice, _facts, findings) => {
    if (line.allowancesAndCharges === undefined) return
    noLongText(invoice, term, findings, line)
    for (const one of line.allowancesAndCharges) if (one.isCharge === charges) atMostTwo(amountOf(one), term, findings, line)
  })
}
