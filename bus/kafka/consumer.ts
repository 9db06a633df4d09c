import { setTimeout as sleep } from 'node:timers/promises'
import { failure, Failure } from '../../errors/failure.ts'
import { said } from '../../errors/words/words.ts'
import type { SubscribeOptions, Subscription } from '../port.ts'
import { Waiters } from '../waiters.ts'
import { committedOffsets, logRanges, withAdmin } from './admin.ts'
import { isNotReadyYet, rootOf } from './failures.ts'
import type { KafkaSettings } from './options.ts'
import { Session } from './session.ts'

/** How often to ask what other consumers of the group have committed, while somebody waits for them. */
const askOthers_ms = 200

/**
 * One consumer of a group: it has one session after another until it is stopped. When one is lost it says so, pauses, and
 * joins the group again.
 */
export class Consumer implements Subscription {
  readonly #settings: KafkaSettings
  readonly #options: SubscribeOptions
  readonly #waiters = new Waiters<string>()
  readonly #stop = new AbortController()
  readonly #running: Promise<void>
  #session: Session | undefined
  #asking: NodeJS.Timeout | undefined

  constructor(settings: KafkaSettings, options: SubscribeOptions) {
    this.#settings = settings
    this.#options = options
    this.#running = this.#run()
  }

  async caughtUp(): Promise<void> {
    this.#refuseWhenStopped()
    const ranges = await withAdmin(this.#settings, (admin) => logRanges(admin, this.#options.topics))
    this.#refuseWhenStopped()
    const caughtUp = this.#waiters.add(new Map([...ranges].map(([key, { end }]) => [key, end])))
    this.#settle()
    this.#asking ??= setInterval(() => void this.#askOthers(), askOthers_ms)
    await caughtUp
  }

  async stop(): Promise<void> {
    this.#stop.abort()
    this.#session?.release()
    await this.#running
  }

  async #run(): Promise<void> {
    while (!this.#stop.signal.aborted) {
      await this.#serve()
      await sleep(this.#settings.retryPause_ms, undefined, { signal: this.#stop.signal }).catch(() => undefined)
    }
    clearInterval(this.#asking)
    this.#waiters.rejectAll(this.#stopped())
  }

  /** From joining the group until the session is lost, which is told before it is wound up, or this consumer is stopped. */
  async #serve(): Promise<void> {
    const session = (this.#session = new Session(this.#settings, this.#options, () => this.#settle()))
    try {
      await session.begin()
      const lost = await session.over
      if (lost !== undefined) throw lost
      await session.end()
    } catch (error) {
      this.#reportLoss(error)
      await session.abandon()
    } finally {
      this.#session = undefined
    }
  }

  #settle(): void {
    this.#waiters.settle(this.#session?.reached ?? new Map())
    if (this.#waiters.some) return
    clearInterval(this.#asking)
    this.#asking = undefined
  }

  /** The partitions of other consumers count by what the group has committed. */
  async #askOthers(): Promise<void> {
    const { group, topics } = this.#options
    const committed = await withAdmin(this.#settings, (admin) => committedOffsets(admin, group, topics)).catch(() => new Map<string, bigint>())
    this.#waiters.settle(new Map([...committed, ...(this.#session?.reached ?? [])]))
    this.#settle()
  }

  #reportLoss(error: unknown): void {
    if (this.#stop.signal.aborted) return
    const { group, onError } = this.#options
    const root = rootOf(error)
    if (isNotReadyYet(error)) return this.#settings.log('info', 'The brokers are not ready for this group yet.', { group, reason: root.message })
    onError(root instanceof Failure ? root : failure('KS-BUS-LOST', { group, reason: said(root.message) }, error))
  }

  #refuseWhenStopped(): void {
    if (this.#stop.signal.aborted) throw this.#stopped()
  }

  #stopped(): Failure {
    return failure('KS-BUS-STOPPED', { group: this.#options.group })
  }
}
