import { expect, test } from 'vitest'
import type { DriverOf } from './driver.ts'
import { Collector, collect, gate, keysByPartition, record, setStage } from './stage.ts'

/** Subscribing: batches, one at a time, and what `caughtUp` and `stop` promise. */
export function subscribeSuite(driver: DriverOf): void {
  test('starts a group that is new at the earliest record', async () => {
    const stage = await setStage(driver(), 1)
    await stage.bus.publish([record(stage.topic, 'k', 'before')])
    const collector = new Collector()
    await (await collect(stage, collector)).caughtUp()
    expect(collector.texts).toStrictEqual(['before'])
  })

  test('hands over what comes later without being asked', async () => {
    const stage = await setStage(driver(), 3)
    const collector = new Collector()
    await (await collect(stage, collector)).caughtUp()
    for (const [index, key] of keysByPartition(3).entries()) {
      await stage.bus.publish([record(stage.topic, key, `later ${index}`)])
      await collector.until(() => collector.texts.includes(`later ${index}`))
    }
    expect(collector.texts).toStrictEqual(['later 0', 'later 1', 'later 2'])
  })

  test('hands over batches of one partition, in order, never larger than asked for', async () => {
    const stage = await setStage(driver(), 2)
    const [one, other] = keysByPartition(2)
    await stage.bus.publish(Array.from({ length: 50 }, (_, index) => record(stage.topic, index % 2 ? one! : other!, String(index))))

    const collector = new Collector()
    await (await collect(stage, collector, { batchSize: 8 })).caughtUp()

    for (const batch of collector.batches) {
      expect(batch.records.length).toBeGreaterThan(0)
      expect(batch.records.length).toBeLessThanOrEqual(8)
      expect(new Set(batch.records.map(({ partition }) => partition))).toStrictEqual(new Set([batch.partition]))
    }
    expect([...collector.texts].sort((a, b) => Number(a) - Number(b))).toStrictEqual(Array.from({ length: 50 }, (_, index) => String(index)))
  })

  test('reads several topics in one subscription', async () => {
    const stage = await setStage(driver(), 1)
    const second = await setStage(driver(), 1)
    const bus = await driver().open([{ name: stage.topic, partitions: 1 }, { name: second.topic, partitions: 1 }])
    await bus.publish([record(stage.topic, 'k', 'here'), record(second.topic, 'k', 'there')])
    const collector = new Collector()
    const subscription = await collect(stage, collector, { topics: [stage.topic, second.topic] }, bus)
    await subscription.caughtUp()
    await subscription.stop()
    await bus.close()
    expect(new Set(collector.texts)).toStrictEqual(new Set(['here', 'there']))
  })

  test('catches up with what was there when it was asked, handled and committed', async () => {
    const stage = await setStage(driver(), 1)
    await stage.bus.publish([record(stage.topic, 'k', 'slow')])
    const door = gate()
    const collector = new Collector()
    let handled = false
    const subscription = await collect(stage, collector, {
      async handle(batch) {
        await collector.handle(batch)
        await door.opened
        handled = true
      },
    })
    let caughtUp = false
    const asked = subscription.caughtUp().then(() => (caughtUp = true))
    await collector.until(() => collector.texts.length === 1)
    expect(caughtUp).toBe(false)
    door.open()
    await asked
    expect(handled).toBe(true)
  })

  test('stops after the batch in hand, which stays handled', async () => {
    const stage = await setStage(driver(), 1)
    await stage.bus.publish(Array.from({ length: 4 }, (_, index) => record(stage.topic, 'k', String(index))))
    const door = gate()
    const first = new Collector()
    const subscription = await collect(stage, first, {
      batchSize: 2,
      async handle(batch) {
        await first.handle(batch)
        await door.opened
      },
    })
    await first.until(() => first.batches.length === 1)
    const stopped = subscription.stop()
    door.open()
    await stopped
    expect(first.texts).toStrictEqual(['0', '1'])

    const second = new Collector()
    await (await collect(stage, second)).caughtUp()
    expect(second.texts).toStrictEqual(['2', '3'])
  })

  test('tells who waits for it to catch up that it was stopped', async () => {
    const stage = await setStage(driver(), 1)
    await stage.bus.publish([record(stage.topic, 'k', 'never')])
    const collector = new Collector()
    const subscription = await collect(stage, collector, { handle: () => Promise.reject(new Error('not today')) })
    const asked = expect(subscription.caughtUp()).rejects.toMatchObject({ code: 'KS-BUS-STOPPED' })
    await collector.until(() => collector.errors.length > 0)
    await subscription.stop()
    await asked
    await expect(subscription.caughtUp()).rejects.toMatchObject({ code: 'KS-BUS-STOPPED' })
  })
}
