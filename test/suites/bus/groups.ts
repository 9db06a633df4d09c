import { expect, test } from 'vitest'
import type { Bus, RecordBatch } from '../../../bus/port.ts'
import type { DriverOf } from './driver.ts'
import { Collector, collect, keysByPartition, record, setStage, type Stage } from './stage.ts'

/** Publishes one record to every partition. */
async function round(stage: Stage, name: string): Promise<void> {
  await stage.bus.publish(keysByPartition(stage.partitions).map((key) => record(stage.topic, key, name)))
}

/** Groups: each reads everything; within one, consumers share the partitions and take over from each other. */
export function groupsSuite(driver: DriverOf): void {
  test('gives every group every record', async () => {
    const stage = await setStage(driver(), 2)
    await round(stage, 'news')
    const [one, other] = [new Collector(), new Collector()]
    await (await collect(stage, one)).caughtUp()
    await (await collect(stage, other, { group: `${stage.group}-other` })).caughtUp()
    expect(one.texts).toStrictEqual(['news', 'news'])
    expect(other.texts).toStrictEqual(['news', 'news'])
  })

  test('shares the partitions of a group, never one between two, and none stays behind', async () => {
    const stage = await setStage(driver(), 4)
    const collectors = [new Collector(), new Collector()]
    const busy = new Set<string>()
    const overlaps: string[] = []
    const watched = (collector: Collector) => async (batch: RecordBatch) => {
      const partition = `${batch.topic}/${batch.partition}`
      if (busy.has(partition)) overlaps.push(partition)
      busy.add(partition)
      await new Promise(setImmediate)
      busy.delete(partition)
      await collector.handle(batch)
    }
    const buses: Bus[] = [stage.bus, await stage.openAnother()]
    const subscriptions = []
    for (const [index, collector] of collectors.entries()) {
      subscriptions.push(await collect(stage, collector, { handle: watched(collector) }, buses[index]))
    }
    let rounds = 0
    while (collectors.some(({ batches }) => batches.length === 0)) {
      rounds += 1
      await round(stage, String(rounds))
      await subscriptions[0]!.caughtUp()
    }
    await subscriptions[1]!.stop()
    await round(stage, 'after one left')
    await subscriptions[0]!.caughtUp()

    expect(overlaps).toStrictEqual([])
    const all = collectors.flatMap(({ texts }) => texts)
    expect(all).toHaveLength((rounds + 1) * 4)
    expect(collectors[0]!.texts.filter((text) => text === 'after one left')).toHaveLength(4)
  })

  test('takes over the partitions of a consumer that died in a batch', async () => {
    const stage = await setStage(driver(), 2)
    await round(stage, 'in hand')
    const doomed = await driver().hangElsewhere({ group: stage.group, topic: stage.topic, partitions: 2 })
    const collector = new Collector()
    const subscription = await collect(stage, collector)
    await doomed.kill()
    await subscription.caughtUp()
    expect(collector.texts).toStrictEqual(['in hand', 'in hand'])
  })

  test('goes on after its connections were cut', async () => {
    const stage = await setStage(driver(), 2)
    const collector = new Collector()
    const subscription = await collect(stage, collector)
    await round(stage, 'before')
    await subscription.caughtUp()
    await driver().cutConnections()
    await collector.until(() => collector.errors.length > 0)
    await round(stage, 'after')
    await subscription.caughtUp()
    expect(collector.texts).toStrictEqual(['before', 'before', 'after', 'after'])
  })
}
