import { randomUUID } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { nextToRender } from '../../ledger/lanes.ts'
import { claimToRender, saveRendered, saveSegments, saveUnrendered } from '../../ledger/rendering.ts'
import type { PassResult } from '../runner.ts'
import { wakeNames } from '../wake.ts'
import type { Composed, DispatchContext } from './context.ts'

/** After so much work on documents, other lanes have their turn. */
const longestTurn_ms = 5

/**
 * One pass of a lane's rendering: claims planned deliveries, makes their documents and freezes them. It waits for no
 * breaker and no receiver, so that a missing reference is found while the receiver is down.
 */
export async function renderPass(lane: string, { pool, clock, wakes, observer, compose, limits }: DispatchContext): Promise<PassResult> {
  const now_ms = clock.now_ms()
  const token = randomUUID()
  const claimed = await claimToRender(pool, lane, now_ms, limits.batchSize, { token, lease_ms: limits.lease_ms })
  if (claimed.length === 0) {
    const next = await nextToRender(pool, lane)
    return { again: false, due_ms: next.due_ms, in_ms: next.leaseLeft_ms }
  }
  const composeOne = await compose(claimed)
  const composed: Composed[] = []
  let since_ms = performance.now()
  for (const each of claimed) {
    const begun_ms = performance.now()
    const made = await composeOne(each, now_ms)
    composed.push(made)
    observer.rendered(lane, each, made, performance.now() - begun_ms)
    if (performance.now() - since_ms < longestTurn_ms) continue
    await setImmediate()
    since_ms = performance.now()
  }
  await save(composed, lane, token, now_ms, { pool, wakes })
  return { again: true }
}

async function save(composed: readonly Composed[], lane: string, token: string, now_ms: number, { pool, wakes }: Pick<DispatchContext, 'pool' | 'wakes'>): Promise<void> {
  const documents = composed.flatMap((each) => (each.made === 'document' ? [each.document] : []))
  const segments = composed.flatMap((each) => (each.made === 'segment' ? [each.segment] : []))
  const unmade = composed.flatMap((each) => (each.made === 'nothing' ? [each.because] : []))
  if (documents.length > 0) await saveRendered(pool, documents, now_ms, token)
  if (segments.length > 0) await saveSegments(pool, segments, now_ms, token)
  if (unmade.length > 0) await saveUnrendered(pool, unmade, now_ms, token)
  wakes.wake(wakeNames.send(lane))
  if (unmade.some((each) => each.state === 'waiting')) wakes.wake('waiting')
}
