import { actionTexts } from './fi/actions.ts'
import { busTexts } from './fi/bus.ts'
import { channelTexts } from './fi/channel.ts'
import { ledgerTexts } from './fi/ledger.ts'
import { profileTexts } from './fi/profile.ts'
import { ruleTexts } from './fi/rules.ts'
import { serviceTexts } from './fi/service.ts'
import { systemTexts } from './fi/system.ts'

/** What every error says in Finnish, by area as the error table has them. */
export const finnishTexts = {
  ...actionTexts,
  ...busTexts,
  ...channelTexts,
  ...ledgerTexts,
  ...profileTexts,
  ...ruleTexts,
  ...serviceTexts,
  ...systemTexts,
} as const
