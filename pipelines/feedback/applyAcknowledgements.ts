import { grades, type Acknowledgement } from '../../connectors/ports.ts'
import type { NamedOrder, OrderEntry } from '../../ledger/conversations.ts'
import { findAcknowledged, saveAcknowledgements, type Acknowledged, type AcknowledgementRow } from '../../ledger/inbound.ts'
import { appendOutbox } from '../../ledger/outbox.ts'
import { acknowledgePayment } from '../../ledger/payments.ts'
import type { Connection } from '../../ledger/query.ts'
import type { DeliveryInStory } from '../../ledger/sending.ts'
import { ourEntries } from '../conversation/ourEntries.ts'
import type { Observer } from '../observer.ts'
import type { Profiles } from '../profiles.ts'
import type { CurrentSystem } from '../dispatch/context.ts'
import { firstSettling_ms } from '../dispatch/laneRules.ts'
import { effectOf } from './acknowledge.ts'
import { alarmAnswers, type Judged } from './answerAlarms.ts'
import { keepBuyersNumbers } from './buyersNumbers.ts'
import { closeOverdue } from './overdue.ts'
import { acknowledgedTellings, deliveredTellings, isOriginal } from './tellings.ts'

/** The system that acknowledgements come from, and who watches. */
export interface Origin {
  readonly municipality: string
  readonly system: string
  readonly current: CurrentSystem
  readonly observer: Observer
  readonly profiles: Profiles
}

/** An acknowledgement, and the inbound message that it came with; null where the receiver was asked. */
export interface Said {
  readonly said: Acknowledgement
  readonly inboundNo: number | null
}

/** What came of acknowledgements. */
export interface AppliedAcknowledgements {
  readonly unmatched: readonly Said[]
  /** How many moved their delivery. */
  readonly moved: number
  /** What was said of orders, for the caller to listen to when nothing else is left to lock. */
  readonly entries: readonly OrderEntry[]
  /** Orders that have a number of their buyer now. */
  readonly orders: readonly NamedOrder[]
}

/** In these states the shop knows already that the document arrived; in others an answer, unless it says no, is the first to prove it. */
const arrivedBefore: ReadonlySet<string> = new Set(['delivered', 'acknowledged', 'rejected'])

/**
 * Applies what a receiver said, in the caller's transaction: each acknowledgement is kept (an answer to our own question only
 * if it is news), moves the deliveries it names by the table in `acknowledge.ts`, and is told to the shop where it moved one,
 * or to people by an alarm (`answerAlarms.ts`).
 */
