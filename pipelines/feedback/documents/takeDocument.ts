import { duration_ms } from '../../../base/duration.ts'
import type { LoadedProfile } from '../../../connectors/profile/load.ts'
import type { Problem } from '../../../errors/failure.ts'
import { findLeased } from '../../../ledger/articles.ts'
import type { NamedOrder, OrderEntry } from '../../../ledger/conversations.ts'
import { findOrderStory, findTakenDocument, isOrderDeclined, readOrdersAsSaid, recordInboundDocument, type InboundDocumentRow, type KnownStory } from '../../../ledger/inboundDocuments.ts'
import { recordSchemas } from '../../../ledger/events.ts'
import { saveOrderedAmounts } from '../../../ledger/orderedAmounts.ts'
import { appendOutbox } from '../../../ledger/outbox.ts'
import type { InboundRow } from '../../../ledger/inbound.ts'
import type { Connection } from '../../../ledger/query.ts'
import type { OrderingContent } from '../../../mappings/formats/inboundDocument.ts'
import { orderedBy } from '../../../mappings/range/judgeOrder.ts'
import { orderAsCounted } from '../../../mappings/to-events/purchaseOrderEvent.ts'
import type { Place } from '../../../mappings/to-events/place.ts'
import { foresee } from '../../conversation/foresee.ts'
import { ourEntries } from '../../conversation/ourEntries.ts'
import { createStoredDecoder } from '../../../schemas/codec.ts'
import { isIdentity } from '../../intake/identity.ts'
import { purchaseStoryOf } from '../../ordering/purchaseStory.ts'
import { spendingAround } from '../../ordering/spending.ts'
import type { Profiles } from '../../profiles.ts'
import type { Identity } from './identify.ts'
import { judgeDocument, type Around } from './judge.ts'
import { buyerKey, sellerKey } from './parties.ts'
import { recordOf, type OfOrder, type TellingRecord } from './recordOf.ts'
import { refuse, reject, type Refused } from './refuse.ts'
import type { Came, Identified } from './takeDocuments.ts'

/** What came of one document. */
export interface Taken {
  readonly why: Problem | null
  /** Lanes that have work now. */
  readonly woken: readonly string[]
  readonly said: readonly OrderEntry[]
  /** Orders that nobody knew before. */
  readonly known: readonly NamedOrder[]
  /** Orders that were declined. */
  readonly declined: readonly NamedOrder[]
  /** The event that told it, where it was rejected at its system all the same. */
  readonly rejected: readonly string[]
}

export const nothing: Taken = { why: null, woken: [], said: [], known: [], declined: [], rejected: [] }

/** Judges a document, keeps what became of it, and tells or declines it. `unheard` is what others of the same transaction said of orders. */
export async function takeDocument(on: Connection, came: Identified, unheard: readonly OrderEntry[], profile: LoadedProfile, profiles: Profiles, now_ms: number): Promise<Taken> {
  const { row, document, identity } = came
  const known = await lookAround(on, came, identity, profile)
  const order = await ofOrder(on, came, known.order)
  const around = { ...known, asItWas: order.asItWas }
  const told = recordOf(document, identity, order, placeOf(came, around), row.receivedAt_ms)
  const counted = document.kind === 'receipt' ? document : { ...document, order: orderAsCounted(document.order, order.asItWas) }
  const judged = judgeDocument(counted, identity, around)
  const { state, problem: why, flow } = judged.state === 'taken' && 'problem' in told ? { ...judged, state: 'declined' as const, problem: told.problem } : judged
  const taken = state === 'taken' && 'record' in told ? told.record : undefined
  if ('schema' in told) await recordSchemas(on, [told.schema], now_ms)
  const documentNo = await recordInboundDocument(on, {
    ...rowOf(came), flow, process: document.kind === 'purchaseOrder' ? document.order.process ?? null : null, orderDue_ms: state === 'unmatched' ? orderDue_ms(row, flow, profile) : null, story: around.story, storyVersion: taken === undefined ? null : around.storyVersion, state, problem: why, eventId: taken?.eventId ?? null,
    event: 'problem' in told ? null : { type: told.record.type, value: told.record.value, schemaFingerprint: told.schema.fingerprint },
  }, now_ms)
  const refused = { document, identity, system: row.system, story: around.story, documentNo }
  if (taken !== undefined) {
    const said = await tell(on, taken, { ...came, document: counted }, identity, around.story, now_ms)
    if (document.kind === 'receipt') return { ...nothing, said }
    const known = [{ municipality: row.municipality, buyersNumber: identity.buyersOrder ?? undefined, sellersNumber: identity.sellersOrder ?? undefined }]
    const tooFar = identity.stage === 'placed' ? undefined : await foresee(on, { municipality: row.municipality, story: around.story }, [...unheard, ...said], taken.eventId)
    if (tooFar?.why === undefined) return { ...nothing, said, known }
    const { lanes, answered } = await reject(on, { ...refused, why: tooFar.why, stands: 'order' }, profile, profiles, now_ms)
    return { ...nothing, said, known, woken: lanes, rejected: answered ? [taken.eventId] : [] }
  }
  if (why === null || (state !== 'declined' && state !== 'contradiction')) return { ...nothing, why }
  const declined = state === 'declined' && identity.stage === 'placed' ? [{ municipality: row.municipality, buyersNumber: identity.buyersOrder ?? undefined, sellersNumber: undefined }] : []
  return { ...nothing, why, declined, woken: await refuse(on, { ...refused, why, stands: whatStands(identity, around) }, profile, profiles, now_ms) }
}

