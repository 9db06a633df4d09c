import { codeRules } from './en16931/codes.ts'
import { accountRule } from './receiver/accounts.ts'
import type { LineRule, Rule, RuleSet } from './rule.ts'

/** All rules of each set, in the order in which they are asked. */
export const rulesOf: Readonly<Record<RuleSet, readonly (Rule | LineRule)[]>> = {
  en16931: [...codeRules],
  'peppol-billing': [],
  finnish: [],
  receiver: [accountRule],
}
