import type { BusRecord, RecordBatch } from '../port.ts'
import type { Session, StoredRecord } from './session.ts'
import type { Partition } from './topics.ts'

/** A partition that a consumer holds, and how far it is with it. */
export class Holding {
  readonly partition: Partition
  /** The offset after the last record that was handled and committed. */
  position: bigint
  /** The offset after the last record that is known to be there. */
  end = 0n
  /** A batch that failed and comes again. */
  failed: RecordBatch | undefined
  /** When it comes again, by the machine's monotonic clock. */
  notBefore_ms = 0
  #repositioned = false

  constructor(partition: Partition, position: bigint) {
    this.partition = partition
    this.position = position
  }

  /** When there is something to do: a time of the monotonic clock, 0 for at once. */
  get ready_ms(): number {
    if (this.failed) return this.notBefore_ms
    return this.position < this.end ? 0 : Number.POSITIVE_INFINITY
  }

  /** The batch to handle next: the failed one, or what lies there. */
  async nextBatch(session: Session, batchSize: number): Promise<RecordBatch | undefined> {
    if (this.failed) return this.failed
    const { topic, partition } = this.partition
    const stored = await session.fetch(this.partition, this.position, batchSize)
    if (stored.length === 0) return undefined
    const records = stored.map((record) => asRecord(record, this.partition))
    return { topic, partition, records, heartbeat: () => session.heartbeat(), reposition: () => void (this.#repositioned = true) }
  }

  /** Whether the batch that was just handled wants `positions` to be asked again; answered once. */
  takeRepositioned(): boolean {
    const repositioned = this.#repositioned
    this.#repositioned = false
    return repositioned
  }
}

function asRecord(stored: StoredRecord, { topic, partition }: Partition): BusRecord {
  return {
    topic,
    partition,
    offset: BigInt(stored.record_offset),
    key: stored.key,
    value: stored.value,
    headers: JSON.parse(stored.headers) as Record<string, string>,
    timestamp_ms: Number(stored.timestamp_ms),
  }
}
