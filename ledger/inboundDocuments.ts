import type { Problem } from '../errors/failure.ts'
import { compress, decompress } from './compress.ts'
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

const queries = {
  record: query<{ document_no: number }>('record-inbound-document'),
  taken: query<{ content_hash: string }>('find-taken-document'),
  orders: query<{ municipality: string; buyers_order: string | null; system: string; story: string; taken: boolean; channel_id: string }>('find-purchase-orders'),
  story: query<{ story: string; buyers_order: string | null; sellers_order: string | null; bought: boolean; orders: number; receipts: number }>('find-order-story'),
  latest: query<{ story: string; value: Buffer; fingerprint: string; definition: string }>('read-purchase-orders'),
}

/** Keeps what a document said and what became of it; gives its number in the ledger. */
export async function recordInboundDocument(on: Connection, row: InboundDocumentRow, at_ms: number): Promise<number> {
  const [recorded] = await run(on, queries.record, [
    row.inboundNo, row.place, row.municipality, row.system, row.flow, row.kind, row.stage, row.number, row.documentKey, row.contentHash,
    row.buyersOrder, row.sellersOrder, row.story, row.storyVersion, row.state, row.problem,
    row.event?.type ?? null, row.event === null ? null : compress(row.event.value), row.event?.schemaFingerprint ?? null, row.eventId, timestamp(at_ms),
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
  return rows.map((row) => ({ municipality: row.municipality, buyersOrder: row.buyers_order, system: row.system, story: row.story, taken: row.taken, messageId: row.channel_id }))
}

/** The order, of either side's making, that a document names by one of its numbers. */
export async function findOrderStory(on: Connection, municipality: string, asked: { readonly buyersOrder: string | null; readonly sellersOrder: string | null }): Promise<KnownStory | undefined> {
  const [row] = await run(on, queries.story, [municipality, asked.buyersOrder, asked.sellersOrder])
  return row && {
    story: row.story, buyersOrder: row.buyers_order, sellersOrder: row.sellers_order, bought: row.bought, taken: { purchaseOrder: row.orders, receipt: row.receipts },
  }
}

/** What municipalities said last of their purchase orders, but for cancellations, as events by their stories. */
export async function readPurchaseOrders(on: Connection, stories: readonly string[]): Promise<ReadonlyMap<string, { readonly value: Buffer; readonly schemaFingerprint: string; readonly writerSchema: string }>> {
  const rows = stories.length === 0 ? [] : await run(on, queries.latest, [stories])
  return new Map(rows.map((row) => [row.story, { value: decompress(row.value), schemaFingerprint: row.fingerprint, writerSchema: row.definition }]))
}
