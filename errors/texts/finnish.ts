import { actionTexts } from './fi/actions.ts'
import { busTexts } from './fi/bus.ts'
import { channelTexts } from './fi/channel.ts'
import { contractTexts } from './fi/contract.ts'
import { eventTexts } from './fi/events.ts'
import { inboundTexts } from './fi/inbound.ts'
import { judgeTexts } from './fi/judge.ts'
import { ledgerTexts } from './fi/ledger.ts'
import { mappingTexts } from './fi/mapping.ts'
import { matchTexts } from './fi/match.ts'
import { orderTexts } from './fi/order.ts'
import { profileTexts } from './fi/profile.ts'
import { rangeTexts } from './fi/range.ts'
import { registryTexts } from './fi/registry.ts'
import { ruleTexts } from './fi/rules.ts'
import { serviceTexts } from './fi/service.ts'
import { systemTexts } from './fi/system.ts'
import { tableTexts } from './fi/tables.ts'

/** What every error says in Finnish, by area as the error table has them. */
export const finnishTexts = {
  ...actionTexts,
  ...busTexts,
  ...channelTexts,
  ...contractTexts,
  ...eventTexts,
  ...inboundTexts,
  ...judgeTexts,
  ...ledgerTexts,
  ...mappingTexts,
  ...matchTexts,
  ...orderTexts,
  ...profileTexts,
  ...tableTexts,
  ...rangeTexts,
  ...registryTexts,
  ...ruleTexts,
  ...serviceTexts,
  ...systemTexts,
} as const
