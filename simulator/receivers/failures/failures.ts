import type { Clock } from '../../../base/clock.ts'
import type { Injection } from './injection.ts'

/** By what a failure can know what it concerns. */
export interface Subject {
  readonly id?: string
  readonly number?: string
  readonly file?: string
  /** Content of a file that may hold several documents. */
  readonly text?: string
}

type Named<Failure extends Injection['failure']> = Extract<Injection, { readonly failure: Failure }>

/** The failures that one receiver has been told to show. */
export class Failures {
  readonly #injections = new Set<Injection>()
  readonly #clock: Clock

  constructor(clock: Clock) {
    this.#clock = clock
  }

  add(injection: Injection): () => void {
    this.#injections.add(injection)
    return () => void this.#injections.delete(injection)
  }

  /** The failure of this name that concerns the subject now. */
  find<Failure extends Injection['failure']>(failure: Failure, subject: Subject = {}): Named<Failure> | undefined {
    const matching = [...this.#injections].find((injection) => injection.failure === failure && this.#isNow(injection) && concerns(injection, subject))
    return matching as Named<Failure> | undefined
  }

  /** Whether the receiver as a whole is away, so that not even connections are accepted. */
  get refusesConnections(): boolean {
    return [...this.#injections].some((injection) => injection.failure === 'down' && injection.how === 'refuses connections' && this.#isNow(injection))
  }

  /** The next time at which a window opens or closes. */
  get nextChange_ms(): number | undefined {
    const bounds = [...this.#injections].flatMap(({ from, until }) => [from, until]).filter((bound) => bound !== undefined)
    const later = bounds.map((bound) => Date.parse(bound)).filter((at_ms) => at_ms > this.#clock.now_ms())
    return later.length > 0 ? Math.min(...later) : undefined
  }

  #isNow({ from, until }: Injection): boolean {
    const now_ms = this.#clock.now_ms()
    return (from === undefined || Date.parse(from) <= now_ms) && (until === undefined || now_ms < Date.parse(until))
  }
}

function concerns({ documents }: Injection, { id, number, file, text }: Subject): boolean {
  if (documents === undefined) return true
  return documents.some((document) => document === id || document === number || document === file || (text?.includes(document) ?? false))
}
