import { duration_ms } from '../../base/duration.ts'
import { businessDay, helsinkiInstant_ms, inHelsinki } from '../../base/helsinki.ts'
import type { LaneSettings, ProfileSystem } from '../../connectors/profile/schema.ts'
import { daysAfter } from '../../base/calendar.ts'
import { jitter } from './jitter.ts'

const ms = (duration: string): number => duration_ms(duration) ?? 0

/** When a document that failed alone is tried again; `failures` counts this one. */
export function retryAt_ms(settings: LaneSettings, id: string, failures: number, now_ms: number): number {
  const { delays, jitter: share } = settings.retry
  const delay = ms(delays[Math.min(failures, delays.length) - 1] ?? delays.at(-1) ?? 'PT1M')
  return now_ms + Math.round(delay * jitter(share, id, failures))
}

/** Until when the breaker stays open; `failures` counts this one. It doubles each time. */
export function openUntil_ms(settings: LaneSettings, lane: string, failures: number, now_ms: number): number {
  const { open, longestOpen } = settings.breaker
  const rest = Math.min(ms(open) * 2 ** Math.min(failures - 1, 20), ms(longestOpen))
  return now_ms + Math.round(rest * jitter(settings.retry.jitter, lane, failures))
}

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const

/** When the receiver next takes documents: now, or the start of its next opening hours. */
export function opensAt_ms(settings: LaneSettings, now_ms: number): number {
  const hours = settings.openingHours
  if (hours === undefined) return now_ms
  const today = businessDay(now_ms)
  const time = inHelsinki(now_ms).slice(11, 16)
  for (let ahead = 0; ahead <= 7; ahead += 1) {
    const day = daysAfter(today, ahead)
    const weekday = weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()]
    if (weekday === undefined || !hours.days.includes(weekday)) continue
    if (ahead === 0 && time >= hours.until) continue
    return ahead === 0 && time >= hours.from ? now_ms : helsinkiInstant_ms(day, hours.from)
  }
  return now_ms
}

/** The first cut of a file system after an instant. */
export function nextCut_ms(files: { readonly cut: readonly string[] }, after_ms: number): number {
  const today = businessDay(after_ms)
  const cuts = [today, daysAfter(today, 1)].flatMap((day) => files.cut.map((time) => helsinkiInstant_ms(day, time)))
  return Math.min(...cuts.filter((cut_ms) => cut_ms > after_ms))
}

/** The last cut of a file system up to an instant. */
export function lastCut_ms(files: { readonly cut: readonly string[] }, until_ms: number): number {
  const today = businessDay(until_ms)
  const cuts = [daysAfter(today, -1), today].flatMap((day) => files.cut.map((time) => helsinkiInstant_ms(day, time)))
  return Math.max(...cuts.filter((cut_ms) => cut_ms <= until_ms))
}

/** When a delivered document is first looked after: asked about, or closed where silence is success. */
export function firstSettling_ms(system: ProfileSystem, gives: 'answers' | 'silence', delivered_ms: number): number {
  return delivered_ms + ms(gives === 'silence' ? system.objectionTime : system.pollEvery)
}

/** When no answer is waited for any longer. */
export function lastSettling_ms(system: ProfileSystem, delivered_ms: number): number {
  return delivered_ms + Math.max(ms(system.objectionTime), ...system.acknowledgements.map((each) => ms(each.within)))
}
