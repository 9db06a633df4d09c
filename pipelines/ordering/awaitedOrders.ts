import type { Pool } from 'pg'
import { problem } from '../../errors/failure.ts'
import { instant } from '../../errors/words/words.ts'
import { closeAlarms, openAlarm } from '../../ledger/alarms.ts'
import type { NamedOrder } from '../../ledger/conversations.ts'
import { nextOrderDue_ms, takeOverdueOrders, takeUnmatched } from '../../ledger/inboundDocuments.ts'
import type { Connection } from '../../ledger/query.ts'
import { inTransaction } from '../../ledger/transaction.ts'
import { nameOf } from '../../mappings/conversation/verdicts.ts'
import { takeAgain } from '../feedback/takeAgain.ts'

const cause = 'KS-INBOUND-ORDER-MISSING'

/**
 * Has documents taken in once more that came before anybody knew these orders, in the next pass: they are missing no longer. The caller has locked what
 * names the orders, and has written all that it says of messages.
 */
export async function takeWaitingAgain(on: Connection, orders: readonly NamedOrder[], now_ms: number): Promise<void> {
  if (orders.length === 0) return
  const waiting = await takeUnmatched(on, orders)
  if (waiting.length === 0) return
  await takeAgain(on, waiting)
  const numbers = orders.flatMap(({ municipality, buyersNumber, sellersNumber }) => [buyersNumber, sellersNumber].flatMap((number) => (number === undefined ? [] : [subjectOf(municipality, number)])))
  await closeAlarms(on, cause, numbers, now_ms)
}

/** Opens an alarm for each order that documents have waited for as long as their flows allow; they go on waiting. Gives when the next will have waited so long. */
export async function sayMissingOrders(pool: Pool, now_ms: number): Promise<number | undefined> {
  const due_ms = await nextOrderDue_ms(pool)
  if (due_ms === undefined || due_ms > now_ms) return due_ms
  await inTransaction(pool, async (client) => {
    for (const { municipality, system, stage, number, order, due_ms } of await takeOverdueOrders(client, now_ms)) {
      const about = { what: nameOf(stage), document: number, lane: `${municipality}/${system}`, order, due: instant(due_ms) }
      await openAlarm(client, subjectOf(municipality, order), problem(cause, about), now_ms)
    }
  })
  return nextOrderDue_ms(pool)
}

function subjectOf(municipality: string, order: string): string {
  return `order/${municipality}/${order}`
}
