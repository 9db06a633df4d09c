import kafkajs, { type Admin } from 'kafkajs'
import { failure, problem, render } from '../../errors/failure.ts'
import { messageLimit_bytes } from '../../schemas/limits.ts'
import { withAdmin } from './admin.ts'
import { rootOf } from './failures.ts'
import type { KafkaSettings, KafkaTopic } from './options.ts'

/** A topic as it was found. */
interface FoundTopic {
  readonly partitions: number
  /** The most bytes of a batch of records that it takes; undefined where the brokers do not say. */
  readonly limit_bytes: number | undefined
}

const limitName = 'max.message.bytes'

/** Kafka counts retention from a record's time: by the sender's, what a shop publishes late or once more would be deleted before anybody reads it. */
const byArrival = { name: 'message.timestamp.type', value: 'LogAppendTime' }

/** The topics of this bus, how many partitions each has and what it takes: looked up once, made only where the options say so. */
export class Topics {
  readonly #settings: KafkaSettings
  #known: Promise<ReadonlyMap<string, FoundTopic>> | undefined

  constructor(settings: KafkaSettings) {
    this.#settings = settings
  }

  /**
   * A topic. The first call looks all topics up; one that fails is repeated with the next call.
   *
   * @throws Failure KS-BUS-TOPIC, and what `check` throws
   */
  async find(topic: string): Promise<FoundTopic> {
    this.refuseUnknown(topic)
    return (await this.check()).get(topic)!
  }

  /** @throws Failure KS-BUS-TOPIC for a topic that this bus was not given */
  refuseUnknown(topic: string): void {
    if (!this.#settings.topics.some(({ name }) => name === topic)) throw failure('KS-BUS-TOPIC', { topic })
  }

  /**
   * Sees to it that every topic is there, with the number of partitions that is wanted; one that takes too little is told in the log.
   *
   * @throws Failure KS-BUS-TOPICS-MISSING, KS-BUS-PARTITIONS, KS-BUS-CONNECT, KS-BUS-LOGIN, KS-BUS-TOKEN
   */
  async check(): Promise<ReadonlyMap<string, FoundTopic>> {
    this.#known ??= withAdmin(this.#settings, (admin) => ensureTopics(admin, this.#settings))
    try {
      return await this.#known
    } catch (error) {
      this.#known = undefined
      throw error
    }
  }

  /** What topics take now, for those that looked too small: somebody may have raised it. */
  async limitsNow(names: readonly string[]): Promise<Limits> {
    const limits = await withAdmin(this.#settings, (admin) => readLimits(admin, names, this.#settings))
    const known = await this.check()
    this.#known = Promise.resolve(new Map([...known].map(([name, found]) => [name, limits.has(name) ? { ...found, limit_bytes: limits.get(name) } : found])))
    return limits
  }
}

/** The most bytes that topics take, as far as the brokers say. */
export type Limits = ReadonlyMap<string, number>

async function ensureTopics(admin: Admin, settings: KafkaSettings): Promise<ReadonlyMap<string, FoundTopic>> {
  const { topics } = settings
  const names = topics.map(({ name }) => name)
  const there = new Set(await admin.listTopics())
  const missing = topics.filter(({ name }) => !there.has(name))
  if (missing.length > 0) await create(admin, missing, settings)
  const { topics: found } = await admin.fetchTopicMetadata({ topics: names })
  const counts = new Map(found.map(({ name, partitions }) => [name, partitions.length]))
  for (const { name, partitions } of topics) {
    const count = counts.get(name) ?? 0
    if (partitions !== undefined && count !== partitions) throw failure('KS-BUS-PARTITIONS', { topic: name, found: count, configured: partitions })
  }
  const limits = await readLimits(admin, names, settings)
  tellOfSmall(limits, settings)
  return new Map([...counts].map(([name, partitions]) => [name, { partitions, limit_bytes: limits.get(name) }]))
}

async function create(admin: Admin, missing: readonly KafkaTopic[], { createTopics, log }: KafkaSettings): Promise<void> {
  const names = missing.map(({ name }) => name)
  if (createTopics === undefined) throw failure('KS-BUS-TOPICS-MISSING', { topics: names.join(', ') })
  const { replication, retention_ms } = createTopics
  const configEntries = [{ name: 'retention.ms', value: String(retention_ms) }, byArrival, { name: limitName, value: String(messageLimit_bytes) }]
  const topics = missing.map(({ name, partitions = createTopics.partitions }) => ({ topic: name, numPartitions: partitions, replicationFactor: replication, configEntries }))
  await admin.createTopics({ topics, waitForLeaders: true })
  for (const { topic, numPartitions: partitions } of topics) log('info', 'A topic was made.', { topic, partitions, replication, retention_ms, message_bytes: messageLimit_bytes })
}

/** Reading a topic's settings is a right of its own, without which the rest works. */
async function readLimits(admin: Admin, names: readonly string[], { log }: KafkaSettings): Promise<Limits> {
  try {
    const { resources } = await admin.describeConfigs({ includeSynonyms: false, resources: names.map((name) => ({ type: kafkajs.ConfigResourceTypes.TOPIC, name, configNames: [limitName] })) })
    return new Map(resources.flatMap(({ resourceName, configEntries }) => configEntries.map(({ configValue }) => [resourceName, Number(configValue)])))
  } catch (error) {
    const { type, message } = rootOf(error)
    if (type !== 'TOPIC_AUTHORIZATION_FAILED') throw error
    log('info', 'How large records may be on topics is not known: our user may not read their settings (DescribeConfigs).', { error: message })
    return new Map()
  }
}

function tellOfSmall(limits: Limits, { log }: KafkaSettings): void {
  const small = [...limits].filter(([, limit_bytes]) => limit_bytes < messageLimit_bytes)
  if (small.length === 0) return
  const told = problem('KS-BUS-TOPICS-SMALL', { needed_bytes: messageLimit_bytes, topics: small.map(([name, limit_bytes]) => `${name} (${limit_bytes})`).join(', ') })
  log('warn', render(told), { code: told.code })
}
