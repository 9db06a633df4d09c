import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Watchdog } from '../../../bus/kafka/watchdog.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('barks once, when the silence has become longer than allowed', () => {
  const silences: number[] = []
  const watchdog = new Watchdog(1_000, (silence_ms) => silences.push(silence_ms))
  vi.advanceTimersByTime(900)
  watchdog.seen(1_000)
  vi.advanceTimersByTime(1_000)
  expect(silences).toStrictEqual([])
  vi.advanceTimersByTime(10_000)
  expect(silences).toHaveLength(1)
  expect(silences[0]).toBeGreaterThan(1_000)
  expect(vi.getTimerCount()).toBe(0)
})

test('waits as long as was allowed last', () => {
  const silences: number[] = []
  const watchdog = new Watchdog(1_000, (silence_ms) => silences.push(silence_ms))
  watchdog.seen(Number.POSITIVE_INFINITY)
  vi.advanceTimersByTime(1_000_000)
  expect(silences).toStrictEqual([])
  watchdog.seen(500)
  vi.advanceTimersByTime(1_000)
  expect(silences).toHaveLength(1)
})

test('is silent once it has ended', () => {
  const silences: number[] = []
  const watchdog = new Watchdog(1_000, (silence_ms) => silences.push(silence_ms))
  watchdog.end()
  vi.advanceTimersByTime(10_000)
  expect(silences).toStrictEqual([])
})
