import { expect, test } from 'vitest'
import { ManualClock } from '../../../base/clock.ts'
import type { Bus } from '../../../bus/port.ts'
import { planMonth } from '../../../simulator/shop/planMonth.ts'
import { publishSteadily } from '../../../simulator/shop/publishSteadily.ts'

const records = planMonth({ seed: 1, orders: 9 }).records.slice(0, 25)

/** Publishes by a clock that the test moves, and says when each record came out, in milliseconds after the start. */
async function played(perSecond: number, stopAfter = records.length) {
  const clock = new ManualClock(1_000_000)
  const stopping = new AbortController()
  const out: { readonly id: string; readonly at_ms: number }[] = []
  const bus: Pick<Bus, 'publish'> = { publish: async () => undefined }
  const publishing = publishSteadily(bus, records, {
    perSecond, clock, signal: stopping.signal,
    onPublished(published) {
      out.push(...published.map(({ id }) => ({ id, at_ms: clock.now_ms() - 1_000_000 })))
      if (out.length >= stopAfter) stopping.abort()
    },
  })
  let ended = false
  void publishing.then(() => (ended = true))
  while (!ended) {
    await new Promise(setImmediate)
    clock.moveTo(clock.now_ms() + 10)
  }
  return out
}

test('records come out one by one in the order of the plan, at the pace asked for', async () => {
  const out = await played(5)
  expect(out.map(({ id }) => id)).toStrictEqual(records.map(({ id }) => id))
  expect(out.map(({ at_ms }) => at_ms)).toStrictEqual(records.map((_, index) => index * 200))
})

test('a fast pace goes ten times a second', async () => {
  const out = await played(50)
  expect(out.map(({ at_ms }) => at_ms)).toStrictEqual(records.map((_, index) => Math.floor(index / 5) * 100))
})

test('nothing comes out any more once it is stopped', async () => {
  expect(await played(5, 3)).toHaveLength(3)
})
