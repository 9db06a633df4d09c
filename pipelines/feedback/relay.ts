import { setTimeout } from 'node:timers/promises'
import { advisoryLocks } from '../../base/advisoryLocks.ts'
import { fromServer } from '../../ledger/away.ts'
import { problem, type Problem } from '../../errors/failure.ts'
import { openAlarm } from '../../ledger/alarms.ts'
import { markPublished, outboxPending, readOutbox, setOutboxAside } from '../../ledger/outbox.ts'
import type { Connection } from '../../ledger/query.ts'
import { inTransaction } from '../../ledger/transaction.ts'
import type { PassResult } from '../runner.ts'
import type { FeedbackContext } from './context.ts'
import { publishInOrder } from './publishInOrder.ts'

const batchSize = 500
/** What lies behind a transaction that is still open, or a relay elsewhere, is looked for again so soon. */
const behindOthers_ms = 20

/**
 * One pass of publishing the outbox, oldest first. One relay at a time holds the lock. If the service dies between
 * publishing and noting it, the same events go out again under the same ids. An event that the bus will never take is set
 * aside with an alarm, until a person does something about it. With a schema registry nothing is published before
 * the ids of our schemas are known.
 *
 * @throws Failure KS-REGISTRY-NOT-REGISTERED, KS-REGISTRY-UNAVAILABLE
 */
export async function relayPass({ pool, clock, bus, outgoing, observer }: Pick<FeedbackContext, 'pool' | 'clock' | 'bus' | 'outgoing' | 'observer'>): Promise<PassResult> {
  if (!(await outboxPending(pool))) return { again: false }
  if (outgoing?.known === false) await outgoing.lookUp()
  const { read, published } = await inTransaction(pool, async (client) => {
    const { rows: [held] } = await fromServer(client.query<{ mine: boolean }>('select pg_try_advisory_xact_lock($1) as mine', [advisoryLocks.relay]))
    if (held?.mine !== true) return { read: 0, published: [] }
    const rows = await readOutbox(client, batchSize)
    if (rows.length === 0) return { read: 0, published: [] }
    const came = await publishInOrder(bus, rows.map((row) => ({ topic: row.topic, key: row.story, value: outgoing?.framed(row.value) ?? row.value, headers: row.headers, timestamp_ms: row.recordedAt_ms })))
    const gone = came.published.map((place) => rows[place]!)
    await markPublished(client, gone.map((row) => row.outboxNo), clock.now_ms())
    for (const { place, why } of came.refused) await setAside(client, rows[place]!, why, clock.now_ms())
    return { read: rows.length, published: gone }
  })
  if (published.length > 0) observer.published(published)
  if (read === 0) await setTimeout(behindOthers_ms)
  return { again: true }
}

async function setAside(on: Connection, { outboxNo, type, story }: { readonly outboxNo: number; readonly type: string; readonly story: string }, why: Problem, now_ms: number): Promise<void> {
  const told: Problem = { ...problem('KS-BUS-EVENT-SET-ASIDE', { number: outboxNo, type, story: story.slice(0, 200) }), also: [why] }
  await setOutboxAside(on, outboxNo, told)
  await openAlarm(on, `outbox/${outboxNo}`, told, now_ms)
}
