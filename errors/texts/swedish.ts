import { actionTexts } from './sv/actions.ts'
import { busTexts } from './sv/bus.ts'
import { channelTexts } from './sv/channel.ts'
import { ledgerTexts } from './sv/ledger.ts'
import { profileTexts } from './sv/profile.ts'
import { ruleTexts } from './sv/rules.ts'
import { serviceTexts } from './sv/service.ts'
import { systemTexts } from './sv/system.ts'

/** What every error says in Swedish, by area as the error table has them. */
export const swedishTexts = {
  ...actionTexts,
  ...busTexts,
  ...channelTexts,
  ...ledgerTexts,
  ...profileTexts,
  ...ruleTexts,
  ...serviceTexts,
  ...systemTexts,
} as const
