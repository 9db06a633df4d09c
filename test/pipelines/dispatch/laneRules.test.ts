import { describe, expect, test } from 'vitest'
import { laneSchema } from '../../../connectors/profile/schema/lane.ts'
import { nextCut_ms, openUntil_ms, opensAt_ms } from '../../../pipelines/dispatch/laneRules.ts'

const at = (instant: string): number => Date.parse(instant)

describe('opening hours, on Finnish clocks', () => {
  const settings = laneSchema.parse({ openingHours: { days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], from: '07:00', until: '17:00' } })

  test.each([
    ['inside', '2026-03-02T08:00:00Z', '2026-03-02T08:00:00Z'],
    ['at the first minute', '2026-03-02T05:00:00Z', '2026-03-02T05:00:00Z'],
    ['before', '2026-03-02T04:59:59Z', '2026-03-02T05:00:00Z'],
    ['at closing time', '2026-03-02T15:00:00Z', '2026-03-03T05:00:00Z'],
    ['on Friday evening', '2026-03-06T18:00:00Z', '2026-03-09T05:00:00Z'],
    ['over the change to summer time', '2026-03-27T18:00:00Z', '2026-03-30T04:00:00Z'],
  ])('%s', (_, now, opens) => {
    expect(new Date(opensAt_ms(settings, at(now)))).toEqual(new Date(opens))
  })

  test('are always where the profile names none', () => {
    expect(opensAt_ms(laneSchema.parse({}), 5)).toBe(5)
  })
})

test.each([
  ['before the day’s first', '2026-03-02T05:00:00Z', '2026-03-02T10:00:00Z'],
  ['between two', '2026-03-02T10:00:01Z', '2026-03-02T16:00:00Z'],
  ['at a cut: the next one', '2026-03-02T16:00:00Z', '2026-03-03T10:00:00Z'],
  ['in summer', '2026-07-02T05:00:00Z', '2026-07-02T09:00:00Z'],
])('the cut %s', (_, now, cut) => {
  expect(new Date(nextCut_ms({ cut: ['18:00', '12:00'] }, at(now)))).toEqual(new Date(cut))
})

test('the breaker’s rest doubles each time, up to its longest', () => {
  const settings = laneSchema.parse({ retry: { jitter: 0 }, breaker: { open: 'PT30S', longestOpen: 'PT15M' } })
  expect([1, 2, 3, 5, 6, 60].map((failures) => openUntil_ms(settings, 'm/s', failures, 0) / 1000)).toEqual([30, 60, 120, 480, 900, 900])
})
