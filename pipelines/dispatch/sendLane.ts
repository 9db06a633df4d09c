import { randomUUID } from 'node:crypto'
import { sha256 } from '../../base/hash.ts'
import { problem } from '../../errors/failure.ts'
import { instant } from '../../errors/words/words.ts'
import { closeAlarm, openAlarm } from '../../ledger/alarms.ts'
import { closeBreaker, lookToSend, openBreaker, readBreaker } from '../../ledger/lanes.ts'
import { claimToSend, freeFollowers, handBack, readBytes, recoverInterrupted, saveResults, type AttemptResult, type Telling, type ToSend } from '../../ledger/sending.ts'
import { handingOn } from '../observer.ts'
import type { PassResult, Stopping } from '../runner.ts'
import { BatchSaver } from './batchSaver.ts'
import { ClaimSize } from './claimSize.ts'
import { wakeNames } from '../wake.ts'
import type { CurrentSystem, DispatchContext } from './context.ts'
import { cutFile } from './cutFile.ts'
import { Lease } from './lease.ts'
import { firstSettling_ms, openUntil_ms, opensAt_ms } from './laneRules.ts'
import { consequenceOf, type Consequence } from './outcome.ts'
import { isPast, nextLook } from './nextLook.ts'
import { persistently } from './persistently.ts'
import { Turns } from './rateLimit.ts'
import { sendOne, type Attempted } from './sendOne.ts'

/** What a lane remembers between passes. */
export interface LaneMemory {
  /** Attempts one after another that went wrong without proving that the receiver is down. */
  doubtful: number
  turns: { readonly perSecond: number; readonly turns: Turns } | undefined
  readonly claimSize: ClaimSize
  /** When the settling of this lane, as far as it was told, looks next. */
  settling_ms: number
}

/** How soon a lane in which another service sends is tried again. */
const takenElsewhere_ms = 250
/** How long a lane that was left to others is let alone. */
const leftToOthers_ms = 1000

export const freshMemory = (): LaneMemory => ({ doubtful: 0, turns: undefined, claimSize: new ClaimSize(), settling_ms: -Infinity })

type Result = { readonly sent: ToSend; readonly result: AttemptResult; readonly tellings: readonly Telling[] }

/**
 * One pass of a lane's sending: what an interrupted send left behind becomes unknown, files whose cut has come are
 * closed, and what may be sent is sent with the lane's own concurrency, rate, hours and breaker. While another service sends
 * in the lane, nothing is; while all sending is held, receivers are only asked about what may have arrived.
 */
export async function sendPass(lane: string, context: DispatchContext, memory: LaneMemory, stopping: Stopping): Promise<PassResult> {
  const { pool, clock, share } = context
  const [municipality = '', system = ''] = lane.split('/')
  const now_ms = clock.now_ms()
  const { asksOnly, taken, stuck, due_ms, cutDue_ms, leaseLeft_ms } = await lookToSend(pool, lane, now_ms, share.sender)
  if (leaseLeft_ms !== undefined && leaseLeft_ms < 0) {
    await recoverInterrupted(pool, lane, now_ms, problem('KS-SYSTEM-INTERRUPTED', { lane }))
    return { again: true }
  }
  const current = context.systems.current(municipality, system)
  if (current === undefined) return { again: false }
  const opens_ms = opensAt_ms(current.system.lane, now_ms)
  if (opens_ms > now_ms) return { again: false, due_ms: opens_ms }
  if (stopping.begun.aborted || (asksOnly && current.connection.ask === undefined)) return { again: false }
  const cut = !asksOnly && await cutFile(lane, current, context)
  const isDue = cut || isPast(due_ms, now_ms)
  if (isDue && !taken) {
    const { claimed, bid } = await new Sending(lane, current, context, memory, asksOnly).run(stopping)
    if (share.owes(bid)) {
      await share.leave(pool, lane)
      return { again: false, in_ms: leftToOthers_ms }
    }
    if (claimed > 0) return { again: true }
  }
  if (cut || (stuck && await freeFollowers(pool, lane, now_ms) > 0)) return { again: true }
  await share.leave(pool, lane)
  if (!isDue || !taken) return { again: false, ...nextLook(current, now_ms, { due_ms, cutDue_ms, leaseLeft_ms }) }
  await share.bid(pool, lane)
  return { again: false, in_ms: takenElsewhere_ms }
}

