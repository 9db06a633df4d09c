import { expect, test } from 'vitest'
import { occurredAt } from '../../../mappings/to-events/occurredAt.ts'

test.each([
  ['of the day on which it came', '2026-03-02', '2026-03-02T12:30:00.000Z', '2026-03-02T12:30:00.000Z'],
  ['of an earlier day', '2026-03-01', '2026-03-02T12:30:00.000Z', '2026-03-01T21:59:59.999Z'],
  ['of the day before, by clocks in Finland', '2026-03-02', '2026-03-02T22:30:00.000Z', '2026-03-02T21:59:59.999Z'],
  ['of a day in summer', '2026-07-01', '2026-07-03T12:30:00.000Z', '2026-07-01T20:59:59.999Z'],
  ['of a day to come', '2026-03-09', '2026-03-02T12:30:00.000Z', '2026-03-02T12:30:00.000Z'],
])('a document %s', (_, day, came, expected) => {
  expect(occurredAt(day, Date.parse(came))).toBe(expected)
})
