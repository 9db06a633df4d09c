import { expect, test } from 'vitest'
import type { PartitionProgress, TopicPartition } from '../../../bus/port.ts'
import type { DriverOf } from './driver.ts'
import { Collector, collect, keysByPartition, record, setStage } from './stage.ts'

/** Positions: whoever keeps them outside the bus is asked at every assignment, and is believed. */
export function positionsSuite(driver: DriverOf): void {
  test('reads from the position that it is told, partition by partition', async () => {
    const stage = await setStage(driver(), 3)
    const keys = keysByPartition(3)
    await stage.bus.publish([0, 1, 2].flatMap((number) => keys.map((key, partition) => record(stage.topic, key, `${partition}:${number}`))))

    const collector = new Collector()
    const asked: TopicPartition[] = []
    const known: readonly (bigint | undefined)[] = [2n, undefined, 3n]
    const subscription = await collect(stage, collector, {
      async positions(assigned) {
        asked.push(...assigned)
        return assigned.map(({ partition }) => known[partition])
      },
    })
    await subscription.caughtUp()

    expect(new Set(asked.map(({ topic, partition }) => `${topic}/${partition}`))).toStrictEqual(new Set([0, 1, 2].map((partition) => `${stage.topic}/${partition}`)))
    expect([...collector.texts].sort()).toStrictEqual(['0:2', '1:0', '1:1', '1:2'])
  })

  test('believes the position rather than the committed offset, forward and back', async () => {
    const stage = await setStage(driver(), 1)
    await stage.bus.publish([0, 1, 2, 3].map((number) => record(stage.topic, 'k', String(number))))
    for (const [position, expected] of [[3n, ['3']], [1n, ['1', '2', '3']], [undefined, []]] as const) {
      const collector = new Collector()
      const subscription = await collect(stage, collector, { positions: async (assigned) => assigned.map(() => position) })
      await subscription.caughtUp()
      await subscription.stop()
      expect(collector.texts).toStrictEqual(expected)
    }
  })

  test('asks again when it gets a partition back', async () => {
    const stage = await setStage(driver(), 1)
    await stage.bus.publish([record(stage.topic, 'k', 'kept elsewhere')])
    let times = 0
    const collector = new Collector()
    const subscription = await collect(stage, collector, {
      async positions(assigned) {
        times += 1
        return assigned.map(() => 0n)
      },
    })
    await subscription.caughtUp()
    await driver().cutConnections()
    await collector.until(() => collector.texts.length === 2)
    expect(times).toBe(2)
    expect(collector.texts).toStrictEqual(['kept elsewhere', 'kept elsewhere'])
  })

  test('tells the range of each log, and what the group has committed of it', async () => {
    const stage = await setStage(driver(), 2)
    const [key] = keysByPartition(2)
    const asked: PartitionProgress[][] = []
    const positions = async (assigned: readonly PartitionProgress[]) => {
      asked.push(assigned.toSorted((one, other) => one.partition - other.partition))
      return assigned.map(() => undefined)
    }
    for (const text of ['first', 'second']) {
      await stage.bus.publish([record(stage.topic, key!, text)])
      const subscription = await collect(stage, new Collector(), { positions })
      await subscription.caughtUp()
      await subscription.stop()
    }
    const empty = { topic: stage.topic, partition: 1, logStart: 0n, logEnd: 0n, committed: undefined }
    expect(asked).toStrictEqual([
      [{ topic: stage.topic, partition: 0, logStart: 0n, logEnd: 1n, committed: undefined }, empty],
      [{ topic: stage.topic, partition: 0, logStart: 0n, logEnd: 2n, committed: 1n }, empty],
    ])
  })

  test('asks again for one partition when the batch wants it, and reads on from there', async () => {
    const stage = await setStage(driver(), 1)
    await stage.bus.publish([0, 1, 2].map((number) => record(stage.topic, 'k', String(number))))
    const answers = [2n, 0n]
    const collector = new Collector()
    const subscription = await collect(stage, collector, {
      positions: async (assigned) => assigned.map(() => answers.shift()),
      async handle(batch) {
        await collector.handle(batch)
        if (collector.batches.length === 1) batch.reposition()
      },
    })
    await subscription.caughtUp()
    expect(collector.texts).toStrictEqual(['2', '0', '1', '2'])
  })
}
