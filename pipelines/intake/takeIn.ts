import type { BusRecord } from '../../bus/port.ts'
import type { LoadedProfile } from '../../connectors/profile/load.ts'
import { reorderStories } from '../../ledger/actions/deliveries.ts'
import { lockStories, type EventRow } from '../../ledger/events.ts'
import type { NamedInvoice } from '../../ledger/payments.ts'
import type { NamedOrder } from '../../ledger/conversations.ts'
import type { OrderKey } from '../../ledger/orders.ts'
import type { Connection } from '../../ledger/query.ts'
import type { Decode } from '../../schemas/codec.ts'
import { entriesOfIncoming } from '../conversation/entries.ts'
import { listen } from '../conversation/listen.ts'
import type { Profiles } from '../profiles.ts'
import { readIncoming, type Incoming, type Unreadable } from './incoming.ts'
import { awaited, planEvent } from './plan.ts'
import { answeredOrders } from './readModels.ts'
import { Sameness } from './sameness.ts'
import { lookAround, type Known } from './surroundings.ts'
import { wakeWaiting } from './wakeWaiting.ts'
import { write, type Gathered } from './write.ts'
import { addsUp, ordersOf } from '../ordering/spending.ts'
import { purchaseStoryOf } from '../ordering/purchaseStory.ts'
import { lockedForPayment, takePaymentsAgain } from '../ordering/unmatchedPayments.ts'
import { takeWaitingAgain } from '../ordering/awaitedOrders.ts'
import { tellDeclined, type DeclinedOrder } from '../ordering/tellDeclined.ts'
import { saveOrderedAmounts } from '../../ledger/orderedAmounts.ts'

/** What taking in needs of the service. */
export interface IntakeContext {
  readonly decode: Decode
  readonly profiles: Profiles
}

/** What came of a batch. */
export interface TakenIn {
  readonly events: number
  readonly repeats: number
  readonly quarantined: number
  /** The new events, with the deliveries that were planned for them. */
  readonly accepted: Gathered['accepted']
  /** Records that wait for their schema, or behind one that does. */
  readonly undecoded: number
  /** The records that went into quarantine, and why. */
  readonly unreadable: readonly Unreadable[]
  /** Lanes that have work now. */
  readonly lanes: readonly string[]
}

/**
 * Takes records in, in one transaction that the caller holds: every record becomes an event, a repeat of one, or a row in
 * quarantine; events bring their planned deliveries with them.
 */
export async function takeIn(on: Connection, records: readonly BusRecord[], context: IntakeContext, now_ms: number): Promise<TakenIn> {
  const read = records.map((record) => readIncoming(record, context.decode, context.profiles))
  await lockStories(on, [...new Set(read.filter(isReadable).flatMap(touched))])
  return takeInLocked(on, read, context, now_ms)
}

/** Takes in what was read, once the caller has locked what it touches. */
export async function takeInLocked(on: Connection, read: readonly (Incoming | Unreadable)[], { profiles }: Pick<IntakeContext, 'profiles'>, now_ms: number): Promise<TakenIn> {
  const known = await lookAround(on, read.filter(isReadable))
  const gathered = gather(read, known, profiles.all(), now_ms)
  const superseded = await write(on, gathered, now_ms)
  const woken = await wakeWaiting(on, gathered.accepted.flatMap(({ incoming }) => fulfils(incoming)), profiles, now_ms)
  const outOfOrder = [...superseded, ...gathered.accepted.filter(({ incoming, late }) => late || incoming.subject.replaces !== undefined).map(({ row }) => row.story)]
  if (outOfOrder.length > 0) await reorderStories(on, [...new Set(outOfOrder)], now_ms)
  const inForce = gathered.accepted.filter(({ row }) => row.standing === 'in force').map(({ incoming }) => incoming)
  await saveOrderedAmounts(on, inForce.flatMap((incoming) => known.counts(incoming) ?? []))
  const declined = await tellDeclined(on, inForce.flatMap((incoming) => declinedIn(incoming, known)), now_ms)
  await takeWaitingAgain(on, inForce.flatMap(ordersIn), now_ms)
  await takePaymentsAgain(on, inForce.flatMap(invoicesIn))
  await listen(on, [...inForce.flatMap(entriesOfIncoming), ...declined], profiles, now_ms, { isComplete: known.isComplete })
  const planned = gathered.accepted.flatMap(({ deliveries }) => deliveries.map((each) => `${each.municipality}/${each.system}`))
  return {
    events: gathered.accepted.length, repeats: gathered.repeats.length, quarantined: gathered.unreadable.length, undecoded: 0,
    accepted: gathered.accepted, unreadable: gathered.unreadable,
    lanes: [...new Set([...woken, ...planned])],
  }
}

function isReadable(read: Incoming | Unreadable): read is Incoming {
  return !('problem' in read)
}

/** Puts a record that cannot be taken in into quarantine. */
export async function setAside(on: Connection, unreadable: Unreadable, now_ms: number): Promise<TakenIn> {
  await write(on, { accepted: [], repeats: [], unreadable: [unreadable], takenOver: [] }, now_ms)
  return { events: 0, repeats: 0, quarantined: 1, undecoded: 0, accepted: [], unreadable: [unreadable], lanes: [] }
}

