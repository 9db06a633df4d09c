import type { ErrorArea } from '../entry.ts'

/** Documents that may not leave: totals, VAT, check digits, mandatory references. */
export const ruleErrors = {
} as const satisfies ErrorArea
