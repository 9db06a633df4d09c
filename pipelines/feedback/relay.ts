import { setTimeout } from 'node:timers/promises'
import { advisoryLocks } from '../../base/advisoryLocks.ts'
import { fromServer } from '../../ledger/away.ts'
import { markPublished, outboxPending, readOutbox } from '../../ledger/outbox.ts'
import { inTransaction } from '../../ledger/transaction.ts'
import type { PassResult } from '../runner.ts'
import type { FeedbackContext } from './context.ts'

const batchSize = 500
/** What lies behind a transaction that is still open, or a relay elsewhere, is looked for again so soon. */
const behindOthers_ms = 20

/**
 * One pass of publishing the outbox, oldest first. One relay at a time holds the lock. If the service dies between
 * publishing and noting it, the same events go out again under the same ids. With a schema registry nothing is published before
 * the ids of our schemas are known.
 *
 * @throws Failure KS-REGISTRY-NOT-REGISTERED, KS-REGISTRY-UNAVAILABLE
 */
export async function relayPass({ pool, clock, bus, outgoing, observer }: Pick<FeedbackContext, 'pool' | 'clock' | 'bus' | 'outgoing' | 'observer'>): Promise<PassResult> {
  if (outgoing?.known === false) {
    if (!(await outboxPending(pool))) return { again: false }
    await outgoing.lookUp()
  }
  const published = await inTransaction(pool, async (client) => {
    const { rows: [held] } = await fromServer(client.query<{ mine: boolean }>('select pg_try_advisory_xact_lock($1) as mine', [advisoryLocks.relay]))
    if (held?.mine !== true) return []
    const rows = await readOutbox(client, batchSize)
    if (rows.length === 0) return []
    await bus.publish(rows.map((row) => ({ topic: row.topic, key: row.story, value: outgoing?.framed(row.value) ?? row.value, headers: row.headers, timestamp_ms: row.recordedAt_ms })))
    await markPublished(client, rows.map((row) => row.outboxNo), clock.now_ms())
    return rows
  })
  if (published.length > 0) observer.published(published)
  if (published.length === batchSize) return { again: true }
  if (!(await outboxPending(pool))) return { again: false }
  if (published.length === 0) await setTimeout(behindOthers_ms)
  return { again: true }
}
