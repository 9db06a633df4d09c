/** Where business time comes from. Handed in everywhere, so that a simulation can move it. */
export interface Clock {
  /** Milliseconds since the Unix epoch, UTC. */
  now_ms(): number
  /** Resolves when the time has come or the signal aborts; never rejects. */
  sleepUntil(at_ms: number, signal: AbortSignal): Promise<void>
}

const longestTimeout_ms = 2_000_000_000

/** The machine's clock. */
export const systemClock: Clock = {
  now_ms: () => Date.now(),
  async sleepUntil(at_ms, signal) {
    for (let left = at_ms - Date.now(); left > 0 && !signal.aborted; left = at_ms - Date.now()) {
      await new Promise<void>((resolve) => {
        const done = (): void => {
          clearTimeout(timer)
          signal.removeEventListener('abort', done)
          resolve()
        }
        const timer = setTimeout(done, Math.min(left, longestTimeout_ms))
        signal.addEventListener('abort', done)
      })
    }
  },
}

/** A clock that stands still until it is moved forward; used by the demo and the tests. */
export class ManualClock implements Clock {
  #now_ms: number
  readonly #sleepers = new Set<{ readonly at_ms: number; readonly wake: () => void }>()

  constructor(start_ms: number) {
    this.#now_ms = start_ms
  }

  now_ms(): number {
    return this.#now_ms
  }

  async sleepUntil(at_ms: number, signal: AbortSignal): Promise<void> {
    if (at_ms <= this.#now_ms || signal.aborted) return
    await new Promise<void>((resolve) => {
      const wake = (): void => {
        this.#sleepers.delete(sleeper)
        signal.removeEventListener('abort', wake)
        resolve()
      }
      const sleeper = { at_ms, wake }
      this.#sleepers.add(sleeper)
      signal.addEventListener('abort', wake)
    })
  }

  /** Moves the time forward and wakes whoever slept until then. */
  moveTo(at_ms: number): void {
    this.#now_ms = Math.max(this.#now_ms, at_ms)
    for (const sleeper of [...this.#sleepers]) if (sleeper.at_ms <= this.#now_ms) sleeper.wake()
  }
}
