import { numeral, term as named, type Words } from '../../../../errors/words/words.ts'
import type { Decimal } from '../../../model/decimal.ts'
import type { VatCategory } from '../../../model/invoice.ts'
import type { Stated } from '../../../model/stated.ts'
import { eachAllowance } from '../../eachAllowance.ts'
import type { Findings } from '../../findings.ts'
import type { Rule, StatedLine } from '../../rule.ts'
import { categoriesOf } from '../../vatUse.ts'
import { rule } from '../define.ts'
import type { Category } from './categories.ts'

/** -05, -06, -07: the rate on lines, allowances and charges fits the category. */
export function ratesOf({ code, family, rate }: Category): readonly Rule[] {
  return [
    rule(`${family}-05`, ['BT-152', 'BT-151'], (_invoice, facts, findings) => {
      if (facts.vat.of(code)?.vatLines) for (const line of facts.everyLine) for (const vat of categoriesOf(line)) check(vat, 'BT-152', findings, line)
    }),
    ofAllowances('06', 'BT-96', 'BT-95', false),
    ofAllowances('07', 'BT-103', 'BT-102', true),
  ]

  function ofAllowances(number: string, term: string, categoryTerm: string, charges: boolean): Rule {
    return rule(`${family}-${number}`, [term, categoryTerm], (invoice, facts, findings) => {
      const use = facts.vat.of(code)
      if (use === undefined) return
      if ((charges ? use.charges + use.lineCharges : use.allowances + use.lineAllowances) === 0) return
      eachAllowance(invoice, (one, line) => {
        if (one.isCharge === charges) for (const vat of categoriesOf(one)) check(vat, term, findings, line)
      })
    })
  }

  function check(vat: Stated<VatCategory>, term: string, findings: Findings, line?: StatedLine): void {
    if (vat.code !== code || vat.otherScheme !== undefined || (fits[rate](vat.rate) && !(rate === 'none' && findings.isMistyped(term, line)))) return
    findings.add('KS-RULE-VAT-CATEGORY', { term: named(term), category: code, stated: vat.rate === undefined ? missing : numeral(vat.rate), expected: expected[rate] }, line)
  }
}

const fits: Readonly<Record<Category['rate'], (rate: Decimal | undefined) => boolean>> = {
  positive: (rate) => rate !== undefined && !rate.isZero && !rate.isNegative,
  zero: (rate) => rate !== undefined && rate.isZero,
  none: (rate) => rate === undefined,
  'not negative': (rate) => rate !== undefined && !rate.isNegative,
}

const missing: Words = { phrase: 'missing' }
const expected: Readonly<Record<Category['rate'], Words>> = {
  positive: { phrase: 'a rate above 0' },
  zero: { phrase: 'the rate 0' },
  none: { phrase: 'no rate' },
  'not negative': { phrase: 'a rate of 0 or more' },
}
