import { afterEach, expect, test } from 'vitest'
import { ManualClock } from '../../base/clock.ts'
import { Runner, type PassResult } from '../../pipelines/runner.ts'

let runner: Runner
afterEach(() => runner.stop())

const clock = new ManualClock(0)
const faults: string[] = []

/** A runner whose passes give these results one after another; then it has nothing to do. */
function runs(...results: readonly (PassResult | Error)[]): { readonly count: () => number; reached(passes: number): Promise<void> } {
  let count = 0
  const watchers: { readonly passes: number; readonly resolve: () => void }[] = []
  faults.length = 0
  runner = new Runner({
    name: 'test', clock, restAfterError_ms: 1, grace_ms: 1,
    onError: (_, error) => void faults.push(String(error)), onRecovery: () => void faults.push('recovered'),
    pass: () => {
      const result = results[count] ?? { again: false }
      count += 1
      for (const { passes, resolve } of watchers) if (passes <= count) resolve()
      return result instanceof Error ? Promise.reject(result) : Promise.resolve(result)
    },
  })
  runner.start()
  return { count: () => count, reached: (passes) => (count >= passes ? Promise.resolve() : new Promise((resolve) => watchers.push({ passes, resolve }))) }
}

test('goes on while there is more, then rests', async () => {
  const { count } = runs({ again: true }, { again: true })
  await runner.whenIdle()
  expect(count()).toBe(3)
  expect(runner.idle).toBe(true)
})

test('rests until something is due by the clock', async () => {
  const { count, reached } = runs({ again: false, due_ms: 5_000 })
  await runner.whenIdle()
  expect([count(), runner.due_ms]).toEqual([1, 5_000])
  clock.moveTo(5_000)
  await reached(2)
  await runner.whenIdle()
  expect(runner.due_ms).toBeUndefined()
})

test('is woken from its rest, and hears a call that comes while it works', async () => {
  const { count, reached } = runs()
  await runner.whenIdle()
  runner.wake()
  expect(runner.idle).toBe(false)
  runner.wake()
  await reached(2)
  await runner.whenIdle()
  runner.wake()
  await reached(3)
  await runner.whenIdle()
  expect(count()).toBe(3)
})

test('goes on after failures, tells of them and of the recovery', async () => {
  const { reached } = runs(new Error('first'), new Error('second'))
  await reached(3)
  await runner.whenIdle()
  expect(faults[0]).toBe('Error: first')
  expect(faults.at(-1)).toBe('recovered')
})

test('stops after the pass in hand, and whoever waits for its rest is let go', async () => {
  const { count } = runs({ again: false, due_ms: 10 ** 12 })
  await runner.whenIdle()
  runner.wake()
  await runner.stop()
  await runner.whenIdle()
  const passes = count()
  runner.wake()
  await new Promise(setImmediate)
  expect(count()).toBe(passes)
})

test('what is under way at a stop is told so at once, and broken off when the grace is over', async () => {
  const { promise: broken, resolve: breakOff } = Promise.withResolvers<readonly boolean[]>()
  const { promise: begun, resolve: begin } = Promise.withResolvers<AbortSignal>()
  runner = new Runner({
    name: 'test', clock, restAfterError_ms: 1, grace_ms: 1, onError: () => undefined, onRecovery: () => undefined,
    async pass({ begun: stop, over }) {
      begin(stop)
      await new Promise((resolve) => over.addEventListener('abort', resolve))
      breakOff([stop.aborted, over.aborted])
      return { again: true }
    },
  })
  runner.start()
  expect((await begun).aborted).toBe(false)
  await runner.stop()
  expect(await broken).toEqual([true, true])
})
