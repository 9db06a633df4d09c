import type { CalendarDate, Instant } from '../../base/dates.ts'
import { businessDay, helsinkiInstant_ms } from '../../base/helsinki.ts'

const lastOfMinute_ms = 59_999

/** When a document was made that states no more than its day: when it came, or at the end of that day where it came later. */
export function occurredAt(day: CalendarDate, came_ms: number): Instant {
  const at_ms = day < businessDay(came_ms) ? helsinkiInstant_ms(day, '23:59') + lastOfMinute_ms : came_ms
  return new Date(at_ms).toISOString()
}
