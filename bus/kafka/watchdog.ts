/** Notices that something which should show itself again and again has stopped. */
export class Watchdog {
  readonly #timer: NodeJS.Timeout
  #seen_ms = performance.now()
  #allowed_ms: number

  /** @param onSilence told once, with the length of the silence; it has ended its watch then */
  constructor(allowed_ms: number, onSilence: (silence_ms: number) => void) {
    this.#allowed_ms = allowed_ms
    this.#timer = setInterval(() => {
      const silence_ms = Math.round(performance.now() - this.#seen_ms)
      if (silence_ms <= this.#allowed_ms) return
      this.end()
      onSilence(silence_ms)
    }, Math.max(50, allowed_ms / 8))
  }

  /** It has shown itself; the next silence may last as long as this. */
  seen(allowed_ms: number): void {
    this.#seen_ms = performance.now()
    this.#allowed_ms = allowed_ms
  }

  end(): void {
    clearInterval(this.#timer)
  }
}
