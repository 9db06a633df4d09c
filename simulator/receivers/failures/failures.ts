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

/** The forms in which an answer is given that goes out as a message: what goes wrong before the good one, and what comes after it. */
export interface AnswerForms {
  readonly broken: () => void
  /** Where answers are signed, or the sender proves itself otherwise. */
  readonly wronglySigned?: () => void
  readonly good: () => void
  /** A message of its own that says the same. */
  readonly again: () => void
}

type Named<Failure extends Injection['failure']> = Extract<Injection, { readonly failure: Failure }>

/** The failures that one receiver has been told to show. */
export class Failures {
  readonly #injections = new Set<Injection>()
  readonly #clock: Clock
  readonly #closed = new AbortController()
  #onChange = (): void => undefined

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Calls back whenever what is in force may have changed: at once, and when the clock reaches the bounds of a window. */
  watch(onChange: () => void): void {
    this.#onChange = onChange
  }

  add(injection: Injection): () => void {
    this.#injections.add(injection)
    this.#onChange()
    for (const bound of [injection.from, injection.until]) if (bound !== undefined) void this.#callAt(Date.parse(bound))
    return () => {
      this.#injections.delete(injection)
      this.#onChange()
    }
  }

  /** Brings into effect what is in force now, for one who does not want to wait until the clock has told. */
  apply(): void {
    this.#onChange()
  }

  /** Ends the watching. */
  close(): void {
    this.#closed.abort()
  }

  /** The failure of this name that concerns the subject now. */
  find<Failure extends Injection['failure']>(failure: Failure, subject: Subject = {}): Named<Failure> | undefined {
    const matching = [...this.#injections].find((injection) => injection.failure === failure && this.#isNow(injection) && concerns(injection, subject))
    return matching as Named<Failure> | undefined
  }

  /** Gives an answer about the subject in the forms in which it is to come. */
  give(subject: Subject, { broken, wronglySigned, good, again }: AnswerForms): void {
    if (this.find('malformed-answer', subject)) broken()
    if (this.find('bad-signature', subject)) wronglySigned?.()
    good()
    if (this.find('answers-twice', subject)) again()
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

  async #callAt(at_ms: number): Promise<void> {
    await this.#clock.sleepUntil(at_ms, this.#closed.signal)
    if (!this.#closed.signal.aborted) this.#onChange()
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
