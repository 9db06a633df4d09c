import { expect, test } from 'vitest'
import { daysAfter } from '../../base/calendar.ts'

test.each([
  ['2026-12-31', 1, '2027-01-01'],
  ['2024-03-01', -1, '2024-02-29'],
  ['2026-03-29', 1, '2026-03-30'],
  ['2026-01-01', 0, '2026-01-01'],
])('%s and %i days is %s', (date, days, expected) => expect(daysAfter(date, days)).toBe(expected))
