import type { PoolClient } from 'pg'
import { failure } from '../../errors/failure.ts'
import { phrase } from '../../errors/words/words.ts'
import { noteAction, wakeService, type Act } from '../../ledger/actions/act.ts'
import { dismissOutbox, retryOutbox, type SetAsideEvent } from '../../ledger/actions/outbox.ts'
import { closeAlarm } from '../../ledger/alarms.ts'
import { inTransaction } from '../../ledger/transaction.ts'
import { wakeNames } from '../wake.ts'
import type { ActionContext } from './context.ts'

/**
 * Has an event for the shop that was set aside published again, and what follows it. If the bus still does not take it, it is
 * set aside as before.
 *
 * @throws Failure KS-ACTION-NOT-FOUND
 */
export function replayOutbox(outboxNo: number, act: Act, context: Pick<ActionContext, 'pool'>): Promise<SetAsideEvent> {
  return settle(outboxNo, act, context, 'replay', (client) => retryOutbox(client, outboxNo))
}

/**
 * Leaves an event that was set aside unpublished for good; what follows it goes on.
 *
 * @throws Failure KS-ACTION-NOT-FOUND
 */
export function dismissOutboxEvent(outboxNo: number, act: Act, context: Pick<ActionContext, 'pool'>): Promise<SetAsideEvent> {
  return settle(outboxNo, act, context, 'dismiss', (client) => dismissOutbox(client, outboxNo, act.at_ms))
}

function settle(outboxNo: number, act: Act, { pool }: Pick<ActionContext, 'pool'>, what: 'replay' | 'dismiss', change: (client: PoolClient) => Promise<SetAsideEvent | undefined>): Promise<SetAsideEvent> {
  const subject = `outbox/${outboxNo}`
  return inTransaction(pool, async (client) => {
    const event = await change(client)
    if (event === undefined) throw failure('KS-ACTION-NOT-FOUND', { given: subject, lookedFor: phrase('an event for the shop that is set aside') })
    await closeAlarm(client, 'KS-BUS-EVENT-SET-ASIDE', subject, act.at_ms)
    await noteAction(client, act, what, subject, { type: event.type, story: event.story })
    await wakeService(client, [wakeNames.outbox])
    return event
  })
}
