/** A span of days; both ends are inside, and without `until` it has no end. */
export interface Span {
  readonly from: string
  readonly until?: string | undefined
}

const forever = '9999-12-31'

/** Last day of a span. */
export function lastDay(span: Span): string {
  return span.until ?? forever
}

/** The first day that both spans have; undefined where they have none. */
export function firstCommonDay(one: Span, other: Span): string | undefined {
  const from = one.from > other.from ? one.from : other.from
  return from <= lastDay(one) && from <= lastDay(other) ? from : undefined
}
