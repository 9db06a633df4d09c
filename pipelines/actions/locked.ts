import type { PoolClient } from 'pg'
import { readToActOn, lockDeliveries, type ToActOn } from '../../ledger/actions/deliveries.ts'
import { lockStories } from '../../ledger/events.ts'

/**
 * Locks deliveries for an action, their stories first, as intake does: nothing is planned behind them meanwhile. With one of
 * a closed file comes all of that file.
 */
export async function locked(client: PoolClient, ids: readonly string[]): Promise<readonly ToActOn[]> {
  await lockStories(client, [...new Set((await readToActOn(client, ids)).map((each) => each.story))])
  return lockDeliveries(client, ids)
}
