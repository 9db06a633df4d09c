import type { Clock } from '../base/clock.ts'

/** What a pass found out. */
export interface PassResult {
  /** There may be more to do at once. */
  readonly again: boolean
  /** When there will be something to do, in business time. */
  readonly due_ms?: number | undefined
  /** In how many milliseconds of real time there will be. */
  readonly in_ms?: number | undefined
}

/** How a piece of work is told to stop, in two steps. */
export interface Stopping {
  /** Nothing more is begun. */
  readonly begun: AbortSignal
  /** What is still under way is broken off. */
  readonly over: AbortSignal
}

export interface RunnerOptions {
  readonly name: string
  readonly clock: Clock
  /** One bounded piece of work. */
  readonly pass: (stopping: Stopping) => Promise<PassResult>
  /** Told of every pass that failed, and of the first good one after that. */
  readonly onError: (name: string, error: unknown) => void
  readonly onRecovery: (name: string) => void
  /** Rest after a failed pass, in milliseconds of real time; doubles with every further one, up to a minute. */
  readonly restAfterError_ms: number
  /** How long what is under way at a stop may go on, in milliseconds of real time. */
  readonly grace_ms: number
}

const longestRest_ms = 60_000

/**
 * Repeats a piece of work: at once while there is more, else when something is due or somebody wakes it.
 * States: running → (idle ⇄ running) → stopped.
 */
export class Runner {
  readonly name: string
  readonly #options: RunnerOptions
  readonly #stopping = new AbortController()
  readonly #breakingOff = new AbortController()
  #woken = true
  #idle = false
  #due_ms: number | undefined
  #errors = 0
  #interrupt: () => void = () => undefined
  #idleWatchers: (() => void)[] = []
  #done: Promise<void> | undefined

  constructor(options: RunnerOptions) {
    this.name = options.name
    this.#options = options
  }

  start(): void {
    this.#done ??= this.#loop()
  }

  /** Makes it look for work at once. */
  wake(): void {
    this.#woken = true
    this.#idle = false
    this.#interrupt()
  }

  get idle(): boolean {
    return this.#idle
  }

  /** While it is idle: when it will go on by itself, in business time. */
  get due_ms(): number | undefined {
    return this.#idle ? this.#due_ms : undefined
  }

  /** Resolves when it has found nothing more to do now. */
  async whenIdle(): Promise<void> {
    if (this.#idle || this.#done === undefined || this.#stopping.signal.aborted) return
    await new Promise<void>((resolve) => this.#idleWatchers.push(resolve))
  }

  /** Lets the pass in hand end, for as long as `grace_ms` says, and stops. */
  async stop(): Promise<void> {
    this.#stopping.abort()
    this.#interrupt()
    const timer = setTimeout(() => this.#breakingOff.abort(), this.#options.grace_ms)
    await this.#done
    clearTimeout(timer)
    this.#announceIdle()
  }

  async #loop(): Promise<void> {
    const { signal } = this.#stopping
    while (!signal.aborted) {
      this.#woken = false
      const result = await this.#pass({ begun: signal, over: this.#breakingOff.signal })
      if (result.again || this.#woken || signal.aborted) continue
      this.#due_ms = result.due_ms
      this.#announceIdle()
      await this.#rest(result)
      this.#idle = false
    }
  }

  async #pass(stopping: Stopping): Promise<PassResult> {
    try {
      const result = await this.#options.pass(stopping)
      if (this.#errors > 0) this.#options.onRecovery(this.name)
      this.#errors = 0
      return result
    } catch (error) {
      if (!stopping.begun.aborted) this.#options.onError(this.name, error)
      const rest_ms = Math.min(this.#options.restAfterError_ms * 2 ** this.#errors, longestRest_ms)
      this.#errors += 1
      return { again: false, in_ms: rest_ms }
    }
  }

  async #rest({ due_ms, in_ms }: PassResult): Promise<void> {
    const resting = new AbortController()
    let timer: NodeJS.Timeout | undefined
    const woken = new Promise<void>((resolve) => { this.#interrupt = resolve })
    const ends: Promise<void>[] = [woken]
    if (due_ms !== undefined) ends.push(this.#options.clock.sleepUntil(due_ms, resting.signal))
    if (in_ms !== undefined) ends.push(new Promise((resolve) => { timer = setTimeout(resolve, Math.max(1, in_ms)) }))
    if (!this.#woken && !this.#stopping.signal.aborted) await Promise.race(ends)
    clearTimeout(timer)
    resting.abort()
    this.#interrupt = () => undefined
  }

  #announceIdle(): void {
    this.#idle = true
    const watchers = this.#idleWatchers
    this.#idleWatchers = []
    for (const watcher of watchers) watcher()
  }
}
