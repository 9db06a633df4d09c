import type { InboundPart } from '../../mappings/formats/inboundDocument.ts'
import { Failure, problem } from '../../errors/failure.ts'
import { said } from '../../errors/words/words.ts'
import type { NamedOrder, OrderEntry } from '../../ledger/conversations.ts'
import { lockStories } from '../../ledger/events.ts'
import { claimInbound, saveInbound, type InboundRow } from '../../ledger/inbound.ts'
import type { Connection } from '../../ledger/query.ts'
import { inTransaction } from '../../ledger/transaction.ts'
import { listen } from '../conversation/listen.ts'
import type { CurrentSystem } from '../dispatch/context.ts'
import { sayMissingOrders, takeWaitingAgain } from '../ordering/awaitedOrders.ts'
import { wakeNames } from '../wake.ts'
import type { PassResult } from '../runner.ts'
import { applyAcknowledgements, type AppliedAcknowledgements, type Said } from './applyAcknowledgements.ts'
import { becameOf } from './became.ts'
import { takeDocuments, type Came, type TakenDocuments } from './documents/takeDocuments.ts'
import type { FeedbackContext } from './context.ts'
import { isOfMessage, orElse } from './orElse.ts'
import { payDeliveries } from './payments/paidDeliveries.ts'
import { takePayments, touchedByPayments, type PaymentCame, type TakenPayments } from './payments/takePayments.ts'
import { touchedBy } from './touched.ts'
import { understand, type Message } from './understand.ts'
import { alarmUnreadable } from './unreadableAlarm.ts'

const batchSize = 100

/** Messages that were claimed, and what came of them. */
interface Taken {
  readonly claimed: number
  readonly applied: readonly Applied[]
}

/**
 * One pass: understands what came in and applies it, lane by lane. Where what is in one of the messages makes that fail, each is applied alone; one that
 * fails even so is kept as unreadable, with an alarm of its lane, and holds up no other. What a hint names its lane asks about afterwards.
 */
export async function applyInboundPass(context: FeedbackContext): Promise<PassResult> {
  const { pool, clock, wakes, hints } = context
  const { claimed, applied } = await takeNext(context, batchSize).catch((error) => (isOfMessage(error) ? oneByOne(context) : Promise.reject(error)))
  if (claimed > 0) for (const name of [wakeNames.outbox, wakeNames.waiting]) wakes.wake(name)
  for (const name of new Set(applied.flatMap(({ lanes }) => lanes))) wakes.wake(wakeNames.render(name))
  for (const { lane, hinted } of applied) {
    wakes.wake(wakeNames.send(lane))
    if (hinted.length === 0) continue
    hints.add(lane, hinted)
    wakes.wake(wakeNames.settle(lane))
  }
  return { again: claimed === batchSize, due_ms: await sayMissingOrders(pool, clock.now_ms()) }
}

/** Applies the next messages in one transaction. All that they touch is locked at once before, and orders are listened to at the end, so that passes and intakes never wait for each other. */
function takeNext(context: FeedbackContext, most: number): Promise<Taken> {
  return inTransaction(context.pool, async (client) => {
    const now_ms = context.clock.now_ms()
    const messages = understand(await claimInbound(client, most), context.systems)
    const [only, ...others] = messages
    if (only === undefined) return { claimed: 0, applied: [] }
    const all = async (): Promise<readonly Applied[]> => {
      const touched = await touchedIn(client, messages)
      if (touched.length > 0) await lockStories(client, touched)
      return apply(client, messages, context, now_ms)
    }
    const applied = others.length > 0 ? await all() : await orElse(client, all, (error) => setAside(client, only, error, now_ms))
    await alarmUnreadable(client, messages.map(({ row }) => row.inboundNo), now_ms)
    return { claimed: messages.length, applied }
  })
}

/** As many as a pass applies, each in a transaction of its own: what one has locked last is free before the next begins. */
async function oneByOne(context: FeedbackContext): Promise<Taken> {
  const applied: Applied[] = []
  let claimed = 0
  for (let next = await takeNext(context, 1); next.claimed > 0; next = await takeNext(context, 1)) {
    applied.push(...next.applied)
    claimed += next.claimed
    if (claimed === batchSize) break
  }
  return { claimed, applied }
}

/** What came of a lane's messages. */
interface Applied {
  readonly lane: string
  /** The deliveries that are worth asking about, by their ids. */
  readonly hinted: readonly string[]
  /** The lanes that have work now. */
  readonly lanes: readonly string[]
  readonly entries: readonly OrderEntry[]
  readonly orders: readonly NamedOrder[]
  readonly answered: readonly string[]
}

