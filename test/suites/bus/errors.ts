import { expect, test } from 'vitest'
import type { DriverOf } from './driver.ts'
import { Collector, collect, keysByPartition, record, setStage } from './stage.ts'

/** Errors: a batch that fails comes again, the same, and holds up no other partition; wrong names are said at once. */
export function errorsSuite(driver: DriverOf): void {
  test('hands over the same batch again until it is handled', async () => {
    const stage = await setStage(driver(), 1)
    await stage.bus.publish([0, 1, 2].map((number) => record(stage.topic, 'k', String(number))))
    const collector = new Collector()
    const reason = new Error('the ledger is away')
    const subscription = await collect(stage, collector, {
      batchSize: 2,
      async handle(batch) {
        await collector.handle(batch)
        if (collector.batches.length === 1) await stage.bus.publish([record(stage.topic, 'k', '3')])
        if (collector.batches.length <= 3) throw reason
      },
    })
    await subscription.caughtUp()

    expect(collector.errors).toStrictEqual([reason, reason, reason])
    const texts = collector.batches.map(({ records }) => records.map(({ value }) => String(value)))
    expect(texts.slice(0, 4)).toStrictEqual(Array.from({ length: 4 }, () => ['0', '1']))
    expect(texts.slice(4).flat().slice(0, 2)).toStrictEqual(['2', '3'])
  })

  test('goes on with the other partitions while one fails', async () => {
    const stage = await setStage(driver(), 2)
    const [failing, fine] = keysByPartition(2)
    const collector = new Collector()
    await collect(stage, collector, {
      async handle(batch) {
        if (batch.partition === 0) throw new Error('this one never')
        await collector.handle(batch)
      },
    })
    await stage.bus.publish([record(stage.topic, failing!, 'bad')])
    await collector.until(() => collector.errors.length > 0)
    await stage.bus.publish([record(stage.topic, fine!, 'good')])
    await collector.until(() => collector.texts.length > 0)
    expect(collector.texts).toStrictEqual(['good'])
  })

  test('knows no topic that was not made', async () => {
    const stage = await setStage(driver(), 1)
    await expect(stage.bus.progress(stage.group, ['no-such-topic'])).rejects.toMatchObject({ code: 'KS-BUS-TOPIC' })
    await expect(collect(stage, new Collector(), { topics: ['no-such-topic'] })).rejects.toMatchObject({ code: 'KS-BUS-TOPIC' })
  })

  test('refuses to change the number of partitions', async () => {
    const stage = await setStage(driver(), 2)
    await expect(driver().open([{ name: stage.topic, partitions: 3 }])).rejects.toMatchObject({
      code: 'KS-BUS-PARTITIONS',
      problem: { parameters: { topic: stage.topic, found: 2, configured: 3 } },
    })
  })
}
