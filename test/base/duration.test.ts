import { describe, expect, test } from 'vitest'
import { duration_ms, isDuration } from '../../base/duration.ts'

describe('ISO 8601 durations', () => {
  test.each([
    ['PT0.5S', 500],
    ['PT10S', 10_000],
    ['PT1M', 60_000],
    ['PT1H30M', 5_400_000],
    ['P1D', 86_400_000],
    ['P2W', 1_209_600_000],
    ['P1DT1S', 86_401_000],
  ])('%s is %i ms', (text, expected) => {
    expect(duration_ms(text)).toBe(expected)
    expect(isDuration(text)).toBe(true)
  })

  test.each(['', 'P', 'PT', 'P1', '1D', 'P1DT', 'P1M', 'P1Y', 'PT1.5M', 'PT1S1M', '-P1D', 'P1H', 'pt1s', 'PT1S\n'])('%j is none', (text) => {
    expect(duration_ms(text)).toBeUndefined()
    expect(isDuration(text)).toBe(false)
  })
})