/** One claimed batch on its way. */
class Sending {
  readonly #lane: string
  readonly #current: CurrentSystem
  readonly #context: DispatchContext
  readonly #memory: LaneMemory
  readonly #token = randomUUID()
  readonly #saver: BatchSaver<Result>
  readonly #lease: Lease
  readonly #asksOnly: boolean
  #failuresSeen = 0
  #bid: number | null = null
  /** Set once the receiver has proven to be down: nothing more is begun. */
  #laneOpens_ms: number | undefined

  constructor(lane: string, current: CurrentSystem, context: DispatchContext, memory: LaneMemory, asksOnly: boolean) {
    this.#asksOnly = asksOnly
    this.#lane = lane
    this.#current = current
    this.#context = context
    this.#memory = memory
    this.#saver = new BatchSaver((results) => this.#save(results))
    this.#lease = new Lease(context.limits.lease_ms)
  }

  /** Claims and sends; gives how many were claimed, and how many lanes a service has that waits for this one. */
  async run(stopping: Stopping): Promise<{ readonly claimed: number; readonly bid: number | null }> {
    const { pool, clock, limits, share } = this.#context
    const { lane: settings } = this.#current.system
    const most = this.#memory.claimSize.next(settings.concurrency, limits.batchSize)
    const claim = { token: this.#token, lease_ms: limits.lease_ms, sender: share.sender }
    const begun_ms = performance.now()
    const claimed = await claimToSend(pool, this.#lane, this.#current.kind.sends, clock.now_ms(), most, claim)
    if (claimed.length === 0) return { claimed: 0, bid: null }
    if (share.took(this.#lane)) this.#turns()?.pause()
    const queue = [...claimed]
    try {
      await this.#sendAll(queue, stopping)
      this.#memory.claimSize.note(claimed.length, performance.now() - begun_ms)
    } finally {
      if (!this.#lease.covers(0)) share.lost(this.#lane)
      if (queue.length > 0) {
        const due_ms = this.#laneOpens_ms ?? clock.now_ms()
        await handBack(pool, queue.map(({ id, was }) => ({ id, was, due_ms })), clock.now_ms(), this.#token)
      }
    }
    return { claimed: claimed.length, bid: this.#bid }
  }

  /**
   * Takes what it sends out of the queue and leaves the rest. When one attempt fails in us, or the service stops, nothing more is begun; what is
   * under way ends and is saved first.
   */
  async #sendAll(queue: ToSend[], stopping: Stopping): Promise<void> {
    const { pool, accounts } = this.#context
    const { lane: settings } = this.#current.system
    const breaker = await readBreaker(pool, this.#lane)
    this.#failuresSeen = breaker.failures
    this.#bid = breaker.bid
    const bytes = await readBytes(pool, queue.map((each) => each.id))
    const failures: unknown[] = []
    const mayGoOn = (): boolean => queue.length > 0 && failures.length === 0 && !this.#saver.failed && this.#laneOpens_ms === undefined && !stopping.begun.aborted && this.#mayStillSend()
    const worker = async (): Promise<void> => {
      while (mayGoOn()) {
        await this.#turns()?.take(stopping.begun).catch(() => undefined)
        await accounts.within(settings.account, stopping.begun, async () => {
          const next = mayGoOn() ? queue.shift() : undefined
          if (next !== undefined && await this.#attempt(next, bytes.get(next.id), stopping) === 'not begun') queue.push(next)
        }).catch((error: unknown) => failures.push(error))
      }
    }
    await Promise.all(Array.from({ length: Math.min(settings.concurrency, queue.length) }, worker))
    await this.#saver.flush()
    if (failures.length > 0) throw failures[0]
  }

  /** Whether a send that began now would end while the claim holds. */
  #mayStillSend(): boolean {
    return this.#lease.covers(this.#context.limits.send_ms)
  }

  /** The lane's turns, where it has a rate. */
  #turns(): Turns | undefined {
    const { perSecond } = this.#current.system.lane
    if (perSecond === undefined) return undefined
    if (this.#memory.turns?.perSecond !== perSecond) this.#memory.turns = { perSecond, turns: new Turns(perSecond) }
    return this.#memory.turns.turns
  }

  /** `not begun`: we ended it ourselves before the receiver can have taken anything. */
  async #attempt(claimed: ToSend, bytes: Uint8Array | undefined, stopping: Stopping): Promise<'ended' | 'not begun'> {
    const { clock, observer } = this.#context
    const startedAt_ms = clock.now_ms()
    if (bytes === undefined || sha256(bytes) !== claimed.sha256) {
      this.#parkSpoilt(claimed, startedAt_ms)
      return 'ended'
    }
    const watched = observer.sending(this.#lane, claimed)
    const sent = handingOn(claimed, watched.traceparent)
    const { outcome, answer, brokenOff } = await this.#sendOrDoubt(sent, bytes, stopping)
    const notBegun = brokenOff && outcome.outcome !== 'unknown'
    watched.ended(notBegun ? 'not taken' : outcome.outcome)
    if (notBegun) return 'not begun'
    const endedAt_ms = clock.now_ms()
    const opens_ms = openUntil_ms(this.#current.system.lane, this.#lane, this.#failuresSeen + 1, endedAt_ms)
    const consequence = consequenceOf(outcome, this.#attemptContext(sent, endedAt_ms, opens_ms, brokenOff))
    let tellings: readonly Telling[] = []
    try {
      if (consequence.state === 'delivered') tellings = await this.#context.tellDelivered(sent, this.#current, endedAt_ms)
    } finally {
      this.#saver.add({
        sent, tellings,
        result: {
          transmissionId: sent.id, deliveryIds: sent.deliveryIds, number: sent.attempt, startedAt_ms, endedAt_ms, outcome: outcome.outcome,
          receipt: 'receipt' in outcome ? outcome.receipt ?? null : null,
          answer: answer === undefined ? null : JSON.stringify(answer),
          problem: consequence.problem ?? ('problem' in outcome ? outcome.problem : null),
          state: consequence.state, due_ms: consequence.due_ms, failed: consequence.failed, unproven: consequence.unproven,
          rests: false,
        },
      })
    }
    await this.#noteReceiver(consequence, opens_ms)
    return 'ended'
  }

  /**
   * Sends, and tells what of the outcome is our own doing: an attempt that our stop broke off, whose claim was over before anything left, or that we
   * may not repeat. Whether the claim still holds is asked once more when the bytes are about to leave: fetching a token and connecting take time, and
   * this process may have stood still meanwhile.
   */
  async #sendOrDoubt(sent: ToSend, bytes: Uint8Array, { begun, over }: Stopping): Promise<Attempted & { readonly brokenOff: boolean }> {
    const doubt = { outcome: { outcome: 'unknown', problem: problem('KS-SYSTEM-INTERRUPTED', { lane: this.#lane }) }, answer: undefined, brokenOff: true } as const
    if (!this.#mayGoOn(sent)) return doubt
    const { send_ms } = this.#context.limits
    const ends_ms = performance.now() + send_ms
    let heldBack = false
    const maySend = (): boolean => {
      heldBack = this.#asksOnly || begun.aborted || !this.#lease.covers(Math.max(0, ends_ms - performance.now()))
      return !heldBack
    }
    const attempted = await sendOne(this.#current.connection, sent, bytes, AbortSignal.any([over, AbortSignal.timeout(send_ms)]), maySend)
    const { outcome } = attempted.outcome
    if (outcome === 'failed' || outcome === 'unavailable') return { ...attempted, brokenOff: over.aborted || heldBack || !this.#lease.covers(0) }
    return over.aborted && outcome === 'unknown' ? { ...doubt, answer: attempted.answer } : { ...attempted, brokenOff: false }
  }

  /** Other bytes than those that were frozen never leave. */
  #parkSpoilt(sent: ToSend, at_ms: number): void {
    this.#saver.add({
      sent, tellings: [],
      result: {
        transmissionId: sent.id, deliveryIds: sent.deliveryIds, number: sent.attempt, startedAt_ms: at_ms, endedAt_ms: at_ms, outcome: 'refused', receipt: null, answer: null,
        problem: problem('KS-LEDGER-BYTES', { document: sent.documentNumber, transmission: sent.id }),
        state: 'parked', due_ms: null, failed: true, unproven: sent.unproven, rests: false,
      },
    })
  }

  /** Where nobody can tell whether an interrupted send arrived, it is a person's turn. */
  #mayGoOn({ was }: ToSend): boolean {
    const { system, kind, connection } = this.#current
    return was !== 'unknown' || connection.ask !== undefined || kind.recognisesRepeats !== 'no' || system.onUnknown === 'send again'
  }

  #attemptContext(sent: ToSend, now_ms: number, laneOpens_ms: number, brokenOff: boolean): Parameters<typeof consequenceOf>[1] {
    const { system, kind, connection } = this.#current
    return {
      id: sent.id, documentNumber: sent.documentNumber, lane: this.#lane, settings: system.lane, onUnknown: system.onUnknown,
      canBeAsked: connection.ask !== undefined, recognisesRepeats: kind.recognisesRepeats !== 'no', failures: sent.failures, unproven: sent.unproven,
      deadline_ms: sent.deadline_ms, now_ms, laneOpens_ms, brokenOff,
      settling_ms: firstSettling_ms(system, this.#current.highestGradeOf(sent.documentKind) === 'none' ? 'silence' : 'answers', now_ms),
    }
  }

  /** The breaker opens when the receiver proves to be down, or when too many attempts one after another were doubtful. */
  async #noteReceiver({ receiver }: Consequence, opens_ms: number): Promise<void> {
    const { pool, clock } = this.#context
    const { failures: threshold } = this.#current.system.lane.breaker
    if (receiver === 'untried') return
    if (receiver === 'works') {
      this.#memory.doubtful = 0
      if (this.#failuresSeen === 0) return
      this.#failuresSeen = 0
      await closeBreaker(pool, this.#lane)
      await closeAlarm(pool, 'KS-SYSTEM-DOWN', this.#lane, clock.now_ms())
      return
    }
    if (receiver === 'doubtful') {
      this.#memory.doubtful += 1
      if (this.#memory.doubtful < threshold) return
    }
    if (this.#laneOpens_ms !== undefined) return
    this.#laneOpens_ms = opens_ms
    await openBreaker(pool, this.#lane, this.#failuresSeen, opens_ms)
    await openAlarm(pool, this.#lane, problem('KS-SYSTEM-DOWN', { lane: this.#lane, failures: this.#failuresSeen + 1, until: instant(opens_ms) }), clock.now_ms())
  }

  async #save(results: readonly Result[]): Promise<void> {
    const { pool } = this.#context
    const moved = await persistently(() => saveResults(pool, results.map(({ result }) => result), results.flatMap(({ tellings }) => tellings), this.#token))
    for (const { sent } of results.filter((each) => !moved.has(each.sent.id))) {
      this.#lease.lose()
      this.#context.onLateResult(this.#lane, sent)
    }
    if (results.some(({ tellings }) => tellings.length > 0)) this.#context.wakes.wake(wakeNames.outbox)
    this.#wakeSettling(results)
  }

  /** It looks by itself when its next is due, so only an earlier one, or the first after that, is news to it. */
  #wakeSettling(results: readonly Result[]): void {
    const { clock, wakes } = this.#context
    const dues = results.flatMap(({ result: { state, due_ms } }) => (state === 'delivered' && due_ms !== null ? [due_ms] : []))
    const earliest_ms = Math.min(...dues)
    if (dues.length === 0 || (this.#memory.settling_ms > clock.now_ms() && earliest_ms >= this.#memory.settling_ms)) return
    this.#memory.settling_ms = earliest_ms
    wakes.wake(wakeNames.settle(this.#lane))
  }
}
