import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import type { Pool } from 'pg'
import { leavePlace, makePlaces, takePlace, wantPlace } from '../../ledger/accountPlaces.ts'

/** A place that this service holds in the ledger. */
interface Place {
  readonly number: number
  readonly token: string
  readonly taken_ms: number
}

interface Waiter {
  readonly take: (place: Place) => void
  readonly fail: (error: unknown) => void
}

/** So long a place goes from one attempt of this service to the next before the ledger has it again. */
const longestUse_ms = 1000
/** How soon a place is looked for again where none was free, and how long it is left to somebody who has none. */
const lookAgain_ms = 100

/**
 * The places of one account, shared by all services on the ledger. A place is a row there, taken for the longest time that an
 * attempt may take. Attempts that follow each other hand it on without asking the ledger, for a second at most; then whoever
 * waits elsewhere has a chance.
 */
export class SharedPlaces {
  readonly #pool: Pool
  readonly #account: string
  readonly #size: () => number
  readonly #lease_ms: number
  readonly #waiting = new Set<Waiter>()
  #madeFor = 0
  #held = 0
  #looking: Promise<void> | undefined
  #leftToOthers_ms = -Infinity

  /** `size` is asked at each look, so it follows the profiles; `attempt_ms` is the longest time for one attempt. */
  constructor(pool: Pool, account: string, size: () => number, attempt_ms: number) {
    this.#pool = pool
    this.#account = account
    this.#size = size
    this.#lease_ms = attempt_ms + 2 * longestUse_ms
  }

  /** Runs the attempt when there is a place for it; not at all if the signal aborts first. */
  async within(signal: AbortSignal, attempt: () => Promise<void>): Promise<void> {
    const place = await this.#take(signal)
    if (place === undefined) return
    try {
      await attempt()
    } finally {
      await this.#leave(place)
    }
  }

  /** Resolves when no place is being taken, which is soon where nobody waits. */
  async settled(): Promise<void> {
    await this.#looking
  }

  async #take(signal: AbortSignal): Promise<Place | undefined> {
    if (signal.aborted) return undefined
    const { promise, resolve, reject } = Promise.withResolvers<Place | undefined>()
    const waiter: Waiter = { take: resolve, fail: reject }
    const giveUp = (): void => {
      this.#waiting.delete(waiter)
      resolve(undefined)
    }
    signal.addEventListener('abort', giveUp)
    this.#waiting.add(waiter)
    this.#looking ??= this.#look()
    return promise.finally(() => signal.removeEventListener('abort', giveUp))
  }

  /** Takes places from the ledger as long as anybody waits. */
  async #look(): Promise<void> {
    try {
      while (this.#waiting.size > 0) {
        const place = await this.#fromLedger()
        if (place !== undefined) await this.#handOn(place)
        else await setTimeout(lookAgain_ms)
      }
    } catch (error) {
      for (const waiter of this.#waiting) waiter.fail(error)
      this.#waiting.clear()
    } finally {
      this.#looking = undefined
    }
  }

  async #fromLedger(): Promise<Place | undefined> {
    if (performance.now() < this.#leftToOthers_ms) return undefined
    const size = this.#size()
    if (size > this.#madeFor) await makePlaces(this.#pool, this.#account, size)
    this.#madeFor = Math.max(size, this.#madeFor)
    const token = randomUUID()
    const taken_ms = performance.now()
    const number = await takePlace(this.#pool, this.#account, size, { token, lease_ms: this.#lease_ms })
    if (number !== undefined) {
      this.#held += 1
      return { number, token, taken_ms }
    }
    if (this.#held === 0) await wantPlace(this.#pool, this.#account)
    return undefined
  }

  async #leave(place: Place): Promise<void> {
    if (performance.now() - place.taken_ms < longestUse_ms) await this.#handOn(place)
    else await this.#giveBack(place)
  }

  async #handOn(place: Place): Promise<void> {
    const [next] = this.#waiting
    if (next === undefined) return this.#giveBack(place)
    this.#waiting.delete(next)
    next.take(place)
  }

  /** A place that cannot be given back is free when its lease has run out. */
  async #giveBack({ number, token }: Place): Promise<void> {
    this.#held -= 1
    const wanted = await leavePlace(this.#pool, this.#account, number, token).catch(() => false)
    if (wanted) this.#leftToOthers_ms = performance.now() + 2 * lookAgain_ms
  }
}
