import { failure } from '../../errors/failure.ts'
import { noteAction, wakeService, type Act } from '../../ledger/actions/act.ts'
import { closeAlarm } from '../../ledger/alarms.ts'
import { setFileNumber } from '../../ledger/restore.ts'
import { inTransaction } from '../../ledger/transaction.ts'
import { wakeNames } from '../wake.ts'
import type { ActionContext } from './context.ts'
import { knownLane } from './holdLane.ts'

/**
 * Gives the next file of a lane its number, when a person has seen at the receiver which one came last.
 *
 * @throws Failure KS-ACTION-LANE, KS-ACTION-FILE-NUMBER
 */
export async function nextFileNumber(lane: string, next: number, act: Act, { pool, profiles }: ActionContext): Promise<void> {
  await inTransaction(pool, async (client) => {
    await knownLane(client, lane, profiles)
    if (!await setFileNumber(client, lane, next)) throw failure('KS-ACTION-FILE-NUMBER', { lane, next })
    await noteAction(client, act, 'file-number', lane, { next })
    await closeAlarm(client, 'KS-LEDGER-FILE-NUMBER', lane, act.at_ms)
    await wakeService(client, [wakeNames.send(lane)])
  })
}
