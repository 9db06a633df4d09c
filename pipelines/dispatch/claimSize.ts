/** A claim that is through sooner than this may be larger next time. */
const short_ms = 1000
/** A claim that takes longer than this was too large: an interrupted send leaves all of it in doubt. */
const long_ms = 4000

/**
 * How many transmissions a lane claims at once: few from a slow receiver, so that an interruption leaves little in doubt;
 * many from a quick one, because a claim of 250 costs the ledger little more than a claim of ten.
 */
export class ClaimSize {
  #size = 0

  /** Between eight for each send at a time, and the limit. */
  next(concurrency: number, limit: number): number {
    this.#size = Math.min(Math.max(this.#size, concurrency * 8), limit)
    return this.#size
  }

  /** Learns from a claim that has been worked off. */
  note(claimed: number, took_ms: number): void {
    if (took_ms > long_ms) this.#size = Math.floor(this.#size / 2)
    else if (took_ms < short_ms && claimed >= this.#size) this.#size *= 2
  }
}