export async function applyAcknowledgements(on: Connection, all: readonly Said[], origin: Origin, now_ms: number): Promise<AppliedAcknowledgements> {
  if (all.length === 0) return { unmatched: [], moved: 0, entries: [], orders: [] }
  const orders = await keepBuyersNumbers(on, all, origin, now_ms)
  const found = await findAcknowledged(on, origin.municipality, origin.system, all.map(({ said }) => said))
  const standings = new Map(found.map((each) => [each.id, { state: each.state, grade: each.grade }]))
  const rows: AcknowledgementRow[] = []
  const tellings = []
  const unmatched: Said[] = []
  const judged: Judged[] = []
  const came: { readonly id: string; readonly grade: string }[] = []
  const inSequence = new Sequence(now_ms)
  for (const [place, each] of all.entries()) {
    const named = found.filter((delivery) => delivery.asked === place)
    if (named.length === 0) {
      unmatched.push(each)
      rows.push({ ...each, deliveryId: null, effect: 'unmatched', state: null, rests: false, due_ms: null })
    }
    for (const delivery of named) {
      const before = standings.get(delivery.id) ?? delivery
      const row = judge(each, delivery, standings, origin, now_ms)
      rows.push(row)
      const traceparent = origin.observer.acknowledged({ lane: `${origin.municipality}/${origin.system}`, about: delivery.about, grade: each.said.grade, effect: row.effect })
      const about = { ...delivery.about, traceparent }
      const toTell = row.effect !== 'moved' ? undefined : isPayment(each, about) && isOriginal(about, origin.current) ? await ofUntoldPayment(on, about, now_ms) : about
      const told = toTell === undefined ? [] : acknowledgedTellings(each.said, toTell, origin.current, each.inboundNo === null ? null : String(each.inboundNo), inSequence.next_ms(delivery.id))
      judged.push({ said: each.said, about, effect: row.effect, before: before.grade, told: told.length > 0 })
      if (row.effect !== 'moved') continue
      came.push({ id: delivery.id, grade: each.said.grade })
      if (!arrivedBefore.has(before.state) && each.said.grade !== 'rejected') tellings.push(...deliveredTellings({ about: [about], sha256: delivery.sha256 }, origin.current, now_ms))
      tellings.push(...told)
    }
  }
  const news = rows.filter((row) => row.inboundNo !== null || row.effect !== 'repeated')
  for (const batch of inTurns(news)) await saveAcknowledgements(on, batch, now_ms)
  if (origin.current.system.acknowledgements.length > 0) await closeOverdue(on, came, now_ms)
  await alarmAnswers(on, `${origin.municipality}/${origin.system}`, judged, now_ms)
  if (tellings.length > 0) await appendOutbox(on, tellings, now_ms)
  return { unmatched, moved: rows.filter((row) => row.effect === 'moved').length, entries: tellings.flatMap((row) => ourEntries(row, () => origin.municipality, now_ms)), orders }
}

function isPayment({ said }: Said, { kind }: DeliveryInStory): boolean {
  return said.grade === 'payment initiated' && (kind === 'invoice' || kind === 'creditNote')
}

/** An invoice that is paid, with what the shop has not heard of by rows of payment files; undefined where that is nothing. */
async function ofUntoldPayment(on: Connection, about: DeliveryInStory, now_ms: number): Promise<DeliveryInStory | undefined> {
  const amount = await acknowledgePayment(on, about.deliveryId, now_ms)
  return amount === undefined ? undefined : { ...about, amount }
}

/** What a receiver says of one delivery in one pass, and not when, it says a millisecond after what it said before, so that it keeps its order. */
class Sequence {
  readonly #begun_ms: number
  readonly #said = new Map<string, number>()

  constructor(begun_ms: number) {
    this.#begun_ms = begun_ms
  }

  next_ms(delivery: string): number {
    const said = this.#said.get(delivery) ?? 0
    this.#said.set(delivery, said + 1)
    return this.#begun_ms + said
  }
}

function judge({ said, inboundNo }: Said, delivery: Acknowledged, standings: Map<string, { state: string; grade: string | null }>, { current }: Origin, now_ms: number): AcknowledgementRow {
  const standing = standings.get(delivery.id) ?? delivery
  const effect = effectOf(said, standing, current.highestGradeOf(delivery.about.kind))
  const base = { inboundNo, deliveryId: delivery.id, said }
  if (effect.effect !== 'moved') return { ...base, effect: effect.effect, state: null, rests: false, due_ms: null }
  standings.set(delivery.id, { state: effect.state, grade: effect.grade })
  const due_ms = effect.rests ? null : firstSettling_ms(current.system, grades.includes(said.grade as never) ? 'answers' : 'silence', now_ms)
  return { ...base, effect: 'moved', state: effect.state, rests: effect.rests, due_ms }
}

/** One statement updates a delivery once, so a second acknowledgement of the same delivery goes into the next one. */
function inTurns(rows: readonly AcknowledgementRow[]): readonly (readonly AcknowledgementRow[])[] {
  const turns: AcknowledgementRow[][] = []
  const seen = new Map<string, number>()
  for (const row of rows) {
    const turn = row.deliveryId === null ? 0 : seen.get(row.deliveryId) ?? 0
    if (row.deliveryId !== null) seen.set(row.deliveryId, turn + 1)
    ;(turns[turn] ??= []).push(row)
  }
  return turns
}
