import type { Acknowledgement } from '../../connectors/ports.ts'
import { readBytes, readTransmissions } from '../../ledger/sending.ts'
import { inTransaction } from '../../ledger/transaction.ts'
import { listen } from '../conversation/listen.ts'
import type { CurrentSystem } from '../dispatch/context.ts'
import { takeWaitingAgain } from '../ordering/awaitedOrders.ts'
import { wakeNames } from '../wake.ts'
import { applyAcknowledgements } from './applyAcknowledgements.ts'
import type { FeedbackContext } from './context.ts'

const atOnce = 8

/**
 * Asks a receiver what became of transmissions, some at the same time, and applies all that it says in one transaction.
 * One that it does not answer about now is asked about again when it is due; one that breaks the asking keeps no other's answer.
 */
export async function askAbout(municipality: string, system: string, transmissionIds: readonly string[], { pool, clock, systems, wakes, observer, profiles }: FeedbackContext, signal: AbortSignal): Promise<void> {
  const current = systems.current(municipality, system)
  const { connection } = current ?? {}
  if (current === undefined || connection?.ask === undefined || transmissionIds.length === 0) return
  const queue = [...await readTransmissions(pool, [...new Set(transmissionIds)])]
  const bytes = await readBytes(pool, queue.map((each) => each.id))
  const said: Acknowledgement[] = []
  const broken: unknown[] = []
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined && !signal.aborted; next = queue.shift()) {
      const sent = bytes.get(next.id)
      if (sent === undefined) continue
      const asked = await connection.ask?.({ ...next, bytes: sent }, signal).catch((error: unknown) => void broken.push(error))
      if (asked?.outcome === 'taken') said.push(...asked.acknowledgements)
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, current.system.lane.concurrency, queue.length) }, worker))
  if (said.length > 0) await apply(said, municipality, system, current, { pool, clock, wakes, observer, profiles })
  if (broken.length > 0) throw broken[0]
}

async function apply(said: readonly Acknowledgement[], municipality: string, system: string, current: CurrentSystem, { pool, clock, wakes, observer, profiles }: Pick<FeedbackContext, 'pool' | 'clock' | 'wakes' | 'observer' | 'profiles'>): Promise<void> {
  const now_ms = clock.now_ms()
  const moved = await inTransaction(pool, async (client) => {
    const applied = await applyAcknowledgements(client, said.map((each) => ({ said: each, inboundNo: null })), { municipality, system, current, observer, profiles }, now_ms)
    await takeWaitingAgain(client, applied.orders, now_ms)
    await listen(client, applied.entries, profiles, now_ms)
    return applied.moved
  })
  if (moved === 0) return
  wakes.wake(wakeNames.outbox)
  wakes.wake(wakeNames.send(`${municipality}/${system}`))
}
