import type { ClientConfig } from 'pg'
import { Failure, failure } from '../../errors/failure.ts'
import { said } from '../../errors/words/words.ts'
import type { RecordBatch, SubscribeOptions } from '../port.ts'
import { startingPosition } from '../startingPosition.ts'
import { Waiters } from '../waiters.ts'
import { share } from './assignment.ts'
import { Holding } from './holding.ts'
import { Session } from './session.ts'
import type { Partition } from './topics.ts'
import { Wake } from './wake.ts'

/** The pace of a consumer, in real milliseconds. */
export interface ConsumerPace {
  /** How long a failed batch rests before it comes again, and a lost connection before it is opened again. */
  readonly retryPause_ms: number
  /** How often to look without being told: finds consumers that died, and tellings that were missed. Shorter than the session timeout. */
  readonly fallbackPoll_ms: number
  /** A consumer that is silent for longer (a batch without a heartbeat, a process that hangs) loses its partitions. */
  readonly sessionTimeout_ms: number
}

const waitForOthers_ms = 50

/**
 * One consumer of a group.
 *
 * It is *joining* (opening a session), then *serving*: it takes its share of the partitions, and handles batch after batch,
 * one at a time, taking turns between the partitions; with nothing to do it *waits* for a telling, the end of a pause or the
 * fallback poll. When the session is lost it holds nothing any more and goes back to joining after a pause. `stop` lets the
 * batch in hand end, and then it is *stopped*.
 */
export class Consumer {
  readonly #config: ClientConfig
  readonly #options: SubscribeOptions
  readonly #partitions: readonly Partition[]
  readonly #pace: ConsumerPace
  readonly #wake = new Wake()
  readonly #waiters = new Waiters<number>()
  #holdings: Holding[] = []
  #membersChanged = true
  #recordsCame = true
  #lost = false
  #stopping = false
  #session!: Session
  #running: Promise<void> = Promise.resolve()

  private constructor(config: ClientConfig, options: SubscribeOptions, partitions: readonly Partition[], pace: ConsumerPace) {
    this.#config = config
    this.#options = options
    this.#partitions = partitions
    this.#pace = pace
  }

  /** Joins the group; resolves when the consumer has its first partitions, or knows that others have them. */
  static async start(config: ClientConfig, options: SubscribeOptions, partitions: readonly Partition[], pace: ConsumerPace): Promise<Consumer> {
    const consumer = new Consumer(config, options, partitions, pace)
    await consumer.#join()
    try {
      await consumer.#rebalance()
    } catch (cause) {
      await consumer.#session.end()
      throw cause
    }
    consumer.#running = consumer.#run()
    return consumer
  }

  /** Resolves once this group has handled and committed every record before these ends (by partition id). */
  caughtUp(ends: ReadonlyMap<number, bigint>): Promise<void> {
    if (this.#stopping) return Promise.reject(this.#stopped())
    const caughtUp = this.#waiters.add(ends)
    this.#wake.call()
    return caughtUp
  }

  async stop(): Promise<void> {
    this.#stopping = true
    this.#wake.call()
    await this.#running
  }

  async #run(): Promise<void> {
    while (!this.#stopping) {
      try {
        await this.#step()
      } catch (cause) {
        this.#reportLoss(cause)
        await this.#joinAgain()
      }
    }
    this.#waiters.rejectAll(this.#stopped())
    await this.#session.end()
  }

