import { atLine, inDocument, phrase, term as named, type Words } from '../../../errors/words/words.ts'
import { Decimal } from '../../model/decimal.ts'
import type { AllowanceOrCharge } from '../../model/invoice.ts'
import { allowanceReasons } from '../codelists/allowanceReasons.ts'
import { chargeReasons } from '../codelists/chargeReasons.ts'
import type { Findings } from './findings.ts'
import { en16931, peppolBilling, type LineRule, type Rule } from './rule.ts'
import type { TradeDocument, TradeLine } from './trade.ts'

/** The terms of one kind of allowance or charge. */
interface Terms {
  readonly amount: string
  readonly percentage: string
  readonly reason: string
  readonly reasonCode: string
}

const ofDocument = {
  allowance: { amount: 'BT-92', percentage: 'BT-94', reason: 'BT-97', reasonCode: 'BT-98' },
  charge: { amount: 'BT-99', percentage: 'BT-101', reason: 'BT-104', reasonCode: 'BT-105' },
}
const ofLine = {
  allowance: { amount: 'BT-136', percentage: 'BT-138', reason: 'BT-139', reasonCode: 'BT-140' },
  charge: { amount: 'BT-141', percentage: 'BT-143', reason: 'BT-144', reasonCode: 'BT-145' },
}

type Check = (one: AllowanceOrCharge, terms: Terms, where: Words, findings: Findings) => void

/** What is asked of every allowance and charge, on the document and on lines. */
const checks: readonly { readonly id: string; readonly what: keyof Terms; readonly source: string; readonly check: Check }[] = [
  {
    id: 'BR-33, 38, 42, 44',
    what: 'reason',
    source: en16931,
    check({ reason, reasonCode }, terms, where, findings) {
      findings.require(reason ?? reasonCode, terms.reason, where)
    },
  },
  {
    id: 'BR-CL-19, 20',
    what: 'reasonCode',
    source: en16931,
    check({ reasonCode, isCharge }, terms, where, findings) {
      if (isCharge) findings.code(reasonCode, chargeReasons, 'UNCL7161', terms.reasonCode, where)
      else findings.code(reasonCode, allowanceReasons, 'UNCL5189', terms.reasonCode, where)
    },
  },
  {
    id: 'KS-RULE-ALLOWANCE-SIGN',
    what: 'amount',
    source: 'canonical model: the indicator says the direction, never the sign',
    check({ amount }, terms, where, findings) {
      if (amount.isNegative) findings.add('KS-RULE-NEGATIVE', { term: named(terms.amount), where, stated: amount.toString(), least: phrase('0 or more') })
    },
  },
  {
    id: 'PEPPOL-EN16931-R040, R041, R042',
    what: 'percentage',
    source: `${peppolBilling}, with its tolerance of 0.02, as the percentage may be rounded`,
    check({ amount, baseAmount, percentage }, terms, where, findings) {
      if (baseAmount === undefined && percentage === undefined) return
      if (baseAmount === undefined || percentage === undefined) {
        findings.require(undefined, baseAmount === undefined ? phrase('base amount of {term}', { term: named(terms.amount) }) : terms.percentage, where)
        return
      }
      const computed = baseAmount.times(percentage).dividedBy(hundred, 2)
      if (amount.minus(computed).absolute().compare(tolerance) > 0) {
        findings.equal(amount, computed, terms.amount, `${baseAmount.toString()} × ${percentage.toString()} %`, where)
      }
    },
  },
]

const hundred = Decimal.of(100)
const tolerance = Decimal.of('0.02')

/** Allowances and charges of the document (BG-20, BG-21). */
export const allowanceRules: readonly Rule<TradeDocument>[] = [
  ...checks.map(({ id, what, source, check }): Rule<TradeDocument> => ({
    id,
    terms: [ofDocument.allowance[what], ofDocument.charge[what]],
    source,
    check({ allowancesAndCharges }, findings) {
      for (const one of allowancesAndCharges) check(one, one.isCharge ? ofDocument.charge : ofDocument.allowance, inDocument, findings)
    },
  })),
  {
    id: 'BR-32, 37',
    terms: ['BT-95', 'BT-102'],
    source: en16931,
    check({ allowancesAndCharges }, findings) {
      for (const { vat, isCharge } of allowancesAndCharges) findings.require(vat?.code, isCharge ? 'BT-102' : 'BT-95')
    },
  },
]

/** Allowances and charges of a line (BG-27, BG-28). */
export const lineAllowanceRules: readonly LineRule<TradeLine, TradeDocument>[] = checks.map(({ id, what, source, check }) => ({
  id,
  terms: [ofLine.allowance[what], ofLine.charge[what]],
  source,
  check(line, _document, findings) {
    for (const one of line.allowancesAndCharges) check(one, one.isCharge ? ofLine.charge : ofLine.allowance, atLine(line), findings)
  },
}))
