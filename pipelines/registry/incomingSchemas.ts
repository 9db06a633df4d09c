import type { Clock } from '../../base/clock.ts'
import { failure } from '../../errors/failure.ts'
import type { Words } from '../../errors/words/words.ts'
import { largestId, type RegistryClient } from '../../schemas/registry/client.ts'
import type { RegistryBreaker } from './breaker.ts'
import type { KnownSchemas } from './knownSchemas.ts'

/** Writers' schemas that may have to be fetched before records can be read. */
export interface AwaitedSchemas {
  /** Fetches those that are not known, unless the registry is known to be down. Never rejects for what the registry does. */
  fetch(ids: readonly number[]): Promise<void>
  /** The same, and asks also a registry that was down, when it was left alone long enough. */
  fetchAgain(ids: readonly number[]): Promise<void>
  /** Whether nothing is known of an id: neither its schema nor that there is none. */
  awaits(id: number): boolean
  /** The schema's text; undefined where the registry has none. Throws KS-CONTRACT-SCHEMA-AWAITED and KS-CONTRACT-SCHEMA-REFUSED. */
  schemaById(id: number): string | undefined
  /** When a registry that is down may be asked again, by the clock. */
  readonly retryAt_ms: number
}

const atOnce = 8
/** An id that the registry did not have is asked for again after so long. */
const absentFor_ms = 30_000

/** The schemas of records that come in. */
export class IncomingSchemas implements AwaitedSchemas {
  readonly #client: RegistryClient
  readonly #breaker: RegistryBreaker
  readonly #known: KnownSchemas
  readonly #clock: Clock
  readonly #absentSince_ms = new Map<number, number>()
  readonly #refused = new Map<number, Words>()

  constructor(client: RegistryClient, breaker: RegistryBreaker, known: KnownSchemas, clock: Clock) {
    this.#client = client
    this.#breaker = breaker
    this.#known = known
    this.#clock = clock
  }

  get retryAt_ms(): number {
    return this.#breaker.restUntil_ms
  }

  async fetch(ids: readonly number[]): Promise<void> {
    const missing = await this.#missing(ids)
    if (!this.#breaker.down) await this.#askFor(missing)
  }

  async fetchAgain(ids: readonly number[]): Promise<void> {
    await this.#askFor(await this.#missing(ids))
  }

  /** Those that the ledger does not know either. */
  async #missing(ids: readonly number[]): Promise<readonly number[]> {
    const missing = ids.filter((id) => this.#isToBeAsked(id))
    if (missing.length > 0) await this.#known.recall(missing)
    return missing.filter((id) => this.#known.textOf(id) === undefined)
  }

  async #askFor(missing: readonly number[]): Promise<void> {
    for (let first = 0; first < missing.length; first += atOnce) await Promise.all(missing.slice(first, first + atOnce).map((id) => this.#ask(id)))
  }

  awaits(id: number): boolean {
    return id <= largestId && this.#known.textOf(id) === undefined && !this.#refused.has(id) && !this.#absentSince_ms.has(id)
  }

  schemaById(id: number): string | undefined {
    if (this.awaits(id)) throw failure('KS-CONTRACT-SCHEMA-AWAITED', { schemaId: id })
    const reason = this.#refused.get(id)
    if (reason !== undefined) throw failure('KS-CONTRACT-SCHEMA-REFUSED', { schemaId: id, reason })
    return this.#known.textOf(id)
  }

  #isToBeAsked(id: number): boolean {
    const absentSince_ms = this.#absentSince_ms.get(id)
    return this.awaits(id) || (this.#known.textOf(id) === undefined && absentSince_ms !== undefined && this.#clock.now_ms() - absentSince_ms >= absentFor_ms)
  }

  async #ask(id: number): Promise<void> {
    const answer = await this.#breaker.ask(() => this.#client.schemaById(id))
    if (answer.is === 'unknown') this.#absentSince_ms.set(id, this.#clock.now_ms())
    if (answer.is === 'refused') this.#refused.set(id, answer.reason)
    if (answer.is === 'known') await this.#known.learn(id, answer.value, this.#clock.now_ms())
    if (answer.is === 'known' || answer.is === 'refused') this.#absentSince_ms.delete(id)
  }
}
