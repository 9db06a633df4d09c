import { describe, expect, test } from 'vitest'
import { BatchSaver } from '../../../pipelines/dispatch/batchSaver.ts'
import { ClaimSize } from '../../../pipelines/dispatch/claimSize.ts'
import { Turns } from '../../../pipelines/dispatch/rateLimit.ts'

describe('turns at a receiver', () => {
  test('come evenly spaced, never sooner than the rate allows', async () => {
    const turns = new Turns(200)
    const begun_ms = performance.now()
    let last_ms = begun_ms
    await Promise.all(Array.from({ length: 5 }, async () => {
      await turns.take(new AbortController().signal)
      last_ms = performance.now()
    }))
    expect(last_ms - begun_ms).toBeGreaterThanOrEqual(4 * 5 - 2)
  })

  test('wait for one gap when somebody else may have had one just now', async () => {
    const turns = new Turns(20)
    const begun_ms = performance.now()
    turns.pause()
    await turns.take(new AbortController().signal)
    expect(performance.now() - begun_ms).toBeGreaterThanOrEqual(50 - 2)
  })

  test('are given up when the service stops', async () => {
    const turns = new Turns(0.001)
    const stopping = new AbortController()
    await turns.take(stopping.signal)
    const second = turns.take(stopping.signal)
    stopping.abort()
    await expect(second).rejects.toThrow('abort')
  })
})

describe('results saved in batches', () => {
  test('gather while a save runs, and are all saved in their order when flushed', async () => {
    const batches: (readonly number[])[] = []
    const saver = new BatchSaver<number>(async (results) => {
      batches.push(results)
      await new Promise(setImmediate)
    })
    saver.add(1)
    await new Promise(setImmediate)
    for (const each of [2, 3, 4]) saver.add(each)
    await saver.flush()
    expect(batches.flat()).toEqual([1, 2, 3, 4])
    expect(batches.length).toBeLessThan(4)
  })

  test('tell of the first failure when flushed', async () => {
    const saver = new BatchSaver<number>(() => Promise.reject(new Error('the disk is full')))
    saver.add(1)
    await expect(saver.flush()).rejects.toThrow('the disk is full')
  })
})

test('the size of a claim grows while a receiver is quick, shrinks when it is slow, and stays between its limits', () => {
  const size = new ClaimSize()
  expect(size.next(2, 250)).toBe(16)
  for (const expected of [32, 64, 128, 250, 250]) {
    size.note(size.next(2, 250), 10)
    expect(size.next(2, 250)).toBe(expected)
  }
  size.note(250, 60_000)
  expect(size.next(2, 250)).toBeLessThanOrEqual(250)
  for (let turn = 0; turn < 10; turn += 1) size.note(size.next(2, 250), 60_000)
  expect(size.next(2, 250)).toBe(16)
  expect(size.next(2, 10)).toBe(10)
})
