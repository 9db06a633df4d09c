import type { CalendarDate } from './dates.ts'

const zone = 'Europe/Helsinki'
const parts = new Intl.DateTimeFormat('sv-SE', {
  timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23',
})

/** `YYYY-MM-DD HH:mm:ss` on clocks in Finland. */
export function inHelsinki(at_ms: number): string {
  return parts.format(at_ms)
}

/** The business day of an instant. */
export function businessDay(at_ms: number): CalendarDate {
  return inHelsinki(at_ms).slice(0, 10)
}

/** The time of day of an instant, `HH:mm:ss`. */
export function businessTime(at_ms: number): string {
  return inHelsinki(at_ms).slice(11)
}

/** The instant at which clocks in Finland show this day and time of day (`HH:mm`); where it is shown twice, the first. */
export function helsinkiInstant_ms(day: CalendarDate, timeOfDay: string): number {
  const asUtc_ms = Date.parse(`${day}T${timeOfDay}:00Z`)
  const winter_ms = asUtc_ms - 2 * 3_600_000
  const summer_ms = asUtc_ms - 3 * 3_600_000
  return inHelsinki(summer_ms).startsWith(`${day} ${timeOfDay}`) ? summer_ms : winter_ms
}