  async #step(): Promise<void> {
    if (this.#lost) throw new Error('the connection ended')
    if (this.#membersChanged) await this.#rebalance()
    if (this.#recordsCame) await this.#learnEnds()
    const next = this.#nextHolding()
    if (next) return this.#handle(next)
    await this.#settleByGroup()
    await this.#wait()
  }

  /** The one that has waited longest among those that are ready: holdings go to the end of the list when they had a turn. */
  #nextHolding(): Holding | undefined {
    const now = performance.now()
    return this.#holdings.find(({ ready_ms }) => ready_ms <= now)
  }

  async #handle(holding: Holding): Promise<void> {
    this.#holdings = [...this.#holdings.filter((each) => each !== holding), holding]
    const batch = await holding.nextBatch(this.#session, this.#options.batchSize)
    if (batch === undefined) {
      holding.end = holding.position
      return
    }
    if (!(await this.#hand(batch, holding))) return
    if (holding.takeRepositioned()) {
      holding.position = (await this.#startingPositions([holding.partition]))[0]!
      return
    }
    const position = batch.records.at(-1)!.offset + 1n
    await this.#session.commit(holding.partition, position)
    holding.position = position
    this.#waiters.settle(this.#reached())
  }

  /** Settles also by what the group has committed of the partitions that other consumers hold. */
  async #settleByGroup(): Promise<void> {
    if (!this.#waiters.some) return
    const ends = await this.#session.ends(this.#partitions)
    const committed = [...ends].map(([id, end]) => [id, end.committed ?? 0n] as const)
    this.#waiters.settle(new Map([...committed, ...this.#reached()]))
  }

  /** How far this consumer has read what it holds, by partition id. */
  #reached(): ReadonlyMap<number, bigint> {
    return new Map(this.#holdings.map(({ partition, position }) => [partition.id, position]))
  }

  /** @returns whether the batch was handled */
  async #hand(batch: RecordBatch, holding: Holding): Promise<boolean> {
    try {
      await this.#options.handle(batch)
      holding.failed = undefined
      return true
    } catch (cause) {
      this.#options.onError(cause)
      holding.failed = batch
      holding.notBefore_ms = performance.now() + this.#pace.retryPause_ms
      return false
    }
  }

  async #wait(): Promise<void> {
    const readyIn_ms = Math.min(...this.#holdings.map(({ ready_ms }) => ready_ms)) - performance.now()
    const poll_ms = this.#waiters.some ? waitForOthers_ms : this.#pace.fallbackPoll_ms
    const woken = await this.#wake.wait(Math.min(readyIn_ms, poll_ms))
    if (!woken) this.#membersChanged = this.#recordsCame = true
  }

  async #learnEnds(): Promise<void> {
    this.#recordsCame = false
    const ends = await this.#session.ends(this.#holdings.map(({ partition }) => partition))
    for (const holding of this.#holdings) holding.end = ends.get(holding.partition.id)?.end ?? holding.end
  }

  /** Gives up what now belongs to others, and takes what belongs to this one as far as nobody else still holds it. */
  async #rebalance(): Promise<void> {
    this.#membersChanged = false
    const mine = share(this.#partitions, await this.#session.places())
    const leaving = this.#holdings.filter(({ partition }) => !mine.includes(partition))
    if (leaving.length > 0) {
      this.#holdings = this.#holdings.filter((holding) => !leaving.includes(holding))
      await this.#session.giveUp(leaving.map(({ partition }) => partition))
    }
    const missing = mine.filter((partition) => !this.#holdings.some((holding) => holding.partition === partition))
    if (missing.length > 0) await this.#take(missing)
  }

  async #take(missing: readonly Partition[]): Promise<void> {
    const taken = await this.#session.take(missing)
    if (taken.length === 0) return
    const positions = await this.#startingPositions(taken)
    const holdings = taken.map((partition, index) => new Holding(partition, positions[index]!))
    this.#holdings = [...this.#holdings, ...holdings]
    this.#recordsCame = true
  }

  async #startingPositions(partitions: readonly Partition[]): Promise<readonly bigint[]> {
    const ends = await this.#session.ends(partitions)
    const assigned = partitions.map(({ id, topic, partition }) => {
      const { start, end, committed } = ends.get(id)!
      return { topic, partition, logStart: start, logEnd: end, committed }
    })
    const asked = await this.#options.positions?.(assigned)
    return assigned.map((each, index) => startingPosition(each, asked?.[index]))
  }

  async #join(): Promise<void> {
    this.#lost = false
    this.#holdings = []
    this.#membersChanged = true
    const { group } = this.#options
    const topicIds = [...new Set(this.#partitions.map(({ topicId }) => topicId))]
    this.#session = await Session.open(this.#config, group, topicIds, this.#pace.sessionTimeout_ms, {
      onRecords: (topics) => {
        if (!topics.some((topic) => topicIds.includes(topic))) return
        this.#recordsCame = true
        this.#wake.call()
      },
      onMembers: () => {
        this.#membersChanged = true
        this.#wake.call()
      },
      onLost: () => {
        this.#lost = true
        this.#wake.call()
      },
    })
  }

  async #joinAgain(): Promise<void> {
    this.#session.drop()
    while (!this.#stopping) {
      await this.#wake.wait(this.#pace.retryPause_ms)
      try {
        return await this.#join()
      } catch (cause) {
        this.#reportLoss(cause)
      }
    }
  }

  #reportLoss(cause: unknown): void {
    const { group, onError } = this.#options
    onError(cause instanceof Failure ? cause : failure('KS-BUS-LOST', { group, reason: said((cause as Error).message) }, cause))
  }

  #stopped(): Error {
    return failure('KS-BUS-STOPPED', { group: this.#options.group })
  }
}
