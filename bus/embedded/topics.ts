import type { Pool } from 'pg'
import { failure } from '../../errors/failure.ts'
import type { TopicPartition } from '../port.ts'
import { query } from './queries/query.ts'

/** A topic as it is to be: its name and its number of partitions, which never changes. */
export interface TopicOptions {
  readonly name: string
  readonly partitions: number
}

/** A partition, with the ids by which the tables know it and its topic. */
export interface Partition extends TopicPartition {
  readonly id: number
  readonly topicId: number
}

const ensureTopicsSql = query('ensureTopics.sql')
const partitionsSql = query('partitions.sql')

/** The topics of this bus and their partitions; made where missing, and read once, because they never change. */
export class Topics {
  readonly #byName: ReadonlyMap<string, readonly Partition[]>

  private constructor(byName: ReadonlyMap<string, readonly Partition[]>) {
    this.#byName = byName
  }

  /** @throws Failure KS-BUS-PARTITIONS when a topic is there with another number of partitions */
  static async open(pool: Pool, wanted: readonly TopicOptions[]): Promise<Topics> {
    const names = wanted.map(({ name }) => name)
    await pool.query(ensureTopicsSql, [names, wanted.map(({ partitions }) => partitions)])
    const { rows } = await pool.query<{ topic: string; topic_id: number; partition: number; id: number }>(partitionsSql, [names])
    const byName = new Map<string, Partition[]>()
    for (const { topic, topic_id: topicId, partition, id } of rows) {
      byName.set(topic, [...(byName.get(topic) ?? []), { topic, topicId, partition, id }])
    }
    for (const { name, partitions } of wanted) {
      const found = byName.get(name)?.length ?? 0
      if (found !== partitions) throw failure('KS-BUS-PARTITIONS', { topic: name, found, configured: partitions })
    }
    return new Topics(byName)
  }

  /** The partitions of a topic in order. @throws Failure KS-BUS-TOPIC */
  partitions(topic: string): readonly Partition[] {
    const found = this.#byName.get(topic)
    if (found === undefined) throw failure('KS-BUS-TOPIC', { topic })
    return found
  }
}
