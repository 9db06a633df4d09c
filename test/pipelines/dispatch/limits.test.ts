import { describe, expect, test } from 'vitest'
import { Accounts } from '../../../pipelines/dispatch/accounts.ts'
import { BatchSaver } from '../../../pipelines/dispatch/batchSaver.ts'
import { ClaimSize } from '../../../pipelines/dispatch/claimSize.ts'
import { Turns } from '../../../pipelines/dispatch/rateLimit.ts'

describe('turns at a receiver', () => {
  test('come evenly spaced, never sooner than the rate allows', async () => {
    const turns = new Turns(200)
    const at_ms: number[] = []
    await Promise.all(Array.from({ length: 5 }, async () => {
      await turns.take(new AbortController().signal)
      at_ms.push(performance.now())
    }))
    expect(at_ms.at(-1)! - at_ms[0]!).toBeGreaterThanOrEqual(4 * 5 - 2)
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

describe('an account that lanes share', () => {
  const lane = (account: string | undefined, concurrency: number) => ({ lane: { account, concurrency } })
  const profiles = { all: () => [{ profile: { systems: { a: lane('shared', 4), b: lane('shared', 2), c: lane(undefined, 9) } } }] }
  const accounts = (): Accounts => new Accounts(profiles as never)
  const most = async (account: string | undefined, attempts: number): Promise<number> => {
    const shared = accounts()
    let running = 0
    let found = 0
    await Promise.all(Array.from({ length: attempts }, () => shared.within(account, async () => {
      running += 1
      found = Math.max(found, running)
      await new Promise(setImmediate)
      running -= 1
    })))
    return found
  }

  test('takes as many attempts at a time as its most careful lane allows', async () => {
    expect(await most('shared', 20)).toBe(2)
  })

  test('limits nobody who has none', async () => {
    expect(await most(undefined, 20)).toBe(20)
  })

  test('has its place again after an attempt that failed', async () => {
    const shared = accounts()
    for (let turn = 0; turn < 5; turn += 1) await expect(shared.within('shared', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await shared.within('shared', () => Promise.resolve('yes'))).toBe('yes')
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
