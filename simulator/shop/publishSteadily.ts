import type { Clock } from '../../base/clock.ts'
import type { Bus } from '../../bus/port.ts'
import type { PlannedRecord } from './timeline.ts'

/** How fast the shop publishes, and who hears of it. */
export interface Pace {
  readonly perSecond: number
  readonly clock: Clock
  /** Ends the publishing. */
  readonly signal: AbortSignal
  /** Told once records are durable on the bus. */
  readonly onPublished: (records: readonly PlannedRecord[]) => void
}

/** Slower than ten records a second each is published alone; faster than that, ten times a second. */
const most_timesPerSecond = 10

/** Publishes records in the given order at a steady pace, counted from now. Ends when all are out or the signal aborts. */
export async function publishSteadily(bus: Pick<Bus, 'publish'>, records: readonly PlannedRecord[], { perSecond, clock, signal, onPublished }: Pace): Promise<void> {
  const begun_ms = clock.now_ms()
  const atOnce = Math.ceil(perSecond / most_timesPerSecond)
  for (let from = 0; from < records.length; from += atOnce) {
    await clock.sleepUntil(begun_ms + (from * 1_000) / perSecond, signal)
    if (signal.aborted) return
    const due = records.slice(from, from + atOnce)
    await bus.publish(due)
    onPublished(due)
  }
}
