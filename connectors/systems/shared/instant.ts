import type { Instant } from '../../../base/dates.ts'

/** A time with its zone, as an instant; undefined for anything else. */
export function instantOf(text: string | undefined): Instant | undefined {
  if (text === undefined || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(text)) return undefined
  const at_ms = Date.parse(text)
  return Number.isNaN(at_ms) ? undefined : new Date(at_ms).toISOString()
}
