import { expect, test } from 'vitest'
import { Lease } from '../../../pipelines/dispatch/lease.ts'

function clocks() {
  const now = { monotonic_ms: 5_000, wall_ms: 1_000_000 }
  return { now, read: { monotonic_ms: () => now.monotonic_ms, wall_ms: () => now.wall_ms } }
}

test('covers what is over before it is, and nothing longer', () => {
  const { now, read } = clocks()
  const lease = new Lease(1000, read)
  expect(lease.covers(999)).toBe(true)
  expect(lease.covers(1000)).toBe(false)
  now.monotonic_ms += 600
  now.wall_ms += 600
  expect([399, 400].map((each) => lease.covers(each))).toEqual([true, false])
})

test.each([
  ['the process was stopped', { monotonic_ms: 2000, wall_ms: 2000 }],
  ['the machine slept, and its monotonic clock with it', { monotonic_ms: 1, wall_ms: 2000 }],
  ['the wall clock was set back', { monotonic_ms: 2000, wall_ms: -3_600_000 }],
])('is over when %s', (_, went) => {
  const { now, read } = clocks()
  const lease = new Lease(1000, read)
  now.monotonic_ms += went.monotonic_ms
  now.wall_ms += went.wall_ms
  expect(lease.covers(0)).toBe(false)
})

test('covers nothing once somebody else has taken over', () => {
  const lease = new Lease(1000)
  expect(lease.covers(0)).toBe(true)
  lease.lose()
  expect(lease.covers(0)).toBe(false)
})
