import type { LineRule, Rule } from '../rule.ts'
import { amountRules } from './amounts.ts'
import { codeRules } from './codes.ts'
import { dateRules } from './dates.ts'
import { documentRules } from './document.ts'
import { identifierRules } from './identifiers.ts'
import { taxTotalRules } from './taxTotals.ts'

/** Every rule of Peppol BIS Billing 3 that EN 16931 does not have, but for those of single countries (`leftOut`). */
export const peppolRules: readonly (Rule | LineRule)[] = [...documentRules, ...taxTotalRules, ...amountRules, ...dateRules, ...identifierRules, ...codeRules]
