import type { Problem } from '../errors/failure.ts'
import { compress, decompress } from './compress.ts'
import type { NamedOrder } from './conversations.ts'
import { columns, query, run, timestamp, type Connection } from './query.ts'

/** What became of a document that a system sent of its own accord; `ledger/migrations/013-inbound-documents.sql` says what each means. */
export type InboundState = 'taken' | 'repeated' | 'contradiction' | 'declined' | 'unmatched' | 'not taken'

/** A document of a message, with what became of it. */
export interface InboundDocumentRow {
  readonly inboundNo: number
  /** From 1. */
  readonly place: number
  readonly municipality: string
  readonly system: string
  readonly flow: string | null
  readonly kind: 'purchaseOrder' | 'receipt'
  readonly stage: 'placed' | 'changed' | 'cancelled' | 'received' | 'reversed' | 'returned'
  readonly number: string
  readonly documentKey: string
  readonly contentHash: string
  readonly buyersOrder: string | null
  readonly sellersOrder: string | null
  readonly story: string | null
  readonly storyVersion: number | null
  readonly state: InboundState
  readonly problem: Problem | null
  /** The event that tells it, whether or not the shop is told; null where it says nothing that an event could hold. */
  readonly event: { readonly type: string; readonly value: Buffer; readonly schemaFingerprint: string } | null
  readonly eventId: string | null
  /** Until when it waits for its order before people are told; null of one that does not wait. */
  readonly orderDue_ms: number | null
  /** The business process that it names. */
  readonly process: string | null
}

/** A purchase order that came in. */
export interface PurchaseOrder {
  readonly municipality: string
  readonly buyersOrder: string | null
  /** The system that it came from. */
  readonly system: string
  readonly story: string
  /** Handed on to the shop; else it was declined. */
  readonly taken: boolean
  /** The message that brought it, as its channel calls it: the payloadID of cXML, the key and time of a P2P order. */
  readonly messageId: string
  /** The business process that it named (`cbc:ProfileID`); null where it named none. */
  readonly process: string | null
}

/** An order as a receipt or a change finds it. */
export interface KnownStory {
  readonly story: string
  readonly buyersOrder: string | null
  readonly sellersOrder: string | null
  /** Bought in the shop; false of a purchase order. */
  readonly bought: boolean
  /** How many documents of it were taken, by kind: the order with its changes and its cancellation, and its receipts. */
  readonly taken: Readonly<Record<InboundDocumentRow['kind'], number>>
}

/** A document whose flow was not in force on its day. */
export interface NotTaken extends Pick<InboundDocumentRow, 'inboundNo' | 'municipality' | 'system' | 'flow' | 'kind' | 'stage' | 'number'> {
  readonly documentNo: number
  /** KS-PROFILE-OUTSIDE-DATES, with the day. */
  readonly problem: Problem
}

const queries = {
  record: query<{ document_no: number }>('record-inbound-document'),
  taken: query<{ content_hash: string }>('find-taken-document'),
  orders: query<{ municipality: string; buyers_order: string | null; system: string; story: string; taken: boolean; channel_id: string; process: string | null }>('find-purchase-orders'),
  story: query<{ story: string; buyers_order: string | null; sellers_order: string | null; bought: boolean; orders: number; receipts: number }>('find-order-story'),
  latest: query<{ story: string; bytes: Buffer; fingerprint: string; definition: string }>('read-orders-as-said'),
  unmatched: query<{ inbound_no: number }>('take-unmatched'),
  declined: query<{ declined: boolean }>('find-declined-order'),
  overdue: query<{ municipality: string; system: string; stage: InboundDocumentRow['stage']; number: string; order: string; order_due: number }>('take-overdue-orders'),
  nextDue: query<{ due: number | null }>('next-order-due'),
  notTaken: query<{ document_no: number; inbound_no: number; municipality: string; system: string; flow: string | null; kind: NotTaken['kind']; stage: NotTaken['stage']; number: string; problem: Problem }>('find-not-taken'),
}

/** Keeps what a document said and what became of it, in place of what became of it before where it is judged once more; gives its number in the ledger. */
export async function recordInboundDocument(on: Connection, row: InboundDocumentRow, at_ms: number): Promise<number> {
  const [recorded] = await run(on, queries.record, [
    row.inboundNo, row.place, row.municipality, row.system, row.flow, row.kind, row.stage, row.number, row.documentKey, row.contentHash,
    row.buyersOrder, row.sellersOrder, row.story, row.storyVersion, row.state, row.problem,
    row.event?.type ?? null, row.event === null ? null : compress(row.event.value), row.event?.schemaFingerprint ?? null, row.eventId, timestamp(at_ms), timestamp(row.orderDue_ms), row.process,
  ])
  return recorded?.document_no ?? 0
}

