import { duration_ms } from '../../base/duration.ts'
import type { InboundMessage } from '../../connectors/ports.ts'
import { giveCollectingBack, nextCollecting_ms, takeCollecting } from '../../ledger/collecting.ts'
import { recordInbound } from '../../ledger/inbound.ts'
import type { PassResult } from '../runner.ts'
import { wakeNames } from '../wake.ts'
import type { FeedbackContext } from './context.ts'

const batch_bytes = 1_000_000

/**
 * One pass of fetching a system's answers: each is kept in the ledger first and only then removed at its source. What was
 * kept before but could not be removed is removed now; one that cannot be removed holds up no other. Of several services one
 * fetches at a time.
 */
export async function collectPass(lane: string, { pool, clock, systems, wakes }: FeedbackContext, signal: AbortSignal): Promise<PassResult> {
  const [municipality = '', system = ''] = lane.split('/')
  const current = systems.current(municipality, system)
  if (current?.connection.collect === undefined) return { again: false }
  const now_ms = clock.now_ms()
  const next_ms = now_ms + (duration_ms(current.system.pollEvery) ?? 600_000)
  if (!await takeCollecting(pool, municipality, system, now_ms, next_ms)) return { again: false, due_ms: await nextCollecting_ms(pool, lane) }
  const unremoved: unknown[] = []
  try {
    for (const messages of inBatches(await current.connection.collect(signal))) {
      if (await recordInbound(pool, municipality, system, messages, now_ms) > 0) wakes.wake(wakeNames.inbound)
      for (const message of messages) await message.remove?.().catch((error: unknown) => unremoved.push(error))
    }
    if (unremoved.length > 0) throw unremoved[0]
  } catch (error) {
    await giveCollectingBack(pool, lane)
    throw error
  }
  return { again: false, due_ms: next_ms }
}

/** Messages that are kept by one statement: many small ones, or a large one alone. */
function inBatches(messages: readonly InboundMessage[]): readonly (readonly InboundMessage[])[] {
  const batches: InboundMessage[][] = []
  let room_bytes = 0
  for (const message of messages) {
    room_bytes -= message.bytes.length
    if (batches.length === 0 || room_bytes < 0) {
      batches.push([])
      room_bytes = batch_bytes - message.bytes.length
    }
    batches.at(-1)?.push(message)
  }
  return batches
}
