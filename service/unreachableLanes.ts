import type { Pool } from 'pg'
import type { Clock } from '../base/clock.ts'
import type { References } from '../connectors/ports.ts'
import { missingReferences } from '../connectors/profile/environment.ts'
import { problem } from '../errors/failure.ts'
import { closeAlarmsOf, openAlarm } from '../ledger/alarms.ts'
import { inTransaction } from '../ledger/transaction.ts'
import type { Profiles } from '../pipelines/profiles.ts'

/** Lanes that cannot be sent in before their references are set, each with those that are missing. */
export function unreachableLanes(profiles: Profiles, references: References): ReadonlyMap<string, readonly string[]> {
  const missing = missingReferences(profiles.all().map(({ profile }) => profile), references)
  const byLane = Map.groupBy(missing, ({ municipality, system }) => `${municipality}/${system}`)
  return new Map([...byLane].map(([lane, of]) => [lane, of.map(({ reference }) => reference)]))
}

/** Opens an alarm for each of them, which tells it once, and closes those of lanes that can be reached again. */
export async function checkUnreachableLanes({ pool, clock, profiles, references }: { readonly pool: Pool; readonly clock: Clock; readonly profiles: Profiles; readonly references: References }): Promise<void> {
  await inTransaction(pool, async (client) => {
    await closeAlarmsOf(client, 'KS-SERVICE-LANE-UNREACHABLE', clock.now_ms())
    for (const [lane, missing] of unreachableLanes(profiles, references)) {
      await openAlarm(client, lane, problem('KS-SERVICE-LANE-UNREACHABLE', { lane, references: missing.join(', ') }), clock.now_ms())
    }
  })
}
