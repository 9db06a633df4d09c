import { said, term as named } from '../../../errors/words/words.ts'
import type { Decimal } from '../../model/decimal.ts'
import type { Rule } from '../rule.ts'
import { rule } from './define.ts'

/** The totals of tax: one with the VAT breakdown, and one in the accounting currency where there is one. */
export const taxTotalRules: readonly Rule[] = [
  rule('PEPPOL-EN16931-R005', ['BT-5', 'BT-6'], ({ currency = '', accountingCurrency }, _facts, findings) => {
    if (accountingCurrency === currency) findings.add('KS-RULE-SAME', { term: named('BT-6'), other: named('BT-5'), value: currency })
  }),
  rule('PEPPOL-EN16931-R053', ['BT-110', 'BG-23'], (_invoice, { taxTotals }, findings) => {
    const count = taxTotals.filter(({ breakdown }) => breakdown.length > 0).length
    if (count !== 1) findings.add('KS-RULE-OCCURRENCE', { term: { list: [named('BT-110'), named('BG-23')], joint: 'and' }, count, expected: said('1') })
  }),
  rule('PEPPOL-EN16931-R054', ['BT-6', 'BT-111'], ({ accountingCurrency }, { taxTotals }, findings) => {
    const count = taxTotals.filter(({ breakdown }) => breakdown.length === 0).length
    const expected = accountingCurrency === undefined ? 0 : 1
    if (count !== expected) findings.add('KS-RULE-OCCURRENCE', { term: named('BT-111'), count, expected: said(String(expected)) })
  }),
  rule('PEPPOL-EN16931-R055', ['BT-110', 'BT-111'], ({ currency, accountingCurrency }, { taxTotals }, findings) => {
    if (accountingCurrency === undefined) return
    const amountsIn = (of: string | undefined): readonly Decimal[] => taxTotals.filter((total) => total.currency === of).map(({ amount }) => amount).filter((amount) => amount !== undefined)
    const ours = amountsIn(currency)
    const other = amountsIn(accountingCurrency)
    const bothHave = (suits: (amount: Decimal) => boolean): boolean => ours.some(suits) && other.some(suits)
    if (bothHave((amount) => amount.isNegative || amount.isZero) || bothHave((amount) => !amount.isNegative)) return
    findings.add('KS-RULE-SIGN', { term: named('BT-111'), stated: String(other[0] ?? ''), other: named('BT-110'), computed: String(ours[0] ?? '') })
  }),
]
