import type { Pool } from 'pg'
import type { Clock } from '../base/clock.ts'
import { problem } from '../errors/failure.ts'
import { closeAlarmsOf, openAlarm } from '../ledger/alarms.ts'
import { countUnserved } from '../ledger/lanes.ts'
import { inTransaction } from '../ledger/transaction.ts'
import { lanesOf } from '../pipelines/dispatch/lanes.ts'
import type { Profiles } from '../pipelines/profiles.ts'

/** Opens an alarm for each lane that has deliveries under way and is in no profile any more; closes those of lanes that are back. */
export async function checkUnservedLanes({ pool, clock, profiles }: { readonly pool: Pool; readonly clock: Clock; readonly profiles: Profiles }): Promise<void> {
  const unserved = await countUnserved(pool, lanesOf(profiles))
  await inTransaction(pool, async (client) => {
    await closeAlarmsOf(client, 'KS-SERVICE-LANE-GONE', clock.now_ms())
    for (const { lane, deliveries } of unserved) await openAlarm(client, lane, problem('KS-SERVICE-LANE-GONE', { lane, deliveries }), clock.now_ms())
  })
}
