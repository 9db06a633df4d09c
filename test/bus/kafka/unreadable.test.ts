import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import kafkajs from 'kafkajs'
import { beforeAll, expect, test, vi } from 'vitest'
import { startOwnBroker, type OwnBroker } from '../../harness/kafka/broker.ts'
import { ownKafka } from '../../harness/kafka/kafka.ts'
import { invoice, order } from '../../pipelines/stage/records.ts'
import { setIntakeStage } from './intakeStage.ts'

/** A broker and a process of Java are slow to start. */
vi.setConfig({ testTimeout: 90_000, hookTimeout: 120_000 })

const topic = 'shop.invoices'
/** Behind the header of a record batch lie its packed records. */
const batchHeader_bytes = 61

ownKafka.describe('what cannot be read on Kafka', () => {
  let broker: OwnBroker
  beforeAll(async () => {
    broker = await startOwnBroker()
    return () => broker.end()
  })

  test('a batch that cannot be unpacked goes to quarantine as a whole with an alarm, and everything around it is taken in', async () => {
    const stage = await setIntakeStage(broker.address)
    await stage.publish(invoice('1'))
    await publishPacked(['2', '3', '4'].map((number) => invoice(number)))
    await stage.publish(invoice('5'), order('T-1'))
    await broker.shutDown()
    await damage(1)
    await broker.restart()
    const subscription = await stage.start()
    await subscription.caughtUp()
    await subscription.stop()
    expect(await stage.rows('select topic, log_offset::int as at from events order by topic, at')).toEqual([{ topic, at: 0 }, { topic, at: 4 }, { topic: 'shop.orders', at: 0 }])
    expect(await stage.alarms()).toEqual([`KS-BUS-UNREADABLE ${topic}/0 at 3`])
    expect(await stage.rows(`select log_offset::int as at, problem ->> 'code' as code, problem -> 'parameters' ->> 'first' as first, size > 61 as whole from quarantine`)).toEqual([
      { at: 3, code: 'KS-BUS-UNREADABLE', first: '1', whole: true },
    ])
    expect(await stage.rows(`select next_offset::int as next from positions where topic = '${topic}'`)).toEqual([{ next: 5 }])
    expect(stage.errors).toEqual([])
  })

  test('foreign records go to quarantine one by one, and hold up nothing', async () => {
    const stage = await setIntakeStage(broker.address)
    const producer = new kafkajs.Kafka({ brokers: [broker.address], logLevel: kafkajs.logLevel.NOTHING }).producer()
    await producer.connect()
    await producer.send({ topic, messages: [
      { key: null, value: null },
      { key: Buffer.from([0xff, 0xfe]), value: '{"foreign": true}', headers: { ce_id: ['one', 'two'], odd: Buffer.from([0xff, 0x00]) } },
      { key: '', value: '' },
    ] })
    await producer.disconnect()
    await stage.publish(invoice('1'))
    await stage.takeInAll()
    expect(await stage.states()).toEqual(['1 planned'])
    expect(await stage.rows('select log_offset::int as at from quarantine order by 1')).toEqual([{ at: 0 }, { at: 1 }, { at: 2 }])
    expect(stage.errors).toEqual([])
  })

  async function publishPacked(records: readonly ReturnType<typeof invoice>[]): Promise<void> {
    const producer = new kafkajs.Kafka({ brokers: [broker.address], logLevel: kafkajs.logLevel.NOTHING }).producer()
    await producer.connect()
    const messages = records.map(({ key, value, headers, timestamp_ms }) => ({ key, value, headers: { ...headers }, timestamp: String(timestamp_ms) }))
    await producer.send({ topic, compression: kafkajs.CompressionTypes.GZIP, messages })
    await producer.disconnect()
  }

  /** Overwrites the packed records of the batch that begins at an offset, in the broker's log on disk. */
  async function damage(offset: number): Promise<void> {
    const folder = join(broker.folder, 'logs', `${topic}-0`)
    const segment = (await readdir(folder)).find((name) => name.endsWith('.log'))!
    const path = join(folder, segment)
    const bytes = await readFile(path)
    let at = 0
    while (Number(bytes.readBigInt64BE(at)) !== offset) at += 12 + bytes.readInt32BE(at + 8)
    bytes.fill(0xaa, at + batchHeader_bytes, at + batchHeader_bytes + 40)
    await writeFile(path, bytes)
  }
})