/** Goes through the records in their order, so that it makes no difference how they were cut into batches. */
function gather(read: readonly (Incoming | Unreadable)[], known: Known, participants: readonly LoadedProfile[], now_ms: number): Gathered {
  const sameness = new Sameness(known.events, known.documents)
  const gathered: Gathered = { accepted: [], repeats: [], unreadable: [], takenOver: [] }
  const quarantine = (unreadable: Unreadable): void => {
    gathered.unreadable.push(unreadable)
    known.quarantine(unreadable.record.key?.toString('utf8') ?? '')
  }
  for (const incoming of read) {
    if ('problem' in incoming) {
      quarantine(incoming)
      continue
    }
    const verdict = sameness.judge(incoming)
    if (verdict.is === 'repeat of event') gathered.repeats.push(incoming)
    else if (verdict.is === 'untrusted') quarantine({ record: incoming.record, problem: verdict.problem })
    else {
      const deliveries = verdict.standing === 'repeat' ? [] : planEvent(incoming, { participants, contradiction: verdict.problem, takesOver: verdict.takesOver, around: known, now_ms })
      const { story, storyVersion } = incoming.event.value
      gathered.accepted.push({ incoming, row: eventRow(incoming, verdict.standing), deliveries, late: known.hasLaterVersion(story, storyVersion) })
      if (verdict.takesOver !== undefined) gathered.takenOver.push(verdict.takesOver)
      known.add(incoming)
    }
  }
  return gathered
}

function declinedIn(incoming: Incoming, known: Known): readonly DeclinedOrder[] {
  const why = known.declined(incoming)
  return why === undefined ? [] : [{ incoming, why }]
}

function eventRow(incoming: Incoming, standing: EventRow['standing']): EventRow {
  const { envelope, event, subject, record, profile } = incoming
  return {
    source: incoming.source, eventId: incoming.eventId, topic: incoming.topic, partition: incoming.partition, offset: incoming.offset,
    type: event.type, story: event.value.story, storyVersion: event.value.storyVersion,
    municipality: profile?.profile.municipality ?? null,
    contentHash: incoming.contentHash, businessHash: incoming.businessHash,
    document: subject.document ?? null, buyer: subject.buyer ?? null, amount: subject.amount ?? null, currency: subject.currency ?? null,
    replaces: subject.replaces ?? null, paymentReference: subject.paymentReference ?? null, dueOn: subject.dueDate ?? null, standing, schemaFingerprint: event.fingerprint,
    correlationId: envelope.correlationId ?? envelope.id, traceparent: envelope.traceparent ?? null,
    eventTime_ms: Date.parse(envelope.time), headers: record.headers, value: record.value ?? Buffer.alloc(0),
  }
}

/**
 * What an event must not meet another intake about: its story, the number of its document, what payments name an invoice by, and its orders, which one
 * intake may find missing while another brings them.
 */
function touched(incoming: Incoming): readonly string[] {
  const { event, profile, subject: { document, order, ofOrders, ofPurchaseOrders } } = incoming
  const orders = order === undefined ? ofOrders : [order]
  return [
    event.value.story,
    ...invoicesIn(incoming).flatMap((invoice) => lockedForPayment(invoice.municipality, invoice)),
    ...(document === undefined ? [] : [`${document.seller} ${document.documentKind} ${document.documentNumber}`]),
    ...(profile === undefined || order === undefined || !addsUp(profile) ? [] : [ordersOf(profile.profile.municipality)]),
    ...(profile === undefined ? [] : orders.flatMap(({ sellersNumber, buyersNumber }) => [
      awaited.order(profile.profile.municipality, sellersNumber), ...(buyersNumber ? [purchaseStoryOf(profile.profile.municipality, buyersNumber)] : []),
    ])),
    ...(profile === undefined ? [] : ofPurchaseOrders.map((buyersNumber) => purchaseStoryOf(profile.profile.municipality, buyersNumber))),
  ]
}

/** The invoice or credit note that an event brings, as payments name it. */
function invoicesIn({ profile, subject: { document, paymentReference } }: Incoming): readonly NamedInvoice[] {
  if (profile === undefined || (document?.documentKind !== 'invoice' && document?.documentKind !== 'creditNote')) return []
  return [{ municipality: profile.profile.municipality, number: document.documentNumber, reference: paymentReference ?? null }]
}

/** The orders that an event makes known. */
function ordersIn(incoming: Incoming): readonly (NamedOrder & OrderKey)[] {
  const { profile, subject } = incoming
  if (profile === undefined) return []
  const orders = subject.order === undefined ? answeredOrders(incoming) : [subject.order]
  return orders.map(({ sellersNumber, buyersNumber }) => ({ municipality: profile.profile.municipality, sellersNumber, buyersNumber: buyersNumber ?? undefined }))
}

/** What others may have waited for, and need not any longer. */
function fulfils(incoming: Incoming): readonly string[] {
  const { story, storyVersion } = incoming.event.value
  return [awaited.version(story, storyVersion), ...ordersIn(incoming).flatMap(({ municipality, sellersNumber, buyersNumber }) => [
    awaited.order(municipality, sellersNumber), awaited.buyersNumber(municipality, sellersNumber), ...(buyersNumber === undefined ? [] : [awaited.purchaseOrder(municipality, buyersNumber)]),
  ])]
}
