import type { Problem } from '../errors/failure.ts'

/** One partition of a topic. */
export interface TopicPartition {
  readonly topic: string
  readonly partition: number
}

/** Headers as text; binary header values are decoded as UTF-8. */
export type RecordHeaders = Readonly<Record<string, string>>

/** A record as it lies on the bus. */
export interface BusRecord extends TopicPartition {
  readonly offset: bigint
  readonly key: Buffer | null
  /** Null is a tombstone. */
  readonly value: Buffer | null
  readonly headers: RecordHeaders
  /** What the sender wrote, or where the topic is kept by arrival (Kafka's LogAppendTime) when it came. */
  readonly timestamp_ms: number
  /**
   * Why the bus could not read what lies here, a batch of one or more records. This one then stands for all of them: its
   * offset is the last one's, its value the bytes of the batch as they came, and it has neither key nor headers.
   */
  readonly unreadable?: Problem
}

/** A record to be published; its key decides the partition. */
export interface OutgoingRecord {
  readonly topic: string
  readonly key: string
  readonly value: Buffer | null
  readonly headers: RecordHeaders
  readonly timestamp_ms: number
}

/** Records of one partition, in offset order, at least one. */
export interface RecordBatch extends TopicPartition {
  readonly records: readonly BusRecord[]
  /** Tells the group that this consumer lives; call it in long batches. */
  heartbeat(): Promise<void>
  /**
   * Has `positions` asked again for this partition, as at an assignment, once `handle` has resolved. The batch is then not
   * committed, and reading goes on where the answer says instead of behind it.
   */
  reposition(): void
}

/** A partition, its log, and how far a group has read it. */
export interface PartitionProgress extends TopicPartition {
  /** The offset of the first record that is still there. */
  readonly logStart: bigint
  /** The offset after the last record. */
  readonly logEnd: bigint
  /** What the group has committed as the offset to read next; undefined if nothing. */
  readonly committed: bigint | undefined
}

export interface SubscribeOptions {
  readonly group: string
  readonly topics: readonly string[]
  /** Most records handed over at once. */
  readonly batchSize: number
  /**
   * Asked at every assignment: the offset to read next for each partition, or undefined where it is not known
   * (then the group's committed offset counts, else the earliest record). One that lies outside of the log is moved to its
   * nearer end.
   */
  readonly positions?: (assigned: readonly PartitionProgress[]) => Promise<readonly (bigint | undefined)[]>
  /** The group's offset is committed only after it resolves. If it rejects, the batch comes again after a pause. */
  readonly handle: (batch: RecordBatch) => Promise<void>
  /** Told of every failure of `handle` or of the bus itself. */
  readonly onError: (error: unknown) => void
}

export interface Subscription {
  /** Resolves once every record that was on the bus when it was called has been handled and committed. */
  caughtUp(): Promise<void>
  /** Stops after the batch in hand, which is committed if it was handled. */
  stop(): Promise<void>
}

/** The event bus: one port, two drivers (Kafka; embedded, a log in PostgreSQL). One conformance suite judges both. */
export interface Bus {
  /**
   * Publishes all of the records; resolves when they are durable. Order is kept for records of one key. A topic that is not
   * there is noticed before anything is published, and so is a record that is larger than its topic takes (KS-BUS-TOO-LARGE;
   * where brokers do not say what they take, they judge it). If it rejects otherwise, the embedded bus has published nothing, and Kafka
   * none, some or all: call it again with the same records. Readers know an event that comes twice by its id.
   */
  publish(records: readonly OutgoingRecord[]): Promise<void>
  subscribe(options: SubscribeOptions): Promise<Subscription>
  /** Where the log of each partition begins and ends, and what a group has committed of it. */
  progress(group: string, topics: readonly string[]): Promise<readonly PartitionProgress[]>
  close(): Promise<void>
}
