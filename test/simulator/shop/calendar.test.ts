import { expect, test } from 'vitest'
import { businessDaysLater, businessDaysOf, instantAt, simulatedMonth } from '../../../simulator/shop/calendar.ts'

test('the simulated month has 22 business days', () => {
  const days = businessDaysOf(simulatedMonth)
  expect(days).toHaveLength(22)
  expect([days[0], days.at(-1)]).toEqual(['2026-10-01', '2026-10-30'])
})

test('business days skip the week-end', () => {
  expect(businessDaysLater('2026-10-02', 1)).toBe('2026-10-05')
  expect(businessDaysLater('2026-10-02', 0)).toBe('2026-10-02')
})

test('times of day are Finnish, before and after the clocks go back', () => {
  expect(instantAt('2026-10-23', 9 * 3600)).toBe('2026-10-23T06:00:00.000Z')
  expect(instantAt('2026-10-26', 9 * 3600)).toBe('2026-10-26T07:00:00.000Z')
})
