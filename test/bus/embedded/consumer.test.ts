import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { createEmbeddedBus } from '../../../bus/embedded/bus.ts'
import { Session } from '../../../bus/embedded/session.ts'
import { createTestDatabase, type TestDatabase } from '../../harness/database.ts'
import { Collector, collect, gate, record, type Stage } from '../../suites/bus/stage.ts'
import { cutConsumers } from './embeddedDriver.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

async function setStage(topic: string, pace: { readonly fallbackPoll_ms: number; readonly sessionTimeout_ms?: number }): Promise<Stage> {
  const openAnother = async () => {
    const bus = await createEmbeddedBus(database.pool, { topics: [{ name: topic, partitions: 1 }], retryPause_ms: 5, ...pace })
    onTestFinished(() => bus.close())
    return bus
  }
  return { bus: await openAnother(), topic, group: `group of ${topic}`, partitions: 1, openAnother }
}

test('is woken by its own topics alone, and asks the database nothing while idle', async () => {
  const idle = await setStage('quiet', { fallbackPoll_ms: 600_000, sessionTimeout_ms: 700_000 })
  const busy = await setStage('loud', { fallbackPoll_ms: 600_000, sessionTimeout_ms: 700_000 })
  const [quiet, loud] = [new Collector(), new Collector()]
  const subscription = await collect(idle, quiet)
  await subscription.caughtUp()

  const sessions = new Set<Session>()
  for (const name of ['ends', 'fetch', 'commit', 'places'] as const) {
    const original = Session.prototype[name] as (...given: unknown[]) => unknown
    const spy = vi.spyOn(Session.prototype, name).mockImplementation(function (this: Session, ...given: unknown[]) {
      sessions.add(this)
      return original.apply(this, given) as never
    })
    onTestFinished(() => void spy.mockRestore())
  }
  await collect(busy, loud)
  for (const text of ['a', 'b', 'c']) {
    await busy.bus.publish([record('loud', 'k', text)])
    await loud.until(() => loud.texts.includes(text))
  }
  expect(sessions.size).toBe(1)

  await idle.bus.publish([record('quiet', 'k', 'at last')])
  await quiet.until(() => quiet.texts.length === 1)
  expect(sessions.size).toBe(2)
})

test('one that hangs in a batch without a heartbeat loses its partition, and cannot commit afterwards', async () => {
  const stage = await setStage('hung', { fallbackPoll_ms: 50, sessionTimeout_ms: 250 })
  await stage.bus.publish([record('hung', 'k', 'heavy')])
  const door = gate()
  onTestFinished(door.open)
  const [hung, healthy] = [new Collector(), new Collector()]
  await collect(stage, hung, {
    async handle(batch) {
      await hung.handle(batch)
      await door.opened
    },
  })
  await hung.until(() => hung.texts.length === 1)
  const successor = await collect(stage, healthy, {}, await stage.openAnother())
  await successor.caughtUp()
  expect(healthy.texts).toStrictEqual(['heavy'])

  await stage.bus.publish([record('hung', 'k', 'next')])
  await successor.caughtUp()
  door.open()
  await hung.until(() => hung.errors.length > 0)
  expect(hung.errors[0]).toMatchObject({ code: 'KS-BUS-LOST' })
  expect(hung.texts).toStrictEqual(['heavy'])
  expect(healthy.texts).toStrictEqual(['heavy', 'next'])
})

test('a heartbeat tells a batch in hand that its connection is gone', async () => {
  const stage = await setStage('beating', { fallbackPoll_ms: 50 })
  await stage.bus.publish([record('beating', 'k', 'long')])
  const collector = new Collector()
  let beats = 0
  const subscription = await collect(stage, collector, {
    async handle(batch) {
      await collector.handle(batch)
      if (collector.batches.length > 1) return
      await batch.heartbeat()
      beats += 1
      await cutConsumers(database.pool)
      for (;;) await batch.heartbeat()
    },
  })
  await collector.until(() => collector.errors.length > 0)
  await subscription.caughtUp()
  expect(beats).toBe(1)
  expect(collector.texts).toStrictEqual(['long', 'long'])
})
