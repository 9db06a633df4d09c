import type { Consumer, ConsumerGroupJoinEvent, EachBatchPayload } from 'kafkajs'
import { failure } from '../../errors/failure.ts'
import { phrase } from '../../errors/words/words.ts'
import type { SubscribeOptions, TopicPartition } from '../port.ts'
import { startingPosition } from '../startingPosition.ts'
import { lookAt } from './admin.ts'
import { workOff } from './batchWork.ts'
import { createClient, retry } from './client.ts'
import { busFailure } from './failures.ts'
import { Holdings, type Holding } from './holdings.ts'
import type { KafkaSettings } from './options.ts'
import { Sockets } from './sockets.ts'
import { Standstill } from './standstill.ts'
import { Watchdog } from './watchdog.ts'

/** How long a fetch waits for records: also the longest that a partition rests beyond its pause. */
const fetchWait_ms = 500
/** How long a group waits for its members to join anew. */
const rebalance_ms = 60_000
/** How long the brokers have to answer when we leave. */
const leaving_ms = 3_000
const fetch_bytes = 8 * 1024 * 1024
const forGood = Number.POSITIVE_INFINITY

/**
 * One membership of a consumer group, through a kafkajs consumer of its own.
 *
 * At every assignment all its partitions are paused, the caller is asked where to begin, and they are read from there. A
 * partition whose batch failed is paused for a while; the others go on. The session *ends* by itself when kafkajs gives up,
 * fetches no more or stands still before records; whoever holds it then ends it and begins another.
 */
export class Session {
  readonly #settings: KafkaSettings
  readonly #options: SubscribeOptions
  readonly #onProgress: () => void
  readonly #sockets: Sockets
  readonly #consumer: Consumer
  readonly #over = Promise.withResolvers<unknown>()
  readonly #timers = new Set<NodeJS.Timeout>()
  readonly #watchdog: Watchdog
  readonly #standstill: Standstill
  #holdings = new Holdings({})
  #memberId: string | undefined
  #begun = false
  #stopping = false
  #handling = false
  #working: Promise<void> = Promise.resolve()

