import type { Pool } from 'pg'
import type { Clock } from '../../base/clock.ts'
import { keyOf } from '../../bus/partitionKey.ts'
import type { PartitionProgress, BusRecord, TopicPartition } from '../../bus/port.ts'
import { logName, type Reached } from '../../ledger/positions.ts'
import type { Connection } from '../../ledger/query.ts'
import { isStillThere } from './lastTaken.ts'
import { place } from './startingPositions.ts'

export interface LogsOptions {
  readonly pool: Pool
  readonly clock: Clock
}

/** The logs that an intake reads: which life of each, and which turned out to be another than the ledger thought. */
export class Logs {
  readonly #options: LogsOptions
  readonly #generations = new Map<string, number>()
  /** What lay at the place of the last record that was taken in, where it was another. */
  readonly #otherRecords = new Map<string, string>()

  constructor(options: LogsOptions) {
    this.#options = options
  }

  /** Where to begin with the partitions that were just assigned. */
  async place(assigned: readonly PartitionProgress[]): Promise<readonly bigint[]> {
    const { pool, clock } = this.#options
    const placed = []
    for (const each of assigned) {
      const one = await place(pool, each, this.#otherRecords.get(keyOf(each)), clock.now_ms())
      this.#generations.set(keyOf(each), one.generation)
      this.#otherRecords.delete(keyOf(each))
      placed.push(one)
    }
    return placed.map(({ from }) => from)
  }

  /** The records under the name that the ledger has for their log. */
  named(records: readonly BusRecord[], { generation }: Reached): readonly BusRecord[] {
    return generation === 1 ? records : records.map((record) => ({ ...record, topic: logName(record.topic, generation) }))
  }

  /**
   * Whether these records are of another life of their log than the ledger is at: somebody else has begun the next one, or the
   * first record is not the one that was taken in from its place.
   */
  async isAnother(on: Connection, of: TopicPartition, named: readonly BusRecord[], { generation, nextOffset }: Reached): Promise<boolean> {
    if ((this.#generations.get(keyOf(of)) ?? generation) !== generation) return true
    const [first] = named
    if (first === undefined || Number(first.offset) !== nextOffset - 1 || (await isStillThere(on, first))) return false
    this.#otherRecords.set(keyOf(of), `at offset ${first.offset} lies another record than the one that was taken in from there`)
    return true
  }
}
