import { atLine, inDocument, term as named, type Words } from '../../../errors/words/words.ts'
import type { Decimal } from '../../model/decimal.ts'
import type { AllowanceOrCharge } from '../../model/invoice.ts'
import type { Findings } from './findings.ts'
import { en16931, type LineRule, type Rule } from './rule.ts'
import type { TradeDocument, TradeLine } from './trade.ts'

function atMostCents(amount: Decimal | undefined, term: string, where: Words, findings: Findings): void {
  if (amount === undefined || amount.scale <= 2) return
  if (!amount.round(2).equals(amount)) findings.add('KS-RULE-DECIMALS', { term: named(term), where, stated: amount.toString() })
}

function ofAllowances(all: readonly AllowanceOrCharge[], allowanceTerm: string, chargeTerm: string, where: Words, findings: Findings): void {
  for (const { isCharge, amount, baseAmount } of all) {
    const term = isCharge ? chargeTerm : allowanceTerm
    atMostCents(amount, term, where, findings)
    atMostCents(baseAmount, term, where, findings)
  }
}

/** Amounts have at most two decimals; unit prices may have more. */
export const decimalRules: readonly Rule<TradeDocument>[] = [
  {
    id: 'BR-DEC-09…20',
    terms: ['BT-92', 'BT-99', 'BT-106', 'BT-107', 'BT-108', 'BT-109', 'BT-110', 'BT-111', 'BT-112', 'BT-113', 'BT-114', 'BT-115', 'BT-116', 'BT-117'],
    source: en16931,
    check({ totals, allowancesAndCharges, vatBreakdown }, findings) {
      const where: Words = inDocument
      ofAllowances(allowancesAndCharges, 'BT-92', 'BT-99', where, findings)
      atMostCents(totals.lines, 'BT-106', where, findings)
      atMostCents(totals.allowances, 'BT-107', where, findings)
      atMostCents(totals.charges, 'BT-108', where, findings)
      atMostCents(totals.taxExclusive, 'BT-109', where, findings)
      atMostCents(totals.tax, 'BT-110', where, findings)
      atMostCents(totals.taxInAccountingCurrency, 'BT-111', where, findings)
      atMostCents(totals.taxInclusive, 'BT-112', where, findings)
      atMostCents(totals.prepaid, 'BT-113', where, findings)
      atMostCents(totals.rounding, 'BT-114', where, findings)
      atMostCents(totals.payable, 'BT-115', where, findings)
      for (const row of vatBreakdown) {
        atMostCents(row.taxableAmount, 'BT-116', where, findings)
        atMostCents(row.taxAmount, 'BT-117', where, findings)
      }
    },
  },
]

/** The same of lines. */
export const lineDecimalRules: readonly LineRule<TradeLine, TradeDocument>[] = [
  {
    id: 'BR-DEC-23…28',
    terms: ['BT-131', 'BT-136', 'BT-141'],
    source: en16931,
    check(line, _document, findings) {
      atMostCents(line.netAmount, 'BT-131', atLine(line), findings)
      if (line.allowancesAndCharges.length > 0) ofAllowances(line.allowancesAndCharges, 'BT-136', 'BT-141', atLine(line), findings)
    },
  },
]
