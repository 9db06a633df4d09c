import type { Pool } from 'pg'
import { problem } from '../../errors/failure.ts'
import { noteAction, wakeService, type Act } from '../../ledger/actions/act.ts'
import { openAlarm } from '../../ledger/alarms.ts'
import { holdSending } from '../../ledger/restore.ts'
import { inTransaction } from '../../ledger/transaction.ts'
import { wakeNames } from '../wake.ts'

/**
 * Holds all sending because a person says that the ledger comes from a backup, until `resumeSending`: a backup after which nothing
 * was taken in, only sent, is as old as the bus says. Saying it again, of a backup that was made during a hold, doubts again what is not at rest.
 */
export async function holdRestored(act: Act, pool: Pool): Promise<void> {
  await inTransaction(pool, async (client) => {
    const why = problem('KS-LEDGER-SAID-RESTORED', {})
    await holdSending(client, why, act.at_ms)
    await noteAction(client, act, 'hold', 'all')
    await openAlarm(client, 'ledger', why, act.at_ms)
    await wakeService(client, [wakeNames.everybody])
  })
}
