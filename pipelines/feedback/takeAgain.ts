import { wakeService } from '../../ledger/actions/act.ts'
import { reopenInbound } from '../../ledger/inbound.ts'
import type { Connection } from '../../ledger/query.ts'
import { wakeNames } from '../wake.ts'

/** Has messages that came in applied once more, in the next pass. */
export async function takeAgain(on: Connection, inboundNos: readonly number[]): Promise<void> {
  if (await reopenInbound(on, inboundNos) > 0) await wakeService(on, [wakeNames.inbound])
}
