import { helsinkiInstant_ms, inHelsinki } from '../../../../base/helsinki.ts'
import type { CalendarDate, Instant } from '../../../../base/dates.ts'
import { isCalendarDate } from '../../../rules/calendarDate.ts'

const token = /yyyy|yy|MM|dd|HH|mm|ss/g

/** Whether a pattern asks for a time of day. */
export function hasTime(pattern: string): boolean {
  return /HH|mm|ss/.test(pattern)
}

/** Whether a text by the pattern says which day is meant: it has year, month and day. */
export function hasDay(pattern: string): boolean {
  return /yy/.test(pattern) && /MM/.test(pattern) && /dd/.test(pattern)
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

/** The calendar date in a text that a pattern wrote; undefined where it does not fit or no calendar has the day. Two-digit years are of this century. */
export function readDate(text: string, pattern: string): CalendarDate | undefined {
  const found = partsIn(text, pattern)
  const date = found === undefined ? '' : `${found['yyyy'] ?? `20${found['yy']}`}-${found['MM']}-${found['dd']}`
  return isCalendarDate(date) ? date : undefined
}

/** The instant in a text that a pattern wrote on clocks in Finland, the first where they show it twice; hours that the pattern lacks are 0. */
export function readInstant(text: string, pattern: string): Instant | undefined {
  const date = readDate(text, pattern)
  const { HH = '00', mm = '00', ss = '00' } = partsIn(text, pattern) ?? {}
  if (date === undefined || HH > '23' || mm > '59' || ss > '59') return undefined
  return new Date(helsinkiInstant_ms(date, `${HH}:${mm}`) + Number(ss) * 1_000).toISOString()
}

/** The digits of each token; undefined where something else stands in its place, or between them. */
function partsIn(text: string, pattern: string): Readonly<Record<string, string>> | undefined {
  if (text.length !== pattern.length) return undefined
  const found: Record<string, string> = {}
  let between = pattern
  for (const { 0: name, index } of pattern.matchAll(token)) {
    const digits = text.slice(index, index + name.length)
    if (!/^\d+$/.test(digits)) return undefined
    found[name] = digits
    between = between.slice(0, index) + digits + between.slice(index + name.length)
  }
  return between === text ? found : undefined
}

function fill(pattern: string, date: string, time: string): string {
  const values: Readonly<Record<string, string>> = {
    yyyy: date.slice(0, 4), yy: date.slice(2, 4), MM: date.slice(5, 7), dd: date.slice(8, 10), HH: time.slice(0, 2), mm: time.slice(3, 5), ss: time.slice(6, 8),
  }
  return pattern.replace(token, (one) => values[one] as string)
}
