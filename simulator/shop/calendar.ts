import type { CalendarDate, Instant } from '../../base/dates.ts'

/** The month that the shop plays. It has 22 business days and no public holiday in Finland on any of them. */
export const simulatedMonth = '2026-10'

/** The days from Monday to Friday of a month `YYYY-MM`, in order. */
export function businessDaysOf(month: string): readonly CalendarDate[] {
  const { year, month: number, daysInMonth } = Temporal.PlainYearMonth.from(month)
  const days = Array.from({ length: daysInMonth }, (_, index) => new Temporal.PlainDate(year, number, index + 1))
  return days.filter((day) => day.dayOfWeek <= 5).map(String)
}

/** The day so many days from Monday to Friday later. */
export function businessDaysLater(day: CalendarDate, count: number): CalendarDate {
  let date = Temporal.PlainDate.from(day)
  for (let left = count; left > 0; ) {
    date = date.add({ days: 1 })
    if (date.dayOfWeek <= 5) left -= 1
  }
  return date.toString()
}

/** The day so many calendar days later. */
export function daysLater(day: CalendarDate, count: number): CalendarDate {
  return Temporal.PlainDate.from(day).add({ days: count }).toString()
}

/** The instant at a time of day in Finland, given in seconds after midnight. */
export function instantAt(day: CalendarDate, second: number): Instant {
  const local = Temporal.PlainDate.from(day).toPlainDateTime().add({ seconds: second })
  return local.toZonedDateTime('Europe/Helsinki').toInstant().toString({ smallestUnit: 'millisecond' })
}
