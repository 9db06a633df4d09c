import type { Pool } from 'pg'
import type { Profiles } from '../profiles.ts'
import { SharedPlaces } from './sharedPlaces.ts'

/**
 * The limits that lanes share: one operator account takes as many attempts at the same time, over all municipalities that
 * use it and all services on the ledger, as the most careful of its lanes allows.
 */
export class Accounts {
  readonly #profiles: Profiles
  readonly #pool: Pool
  readonly #attempt_ms: number
  readonly #places = new Map<string, SharedPlaces>()

  /** `attempt_ms` is the longest time for one attempt. */
  constructor(profiles: Profiles, pool: Pool, attempt_ms: number) {
    this.#profiles = profiles
    this.#pool = pool
    this.#attempt_ms = attempt_ms
  }

  /** Runs the attempt when the account has a place for it, without an account at once; not at all if the signal aborts first. */
  async within(account: string | undefined, signal: AbortSignal, attempt: () => Promise<void>): Promise<void> {
    if (account === undefined) return attempt()
    const places = this.#places.get(account) ?? new SharedPlaces(this.#pool, account, () => this.#sizeOf(account), this.#attempt_ms)
    this.#places.set(account, places)
    return places.within(signal, attempt)
  }

  /** Resolves when nothing is asked of the ledger any more, once no attempt runs or waits. */
  async settled(): Promise<void> {
    await Promise.all([...this.#places.values()].map((places) => places.settled()))
  }

  #sizeOf(account: string): number {
    const lanes = this.#profiles.all().flatMap(({ profile }) => Object.values(profile.systems).map((system) => system.lane))
    return Math.max(1, Math.min(...lanes.filter((lane) => lane.account === account).map((lane) => lane.concurrency)))
  }
}
