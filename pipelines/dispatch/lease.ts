/** The two clocks of a machine, in milliseconds. */
export interface MachineClocks {
  /** Goes on while the process is stopped, but may stand still while the machine is suspended. */
  readonly monotonic_ms: () => number
  /** Goes on while the machine is suspended, but may be set. */
  readonly wall_ms: () => number
}

const thisMachine: MachineClocks = { monotonic_ms: () => performance.now(), wall_ms: () => Date.now() }

/**
 * How long a claim still holds. It is made before the claim is asked for, so it ends here no later than by the database's clock.
 * Of the machine's two clocks the one that went further counts: a process that was stopped, or a machine that slept, finds its
 * lease over.
 */
export class Lease {
  readonly #length_ms: number
  readonly #clocks: MachineClocks
  readonly #begun: { readonly monotonic_ms: number; readonly wall_ms: number }
  #lost = false

  constructor(length_ms: number, clocks: MachineClocks = thisMachine) {
    this.#length_ms = length_ms
    this.#clocks = clocks
    this.#begun = { monotonic_ms: clocks.monotonic_ms(), wall_ms: clocks.wall_ms() }
  }

  /** Whether something that takes so long at most is over before the lease is. */
  covers(duration_ms: number): boolean {
    return !this.#lost && this.#elapsed_ms() + duration_ms < this.#length_ms
  }

  /** The ledger says that somebody else has taken over. */
  lose(): void {
    this.#lost = true
  }

  #elapsed_ms(): number {
    const { monotonic_ms, wall_ms } = this.#clocks
    return Math.max(monotonic_ms() - this.#begun.monotonic_ms, wall_ms() - this.#begun.wall_ms)
  }
}
