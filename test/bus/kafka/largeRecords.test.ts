import { randomUUID } from 'node:crypto'
import { AclOperationTypes, AclPermissionTypes, AclResourceTypes, ConfigResourceTypes, ResourcePatternTypes, type Admin } from 'kafkajs'
import { beforeAll, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { messageSize_bytes } from '../../../bus/kafka/messageSize.ts'
import type { OutgoingRecord } from '../../../bus/port.ts'
import { appendOutbox } from '../../../ledger/outbox.ts'
import { replayOutbox } from '../../../pipelines/actions/outbox.ts'
import { relayPass } from '../../../pipelines/feedback/relay.ts'
import { messageLimit_bytes, recordLimit_bytes } from '../../../schemas/limits.ts'
import { invoiceIssued } from '../../harness/events.ts'
import { startOwnBroker, type OwnBroker } from '../../harness/kafka/broker.ts'
import { ownKafka } from '../../harness/kafka/kafka.ts'
import { invoice } from '../../pipelines/stage/records.ts'
import { endsOf, record } from '../../suites/bus/stage.ts'
import { jsonEvent, jsonInvoice } from '../../service/events/jsonEvents.ts'
import { openPostOffice } from '../../service/events/postOffice.ts'
import { setIntakeStage } from './intakeStage.ts'
import { connectAdmin, openBus, readAll } from './reading.ts'

/** A broker and a process of Java are slow to start. */
vi.setConfig({ testTimeout: 90_000, hookTimeout: 120_000 })

const usual_bytes = 1_048_588

ownKafka.describe('large records on Kafka', () => {
  let broker: OwnBroker
  let admin: Admin
  beforeAll(async () => {
    broker = await startOwnBroker({ properties: { 'authorizer.class.name': 'org.apache.kafka.metadata.authorizer.StandardAuthorizer', 'allow.everyone.if.no.acl.found': 'true' } })
    return () => broker.end()
  })

  beforeEach(async () => { admin = await connectAdmin([broker.address]) })

  const makeTopic = async (limit_bytes: number): Promise<string> => {
    const topic = `large-${randomUUID()}`
    await admin.createTopics({ waitForLeaders: true, topics: [{ topic, numPartitions: 1, configEntries: [{ name: 'max.message.bytes', value: String(limit_bytes) }] }] })
    return topic
  }

  test('at the contract’s limit pass from the shop into the ledger; larger ones go to quarantine, up to what the topic takes', async () => {
    const stage = await setIntakeStage(broker.address)
    const largest = invoiceOf(recordLimit_bytes)
    expect(largest.value!.length).toBe(recordLimit_bytes)
    const atTopicsLimit = ofSize(messageLimit_bytes, { ...largest, value: Buffer.concat([largest.value!, Buffer.from([0])]) })
    await stage.publish(largest)
    await stage.publish(atTopicsLimit)
    await expect(stage.publish(invoice('2'), ofSize(messageLimit_bytes + 1, largest))).rejects.toMatchObject({
      code: 'KS-BUS-TOO-LARGE', problem: { parameters: { topic: 'shop.invoices', key: largest.key, size_bytes: messageLimit_bytes + 1, limit_bytes: messageLimit_bytes } },
    })
    await stage.publish(invoice('3'))
    await stage.takeInAll()
    expect(await stage.states()).toEqual(['1 planned', '3 planned'])
    expect(await stage.rows(`select log_offset::int as at, problem ->> 'code' as code, size from quarantine`)).toEqual([{ at: 1, code: 'KS-CONTRACT-TOO-LARGE', size: atTopicsLimit.value!.length }])
    expect(await stage.rows(`select topic, length(value) < 64000 as small from outbox`)).toEqual([{ topic: 'kuntasilta.quarantine', small: true }])
    expect(stage.errors).toEqual([])
  })

  test('are refused before anything of their call is published, and taken once the topic takes them', async () => {
    const topic = await makeTopic(usual_bytes)
    const reader = await readAll([broker.address], [{ name: topic }])
    const [largest, tooLarge] = [ofSize(usual_bytes, record(topic, 'k', 'a')), ofSize(usual_bytes + 1, record(topic, 'k', 'b'))]
    await reader.bus.publish([largest])
    await expect(reader.bus.publish([record(topic, 'k', 'before'), tooLarge])).rejects.toMatchObject({ code: 'KS-BUS-TOO-LARGE' })
    await setLimit(admin, topic, usual_bytes + 1)
    await reader.bus.publish([record(topic, 'k', 'now'), tooLarge])
    await reader.caughtUp()
    expect(reader.records.map(({ value }) => value!.length)).toStrictEqual([largest.value!.length, 3, tooLarge.value!.length])
  })

  test('are refused for good where they are posted, with all of their batch', async () => {
    const stage = await setIntakeStage(broker.address)
    await setLimit(admin, 'shop.invoices', usual_bytes)
    const office = await openPostOffice(stage, {}, { door: await openBus([broker.address], [{ name: 'shop.invoices' }]) })
    onTestFinished(() => office.close())
    const { invoice: content, ...event } = invoiceIssued(1)
    const large = jsonEvent('InvoiceIssued', 'large', { ...event, story: 'large', invoice: { ...content, number: 'A2', salesOrder: null, notes: [{ text: 'x'.repeat(usual_bytes) }] } })
    const answer = await office.post([jsonInvoice('A1'), large])
    expect(answer).toMatchObject({ status: 413, errors: ['KS-BUS-TOO-LARGE'], messages: [expect.stringContaining('key "large"')] })
    expect(answer.headers['retry-after']).toBeUndefined()
    expect(await endsOf(stage.kafka, 'shop.invoices')).toStrictEqual([{ partition: 0, offset: 0n }])
    await setLimit(admin, 'shop.invoices', messageLimit_bytes)
    expect(await office.post([jsonInvoice('A1'), large])).toMatchObject({ status: 202, accepted: 2 })
  })

  test('for the shop are set aside where their topic will not take them, and told once it does', async () => {
    const stage = await setIntakeStage(broker.address)
    const topic = await makeTopic(50_000)
    const reader = await readAll([broker.address], [{ name: topic }])
    const tellings = [['a', 10], ['a', 60_000], ['a', 20], ['b', 30]] as const
    await appendOutbox(stage.database.pool, tellings.map(([story, size]) => ({ eventId: randomUUID(), topic, story, type: 'any', headers: {}, value: Buffer.alloc(size) })), 0)
    const relay = async (): Promise<readonly number[]> => {
      while ((await relayPass({ ...stage.context, bus: reader.bus })).again);
      await reader.caughtUp()
      return reader.records.map(({ value }) => value!.length)
    }
    expect(await relay()).toEqual([10, 30])
    expect(await stage.alarms()).toEqual(['KS-BUS-EVENT-SET-ASIDE outbox/2'])
    await setLimit(admin, topic, 100_000)
    await replayOutbox(2, { who: 'Testaaja', why: 'it is a test', at_ms: 0 }, stage.context)
    expect(await relay()).toEqual([10, 30, 60_000, 20])
    expect(await stage.alarms()).toEqual([])
  })

  test('are published in requests that their topic takes', async () => {
    const topic = await makeTopic(250_000)
    const reader = await readAll([broker.address], [{ name: topic }])
    await reader.bus.publish(Array.from({ length: 40 }, (_, number) => ({ ...record(topic, 'k', ''), value: Buffer.alloc(100_000, number) })))
    await reader.caughtUp()
    expect(reader.records.map(({ value }) => value![0])).toStrictEqual(Array.from({ length: 40 }, (_, number) => number))
  })

  test('a topic that takes less than the contract allows is told when the bus opens', async () => {
    const [small, enough] = [await makeTopic(usual_bytes), await makeTopic(messageLimit_bytes)]
    const told: unknown[] = []
    await openBus([broker.address], [{ name: small }, { name: enough }], { log: (level, message, { code }) => told.push([level, code, message.includes(`${small} (${usual_bytes})`), message.includes(enough)]) })
    expect(told).toStrictEqual([['warn', 'KS-BUS-TOPICS-SMALL', true, false]])
  })

  test('are judged by the broker where we may not read what a topic takes', async () => {
    const topic = await makeTopic(usual_bytes)
    await allowAllBut(admin, topic, AclOperationTypes.DESCRIBE_CONFIGS)
    const told: string[] = []
    const bus = await openBus([broker.address], [{ name: topic }], { log: (level, message) => told.push(`${level} ${message}`) })
    expect(told).toContainEqual(expect.stringMatching(/^info How large .*DescribeConfigs/))
    await bus.publish([ofSize(usual_bytes, record(topic, 'k', 'a'))])
    await expect(bus.publish([ofSize(usual_bytes + 1, record(topic, 'k', 'b'))])).rejects.toMatchObject({ code: 'KS-BUS-TOO-LARGE', problem: { parameters: { size_bytes: usual_bytes + 1, limit_bytes: { phrase: 'fewer' } } } })
    expect(await endsOf(bus, topic)).toStrictEqual([{ partition: 0, offset: 1n }])
  })
})

/** A message of so many bytes. */
function ofSize(bytes: number, base: OutgoingRecord): OutgoingRecord {
  const withValue = (length: number): OutgoingRecord => ({ ...base, value: Buffer.concat([base.value!], length) })
  const nearly = withValue(bytes - 1_000)
  const sized = withValue(nearly.value!.length + bytes - messageSize_bytes(nearly))
  expect(messageSize_bytes(sized)).toBe(bytes)
  return sized
}

/** An invoice whose value has so many bytes, through its note. */
function invoiceOf(bytes: number): OutgoingRecord {
  const short = invoice('1', { id: 'large', note: 'x'.repeat(bytes - 10_000) })
  return invoice('1', { id: 'large', note: 'x'.repeat(2 * bytes - 10_000 - short.value!.length) })
}

async function setLimit(admin: Admin, topic: string, limit_bytes: number): Promise<void> {
  await admin.alterConfigs({ validateOnly: false, resources: [{ type: ConfigResourceTypes.TOPIC, name: topic, configEntries: [{ name: 'max.message.bytes', value: String(limit_bytes) }] }] })
}

async function allowAllBut(admin: Admin, topic: string, denied: AclOperationTypes): Promise<void> {
  const acl = { resourceType: AclResourceTypes.TOPIC, resourceName: topic, resourcePatternType: ResourcePatternTypes.LITERAL, principal: 'User:ANONYMOUS', host: '*' }
  await admin.createAcls({ acl: [{ ...acl, operation: AclOperationTypes.ALL, permissionType: AclPermissionTypes.ALLOW }, { ...acl, operation: denied, permissionType: AclPermissionTypes.DENY }] })
}
