import { actionErrors } from './areas/actions.ts'
import { busErrors } from './areas/bus.ts'
import { channelErrors } from './areas/channel.ts'
import { contractErrors } from './areas/contract.ts'
import { eventErrors } from './areas/events.ts'
import { inboundErrors } from './areas/inbound.ts'
import { judgeErrors } from './areas/judge.ts'
import { ledgerErrors } from './areas/ledger.ts'
import { mappingErrors } from './areas/mapping.ts'
import { matchErrors } from './areas/match.ts'
import { orderErrors } from './areas/order.ts'
import { profileErrors } from './areas/profile.ts'
import { rangeErrors } from './areas/range.ts'
import { registryErrors } from './areas/registry.ts'
import { ruleErrors } from './areas/rules.ts'
import { serviceErrors } from './areas/service.ts'
import { systemErrors } from './areas/system.ts'
import { tableErrors } from './areas/tables.ts'

/**
 * Every error of the product, in one table. Codes are `KS-<AREA>-<WHAT>`; each area has its file in `areas/`.
 * A code, once published, keeps its meaning.
 */
export const catalogue = {
  ...contractErrors,
  ...registryErrors,
  ...busErrors,
  ...ledgerErrors,
  ...profileErrors,
  ...tableErrors,
  ...mappingErrors,
  ...ruleErrors,
  ...channelErrors,
  ...systemErrors,
  ...inboundErrors,
  ...rangeErrors,
  ...serviceErrors,
  ...actionErrors,
  ...eventErrors,
  ...judgeErrors,
  ...orderErrors,
  ...matchErrors,
} as const

export type ErrorCatalogue = typeof catalogue
/** A code of the table. */
export type ErrorCode = keyof ErrorCatalogue
