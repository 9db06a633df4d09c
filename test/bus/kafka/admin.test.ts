import type { Admin } from 'kafkajs'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { committedOffsets } from '../../../bus/kafka/admin.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** An administration that is refused what the group has committed: the first `times`, for this reason. */
function refusing(type: string, times: number) {
  const fetchOffsets = vi.fn(async () => {
    if (fetchOffsets.mock.calls.length <= times) throw Object.assign(new Error(`refused: ${type}`), { type })
    return [{ topic: 't', partitions: [{ partition: 0, offset: '7', metadata: null }, { partition: 1, offset: '-1', metadata: null }] }]
  })
  const answer = committedOffsets({ fetchOffsets } as unknown as Admin, 'g', ['t'])
  return { fetchOffsets, answer: Promise.allSettled([answer]).then(([settled]) => settled) }
}

test.each(['GROUP_LOAD_IN_PROGRESS', 'GROUP_COORDINATOR_NOT_AVAILABLE', 'NOT_COORDINATOR_FOR_GROUP'])('brokers that answer %s are asked again until they are ready', async (type) => {
  const { fetchOffsets, answer } = refusing(type, 3)
  await vi.runAllTimersAsync()
  expect(await answer).toEqual({ status: 'fulfilled', value: new Map([['t/0', 7n]]) })
  expect(fetchOffsets).toHaveBeenCalledTimes(4)
})

test('brokers that never get ready are given up', async () => {
  const { fetchOffsets, answer } = refusing('GROUP_LOAD_IN_PROGRESS', Infinity)
  await vi.runAllTimersAsync()
  expect(await answer).toMatchObject({ status: 'rejected', reason: { message: 'refused: GROUP_LOAD_IN_PROGRESS' } })
  expect(fetchOffsets).toHaveBeenCalledTimes(6)
})

test('another refusal is final', async () => {
  const { fetchOffsets, answer } = refusing('GROUP_AUTHORIZATION_FAILED', 1)
  expect(await answer).toMatchObject({ status: 'rejected' })
  expect(fetchOffsets).toHaveBeenCalledOnce()
})
