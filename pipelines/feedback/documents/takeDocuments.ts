import type { LoadedProfile } from '../../../connectors/profile/load.ts'
import type { Problem } from '../../../errors/failure.ts'
import type { InboundRow } from '../../../ledger/inbound.ts'
import { findOrderStory, findTakenDocument, readPurchaseOrders, recordInboundDocument, type InboundDocumentRow, type KnownStory } from '../../../ledger/inboundDocuments.ts'
import { lockStories, recordSchemas } from '../../../ledger/events.ts'
import { saveOrderedAmounts } from '../../../ledger/orderedAmounts.ts'
import { appendOutbox } from '../../../ledger/outbox.ts'
import type { Connection } from '../../../ledger/query.ts'
import type { InboundDocument } from '../../../mappings/formats/inboundDocument.ts'
import { orderedBy } from '../../../mappings/range/judgeOrder.ts'
import type { Place } from '../../../mappings/to-events/place.ts'
import { listenToUs } from '../../conversation/listenToUs.ts'
import { createStoredDecoder } from '../../../schemas/codec.ts'
import { addsUp, ordersOf, spendingAround } from '../../ordering/spending.ts'
import type { Profiles } from '../../profiles.ts'
import { identify, type Identity } from './identify.ts'
import { judgeDocument, type Around } from './judge.ts'
import { buyerKey, sellerKey } from './parties.ts'
import { recordOf, type OfOrder, type TellingRecord } from './recordOf.ts'
import { refuse } from './refuse.ts'

/** A document, and the message that it came in. */
export interface Came {
  readonly row: InboundRow
  /** Within the message, from 1. */
  readonly place: number
  readonly document: InboundDocument
}

/** What came of documents. */
export interface TakenDocuments {
  /** What is wrong with them, by the numbers of their messages. */
  readonly problems: ReadonlyMap<number, readonly Problem[]>
  /** Lanes that have work now. */
  readonly lanes: readonly string[]
}

/** Takes documents that a system sent of its own accord, in the caller's transaction: each is kept with what became of it, and told to the shop or declined. */
export async function takeDocuments(on: Connection, came: readonly Came[], profile: LoadedProfile, profiles: Profiles, now_ms: number): Promise<TakenDocuments> {
  const problems = new Map<number, Problem[]>()
  const lanes: string[] = []
  for (const each of came) {
    const { why, woken } = await takeOne(on, each, profile, profiles, now_ms)
    if (why !== null) problems.set(each.row.inboundNo, [...problems.get(each.row.inboundNo) ?? [], why])
    lanes.push(...woken)
  }
  return { problems, lanes }
}

async function takeOne(on: Connection, came: Came, profile: LoadedProfile, profiles: Profiles, now_ms: number): Promise<{ readonly why: Problem | null; readonly woken: readonly string[] }> {
  const { row, document } = came
  const identity = identify(document, row)
  const around = await lookAround(on, came, identity, profile)
  const told = recordOf(document, identity, await ofOrder(on, came, around.order), placeOf(came, around), row.receivedAt_ms)
  const judged = judgeDocument(document, identity, around)
  const { state, problem: why, flow } = judged.state === 'taken' && 'problem' in told ? { ...judged, state: 'declined' as const, problem: told.problem } : judged
  const taken = state === 'taken' && 'record' in told ? told.record : undefined
  if ('schema' in told) await recordSchemas(on, [told.schema], now_ms)
  const documentNo = await recordInboundDocument(on, {
    ...rowOf(came, identity), flow, story: around.story, storyVersion: taken === undefined ? null : around.storyVersion, state, problem: why, eventId: taken?.eventId ?? null,
    event: 'problem' in told ? null : { type: told.record.type, value: told.record.value, schemaFingerprint: told.schema.fingerprint },
  }, now_ms)
  if (taken !== undefined) await tell(on, taken, came, identity, around.story, profiles, now_ms)
  if (why === null || (state !== 'declined' && state !== 'contradiction')) return { why, woken: [] }
  const stands = around.taken !== undefined ? 'document' : around.order !== undefined ? 'order' : 'nothing'
  const woken = await refuse(on, { document, identity, system: row.system, story: around.story, why, stands, documentNo }, profile, profiles, now_ms)
  return { why, woken }
}

/** Looks up what the ledger knows around a document, once nobody else takes in one of its order. */
async function lookAround(on: Connection, { row: { municipality, system }, document: { kind } }: Came, identity: Identity, profile: LoadedProfile): Promise<Around & { readonly storyVersion: number }> {
  const newStory = `order-${municipality}-${identity.buyersOrder ?? identity.number}`
  await lockStories(on, [newStory, identity.key, ...(kind === 'purchaseOrder' && addsUp(profile) ? [ordersOf(municipality)] : [])])
  const order = await findOrderStory(on, municipality, identity)
  const story = order?.story ?? newStory
  return {
    profile, system, order, story, storyVersion: (order?.taken[kind] ?? 0) + 1, taken: await findTakenDocument(on, identity.key),
    spending: await spendingAround(on, profile, kind === 'purchaseOrder' ? [{ story, day: identity.day }] : []),
  }
}

function placeOf({ row, document }: Came, { profile: { profile }, story, storyVersion }: Around & { readonly storyVersion: number }): Place {
  const order = document.kind === 'purchaseOrder' ? document.order : undefined
  return {
    story, storyVersion, municipality: profile.municipalityCode, system: row.system, inboundId: row.channelId,
    buyer: buyerKey(profile, order?.buyer, order?.orderer?.unit), seller: sellerKey(order?.seller),
  }
}

const decode = createStoredDecoder()

async function ofOrder(on: Connection, { document }: Came, order: KnownStory | undefined): Promise<OfOrder> {
  const cancels = order !== undefined && document.kind === 'purchaseOrder' && document.order.stage === 'cancelled'
  const last = cancels ? (await readPurchaseOrders(on, [order.story])).get(order.story) : undefined
  const event = last === undefined ? undefined : decode(last).value
  return { ...(event !== undefined && 'order' in event ? { asItWas: event.order } : {}), ...(order?.sellersOrder ? { sellersOrder: order.sellersOrder } : {}), ...(order?.buyersOrder ? { buyersOrder: order.buyersOrder } : {}) }
}

function rowOf({ row, place, document }: Came, { stage, number, key, contentHash, buyersOrder, sellersOrder }: Identity): Pick<InboundDocumentRow, 'inboundNo' | 'place' | 'municipality' | 'system' | 'kind' | 'stage' | 'number' | 'documentKey' | 'contentHash' | 'buyersOrder' | 'sellersOrder'> {
  return { inboundNo: row.inboundNo, place, municipality: row.municipality, system: row.system, kind: document.kind, stage, number, documentKey: key, contentHash, buyersOrder, sellersOrder }
}

/** Tells the shop of a document, notes in the order's story what was said, and counts what was ordered. */
async function tell(on: Connection, record: TellingRecord['record'], { row: { municipality }, document }: Came, identity: Identity, story: string, profiles: Profiles, now_ms: number): Promise<void> {
  await appendOutbox(on, [{ ...record, story }], now_ms)
  await listenToUs(on, [record], municipality, profiles, now_ms)
  if (document.kind !== 'purchaseOrder') return
  const { unit, day, amount } = orderedBy(document.order, identity.day)
  await saveOrderedAmounts(on, [{ municipality, story, unit: unit ?? null, day, amount: amount.toString(), currency: document.order.currency }])
}
