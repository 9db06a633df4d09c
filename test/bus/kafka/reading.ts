import { randomUUID } from 'node:crypto'
import kafkajs, { type Admin } from 'kafkajs'
import { onTestFinished } from 'vitest'
import { createKafkaBus } from '../../../bus/kafka/bus.ts'
import type { KafkaBusOptions, KafkaTopic } from '../../../bus/kafka/options.ts'
import type { Bus, SubscribeOptions } from '../../../bus/port.ts'
import { Collector } from '../../suites/bus/stage.ts'
import { quickOptions } from './kafkaDriver.ts'

/** A bus whose topics are made, closed when the test ends. */
export async function openBus(brokers: readonly string[], topics: readonly KafkaTopic[], more: Partial<KafkaBusOptions> = {}): Promise<Bus> {
  const bus = await createKafkaBus(quickOptions(brokers, { topics, ...more }))
  onTestFinished(() => bus.close())
  return bus
}

/** A collector that reads some topics, each from its beginning, and the bus that it reads from. */
export class Reader extends Collector {
  readonly bus: Bus
  caughtUp: () => Promise<void> = () => Promise.resolve()

  constructor(bus: Bus) {
    super()
    this.bus = bus
  }
}

/** Makes topics where they are missing and reads all that comes, as a group of its own until told otherwise. */
export async function readAll(brokers: readonly string[], topics: readonly KafkaTopic[], more: Partial<SubscribeOptions> = {}, options: Partial<KafkaBusOptions> = {}): Promise<Reader> {
  const bus = await openBus(brokers, topics, options)
  const reader = new Reader(bus)
  const subscription = await bus.subscribe({ group: randomUUID(), topics: topics.map(({ name }) => name), batchSize: 100, handle: reader.handle, onError: reader.onError, ...more })
  reader.caughtUp = () => subscription.caughtUp()
  return reader
}

/** kafkajs' own administration of the brokers, disconnected when the test ends. */
export async function connectAdmin(brokers: readonly string[]): Promise<Admin> {
  const admin = new kafkajs.Kafka({ brokers: [...brokers], logLevel: kafkajs.logLevel.NOTHING }).admin()
  await admin.connect()
  onTestFinished(() => admin.disconnect())
  return admin
}

/** Deletes the records of partition 0 before an offset, as retention does. */
export async function deleteRecords(admin: Admin, topic: string, before: number): Promise<void> {
  await admin.fetchTopicOffsets(topic)
  await admin.deleteTopicRecords({ topic, partitions: [{ partition: 0, offset: String(before) }] })
}
