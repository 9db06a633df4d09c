import type { Pool } from 'pg'
import { noteAction, wakeService, type Act } from '../../ledger/actions/act.ts'
import { closeAlarm } from '../../ledger/alarms.ts'
import { resumeSending as resume } from '../../ledger/restore.ts'
import { inTransaction } from '../../ledger/transaction.ts'
import { wakeNames } from '../wake.ts'

/** Lets the whole service send again after a restore; lanes that a person holds stay held. Gives whether it was held. */
export async function resumeSending(act: Act, pool: Pool): Promise<boolean> {
  return inTransaction(pool, async (client) => {
    if (!await resume(client)) return false
    await noteAction(client, act, 'resume', 'all')
    for (const cause of ['KS-LEDGER-RESTORED', 'KS-LEDGER-SAID-RESTORED'] as const) await closeAlarm(client, cause, 'ledger', act.at_ms)
    await wakeService(client, [wakeNames.everybody])
    return true
  })
}
