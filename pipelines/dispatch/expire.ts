import { expireWaiting, nextWaitingDue_ms } from '../../ledger/plans.ts'
import type { PassResult } from '../runner.ts'
import type { DispatchContext } from './context.ts'

/** One pass: parks what waited longer than it may. */
export async function expirePass({ pool, clock }: Pick<DispatchContext, 'pool' | 'clock'>): Promise<PassResult> {
  await expireWaiting(pool, clock.now_ms())
  return { again: false, due_ms: await nextWaitingDue_ms(pool) }
}
