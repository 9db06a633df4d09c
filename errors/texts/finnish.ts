import { ruleTexts } from './fi/rules.ts'

/** What every error says in Finnish, by area as the error table has them. */
export const finnishTexts = {
  ...ruleTexts,
} as const
