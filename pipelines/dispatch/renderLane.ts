import { randomUUID } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { nextToRender } from '../../ledger/lanes.ts'
import { saveMatches } from '../../ledger/matches.ts'
import { appendOutbox } from '../../ledger/outbox.ts'
import type { Connection } from '../../ledger/query.ts'
import { claimToRender, saveRendered, saveSegments, saveUnrendered, type ToRender } from '../../ledger/rendering.ts'
import { inTransaction } from '../../ledger/transaction.ts'
import type { PassResult } from '../runner.ts'
import { wakeNames } from '../wake.ts'
import type { Composed, DispatchContext, MatchMade } from './context.ts'

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
  if (claimed.length > 0) await makeDocuments(claimed, lane, token, now_ms, { pool, wakes, observer, compose })
  if (claimed.length === limits.batchSize) return { again: true }
  const next = await nextToRender(pool, lane)
  return { again: false, due_ms: next.due_ms, in_ms: next.leaseLeft_ms }
}

async function makeDocuments(claimed: readonly ToRender[], lane: string, token: string, now_ms: number, { observer, compose, ...context }: Pick<DispatchContext, 'pool' | 'wakes' | 'observer' | 'compose'>): Promise<void> {
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
  await save(composed, lane, token, now_ms, context)
}

async function save(composed: readonly Composed[], lane: string, token: string, now_ms: number, { pool, wakes }: Pick<DispatchContext, 'pool' | 'wakes'>): Promise<void> {
  const matches = composed.flatMap(({ match }) => match ?? [])
  if (matches.length === 0) await saveComposed(pool, composed, token, now_ms)
  else await inTransaction(pool, async (client) => {
    await saveComposed(client, composed, token, now_ms)
    await keepMatches(client, matches, now_ms)
  })
  wakes.wake(wakeNames.send(lane))
  if (composed.some((each) => each.made === 'nothing' && each.because.state === 'waiting')) wakes.wake(wakeNames.waiting)
  if (matches.some(({ telling }) => telling !== undefined)) wakes.wake(wakeNames.outbox)
}

async function saveComposed(on: Connection, composed: readonly Composed[], token: string, now_ms: number): Promise<void> {
  const documents = composed.flatMap((each) => (each.made === 'document' ? [each.document] : []))
  const segments = composed.flatMap((each) => (each.made === 'segment' ? [each.segment] : []))
  const unmade = composed.flatMap((each) => (each.made === 'nothing' ? [each.because] : []))
  if (documents.length > 0) await saveRendered(on, documents, now_ms, token)
  if (segments.length > 0) await saveSegments(on, segments, now_ms, token)
  if (unmade.length > 0) await saveUnrendered(on, unmade, now_ms, token)
}

/** With the state that it led to, so that an invoice that is held waits, and one that waits was held. */
async function keepMatches(on: Connection, matches: readonly MatchMade[], now_ms: number): Promise<void> {
  await saveMatches(on, matches.map(({ row }) => row), now_ms)
  const tellings = matches.flatMap(({ telling }) => telling ?? [])
  if (tellings.length > 0) await appendOutbox(on, tellings, now_ms)
}
