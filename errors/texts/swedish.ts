import { ruleTexts } from './sv/rules.ts'

/** What every error says in Swedish, by area as the error table has them. */
export const swedishTexts = {
  ...ruleTexts,
} as const
