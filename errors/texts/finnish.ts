import { actionTexts } from './fi/actions.ts'
import { profileTexts } from './fi/profile.ts'
import { ruleTexts } from './fi/rules.ts'

/** What every error says in Finnish, by area as the error table has them. */
export const finnishTexts = {
  ...profileTexts,
  ...ruleTexts,
  ...actionTexts,
} as const
