import { Partitioners, type Producer, type RecordMetadata } from 'kafkajs'
import { failure, Failure } from '../../errors/failure.ts'
import { said } from '../../errors/words/words.ts'
import { partitionOf } from '../partitioner.ts'
import { keyOf } from '../partitionKey.ts'
import type { OutgoingRecord } from '../port.ts'
import { createClient, retry } from './client.ts'
import { rootOf } from './failures.ts'
import type { KafkaSettings } from './options.ts'
import { Sockets } from './sockets.ts'
import { messageSize_bytes } from './messageSize.ts'
import type { Topics } from './topics.ts'

/** kafkajs makes one record batch of all that a call has for a partition, and topics take 1 MB at once where nothing else is set. */
const chunk_bytes = 900_000
const acknowledge_ms = 30_000
const allReplicas = -1

interface Placed {
  readonly record: OutgoingRecord
  readonly partition: number
  readonly size_bytes: number
  /** What its topic takes, if that is known. */
  readonly limit_bytes: number | undefined
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
    const placed = await this.#judged(await this.#place(records))
    const mine = this.#turn.then(() => this.#send(placed))
    this.#turn = mine.catch(() => undefined)
    await mine
  }

  async close(): Promise<void> {
    await this.#turn
    await this.#discard()
  }

  async #place(records: readonly OutgoingRecord[]): Promise<readonly Placed[]> {
    const placed: Placed[] = []
    for (const record of records) {
      const { partitions, limit_bytes } = await this.#topics.find(record.topic)
      placed.push({ record, partition: partitionOf(Buffer.from(record.key), partitions), size_bytes: messageSize_bytes(record), limit_bytes })
    }
    return placed
  }

  /** Refuses all where one is too large for its topic, before anything is published. What topics take is asked once more for that. */
  async #judged(placed: readonly Placed[]): Promise<readonly Placed[]> {
    const doubted = placed.filter(isTooLarge)
    if (doubted.length === 0) return placed
    const limits = await this.#topics.limitsNow([...new Set(doubted.map(({ record }) => record.topic))])
    const judged = placed.map((each) => ({ ...each, limit_bytes: limits.get(each.record.topic) ?? each.limit_bytes }))
    const refused = judged.find(isTooLarge)
    if (refused !== undefined) throw tooLarge(refused)
    return judged
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

/** Records in order, in groups that one request takes; a large one goes by itself. */
function* chunks(placed: readonly Placed[]): Generator<readonly Placed[]> {
  let chunk: Placed[] = []
  let size_bytes = 0
  for (const each of placed) {
    if (chunk.length > 0 && size_bytes + each.size_bytes > Math.min(chunk_bytes, each.limit_bytes ?? chunk_bytes)) {
      yield chunk
      chunk = []
      size_bytes = 0
    }
    chunk.push(each)
    size_bytes += each.size_bytes
  }
  yield chunk
}

function isTooLarge({ size_bytes, limit_bytes }: Placed): boolean {
  return limit_bytes !== undefined && size_bytes > limit_bytes
}

function tooLarge({ record: { topic, key }, size_bytes, limit_bytes }: Placed, cause?: unknown): Failure {
  return failure('KS-BUS-TOO-LARGE', { topic, key: key.slice(0, 200), size_bytes, limit_bytes: limit_bytes ?? { phrase: 'fewer' } }, cause)
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

/** Brokers judge sizes where nobody could say beforehand what they take; the largest record is then the one to name. */
function publishFailure(error: unknown, placed: readonly Placed[]): Failure {
  const root = rootOf(error)
  if (root instanceof Failure) return root
  if (root.type === 'MESSAGE_TOO_LARGE' || root.type === 'RECORD_LIST_TOO_LARGE') return tooLarge(placed.reduce((one, other) => (other.size_bytes > one.size_bytes ? other : one)), error)
  return failure('KS-BUS-PUBLISH', { reason: said(root.message) }, error)
}
