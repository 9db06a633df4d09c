import { expect, test } from 'vitest'
import type { DriverOf } from './driver.ts'
import { Collector, collect, endsOf, record, setStage } from './stage.ts'

/** Restart: records and committed offsets outlive the clients. */
export function restartSuite(driver: DriverOf): void {
  test('a group goes on where it had committed, and nothing is lost in between', async () => {
    const stage = await setStage(driver(), 1)
    const first = new Collector()
    await stage.bus.publish([record(stage.topic, 'k', 'first')])
    await (await collect(stage, first)).caughtUp()
    await stage.bus.close()

    const between = await stage.openAnother()
    await between.publish([record(stage.topic, 'k', 'second')])
    await between.close()

    const second = new Collector()
    const later = await stage.openAnother()
    await (await collect(stage, second, {}, later)).caughtUp()
    expect(first.texts).toStrictEqual(['first'])
    expect(second.texts).toStrictEqual(['second'])
    expect(await endsOf(later, stage.topic)).toStrictEqual([{ partition: 0, offset: 2n }])
  })

  test('closing a bus stops its subscriptions', async () => {
    const stage = await setStage(driver(), 1)
    const collector = new Collector()
    const subscription = await collect(stage, collector)
    await stage.bus.close()
    await expect(subscription.caughtUp()).rejects.toMatchObject({ code: 'KS-BUS-STOPPED' })
  })
}
