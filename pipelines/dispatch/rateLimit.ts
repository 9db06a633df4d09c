import { setTimeout } from 'node:timers/promises'

/**
 * Spaces attempts at a receiver evenly, so many a second. It protects a real machine, so it runs in real time whatever
 * the business clock says. A `Turns` may be shared by the lanes of one operator account.
 */
export class Turns {
  readonly #gap_ms: number
  #next_ms = 0

  constructor(perSecond: number) {
    this.#gap_ms = 1000 / perSecond
  }

  /** Somebody else may have had a turn just now. */
  pause(): void {
    this.#next_ms = Math.max(this.#next_ms, performance.now() + this.#gap_ms)
  }

  /** Resolves when it is the caller's turn; rejects if the signal aborts first. */
  async take(signal: AbortSignal): Promise<void> {
    const now_ms = performance.now()
    const turn_ms = Math.max(now_ms, this.#next_ms)
    this.#next_ms = turn_ms + this.#gap_ms
    if (turn_ms > now_ms) await setTimeout(turn_ms - now_ms, undefined, { signal })
  }
}
