import type { Acknowledgement } from '../../connectors/ports.ts'
import { readBytes, readTransmissions } from '../../ledger/sending.ts'
import { inTransaction } from '../../ledger/transaction.ts'
import { wakeNames } from '../wake.ts'
import { applyAcknowledgements } from './applyAcknowledgements.ts'
import type { FeedbackContext } from './context.ts'

const atOnce = 8

/**
 * Asks a receiver what became of transmissions, some at the same time, and applies all that it says in one transaction.
 * One that it does not answer about now is asked about again when it is due.
 */
export async function askAbout(municipality: string, system: string, transmissionIds: readonly string[], { pool, clock, systems, wakes }: FeedbackContext, signal: AbortSignal): Promise<void> {
  const current = systems.current(municipality, system)
  const { connection } = current ?? {}
  if (current === undefined || connection?.ask === undefined || transmissionIds.length === 0) return
  const queue = [...await readTransmissions(pool, [...new Set(transmissionIds)])]
  const bytes = await readBytes(pool, queue.map((each) => each.id))
  const said: Acknowledgement[] = []
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined && !signal.aborted; next = queue.shift()) {
      const asked = await connection.ask?.({ ...next, bytes: bytes.get(next.id) ?? Buffer.alloc(0) }, signal)
      if (asked?.outcome === 'taken') said.push(...asked.acknowledgements)
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, current.system.lane.concurrency, queue.length) }, worker))
  if (said.length === 0) return
  const { moved } = await inTransaction(pool, (client) => applyAcknowledgements(client, said.map((each) => ({ said: each, inboundNo: null })), { municipality, system, current }, clock.now_ms()))
  if (moved === 0) return
  wakes.wake(wakeNames.outbox)
  wakes.wake(wakeNames.send(`${municipality}/${system}`))
}
