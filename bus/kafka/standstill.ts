import { keyOf } from '../partitionKey.ts'
import { logRanges, withAdmin, type LogRange } from './admin.ts'
import type { Holding } from './holdings.ts'
import type { KafkaSettings } from './options.ts'

/** What a standstill is seen by. */
export interface Reading {
  /** The partitions that are held now. */
  holdings(): readonly Holding[]
  /** Whether records are being handled just now, however long that takes. */
  handling(): boolean
  /** Told once, with the time over which nothing was handed over; the watch has ended then. */
  onStandstill(silence_ms: number): void
}

/**
 * Notices a consumer that goes on fetching and hands nothing over, though records lie before it: whatever holds it, a session
 * anew mends it. It looks once in a session time-out; what lay there at one look must have moved at the next.
 */
export class Standstill {
  readonly #settings: KafkaSettings
  readonly #reading: Reading
  readonly #timer: NodeJS.Timeout
  /** Where the logs ended at the last look. */
  #ends = new Map<Holding, bigint>()
  #fetches = false
  #moves = true
  #looking = false

  constructor(settings: KafkaSettings, reading: Reading) {
    this.#settings = settings
    this.#reading = reading
    this.#timer = setInterval(() => void this.#look(), settings.sessionTimeout_ms)
  }

  /** A fetch was answered: while a consumer joins its group, say, there are none, and nothing can be handed over. */
  fetched(): void {
    this.#fetches = true
  }

  /** Records were handed over, or something that was told hinders it. */
  moved(): void {
    this.#moves = true
  }

  end(): void {
    clearInterval(this.#timer)
  }

  async #look(): Promise<void> {
    if (this.#looking) return
    const still = this.#fetches && !this.#moves && !this.#reading.handling()
    this.#fetches = this.#moves = false
    this.#looking = true
    try {
      if (still && this.#reading.holdings().some((holding) => this.#isBehind(holding))) return this.#tell()
      this.#ends = await this.#endsNow()
    } catch {
      this.#ends.clear()
    } finally {
      this.#looking = false
    }
  }

  #isBehind(holding: Holding): boolean {
    const end = this.#ends.get(holding)
    return end !== undefined && end > (holding.position ?? -1n)
  }

  async #endsNow(): Promise<Map<Holding, bigint>> {
    const holdings = this.#reading.holdings()
    const ranges: ReadonlyMap<string, LogRange> = await withAdmin(this.#settings, (admin) => logRanges(admin, [...new Set(holdings.map(({ topic }) => topic))]))
    return new Map(holdings.map((holding) => [holding, ranges.get(keyOf(holding))!.end]))
  }

  #tell(): void {
    this.end()
    this.#reading.onStandstill(this.#settings.sessionTimeout_ms)
  }
}
