import { inHelsinki } from '../../../base/helsinki.ts'
import type { CalendarDate, Instant } from '../../../base/dates.ts'

const token = /yyyy|yy|MM|dd|HH|mm|ss/g

/** Whether a pattern asks for a time of day. */
export function hasTime(pattern: string): boolean {
  return /HH|mm|ss/.test(pattern)
}

/** A calendar date by a pattern of yyyy, yy, MM and dd; undefined where it is no `YYYY-MM-DD`. */
export function writeDate(date: CalendarDate, pattern: string): string | undefined {
  return /^\d{4}-\d\d-\d\d$/.test(date) ? fill(pattern, date, '00:00:00') : undefined
}

/** An instant by a pattern, on clocks in Finland; undefined where it cannot be read. */
export function writeInstant(instant: Instant, pattern: string): string | undefined {
  const at_ms = Date.parse(instant)
  if (Number.isNaN(at_ms)) return undefined
  const shown = inHelsinki(at_ms)
  return fill(pattern, shown.slice(0, 10), shown.slice(11))
}

/** The calendar date in a text that a pattern wrote; undefined where it does not fit. Two-digit years are of this century. */
export function readDate(text: string, pattern: string): CalendarDate | undefined {
  if (text.length !== pattern.length) return undefined
  const found: Record<string, string> = {}
  for (const match of pattern.matchAll(token)) found[match[0]] = text.slice(match.index, match.index + match[0].length)
  const year = found['yyyy'] ?? (found['yy'] === undefined ? undefined : `20${found['yy']}`)
  const date = `${year}-${found['MM']}-${found['dd']}`
  return /^\d{4}-\d\d-\d\d$/.test(date) ? date : undefined
}

function fill(pattern: string, date: string, time: string): string {
  const values: Readonly<Record<string, string>> = {
    yyyy: date.slice(0, 4), yy: date.slice(2, 4), MM: date.slice(5, 7), dd: date.slice(8, 10), HH: time.slice(0, 2), mm: time.slice(3, 5), ss: time.slice(6, 8),
  }
  return pattern.replace(token, (one) => values[one] as string)
}