/** Messages by their lanes, with the systems that they are from as far as the profiles have them. */
function byLane(messages: readonly Message[]): readonly { readonly lane: string; readonly from: Pick<InboundRow, 'municipality' | 'system'>; readonly current: CurrentSystem | undefined; readonly messages: readonly Message[] }[] {
  return [...Map.groupBy(messages, ({ lane }) => lane)].flatMap(([lane, ofLane]) => {
    const [first] = ofLane
    return first === undefined ? [] : [{ lane, from: first.row, current: first.current, messages: ofLane }]
  })
}

function documentsIn(messages: readonly Message[]): readonly Came[] {
  return inMessages(messages).flatMap(({ document, ...where }) => (document.kind === 'purchaseOrder' || document.kind === 'receipt' ? [{ ...where, document }] : []))
}

function paymentsIn(messages: readonly Message[]): readonly PaymentCame[] {
  return inMessages(messages).flatMap(({ document, ...where }) => (document.kind === 'payment' ? [{ ...where, document }] : []))
}

function inMessages(messages: readonly Message[]): readonly { readonly row: InboundRow; readonly place: number; readonly document: InboundPart }[] {
  return messages.flatMap(({ row, means }) => (means?.documents ?? []).map((document, index) => ({ row, place: index + 1, document })))
}

/** What messages touch. */
async function touchedIn(on: Connection, messages: readonly Message[]): Promise<readonly string[]> {
  const touched: string[] = []
  for (const { from: { municipality, system }, current, messages: ofLane } of byLane(messages)) {
    if (current === undefined) continue
    touched.push(...await touchedBy(on, { municipality, system, profile: current.profile, documents: documentsIn(ofLane), acknowledgements: ofLane.flatMap(({ means }) => means?.acknowledgements ?? []) }))
    touched.push(...touchedByPayments(paymentsIn(ofLane)))
  }
  return touched
}

async function apply(on: Connection, messages: readonly Message[], context: FeedbackContext, now_ms: number): Promise<readonly Applied[]> {
  const applied: Applied[] = []
  for (const { lane, from, current, messages: ofLane } of byLane(messages)) applied.push(await applyLane(on, lane, from, current, ofLane, context, now_ms))
  await takeWaitingAgain(on, applied.flatMap(({ orders }) => orders), now_ms)
  await listen(on, applied.flatMap(({ entries }) => entries), context.profiles, now_ms, { answered: new Set(applied.flatMap(({ answered }) => answered)) })
  return applied
}

/** A message that cannot be applied. */
async function setAside(on: Connection, { lane, row: { inboundNo } }: Message, error: unknown, now_ms: number): Promise<readonly Applied[]> {
  const why = error instanceof Failure ? error.problem : problem('KS-SYSTEM-UNFORESEEN', { lane, inbound: inboundNo, reason: said(error instanceof Error ? error.message : String(error)) })
  await saveInbound(on, [{ inboundNo, state: 'unreadable', problem: why }], now_ms)
  return []
}

async function applyLane(on: Connection, lane: string, { municipality, system }: Pick<InboundRow, 'municipality' | 'system'>, current: CurrentSystem | undefined, messages: readonly Message[], { observer, profiles, systems }: FeedbackContext, now_ms: number): Promise<Applied> {
  const said: readonly Said[] = messages.flatMap(({ row, means }) => (means?.acknowledgements ?? []).map((each) => ({ said: each, inboundNo: row.inboundNo })))
  const documents = current === undefined ? noDocuments : await takeDocuments(on, documentsIn(messages), current.profile, profiles, now_ms)
  const payments = current === undefined ? noPayments : await takePayments(on, paymentsIn(messages), current.profile, now_ms)
  await payDeliveries(on, payments.invoices, municipality, systems, { observer, profiles }, now_ms)
  const answers = current === undefined ? noAcknowledgements : await applyAcknowledgements(on, said, { municipality, system, current, observer, profiles }, now_ms)
  await saveInbound(on, messages.map((message) => becameOf(message, answers.unmatched, [documents.problems, payments.problems].flatMap((wrong) => wrong.get(message.row.inboundNo) ?? []))), now_ms)
  return {
    lane, hinted: messages.flatMap(({ means }) => (means?.hints ?? []).map((hint) => hint.deliveryId)), lanes: documents.lanes,
    entries: [...documents.entries, ...answers.entries], orders: [...documents.orders, ...answers.orders], answered: documents.answered,
  }
}

const noDocuments: TakenDocuments = { problems: new Map(), lanes: [], entries: [], orders: [], answered: [] }
const noPayments: TakenPayments = { problems: new Map(), invoices: new Map() }
const noAcknowledgements: AppliedAcknowledgements = { unmatched: [], moved: 0, entries: [], orders: [] }
