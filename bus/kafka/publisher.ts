import { Partitioners, type Producer, type RecordMetadata } from 'kafkajs'
import { failure, Failure } from '../../errors/failure.ts'
import { partitionOf } from '../partitioner.ts'
import { keyOf } from '../partitionKey.ts'
import type { OutgoingRecord } from '../port.ts'
import { createClient, retry } from './client.ts'
import { rootOf } from './failures.ts'
import type { KafkaSettings } from './options.ts'
import { Sockets } from './sockets.ts'
import type { Topics } from './topics.ts'

/** kafkajs makes one record batch of all that a call has for a partition, and brokers take 1 MB at once by default. */
const chunk_bytes = 900_000
const acknowledge_ms = 30_000
const allReplicas = -1

interface Placed {
  readonly record: OutgoingRecord
  readonly partition: number
}

/**
 * Publishes with an idempotent producer, one call after another: kafkajs gives the sequence numbers of a request that failed
 * to the next one, which the broker may then take for a repeat and drop. For the same reason a producer that failed is
 * thrown away, and a new one begins with a new id.
 */
export class Publisher {
  readonly #settings: KafkaSettings
  readonly #topics: Topics
  #turn: Promise<void> = Promise.resolve()
  #open: { readonly producer: Producer; readonly sockets: Sockets } | undefined

  constructor(settings: KafkaSettings, topics: Topics) {
    this.#settings = settings
    this.#topics = topics
  }

  /** @throws Failure KS-BUS-TOPIC, KS-BUS-TOO-LARGE, KS-BUS-PUBLISH and those of `Topics.check` */
  async publish(records: readonly OutgoingRecord[]): Promise<void> {
    if (records.length === 0) return
    const placed: Placed[] = []
    for (const record of records) placed.push({ record, partition: partitionOf(Buffer.from(record.key), await this.#topics.partitions(record.topic)) })
    const mine = this.#turn.then(() => this.#send(placed))
    this.#turn = mine.catch(() => undefined)
    await mine
  }

  async close(): Promise<void> {
    await this.#turn
    await this.#discard()
  }

  async #send(placed: readonly Placed[]): Promise<void> {
    try {
      const producer = await this.#producer()
      for (const chunk of chunks(placed)) {
        const acknowledged = await producer.sendBatch({ acks: allReplicas, timeout: acknowledge_ms, topicMessages: byTopic(chunk) })
        checkCovered(chunk, acknowledged)
      }
    } catch (error) {
      await this.#discard()
      throw publishFailure(error, placed)
    }
  }

  async #producer(): Promise<Producer> {
    if (this.#open === undefined) {
      const sockets = new Sockets(this.#settings.connect)
      const producer = createClient(this.#settings, sockets).producer({
        idempotent: true, maxInFlightRequests: 1, allowAutoTopicCreation: false, createPartitioner: Partitioners.DefaultPartitioner, retry: { ...retry, retries: 8 },
      })
      this.#open = { producer, sockets }
      await producer.connect()
    }
    return this.#open.producer
  }

  async #discard(): Promise<void> {
    const open = this.#open
    this.#open = undefined
    await open?.producer.disconnect().catch(() => undefined)
    open?.sockets.close()
  }
}

/** Records in order, in groups that one request takes; one that is larger by itself is for the broker to judge. */
function* chunks(placed: readonly Placed[]): Generator<readonly Placed[]> {
  let chunk: Placed[] = []
  let size = 0
  for (const each of placed) {
    const own = sizeOf(each.record)
    if (chunk.length > 0 && size + own > chunk_bytes) {
      yield chunk
      chunk = []
      size = 0
    }
    chunk.push(each)
    size += own
  }
  yield chunk
}

function sizeOf({ key, value, headers }: OutgoingRecord): number {
  const framing = 32
  return Object.entries(headers).reduce((sum, [name, text]) => sum + Buffer.byteLength(name) + Buffer.byteLength(text) + 8, Buffer.byteLength(key) + (value?.length ?? 0) + framing)
}

function byTopic(chunk: readonly Placed[]) {
  const topics = Map.groupBy(chunk, ({ record }) => record.topic)
  return [...topics].map(([topic, placed]) => ({
    topic,
    messages: placed.map(({ record: { key, value, headers, timestamp_ms }, partition }) => ({ key, value, headers: { ...headers }, partition, timestamp: String(timestamp_ms) })),
  }))
}

/** When the leader of a partition moves while a request is tried again, kafkajs may forget that partition: then nothing answered for it. */
function checkCovered(chunk: readonly Placed[], acknowledged: readonly RecordMetadata[]): void {
  const covered = new Set(acknowledged.map(({ topicName, partition }) => keyOf({ topic: topicName, partition })))
  const missing = chunk.find(({ record, partition }) => !covered.has(keyOf({ topic: record.topic, partition })))
  if (missing) throw new Error(`no broker acknowledged partition ${missing.partition} of ${missing.record.topic}`)
}

function publishFailure(error: unknown, placed: readonly Placed[]): Failure {
  const root = rootOf(error)
  if (root instanceof Failure) return root
  const topic = [...new Set(placed.map(({ record }) => record.topic))].join(', ')
  if (root.type === 'MESSAGE_TOO_LARGE' || root.type === 'RECORD_LIST_TOO_LARGE') return failure('KS-BUS-TOO-LARGE', { topic, reason: root.message }, error)
  return failure('KS-BUS-PUBLISH', { reason: root.message }, error)
}
