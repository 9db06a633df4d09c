import { allowanceRules } from './en16931/allowances.ts'
import { breakdownRules } from './en16931/breakdown.ts'
import { codeRules } from './en16931/codes.ts'
import { decimalRules } from './en16931/decimals.ts'
import { documentTermRules } from './en16931/documentTerms.ts'
import { lineRules } from './en16931/lines.ts'
import { neverFiringRules } from './en16931/neverFiring.ts'
import { partyRules } from './en16931/parties.ts'
import { paymentRules } from './en16931/payment.ts'
import { periodRules } from './en16931/periods.ts'
import { totalRules } from './en16931/totals.ts'
import { syntaxRules } from './en16931/syntax.ts'
import { categoryRules } from './en16931/vat/categoryRules.ts'
import { furtherCategoryRules } from './en16931/vat/further.ts'
import { checkDigitRules } from './finnish/checkDigits.ts'
import { exactRules } from './finnish/exact.ts'
import { finnishTermRules } from './finnish/terms.ts'
import { finnishRateRule } from './finnish/vatRates.ts'
import { peppolRules } from './peppol/rules.ts'
import { accountRule } from './receiver/accounts.ts'
import type { LineRule, Rule, RuleSet } from './rule.ts'

/** All rules of each set, in the order in which they are asked. */
export const rulesOf: Readonly<Record<RuleSet, readonly (Rule | LineRule)[]>> = {
  en16931: [
    ...documentTermRules,
    ...partyRules,
    ...paymentRules,
    ...periodRules,
    ...lineRules,
    ...allowanceRules,
    ...totalRules,
    ...breakdownRules,
    ...decimalRules,
    ...categoryRules,
    ...furtherCategoryRules,
    ...codeRules,
    ...syntaxRules,
    ...neverFiringRules,
  ],
  finnish: [finnishRateRule, ...checkDigitRules, ...finnishTermRules, ...exactRules],
  'peppol-billing': peppolRules,
  receiver: [accountRule],
}
