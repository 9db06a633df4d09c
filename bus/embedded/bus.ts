import type { Pool } from 'pg'
import type { Bus } from '../port.ts'
import { Consumer, type ConsumerPace } from './consumer.ts'
import { publish } from './publish.ts'
import { query } from './queries/query.ts'
import { Topics, type TopicOptions } from './topics.ts'

const endsSql = query('ends.sql')
const progressSql = query('progress.sql')

/** What the embedded bus needs. */
export interface EmbeddedBusOptions extends Partial<ConsumerPace> {
  readonly topics: readonly TopicOptions[]
}

const defaultPace: ConsumerPace = { retryPause_ms: 1_000, fallbackPoll_ms: 1_000, sessionTimeout_ms: 30_000 }

/**
 * Opens the event bus that lies in a migrated PostgreSQL database, and makes its topics where they are missing. Publishing
 * goes through the pool; each subscription has one connection of its own (with locks and LISTEN: no transaction pooler between).
 *
 * @throws Failure KS-BUS-PARTITIONS
 */
export async function createEmbeddedBus(pool: Pool, options: EmbeddedBusOptions): Promise<Bus> {
  const topics = await Topics.open(pool, options.topics)
  const pace = { ...defaultPace, ...options }
  const consumers = new Set<Consumer>()

  async function ends(names: readonly string[]): Promise<readonly { readonly id: number; readonly partition: number; readonly offset: bigint }[]> {
    const partitions = names.flatMap((name) => topics.partitions(name))
    const { rows } = await pool.query<{ id: number; end_offset: string }>(endsSql, [partitions.map(({ id }) => id), 0])
    const byId = new Map(rows.map(({ id, end_offset }) => [id, BigInt(end_offset)]))
    return partitions.map(({ id, partition }) => ({ id, partition, offset: byId.get(id)! }))
  }

  return {
    publish: (records) => publish(pool, topics, records),
    async subscribe(subscribeOptions) {
      const partitions = subscribeOptions.topics.flatMap((topic) => topics.partitions(topic))
      const consumer = await Consumer.start(pool.options, subscribeOptions, partitions, pace)
      consumers.add(consumer)
      return {
        caughtUp: async () => consumer.caughtUp(new Map((await ends(subscribeOptions.topics)).map(({ id, offset }) => [id, offset]))),
        async stop() {
          consumers.delete(consumer)
          await consumer.stop()
        },
      }
    },
    async progress(group, names) {
      const partitions = names.flatMap((name) => topics.partitions(name))
      const { rows } = await pool.query<{ id: number; start_offset: string; end_offset: string; committed: string | null }>(progressSql, [partitions.map(({ id }) => id), group])
      const byId = new Map(rows.map((row) => [row.id, row]))
      return partitions.map(({ id, topic, partition }) => {
        const { start_offset, end_offset, committed } = byId.get(id)!
        return { topic, partition, logStart: BigInt(start_offset), logEnd: BigInt(end_offset), committed: committed === null ? undefined : BigInt(committed) }
      })
    },
    async close() {
      await Promise.all([...consumers].map((consumer) => consumer.stop()))
      consumers.clear()
    },
  }
}
