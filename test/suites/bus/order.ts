import { expect, test } from 'vitest'
import type { DriverOf } from './driver.ts'
import { Collector, collect, keysByPartition, record, setStage } from './stage.ts'

/** Order: what one publisher writes under a key is read in that order, and no two records share a place. */
export function orderSuite(driver: DriverOf): void {
  test('keeps the order of each key while several publish at once', async () => {
    const stage = await setStage(driver(), 3)
    const publishers = 4
    const rounds = 25
    const keys = keysByPartition(3)
    const others = await Promise.all(Array.from({ length: publishers - 1 }, () => stage.openAnother()))
    await Promise.all(
      [stage.bus, ...others].map(async (bus, publisher) => {
        for (let round = 0; round < rounds; round += 1) {
          const turned = [...keys.slice(publisher % 3), ...keys.slice(0, publisher % 3)]
          await bus.publish(turned.flatMap((key) => [0, 1].map((part) => record(stage.topic, key, `${publisher}:${2 * round + part}`))))
        }
      }),
    )

    const collector = new Collector()
    await (await collect(stage, collector, { batchSize: 7 })).caughtUp()

    expect(collector.records).toHaveLength(publishers * rounds * 2 * 3)
    for (const [partition, key] of keys.entries()) {
      const records = collector.records.filter((each) => each.partition === partition)
      expect(new Set(records.map((each) => String(each.key)))).toStrictEqual(new Set([key]))
      expect(records.map(({ offset }) => offset)).toStrictEqual(records.map((_, index) => BigInt(index)))
      for (let publisher = 0; publisher < publishers; publisher += 1) {
        const own = records.map(({ value }) => String(value).split(':')).filter(([by]) => by === String(publisher))
        expect(own.map(([, number]) => Number(number))).toStrictEqual(Array.from({ length: rounds * 2 }, (_, number) => number))
      }
    }
  })
}