/** An order that is not known may come yet: nothing is rejected that could be read as one of it. */
function whatStands({ stage }: Identity, { taken, order, orderDeclined }: Around): Refused['stands'] {
  if (taken !== undefined) return 'document'
  return order !== undefined || (stage !== 'placed' && !orderDeclined) ? 'order' : 'nothing'
}

function orderDue_ms({ receivedAt_ms }: InboundRow, flow: string | null, { profile }: LoadedProfile): number | null {
  const waits = profile.receives.find(({ name }) => name === flow)?.waitsForOrder
  return waits === undefined ? null : receivedAt_ms + (duration_ms(waits) ?? 0)
}

/** Looks up what the ledger knows around a document. */
async function lookAround(on: Connection, { row: { municipality, system }, document: { kind } }: Came, identity: Identity, profile: LoadedProfile): Promise<Omit<Around, 'asItWas'> & { readonly storyVersion: number }> {
  const order = await findOrderStory(on, municipality, identity)
  const story = order?.story ?? purchaseStoryOf(municipality, identity.buyersOrder ?? identity.number)
  const follows = kind === 'purchaseOrder' && identity.stage !== 'placed' && identity.buyersOrder !== null
  return {
    profile, system, order, story, orderDeclined: order === undefined && follows && await isOrderDeclined(on, municipality, identity.buyersOrder), storyVersion: (order?.taken[kind] ?? 0) + 1, taken: await findTakenDocument(on, identity.key),
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
  const follows = order !== undefined && document.kind === 'purchaseOrder' && document.order.stage !== 'placed'
  const last = follows ? (await readOrdersAsSaid(on, [order.story])).get(order.story) : undefined
  const event = last === undefined ? undefined : decode(last).value
  return { ...(event !== undefined && 'order' in event ? { asItWas: event.order } : {}), leased: await leasedIn(on, document), ...(order?.sellersOrder ? { sellersOrder: order.sellersOrder } : {}), ...(order?.buyersOrder ? { buyersOrder: order.buyersOrder } : {}) }
}

async function leasedIn(on: Connection, document: OrderingContent): Promise<ReadonlySet<string>> {
  if (document.kind === 'receipt') return new Set()
  const { lines, seller } = document.order
  return findLeased(on, lines.flatMap(({ item: { sellersIdentifier = '' } }) => (isIdentity(sellersIdentifier) ? [sellersIdentifier] : [])), sellerKey(seller).businessId ?? undefined)
}

function rowOf({ row, keptAt, document, identity: { stage, number, key, contentHash, buyersOrder, sellersOrder } }: Identified): Pick<InboundDocumentRow, 'inboundNo' | 'place' | 'municipality' | 'system' | 'kind' | 'stage' | 'number' | 'documentKey' | 'contentHash' | 'buyersOrder' | 'sellersOrder'> {
  return { inboundNo: row.inboundNo, place: keptAt, municipality: row.municipality, system: row.system, kind: document.kind, stage, number, documentKey: key, contentHash, buyersOrder, sellersOrder }
}

/** Tells the shop of a document, and counts what was ordered. Gives what was said of the order. */
async function tell(on: Connection, record: TellingRecord['record'], { row: { municipality }, document }: Came, identity: Identity, story: string, now_ms: number): Promise<readonly OrderEntry[]> {
  await appendOutbox(on, [{ ...record, story }], now_ms)
  if (document.kind === 'purchaseOrder') {
    const { unit, day, amount } = orderedBy(document.order, identity.day)
    await saveOrderedAmounts(on, [{ municipality, story, unit: unit ?? null, day, amount: amount.toString(), currency: document.order.currency }])
  }
  return ourEntries(record, () => municipality, now_ms)
}