  constructor(settings: KafkaSettings, options: SubscribeOptions, onProgress: () => void) {
    this.#settings = settings
    this.#options = options
    this.#onProgress = onProgress
    this.#sockets = new Sockets(settings.connect)
    this.#consumer = createClient(settings, this.#sockets).consumer({
      groupId: options.group,
      sessionTimeout: settings.sessionTimeout_ms,
      rebalanceTimeout: rebalance_ms,
      heartbeatInterval: this.#heartbeat_ms,
      maxWaitTimeInMs: fetchWait_ms,
      maxBytes: fetch_bytes,
      allowAutoTopicCreation: false,
      retry: { ...retry, restartOnFailure: () => Promise.resolve(false) },
    })
    const onSilence = (silence_ms: number): void => this.#over.resolve(failure('KS-BUS-STALLED', { group: options.group, silence_ms }))
    this.#watchdog = new Watchdog(this.#joining_ms, onSilence)
    this.#standstill = new Standstill(settings, { holdings: () => this.#holdings.all, handling: () => this.#handling, onStandstill: onSilence })
  }

  /** Connects, and begins to join the group. @throws Failure KS-BUS-CONNECT, KS-BUS-LOGIN, KS-BUS-TOKEN */
  async begin(): Promise<void> {
    const { events } = this.#consumer
    this.#consumer.on(events.GROUP_JOIN, (event) => this.#joined(event))
    this.#consumer.on(events.REBALANCING, () => this.#watchdog.seen(this.#joining_ms))
    this.#consumer.on(events.FETCH, () => {
      this.#watchdog.seen(this.#settings.sessionTimeout_ms)
      this.#standstill.fetched()
    })
    this.#consumer.on(events.CRASH, ({ payload: { error } }) => this.#over.resolve(error))
    this.#consumer.on(events.END_BATCH_PROCESS, ({ payload }) => this.#passedOver(payload))
    try {
      await this.#consumer.connect()
      await this.#consumer.subscribe({ topics: [...this.#options.topics], fromBeginning: true })
    } catch (error) {
      throw busFailure(error, this.#settings.brokers)
    }
    this.#begun = true
    this.#consumer
      .run({ autoCommit: false, eachBatchAutoResolve: false, eachBatch: (payload) => this.#eachBatch(payload) })
      .catch((error: unknown) => this.#over.resolve(error))
  }

  /** Resolves when the session is over: with the reason, or with nothing when it was released. */
  get over(): Promise<unknown> {
    return this.#over.promise
  }

  /** How far this consumer has read the partitions that it holds, by key. */
  get reached(): ReadonlyMap<string, bigint> {
    return this.#holdings.reached
  }

  /** Has it be over; one that has not begun yet begins no more. */
  release(): void {
    this.#over.resolve(undefined)
    if (!this.#begun) this.#sockets.close()
  }

  /** Ends a session that is lost: what still waits for a broker fails at once. */
  async abandon(): Promise<void> {
    this.#sockets.close()
    await this.end()
  }

  /** Lets the batch in hand end, and leaves the group. */
  async end(): Promise<void> {
    this.#stopping = true
    this.#watchdog.end()
    this.#standstill.end()
    for (const timer of this.#timers) clearTimeout(timer)
    const left = this.#consumer.disconnect().catch(() => undefined)
    await this.#working
    await Promise.race([left, new Promise((resolve) => setTimeout(resolve, leaving_ms).unref())])
    this.#sockets.close()
  }

  get #heartbeat_ms(): number {
    return Math.round(this.#settings.sessionTimeout_ms / 10)
  }

  get #joining_ms(): number {
    return rebalance_ms + this.#settings.sessionTimeout_ms
  }

  /** kafkajs calls this before it fetches again. */
  #joined({ payload: { memberAssignment, memberId } }: ConsumerGroupJoinEvent): void {
    this.#watchdog.seen(this.#settings.sessionTimeout_ms)
    if (this.#memberId !== undefined && memberId !== this.#memberId) this.#options.onError(failure('KS-BUS-LOST', { group: this.#options.group, reason: phrase('the brokers had not heard from this consumer for too long, and it joined anew') }))
    this.#memberId = memberId
    this.#holdings = new Holdings(memberAssignment)
    const { all } = this.#holdings
    for (const { topic, partition } of all) this.#consumer.pause([{ topic, partitions: [partition] }])
    void this.#place(all)
  }

  /** Asks where to begin with paused partitions, until there is an answer, and begins there. */
  async #place(holdings: readonly Holding[]): Promise<void> {
    if (holdings.length === 0 || !this.#holds(holdings)) return
    try {
      const assigned = await lookAt(this.#settings, this.#options.group, holdings)
      const asked = await this.#options.positions?.(assigned)
      if (!this.#holds(holdings)) return
      for (const [index, holding] of holdings.entries()) this.#goOn(holding, startingPosition(assigned[index]!, asked?.[index]))
      this.#onProgress()
    } catch (error) {
      if (!this.#holds(holdings)) return
      this.#standstill.moved()
      this.#options.onError(error)
      this.#later(() => void this.#place(holdings))
    }
  }

  #goOn(holding: Holding, position: bigint): void {
    const { topic, partition } = holding
    holding.position = position
    this.#consumer.seek({ topic, partition, offset: String(position) })
    this.#consumer.resume([{ topic, partitions: [partition] }])
  }

  async #eachBatch(payload: EachBatchPayload): Promise<void> {
    const holding = this.#holdings.get(payload.batch)
    if (holding?.position === undefined || this.#stopping || payload.isStale()) return
    if (await this.#hasMoved(holding, BigInt(payload.batch.firstOffset()!))) return this.#pauseToPlace(holding)
    this.#watchdog.seen(forGood)
    this.#handling = true
    const work = workOff(payload, holding, {
      ...this.#options,
      heartbeat_ms: this.#heartbeat_ms,
      stopping: () => this.#stopping,
      onCommitted: this.#onProgress,
    })
    this.#working = work.then(() => undefined, () => undefined)
    try {
      const result = await work
      if (result === 'failed') this.#rest(holding)
      if (result === 'reposition') this.#pauseToPlace(holding)
    } finally {
      this.#handling = false
      this.#watchdog.seen(this.#settings.sessionTimeout_ms)
      this.#standstill.moved()
    }
  }

  /** Whether the log is another than before: it was made anew, or records that were to be read have been deleted. */
  async #hasMoved(holding: Holding, first: bigint): Promise<boolean> {
    if (first === holding.position) return false
    if (first < holding.position!) return true
    const [found] = await lookAt(this.#settings, this.#options.group, [holding])
    return found!.logStart > holding.position!
  }

  #pauseToPlace(holding: Holding): void {
    holding.position = undefined
    this.#consumer.pause([{ topic: holding.topic, partitions: [holding.partition] }])
    void this.#place([holding])
  }

  /** After a failure one partition rests; it is then fetched again from where it stands. */
  #rest(holding: Holding): void {
    const { topic, partition } = holding
    this.#consumer.pause([{ topic, partitions: [partition] }])
    this.#later(() => {
      if (this.#holds([holding])) this.#consumer.resume([{ topic, partitions: [partition] }])
    })
  }

  /** Records that are not for readers (of transactions, say) are passed over by kafkajs. */
  #passedOver({ topic, partition, batchSize, lastOffset }: TopicPartition & { readonly batchSize: number; readonly lastOffset: string }): void {
    const holding = this.#holdings.get({ topic, partition })
    if (batchSize > 0 || holding?.position === undefined) return
    holding.position = BigInt(lastOffset) + 1n
    this.#onProgress()
  }

  #holds(holdings: readonly Holding[]): boolean {
    return !this.#stopping && holdings.every((holding) => this.#holdings.get(holding) === holding)
  }

  #later(call: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer)
      call()
    }, this.#settings.retryPause_ms)
    this.#timers.add(timer)
  }
}
