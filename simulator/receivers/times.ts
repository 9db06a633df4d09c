import { sha256 } from '../../base/hash.ts'
import type { Instant } from '../../base/dates.ts'

export const minute_ms = 60_000
export const hour_ms = 60 * minute_ms
export const day_ms = 24 * hour_ms

/** An instant of the clock as text. */
export function instant(at_ms: number): Instant {
  return new Date(at_ms).toISOString()
}

/** A whole number from `least` to `most` that depends on the seed and the names alone. */
export function choose(seed: number, least: number, most: number, ...names: readonly string[]): number {
  return least + (Number.parseInt(sha256([seed, ...names].join('\n')).slice(0, 12), 16) % (most - least + 1))
}

/** The first of these times; undefined where there is none. */
export function earliest(...times_ms: readonly (number | undefined)[]): number | undefined {
  const known = times_ms.filter((time_ms) => time_ms !== undefined)
  return known.length > 0 ? Math.min(...known) : undefined
}
