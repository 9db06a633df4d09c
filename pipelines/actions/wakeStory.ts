import type { PoolClient } from 'pg'
import { reorderStories } from '../../ledger/actions/deliveries.ts'
import { awaited } from '../intake/plan.ts'
import { wakeWaiting } from '../intake/wakeWaiting.ts'
import type { Profiles } from '../profiles.ts'

/**
 * Lets go what waited for a quarantined record of a story: it is planned, or waits for what else it misses. Gives the lanes
 * that have work now. Hold the story's lock.
 */
export async function wakeStory(client: PoolClient, story: string, profiles: Profiles, now_ms: number): Promise<readonly string[]> {
  const lanes = await wakeWaiting(client, [awaited.quarantine(story)], profiles, now_ms)
  if (lanes.length > 0) await reorderStories(client, [story], now_ms)
  return lanes
}
