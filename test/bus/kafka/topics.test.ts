import { randomUUID } from 'node:crypto'
import { expect, test, vi } from 'vitest'
import { createKafkaBus } from '../../../bus/kafka/bus.ts'
import { messageLimit_bytes } from '../../../schemas/limits.ts'
import { restingPort } from '../../../simulator/restingPort.ts'
import { kafka, sharedBrokers } from '../../harness/kafka/kafka.ts'
import { Collector, record } from '../../suites/bus/stage.ts'
import { quickOptions } from './kafkaDriver.ts'
import { connectAdmin, deleteRecords, openBus, readAll } from './reading.ts'

/** A broker and a process of Java are slow to start. */
vi.setConfig({ testTimeout: 90_000, hookTimeout: 120_000 })

kafka.describe('topics on Kafka', () => {
  test('are never made by the way', async () => {
    const brokers = await sharedBrokers()
    const topics = [randomUUID(), randomUUID()].map((name) => ({ name }))
    await expect(createKafkaBus(quickOptions(brokers, { topics, createTopics: undefined }))).rejects.toMatchObject({
      code: 'KS-BUS-TOPICS-MISSING', problem: { parameters: { topics: topics.map(({ name }) => name).join(', ') } },
    })
    const there = await (await connectAdmin(brokers)).listTopics()
    expect(topics.filter(({ name }) => there.includes(name))).toStrictEqual([])
  })

  test('are made where that is asked for, as it is asked for, and said', async () => {
    const brokers = await sharedBrokers()
    const [one, other] = [randomUUID(), randomUUID()]
    const said: unknown[] = []
    await openBus(brokers, [{ name: one }, { name: other, partitions: 5 }], { createTopics: { partitions: 2, replication: 1, retention_ms: 86_400_000 }, log: (_, message, details) => said.push([message, details]) })
    const admin = await connectAdmin(brokers)
    const { topics } = await admin.fetchTopicMetadata({ topics: [one, other] })
    expect(Object.fromEntries(topics.map(({ name, partitions }) => [name, partitions.length]))).toStrictEqual({ [one]: 2, [other]: 5 })
    const { resources } = await admin.describeConfigs({ includeSynonyms: false, resources: [{ type: 2, name: one, configNames: ['retention.ms', 'message.timestamp.type', 'max.message.bytes'] }] })
    expect(Object.fromEntries(resources[0]!.configEntries.map(({ configName, configValue }) => [configName, configValue]))).toStrictEqual({ 'retention.ms': '86400000', 'message.timestamp.type': 'LogAppendTime', 'max.message.bytes': String(messageLimit_bytes) })
    expect(said).toStrictEqual([one, other].map((topic, index) => ['A topic was made.', { topic, partitions: [2, 5][index], replication: 1, retention_ms: 86_400_000, message_bytes: messageLimit_bytes }]))
  })
})

kafka.test('asks again where to begin when records are deleted that were to be read', async () => {
  const brokers = await sharedBrokers()
  const name = `expiring-${randomUUID()}`
  const starts: (bigint | undefined)[] = []
  let failing = true
  const collector = new Collector()
  const reader = await readAll(brokers, [{ name, partitions: 1 }], {
    positions: async (assigned) => assigned.map(({ logStart }) => (starts.push(logStart), undefined)),
    async handle(batch) {
      await collector.handle(batch)
      if (failing) throw new Error('not yet')
    },
    onError: collector.onError,
  })
  await reader.bus.publish(Array.from({ length: 6 }, (_, number) => record(name, 'k', String(number))))
  await collector.until(() => collector.errors.length > 0)
  await deleteRecords(await connectAdmin(brokers), name, 4)
  failing = false
  await reader.caughtUp()
  expect(starts.at(-1)).toBe(4n)
  expect(collector.texts.slice(-2)).toStrictEqual(['4', '5'])
})

test('brokers that cannot be reached do not keep a bus from opening, and are named by every call', async () => {
  const brokers = [`127.0.0.1:${await restingPort()}`]
  const said: string[] = []
  const bus = await openBus(brokers, [{ name: 'any' }], { log: (_, message) => said.push(message) })
  expect(said.filter((each) => each.includes('cannot be reached'))).toHaveLength(1)
  await expect(bus.publish([record('any', 'k', 'x')])).rejects.toMatchObject({ code: 'KS-BUS-CONNECT', problem: { parameters: { brokers: brokers[0] } } })
  const collector = new Collector()
  const subscription = await bus.subscribe({ group: 'any', topics: ['any'], batchSize: 1, handle: collector.handle, onError: collector.onError })
  await collector.until(() => collector.errors.length > 0)
  expect(collector.errors[0]).toMatchObject({ code: 'KS-BUS-CONNECT' })
  await subscription.stop()
})
