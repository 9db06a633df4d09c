import type { Admin } from 'kafkajs'
import { failure } from '../../errors/failure.ts'
import { withAdmin } from './admin.ts'
import type { KafkaSettings, KafkaTopic } from './options.ts'

/** The topics of this bus and how many partitions each has: looked up once, made only where the options say so. */
export class Topics {
  readonly #settings: KafkaSettings
  #known: Promise<ReadonlyMap<string, number>> | undefined

  constructor(settings: KafkaSettings) {
    this.#settings = settings
  }

  /**
   * How many partitions a topic has. The first call looks all topics up; one that fails is repeated with the next call.
   *
   * @throws Failure KS-BUS-TOPIC, and what `check` throws
   */
  async partitions(topic: string): Promise<number> {
    this.refuseUnknown(topic)
    return (await this.check()).get(topic)!
  }

  /** @throws Failure KS-BUS-TOPIC for a topic that this bus was not given */
  refuseUnknown(topic: string): void {
    if (!this.#settings.topics.some(({ name }) => name === topic)) throw failure('KS-BUS-TOPIC', { topic })
  }

  /**
   * Sees to it that every topic is there, with the number of partitions that is wanted.
   *
   * @throws Failure KS-BUS-TOPICS-MISSING, KS-BUS-PARTITIONS, KS-BUS-CONNECT, KS-BUS-LOGIN, KS-BUS-TOKEN
   */
  async check(): Promise<ReadonlyMap<string, number>> {
    this.#known ??= withAdmin(this.#settings, (admin) => ensureTopics(admin, this.#settings))
    try {
      return await this.#known
    } catch (error) {
      this.#known = undefined
      throw error
    }
  }
}

async function ensureTopics(admin: Admin, settings: KafkaSettings): Promise<ReadonlyMap<string, number>> {
  const { topics } = settings
  const there = new Set(await admin.listTopics())
  const missing = topics.filter(({ name }) => !there.has(name))
  if (missing.length > 0) await create(admin, missing, settings)
  const { topics: found } = await admin.fetchTopicMetadata({ topics: topics.map(({ name }) => name) })
  const counts = new Map(found.map(({ name, partitions }) => [name, partitions.length]))
  for (const { name, partitions } of topics) {
    const count = counts.get(name) ?? 0
    if (partitions !== undefined && count !== partitions) throw failure('KS-BUS-PARTITIONS', { topic: name, found: count, configured: partitions })
  }
  return counts
}

async function create(admin: Admin, missing: readonly KafkaTopic[], { createTopics, log }: KafkaSettings): Promise<void> {
  const names = missing.map(({ name }) => name)
  if (createTopics === undefined) throw failure('KS-BUS-TOPICS-MISSING', { topics: names.join(', ') })
  const { replication, retention_ms } = createTopics
  const topics = missing.map(({ name, partitions = createTopics.partitions }) => ({
    topic: name, numPartitions: partitions, replicationFactor: replication, configEntries: [{ name: 'retention.ms', value: String(retention_ms) }],
  }))
  await admin.createTopics({ topics, waitForLeaders: true })
  for (const { topic, numPartitions: partitions } of topics) log('info', 'A topic was made.', { topic, partitions, replication, retention_ms })
}
