import { actionTexts } from './sv/actions.ts'
import { busTexts } from './sv/bus.ts'
import { channelTexts } from './sv/channel.ts'
import { contractTexts } from './sv/contract.ts'
import { eventTexts } from './sv/events.ts'
import { inboundTexts } from './sv/inbound.ts'
import { judgeTexts } from './sv/judge.ts'
import { ledgerTexts } from './sv/ledger.ts'
import { mappingTexts } from './sv/mapping.ts'
import { matchTexts } from './sv/match.ts'
import { orderTexts } from './sv/order.ts'
import { profileTexts } from './sv/profile.ts'
import { rangeTexts } from './sv/range.ts'
import { registryTexts } from './sv/registry.ts'
import { ruleTexts } from './sv/rules.ts'
import { serviceTexts } from './sv/service.ts'
import { systemTexts } from './sv/system.ts'
import { tableTexts } from './sv/tables.ts'

/** What every error says in Swedish, by area as the error table has them. */
export const swedishTexts = {
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
