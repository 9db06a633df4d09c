import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test, vi } from 'vitest'
import { startOwnBroker, type OwnBroker } from '../../harness/kafka/broker.ts'
import { ownKafka } from '../../harness/kafka/kafka.ts'
import { record } from '../../suites/bus/stage.ts'
import { readAll } from './reading.ts'

/** A broker and a process of Java are slow to start. */
vi.setConfig({ testTimeout: 90_000, hookTimeout: 120_000 })

ownKafka.describe('a broker that goes away', () => {
  let broker: OwnBroker
  beforeAll(async () => {
    broker = await startOwnBroker()
    return () => broker.end()
  })

  test('and comes back after kill -9: reading and publishing go on', async () => {
    const name = `killed-${randomUUID()}`
    const reader = await readAll([broker.address], [{ name, partitions: 2 }])
    await reader.bus.publish([record(name, 'k', 'before')])
    await reader.caughtUp()
    await broker.kill()
    await reader.until(() => reader.errors.length > 0)
    const during = persistently(() => reader.bus.publish([record(name, 'k', 'during')]))
    await broker.restart()
    await during
    await reader.bus.publish([record(name, 'k', 'after')])
    await reader.caughtUp()
    expect([...new Set(reader.texts)]).toStrictEqual(['before', 'during', 'after'])
  })

  test('and stands still for longer than the session: the watchdog begins anew, and reading goes on', async () => {
    const name = `frozen-${randomUUID()}`
    const reader = await readAll([broker.address], [{ name, partitions: 1 }])
    await reader.bus.publish([record(name, 'k', 'before')])
    await reader.caughtUp()
    broker.freeze()
    try {
      await reader.until(() => reader.errors.length > 0)
    } finally {
      broker.thaw()
    }
    expect(reader.errors[0]).toMatchObject({ code: 'KS-BUS-STALLED' })
    await reader.bus.publish([record(name, 'k', 'after')])
    await reader.caughtUp()
    expect(reader.texts).toStrictEqual(['before', 'after'])
  })
})

/** As the relay does: a call that failed is made again. */
async function persistently(call: () => Promise<void>): Promise<void> {
  for (;;) {
    try {
      return await call()
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}
