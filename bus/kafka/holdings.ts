import type { TopicPartition } from '../port.ts'
import { keyOf } from '../partitionKey.ts'

/** A partition that a consumer holds. */
export interface Holding extends TopicPartition {
  /** The offset to read next; undefined while it is not known where to begin. Until then, and after a failure, nothing is fetched. */
  position: bigint | undefined
}

/** The partitions that a consumer holds since it last joined its group. */
export class Holdings {
  readonly #byKey: ReadonlyMap<string, Holding>

  /** @param assignment partitions by topic, as the group's leader has assigned them */
  constructor(assignment: Readonly<Record<string, readonly number[]>>) {
    const partitions = Object.entries(assignment).flatMap(([topic, numbers]) => numbers.map((partition) => ({ topic, partition, position: undefined })))
    this.#byKey = new Map(partitions.map((each) => [keyOf(each), each]))
  }

  get all(): readonly Holding[] {
    return [...this.#byKey.values()]
  }

  get(of: TopicPartition): Holding | undefined {
    return this.#byKey.get(keyOf(of))
  }

  /** How far each has been read, by key. */
  get reached(): ReadonlyMap<string, bigint> {
    return new Map(this.all.flatMap((each) => (each.position === undefined ? [] : [[keyOf(each), each.position] as const])))
  }
}
