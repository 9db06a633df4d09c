import { createKafkaBus } from '../../bus/kafka/bus.ts'
import type { Bus, OutgoingRecord } from '../../bus/port.ts'
import { topics } from '../../schemas/topics.ts'
import { startOwnBroker } from '../../test/harness/kafka/broker.ts'

const partitions = 4
const retention_ms = 86_400_000
const batch = 1_000

/** An Apache Kafka of the bench's own, with the contract's topics. */
export interface BenchTopic {
  readonly brokers: string
  readonly bus: Bus
  publish(records: readonly OutgoingRecord[]): Promise<void>
  close(): Promise<void>
}

/** Starts the broker and makes the topics, of four partitions each. */
export async function openTopic(): Promise<BenchTopic> {
  const broker = await startOwnBroker()
  const { address } = broker
  const bus = await createKafkaBus({
    brokers: [address], clientId: 'bench', log: () => undefined,
    topics: Object.keys(topics).map((name) => ({ name })), createTopics: { partitions, replication: 1, retention_ms },
  })
  return {
    brokers: address,
    bus,
    async publish(records) {
      for (let from = 0; from < records.length; from += batch) await bus.publish(records.slice(from, from + batch))
    },
    async close() {
      await bus.close()
      await broker.end()
    },
  }
}
