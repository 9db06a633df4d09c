import { atLine, inDocument, phrase, term as named, type Words } from '../../../../errors/words/words.ts'
import type { VatCategory } from '../../../model/invoice.ts'
import type { Findings } from '../findings.ts'
import { en16931, type LineRule, type Rule } from '../rule.ts'
import type { TradeDocument, TradeLine } from '../trade.ts'
import { categoryRules } from './categories.ts'

const expected = { positive: 'a rate above 0', zero: 'the rate 0', none: 'no rate', any: 'a rate' } as const

function check({ code, rate }: VatCategory, term: string, where: Words, findings: Findings): void {
  const rules = categoryRules[code]
  if (rules === undefined) return
  const fits =
    rules.rate === 'none' ? rate === undefined : rate !== undefined && !rate.isNegative && (rules.rate === 'any' || rate.isZero === (rules.rate === 'zero'))
  if (!fits) findings.add('KS-RULE-VAT-CATEGORY', { term: named(term), where, category: code, stated: rate?.toString() ?? phrase('missing'), expected: phrase(expected[rules.rate]) })
}

/** The rate fits the category: on the breakdown, on allowances and charges, and on lines. */
export const categoryRateRules: readonly Rule<TradeDocument>[] = [
  {
    id: 'BR-48; BR-*-06, 07',
    terms: ['BT-118', 'BT-119', 'BT-95', 'BT-96', 'BT-102', 'BT-103'],
    source: en16931,
    check({ vatBreakdown, allowancesAndCharges }, findings) {
      for (const row of vatBreakdown) check(row, 'BT-119', inDocument, findings)
      for (const { vat, isCharge } of allowancesAndCharges) if (vat !== undefined) check(vat, isCharge ? 'BT-102' : 'BT-95', inDocument, findings)
    },
  },
]

export const lineCategoryRateRules: readonly LineRule<TradeLine, TradeDocument>[] = [
  {
    id: 'BR-CO-04; BR-*-05',
    terms: ['BT-151', 'BT-152'],
    source: en16931,
    check(line, _document, findings) {
      check(line.vat, 'BT-152', atLine(line), findings)
    },
  },
]
