import type { Profiles } from '../profiles.ts'

/** A limit of attempts under way at the same time. Its size is asked at each use, so it follows the profiles. */
class Places {
  readonly #size: () => number
  #taken = 0
  readonly #waiting: (() => void)[] = []

  constructor(size: () => number) {
    this.#size = size
  }

  async take(): Promise<void> {
    while (this.#taken >= this.#size()) await new Promise<void>((resolve) => this.#waiting.push(resolve))
    this.#taken += 1
  }

  leave(): void {
    this.#taken -= 1
    this.#waiting.shift()?.()
  }
}

/**
 * The limits that lanes share: one operator account takes as many attempts at the same time, over all municipalities that
 * use it, as the most careful of its lanes allows.
 */
export class Accounts {
  readonly #profiles: Profiles
  readonly #places = new Map<string, Places>()

  constructor(profiles: Profiles) {
    this.#profiles = profiles
  }

  /** Runs the attempt when the account has a place for it; without an account at once. */
  async within<Result>(account: string | undefined, attempt: () => Promise<Result>): Promise<Result> {
    if (account === undefined) return attempt()
    const places = this.#places.get(account) ?? new Places(() => this.#sizeOf(account))
    this.#places.set(account, places)
    await places.take()
    try {
      return await attempt()
    } finally {
      places.leave()
    }
  }

  #sizeOf(account: string): number {
    const lanes = this.#profiles.all().flatMap(({ profile }) => Object.values(profile.systems).map((system) => system.lane))
    return Math.max(1, Math.min(...lanes.filter((lane) => lane.account === account).map((lane) => lane.concurrency)))
  }
}
