import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DriverOf } from './driver.ts'
import { Collector, collect, endsOf, keysByPartition, record, setStage } from './stage.ts'

/** Publishing: what is read is what was written, where Kafka would put it, all of it or nothing. */
export function publishSuite(driver: DriverOf): void {
  test('keeps key, value and headers as they were, and knows a time of each record', async () => {
    const stage = await setStage(driver(), 1)
    const value = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte))
    const headers = { ce_id: 'a "quoted" id', empty: '', ääkköset: 'Hämeenkyrö €' }
    await stage.bus.publish([{ topic: stage.topic, key: 'tilaus-ä', value, headers, timestamp_ms: 1_731_000_000_123 }])

    const collector = new Collector()
    await (await collect(stage, collector)).caughtUp()

    expect(collector.records).toStrictEqual([
      { topic: stage.topic, partition: 0, offset: 0n, key: Buffer.from('tilaus-ä'), value, headers, timestamp_ms: expect.any(Number) },
    ])
  })

  test('tells a tombstone from an empty value', async () => {
    const stage = await setStage(driver(), 1)
    const bare = { topic: stage.topic, key: 'k', headers: {}, timestamp_ms: 0 }
    await stage.bus.publish([{ ...bare, value: null }, { ...bare, value: Buffer.alloc(0) }, { ...bare, value: null }])

    const collector = new Collector()
    await (await collect(stage, collector)).caughtUp()

    expect(collector.records.map(({ value }) => value)).toStrictEqual([null, Buffer.alloc(0), null])
  })

  test('carries any text as key and header, and any bytes as value', async () => {
    const stage = await setStage(driver(), 1)
    const text = fc.string({ unit: 'binary', maxLength: 20 })
    const sample = fc.record({ key: text, headers: fc.dictionary(fc.string({ minLength: 1, maxLength: 10 }), text, { noNullPrototype: true }), value: fc.uint8Array().map((bytes) => Buffer.from(bytes)) })
    const seed = 20_261_105
    const records = fc.sample(sample, { seed, numRuns: 200 }).map((each, index) => ({ ...each, topic: stage.topic, timestamp_ms: index }))
    await stage.bus.publish(records)

    const collector = new Collector()
    await (await collect(stage, collector)).caughtUp()

    expect(collector.records.map(({ key, headers, value }) => ({ key: String(key), headers, value })), `seed ${seed}`).toStrictEqual(records.map(({ key, headers, value }) => ({ key, headers, value })))
  })

  test('puts a key where the default partitioner of Kafka puts it', async () => {
    const stage = await setStage(driver(), 10)
    const places = { '21': 0, foobar: 6, 'a-little-bit-long-string': 2, 'a-little-bit-longer-string': 9, abc: 7 }
    await stage.bus.publish(Object.keys(places).map((key) => record(stage.topic, key, '')))

    const collector = new Collector()
    await (await collect(stage, collector)).caughtUp()

    expect(Object.fromEntries(collector.records.map(({ key, partition }) => [String(key), partition]))).toStrictEqual(places)
  })

  test('publishes all of a call or nothing', async () => {
    const stage = await setStage(driver(), 3)
    const good = keysByPartition(3).map((key) => record(stage.topic, key, 'good'))

    await expect(stage.bus.publish([...good, record('no-such-topic', 'k', 'bad')])).rejects.toMatchObject({ code: 'KS-BUS-TOPIC' })

    expect((await endsOf(stage.bus, stage.topic)).map(({ offset }) => offset)).toStrictEqual([0n, 0n, 0n])
  })

  test('tells the offset after the last record of each partition', async () => {
    const stage = await setStage(driver(), 3)
    const [first, , third] = keysByPartition(3)
    await stage.bus.publish([record(stage.topic, first!, 'a'), record(stage.topic, third!, 'b'), record(stage.topic, third!, 'c')])

    expect(await endsOf(stage.bus, stage.topic)).toStrictEqual([
      { partition: 0, offset: 1n },
      { partition: 1, offset: 0n },
      { partition: 2, offset: 2n },
    ])
  })

  test('takes an empty call for what it is', async () => {
    const stage = await setStage(driver(), 1)
    await stage.bus.publish([])
    expect(await endsOf(stage.bus, stage.topic)).toStrictEqual([{ partition: 0, offset: 0n }])
  })
}