/** What the document said that was taken under this key, as a hash. */
export async function findTakenDocument(on: Connection, key: string): Promise<string | undefined> {
  return (await run(on, queries.taken, [key]))[0]?.content_hash
}

/** The purchase orders of the buyer's numbers or stories that are asked about. */
export async function findPurchaseOrders(on: Connection, asked: readonly { readonly municipality: string; readonly buyersOrder: string | null; readonly story: string }[]): Promise<readonly PurchaseOrder[]> {
  const rows = asked.length === 0 ? [] : await run(on, queries.orders, columns(asked, 3, (each) => [each.municipality, each.buyersOrder, each.story]))
  return rows.map((row) => ({ municipality: row.municipality, buyersOrder: row.buyers_order, system: row.system, story: row.story, taken: row.taken, messageId: row.channel_id, process: row.process }))
}

/** The order, of either side's making, that a document names by one of its numbers. */
export async function findOrderStory(on: Connection, municipality: string, asked: { readonly buyersOrder: string | null; readonly sellersOrder: string | null }): Promise<KnownStory | undefined> {
  const [row] = await run(on, queries.story, [municipality, asked.buyersOrder, asked.sellersOrder])
  return row && {
    story: row.story, buyersOrder: row.buyers_order, sellersOrder: row.sellers_order, bought: row.bought, taken: { purchaseOrder: row.orders, receipt: row.receipts },
  }
}

/** What either side said last of orders, but for cancellations, as events by their stories. */
export async function readOrdersAsSaid(on: Connection, stories: readonly string[]): Promise<ReadonlyMap<string, { readonly value: Buffer; readonly schemaFingerprint: string; readonly writerSchema: string }>> {
  const rows = stories.length === 0 ? [] : await run(on, queries.latest, [stories])
  return new Map(rows.map((row) => [row.story, { value: decompress(row.bytes), schemaFingerprint: row.fingerprint, writerSchema: row.definition }]))
}

/** Whether the latest purchase order of a buyer's number was declined. */
export async function isOrderDeclined(on: Connection, municipality: string, buyersOrder: string): Promise<boolean> {
  return (await run(on, queries.declined, [municipality, buyersOrder]))[0]?.declined === true
}

/** A document whose order has not come in time. */
export interface WithoutOrder extends Pick<InboundDocumentRow, 'municipality' | 'system' | 'stage' | 'number'> {
  /** The order's number, as the document names it. */
  readonly order: string
  readonly due_ms: number
}

/** Documents that have waited for their orders until now; each is given once. */
export async function takeOverdueOrders(on: Connection, now_ms: number): Promise<readonly WithoutOrder[]> {
  return (await run(on, queries.overdue, [timestamp(now_ms)])).map((row) => ({
    municipality: row.municipality, system: row.system, stage: row.stage, number: row.number, order: row.order, due_ms: row.order_due,
  }))
}

/** When the next document will have waited for its order long enough. */
export async function nextOrderDue_ms(on: Connection): Promise<number | undefined> {
  return (await run(on, queries.nextDue))[0]?.due ?? undefined
}

/** Messages whose documents belonged to no known order and name one of these; they wait for it no longer. */
export async function takeUnmatched(on: Connection, orders: readonly NamedOrder[]): Promise<readonly number[]> {
  const rows = await run(on, queries.unmatched, columns(orders, 3, (each) => [each.municipality, each.buyersNumber ?? null, each.sellersNumber ?? null]))
  return rows.map((row) => row.inbound_no)
}

/** One page of the documents that were not taken because of their day, after a document's number, of one municipality or all, that came at an instant or later. */
export async function findNotTaken(on: Connection, filter: { readonly municipality: string | undefined; readonly from_ms: number | undefined }, after: number, most: number): Promise<readonly NotTaken[]> {
  const rows = await run(on, queries.notTaken, [after, filter.municipality ?? null, timestamp(filter.from_ms), most])
  return rows.map((row) => ({
    documentNo: row.document_no, inboundNo: row.inbound_no, municipality: row.municipality, system: row.system, flow: row.flow, kind: row.kind, stage: row.stage, number: row.number, problem: row.problem,
  }))
}
