import { actionTexts } from './sv/actions.ts'
import { profileTexts } from './sv/profile.ts'
import { ruleTexts } from './sv/rules.ts'

/** What every error says in Swedish, by area as the error table has them. */
export const swedishTexts = {
  ...profileTexts,
  ...ruleTexts,
  ...actionTexts,
} as const
