import { derivedId, sha256 } from '../../../base/hash.ts'
import { Failure, type Problem } from '../../../errors/failure.ts'
import type { SchemaRow } from '../../../ledger/events.ts'
import type { OrderingContent } from '../../../mappings/formats/inboundDocument.ts'
import { occurredAt } from '../../../mappings/to-events/occurredAt.ts'
import { purchaseOrderEvent, type OfPurchase, type PurchaseOrderEvent } from '../../../mappings/to-events/purchaseOrderEvent.ts'
import type { Place } from '../../../mappings/to-events/place.ts'
import { receiptEvent, type ReceiptEvent } from '../../../mappings/to-events/receiptEvent.ts'
import { completed, createDecoder, keptSchemaById } from '../../../schemas/codec.ts'
import { businessHash } from '../../../schemas/contentHash.ts'
import { writeRecord, type WrittenRecord } from '../../../schemas/record.ts'
import { ourSource } from '../../ourSource.ts'
import type { Identity } from './identify.ts'

/** What the ledger knows of the order that a document belongs to. */
export interface OfOrder extends OfPurchase {
  readonly sellersOrder?: string
  readonly buyersOrder?: string
}

const decode = createDecoder({ schemaById: keptSchemaById })
/** Of a receipt that is part of its key, and came into the contract after hashes were kept. */
const amongAny = { series: null, year: null }
const nowhere: Place = { story: '', storyVersion: 1, municipality: '', system: '', buyer: {}, seller: {}, inboundId: '' }

/** What a document says, wherever it lay and among whichever numbers its own is: a hash; of one that no event could hold, that of its bytes. */
export function contentHashOf(document: OrderingContent, bytes: Uint8Array): string {
  const { type, value } = eventOf(document, {}, nowhere)
  try {
    return businessHash(completed(type, document.kind === 'receipt' ? { ...value, ...amongAny } : value))
  } catch (error) {
    if (error instanceof Failure) return sha256(bytes)
    throw error
  }
}

/** The record that tells the shop of a document. Its id derives from what is told, so that telling it again has no second effect. */
export interface TellingRecord {
  readonly record: WrittenRecord & { readonly eventId: string; readonly type: string }
  readonly schema: SchemaRow
}

/** Writes the record; answers what is wrong where the contract cannot hold what the document says. */
export function recordOf(document: OrderingContent, { key, contentHash, number, day }: Identity, order: OfOrder, place: Place, received_ms: number): TellingRecord | { readonly problem: Problem } {
  const told = eventOf(document, order, place)
  const { type } = told
  const came = new Date(received_ms).toISOString()
  const value = { ...told.value, occurredAt: repeatsTime(document, order) ? came : told.value.occurredAt ?? occurredAt(day, received_ms) } as typeof told.value
  const eventId = derivedId('inbound document', key, contentHash)
  try {
    const written = writeRecord(type, value, { id: eventId, source: ourSource, time: came, subject: number, correlationId: eventId })
    const { fingerprint, schemaId, writerSchema } = decode(written.value)
    return { record: { ...written, eventId, type }, schema: { fingerprint, schemaId, name: type, definition: writerSchema } }
  } catch (error) {
    if (error instanceof Failure) return { problem: error.problem }
    throw error
  }
}

/** Whether a change gives the time of the version before it, as cXML may: it does not say when it was made itself. */
function repeatsTime(document: OrderingContent, { asItWas }: OfOrder): boolean {
  if (document.kind === 'receipt' || document.order.stage === 'placed') return false
  return Date.parse(document.order.issuedAt ?? '') === Date.parse(asItWas?.issuedAt ?? '')
}

function eventOf(document: OrderingContent, { asItWas, leased, ...known }: OfOrder, place: Place): PurchaseOrderEvent | ReceiptEvent {
  return document.kind === 'receipt' ? receiptEvent(document.receipt, known, place) : purchaseOrderEvent(document.order, place, { ...(asItWas === undefined ? {} : { asItWas }), ...(leased === undefined ? {} : { leased }) })
}
