import { daysAfter } from '../../base/calendar.ts'
import type { CalendarDate } from '../../base/dates.ts'

/** Days from and until, both inclusive; open where absent. */
export interface Span {
  readonly from?: CalendarDate | undefined
  readonly until?: CalendarDate | undefined
}

const first = '0000-00-00'
const last = '9999-99-99'

/** The days of a span on which none of the others holds. */
export function uncovered(within: Span, by: readonly Span[]): readonly Span[] {
  const gaps: Span[] = []
  const end = within.until ?? last
  let next = within.from ?? first
  for (const { from = first, until = last } of [...by].sort((one, other) => ((one.from ?? first) < (other.from ?? first) ? -1 : 1))) {
    if (until < next) continue
    if (from > end) break
    if (from > next) gaps.push(span(next, daysAfter(from, -1)))
    if (until >= end) return gaps
    next = daysAfter(until, 1)
  }
  return next <= end ? [...gaps, span(next, end)] : gaps
}

/** The days that two spans share. */
export function shared(one: Span, other: Span): Span | undefined {
  const from = [one.from ?? first, other.from ?? first].sort().at(-1) as string
  const until = [one.until ?? last, other.until ?? last].sort()[0] as string
  return from <= until ? span(from, until) : undefined
}

function span(from: string, until: string): Span {
  return { ...(from === first ? {} : { from }), ...(until === last ? {} : { until }) }
}

/** From the first day of any of the spans to the last. */
export function hull(spans: readonly Span[]): Span {
  const from = spans.some((one) => one.from === undefined) ? undefined : spans.map((one) => one.from as string).sort()[0]
  const until = spans.some((one) => one.until === undefined) ? undefined : spans.map((one) => one.until as string).sort().at(-1)
  return { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) }
}

/** Whether a span holds a day. */
export function holdsOn({ from, until }: Span, day: CalendarDate): boolean {
  return (from === undefined || from <= day) && (until === undefined || day <= until)
}
