import type { EachBatchPayload } from 'kafkajs'
import type { BusRecord, SubscribeOptions } from '../port.ts'
import type { Holding } from './holdings.ts'
import type { ReadMessage } from './internals/unreadableBatches.ts'
import { asRecord } from './records.ts'

/** What came of the records of one fetch. */
export type WorkResult = 'done' | 'failed' | 'interrupted' | 'reposition'

export interface WorkOptions extends Pick<SubscribeOptions, 'batchSize' | 'handle' | 'onError'> {
  readonly heartbeat_ms: number
  /** Whether to leave the rest, because the consumer is to stop. */
  readonly stopping: () => boolean
  /** Told after every batch that was handled and committed. */
  readonly onCommitted: () => void
}

/**
 * Hands over the records of one fetch, batch by batch, and commits each once it is handled. Meanwhile the group hears a
 * heartbeat, also within a long batch. When the group has begun to rebalance, the batch in hand is finished and committed
 * (the broker refuses that to a member whose partitions were given to others) and the rest is left to whoever gets it.
 *
 * @throws what kafkajs throws at commits and heartbeats; it then joins the group again
 */
export async function workOff(payload: EachBatchPayload, holding: Holding, options: WorkOptions): Promise<WorkResult> {
  const { messages } = payload.batch
  for (let from = 0; from < messages.length; from += options.batchSize) {
    if (options.stopping()) return 'interrupted'
    const records = messages.slice(from, from + options.batchSize).map((message) => asRecord(holding, message as ReadMessage))
    const handed = await hand(records, payload, holding, options)
    if (handed === undefined) return 'failed'
    if (handed.reposition) return 'reposition'
    const last = records.at(-1)!.offset
    await commit(payload, holding, last + 1n)
    payload.resolveOffset(String(last))
    holding.position = last + 1n
    options.onCommitted()
    if (handed.lost !== undefined) throw handed.lost
    await payload.heartbeat()
  }
  holding.position = BigInt(payload.batch.lastOffset()) + 1n
  return 'done'
}

interface Handed {
  /** Whether `handle` wants `positions` to be asked again. */
  reposition?: true
  /** What a heartbeat met: the group goes on without us. */
  lost?: unknown
}

/** @returns undefined if `handle` failed */
async function hand(records: readonly BusRecord[], { heartbeat }: EachBatchPayload, { topic, partition }: Holding, { handle, onError, heartbeat_ms }: WorkOptions): Promise<Handed | undefined> {
  const handed: Handed = {}
  const beating = setInterval(() => void heartbeat().catch((error: unknown) => (handed.lost = error)), heartbeat_ms)
  try {
    await handle({ topic, partition, records, heartbeat, reposition: () => void (handed.reposition = true) })
    return handed
  } catch (error) {
    onError(error)
    return undefined
  } finally {
    clearInterval(beating)
  }
}

async function commit({ commitOffsetsIfNecessary }: EachBatchPayload, { topic, partition }: Holding, next: bigint): Promise<void> {
  await commitOffsetsIfNecessary({ topics: [{ topic, partitions: [{ partition, offset: String(next) }] }] })
}
