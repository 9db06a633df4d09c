import { wakeHeld } from '../../ledger/matches.ts'
import { expireWaiting, lookAtWaiting } from '../../ledger/plans.ts'
import type { PassResult } from '../runner.ts'
import { wakeNames } from '../wake.ts'
import type { DispatchContext } from './context.ts'

/** One pass: lets go invoices that were held long enough, or of whose orders something new was said; parks what else waited longer than it may. */
export async function expirePass({ pool, clock, wakes }: Pick<DispatchContext, 'pool' | 'clock' | 'wakes'>): Promise<PassResult> {
  const now_ms = clock.now_ms()
  const { due_ms = Infinity, held } = await lookAtWaiting(pool)
  const woken = held ? await wakeHeld(pool, now_ms) : []
  for (const lane of woken) wakes.wake(wakeNames.render(lane))
  if (due_ms <= now_ms) await expireWaiting(pool, now_ms)
  return woken.length > 0 || due_ms <= now_ms ? { again: true } : { again: false, due_ms: due_ms === Infinity ? undefined : due_ms }
}
