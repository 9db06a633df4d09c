import type { Bus, BusRecord, OutgoingRecord, SubscribeOptions } from '../../bus/port.ts'

/** A bus in memory that hands out what it was given, topic by topic at the same time, and forgets what is published on it. */
export function replayBus(records: readonly OutgoingRecord[] = []): Bus {
  return {
    publish: () => Promise.resolve(),
    progress: () => Promise.resolve([]),
    close: () => Promise.resolve(),
    subscribe(options) {
      const handled = Promise.all(options.topics.map((topic) => handOut(topic, records.filter((record) => record.topic === topic), options)))
      handled.catch(() => undefined)
      return Promise.resolve({ caughtUp: async () => void (await handled), stop: async () => void (await handled) })
    },
  }
}

async function handOut(topic: string, records: readonly OutgoingRecord[], { batchSize, handle }: SubscribeOptions): Promise<void> {
  for (let from = 0; from < records.length; from += batchSize) {
    const batch = records.slice(from, from + batchSize).map((record, index): BusRecord => ({
      ...record, partition: 0, offset: BigInt(from + index), key: Buffer.from(record.key),
    }))
    await handle({ topic, partition: 0, records: batch, heartbeat: () => Promise.resolve(), reposition: () => undefined })
  }
}
