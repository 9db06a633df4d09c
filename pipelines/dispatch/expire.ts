import { wakeHeld } from '../../ledger/matches.ts'
import { expireWaiting, nextWaitingDue_ms } from '../../ledger/plans.ts'
import type { PassResult } from '../runner.ts'
import { wakeNames } from '../wake.ts'
import type { DispatchContext } from './context.ts'

/** One pass: lets go invoices that were held long enough, or of whose orders something new was said; parks what else waited longer than it may. */
export async function expirePass({ pool, clock, wakes }: Pick<DispatchContext, 'pool' | 'clock' | 'wakes'>): Promise<PassResult> {
  for (const lane of await wakeHeld(pool, clock.now_ms())) wakes.wake(wakeNames.render(lane))
  await expireWaiting(pool, clock.now_ms())
  return { again: false, due_ms: await nextWaitingDue_ms(pool) }
}
