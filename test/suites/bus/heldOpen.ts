import { expect, test } from 'vitest'
import type { DriverOf } from './driver.ts'
import { Collector, collect, keysByPartition, record, setStage } from './stage.ts'

/** Transactions: no reader passes a position whose transaction is still open. */
export function heldOpenSuite(driver: DriverOf): void {
  const holdOpen: NonNullable<ReturnType<DriverOf>['holdOpen']> = (topic, records) => driver().holdOpen!(topic, records)

  test('of two publishers one is held open: a reader sees neither past it nor the other first', async () => {
    const stage = await setStage(driver(), 2)
    const [held, free] = keysByPartition(2)
    const collector = new Collector()
    const subscription = await collect(stage, collector)
    const publication = await holdOpen({ name: stage.topic, partitions: 2 }, [record(stage.topic, held!, 'held'), record(stage.topic, held!, 'held too')])
    const behind = stage.bus.publish([record(stage.topic, held!, 'behind')])
    await stage.bus.publish([record(stage.topic, free!, 'free')])
    await collector.until(() => collector.texts.includes('free'))
    await subscription.caughtUp()
    expect(collector.texts).toStrictEqual(['free'])

    await publication.commit()
    await behind
    await subscription.caughtUp()
    expect(collector.texts).toStrictEqual(['free', 'held', 'held too', 'behind'])
    expect(collector.records.slice(1).map(({ offset }) => offset)).toStrictEqual([0n, 1n, 2n])
  })

  test('what is rolled back was never there', async () => {
    const stage = await setStage(driver(), 1)
    const collector = new Collector()
    const subscription = await collect(stage, collector)
    const publication = await holdOpen({ name: stage.topic, partitions: 1 }, [record(stage.topic, 'k', 'rolled back')])
    const behind = stage.bus.publish([record(stage.topic, 'k', 'behind')])
    await publication.rollback()
    await behind
    await subscription.caughtUp()
    expect(collector.texts).toStrictEqual(['behind'])
  })
}
