import type { Admin } from 'kafkajs'
import type { PartitionProgress, TopicPartition } from '../port.ts'
import { keyOf } from '../partitionKey.ts'
import { createClient, retry } from './client.ts'
import { busFailure, isNotReadyYet } from './failures.ts'
import type { KafkaSettings } from './options.ts'
import { Sockets } from './sockets.ts'

/** Whoever asks is waiting: three tries are enough to pass over a broker that cannot be reached. */
const connectRetries = 2

/** The range of a partition's log: the offset of its first record, and the one after its last. */
export interface LogRange {
  readonly start: bigint
  readonly end: bigint
}

/**
 * Asks the brokers something, over a connection of its own: such questions are rare.
 *
 * @throws Failure KS-BUS-CONNECT, KS-BUS-LOGIN, KS-BUS-TOKEN
 */
export async function withAdmin<Answer>(settings: KafkaSettings, ask: (admin: Admin) => Promise<Answer>): Promise<Answer> {
  const sockets = new Sockets(settings.connect)
  const admin = createClient(settings, sockets, connectRetries).admin({ retry })
  try {
    await admin.connect()
    return await ask(admin)
  } catch (error) {
    throw busFailure(error, settings.brokers)
  } finally {
    await admin.disconnect().catch(() => undefined)
    sockets.close()
  }
}

/** The ranges of every partition of some topics, by key. */
export async function logRanges(admin: Admin, topics: readonly string[]): Promise<ReadonlyMap<string, LogRange>> {
  const ranges = new Map<string, LogRange>()
  for (const topic of topics) {
    for (const { partition, low, high } of await admin.fetchTopicOffsets(topic)) ranges.set(keyOf({ topic, partition }), { start: BigInt(low), end: BigInt(high) })
  }
  return ranges
}

/** What a group has committed of some topics, by key; partitions of which it has not are left out. */
export async function committedOffsets(admin: Admin, group: string, topics: readonly string[]): Promise<ReadonlyMap<string, bigint>> {
  const committed = new Map<string, bigint>()
  for (const { topic, partitions } of await whenReady(() => admin.fetchOffsets({ groupId: group, topics: [...topics] }))) {
    for (const { partition, offset } of partitions) if (BigInt(offset) >= 0n) committed.set(keyOf({ topic, partition }), BigInt(offset))
  }
  return committed
}

/** Asks again while the brokers are not ready for the group: kafkajs does so for other questions, but asks for committed offsets once. */
async function whenReady<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await ask()
    } catch (error) {
      if (tries === retry.retries || !isNotReadyYet(error)) throw error
      const pause_ms = Math.min(retry.initialRetryTime * 2 ** tries, retry.maxRetryTime)
      await new Promise((resolve) => setTimeout(resolve, pause_ms))
    }
  }
}

/** Where the logs of partitions begin and end, and what a group has committed of them. */
export async function lookAt(settings: KafkaSettings, group: string, partitions: readonly TopicPartition[]): Promise<readonly PartitionProgress[]> {
  const topics = [...new Set(partitions.map(({ topic }) => topic))]
  return withAdmin(settings, async (admin) => {
    const [ranges, committed] = [await logRanges(admin, topics), await committedOffsets(admin, group, topics)]
    return partitions.map(({ topic, partition }) => {
      const key = keyOf({ topic, partition })
      const { start, end } = ranges.get(key)!
      return { topic, partition, logStart: start, logEnd: end, committed: committed.get(key) }
    })
  })
}
