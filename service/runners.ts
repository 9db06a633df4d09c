import { setImmediate } from 'node:timers/promises'
import { applyInboundPass } from '../pipelines/feedback/applyInbound.ts'
import { collectPass } from '../pipelines/feedback/collect.ts'
import type { FeedbackContext } from '../pipelines/feedback/context.ts'
import { Hints } from '../pipelines/feedback/hints.ts'
import { relayPass } from '../pipelines/feedback/relay.ts'
import { settlePass } from '../pipelines/feedback/settle.ts'
import { Accounts } from '../pipelines/dispatch/accounts.ts'
import type { DispatchContext } from '../pipelines/dispatch/context.ts'
import { expirePass } from '../pipelines/dispatch/expire.ts'
import { LaneShare } from '../pipelines/dispatch/laneShare.ts'
import { lanesOf } from '../pipelines/dispatch/lanes.ts'
import { renderPass } from '../pipelines/dispatch/renderLane.ts'
import { freshMemory, sendPass } from '../pipelines/dispatch/sendLane.ts'
import { takeInUndecodedPass } from '../pipelines/intake/takeInUndecoded.ts'
import type { Profiles } from '../pipelines/profiles.ts'
import type { AwaitedSchemas } from '../pipelines/registry/incomingSchemas.ts'
import { Runner, type PassResult, type Stopping } from '../pipelines/runner.ts'
import { wakeNames } from '../pipelines/wake.ts'
import type { Decode } from '../schemas/codec.ts'

/** What the runners work with. */
export type RunnersContext = Omit<DispatchContext & FeedbackContext, 'accounts' | 'share' | 'hints'> & {
  readonly profiles: Profiles
  readonly decode: Decode
  readonly schemas?: AwaitedSchemas | undefined
  /** Lanes whose systems cannot be called now; their documents are made all the same. */
  readonly unreachable: () => { has(lane: string): boolean }
  readonly onError: (part: string, error: unknown) => void
  readonly onRecovery: (part: string) => void
}

const restAfterError_ms = 1000
/** So long sends that are under way at a stop may go on; with what follows they end within the time that a stop may take. */
const grace_ms = 5000
const collecting = ' collect'
/** How often everybody looks for work unasked: another process on this ledger may have died and left some. */
const lookRound_ms = 60_000

/** Everything of the service that repeats: four runners a lane, and those that serve all lanes. */
export class Runners {
  readonly #context: RunnersContext & DispatchContext & FeedbackContext
  readonly #runners: Runner[] = []
  readonly #lanes = new Set<string>()
  readonly #reachable = new Set<string>()
  #lookingRound: NodeJS.Timeout | undefined
  /** The lanes send once it is known that the ledger does not come from a backup. */
  #maySend = false

  constructor(context: RunnersContext) {
    this.#context = { ...context, accounts: new Accounts(context.profiles, context.pool, context.limits.send_ms), share: new LaneShare(), hints: new Hints() }
  }

  start(): void {
    const { wakes } = this.#context
    this.add(wakeNames.outbox, () => relayPass(this.#context))
    this.add(wakeNames.inbound, () => applyInboundPass(this.#context))
    this.add(wakeNames.undecoded, () => takeInUndecodedPass(this.#context))
    this.add(wakeNames.waiting, () => expirePass(this.#context))
    wakes.on(wakeNames.profiles, () => {
      this.#addLanes()
      this.#wakeAll()
    })
    wakes.on(wakeNames.everybody, () => this.#wakeAll())
    this.#addLanes()
    this.#lookingRound = setInterval(() => this.#wakeAll(), lookRound_ms).unref()
  }

  /** Adds and starts one more; its name is what it is woken by. */
  add(name: string, pass: (stopping: Stopping) => Promise<PassResult>): void {
    const { clock, wakes, onError, onRecovery } = this.#context
    const runner = new Runner({ name, clock, pass, onError, onRecovery, restAfterError_ms, grace_ms })
    this.#runners.push(runner)
    wakes.on(name, () => runner.wake())
    runner.start()
  }

  /** Lets the lanes send; before that everything else goes on. */
  letSend(): void {
    if (this.#maySend) return
    this.#maySend = true
    this.#wakeAll()
  }

  /** Whether the lanes may send. */
  get maySend(): boolean {
    return this.#maySend
  }

  /** Resolves when no runner has anything to do at the clock's time. */
  async settled(): Promise<void> {
    await setImmediate()
    while (this.#runners.some((runner) => !runner.idle)) {
      await Promise.all(this.#runners.map((runner) => runner.whenIdle()))
      await setImmediate()
    }
  }

  /** When the next of them goes on by itself; looking for answers does not count, because it never ends. */
  nextDue_ms(): number | undefined {
    const dues = this.#runners.filter((runner) => !runner.name.endsWith(collecting)).map((runner) => runner.due_ms).filter((due) => due !== undefined)
    return dues.length === 0 ? undefined : Math.min(...dues)
  }

  async stop(): Promise<void> {
    clearInterval(this.#lookingRound)
    await Promise.all(this.#runners.map((runner) => runner.stop()))
    await this.#context.accounts.settled()
    await this.#context.share.leaveAll(this.#context.pool)
  }

  #wakeAll(): void {
    for (const runner of this.#runners) if (!runner.name.endsWith(collecting)) runner.wake()
  }

  #addLanes(): void {
    const unreachable = this.#context.unreachable()
    for (const lane of lanesOf(this.#context.profiles)) {
      if (!this.#lanes.has(lane)) this.add(wakeNames.render(lane), () => renderPass(lane, this.#context))
      this.#lanes.add(lane)
      if (this.#reachable.has(lane) || unreachable.has(lane)) continue
      this.#reachable.add(lane)
      const memory = freshMemory()
      this.add(wakeNames.send(lane), async (stopping) => (this.#maySend ? sendPass(lane, this.#context, memory, stopping) : { again: false }))
      this.add(wakeNames.settle(lane), ({ begun }) => settlePass(lane, this.#context, begun))
      this.add(`${lane}${collecting}`, ({ begun }) => collectPass(lane, this.#context, begun))
    }
  }
}
