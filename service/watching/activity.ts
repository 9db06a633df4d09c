import type { Log } from '../log.ts'

/** Where something is done: a partition, a lane, or the whole service. */
export interface Place {
  readonly topic?: string
  readonly partition?: number
  readonly lane?: string
}

const period_ms = 1_000

/** Says in the log what was done, place by place and once a second at most, so that its length does not grow with the load. */
export class Activity {
  readonly #log: Log
  readonly #done = new Map<string, { readonly message: string; readonly place: Place; readonly counts: Record<string, number> }>()
  #timer: NodeJS.Timeout | undefined

  constructor(log: Log) {
    this.#log = log
  }

  add(message: string, place: Place, counts: Readonly<Record<string, number>>): void {
    const key = `${message} ${place.topic ?? ''} ${place.partition ?? ''} ${place.lane ?? ''}`
    const entry = this.#done.get(key) ?? { message, place, counts: {} }
    this.#done.set(key, entry)
    for (const [name, count] of Object.entries(counts)) if (count > 0) entry.counts[name] = (entry.counts[name] ?? 0) + count
    this.#timer ??= setTimeout(() => this.flush(), period_ms).unref()
  }

  /** Says what has not been said yet. */
  flush(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    for (const { message, place, counts } of this.#done.values()) this.#log.info(message, { ...place, counts })
    this.#done.clear()
  }
}
