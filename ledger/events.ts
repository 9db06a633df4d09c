import { advisoryLocks } from '../base/advisoryLocks.ts'
import type { CalendarDate } from '../base/dates.ts'
import type { PartyKey } from '../schemas/generated/events.ts'
import { compress } from './compress.ts'
import { columns, packed, query, run, timestamp, type Connection } from './query.ts'

/** What makes an event the same event: CloudEvents source and id. */
export interface EventKey {
  readonly source: string
  readonly eventId: string
}

/** What makes a document the same document: seller, kind and number. */
export interface DocumentKey {
  readonly seller: string
  readonly documentKind: string
  readonly documentNumber: string
}

/** Where a record lies on the bus. */
export interface Position {
  readonly topic: string
  readonly partition: number
  readonly offset: number
}

/** An event as the ledger keeps it. */
export interface EventRow extends EventKey, Position {
  readonly type: string
  readonly story: string
  readonly storyVersion: number
  readonly municipality: string | null
  readonly contentHash: string
  readonly businessHash: string
  readonly document: DocumentKey | null
  /** Whom the shop named as the buyer. */
  readonly buyer: PartyKey | null
  readonly amount: string | null
  readonly currency: string | null
  readonly replaces: string | null
  /** What an invoice is paid with (BT-83), as references are compared. */
  readonly paymentReference: string | null
  /** When an invoice is due (BT-9). */
  readonly dueOn: CalendarDate | null
  readonly standing: 'in force' | 'repeat' | 'contradiction'
  readonly schemaFingerprint: string
  readonly correlationId: string
  readonly traceparent: string | null
  readonly eventTime_ms: number
  readonly headers: Readonly<Record<string, string>>
  /** The record's value as it lay on the bus. */
  readonly value: Uint8Array
}

/** A writer's schema. */
export interface SchemaRow {
  readonly fingerprint: string
  readonly schemaId: number
  readonly name: string
  readonly definition: string
}

const queries = {
  lockStories: query('lock-stories'),
  findEvents: query<{ source: string; event_id: string; event_no: number; content_hash: string }>('find-events'),
  findDocuments: query<{
    event_no: number; source: string; event_id: string; seller: string; document_kind: string; document_number: string
    business_hash: string; may_have_left: boolean
  }>('find-documents'),
  findVersions: query<{ story: string; story_version: number }>('find-versions'),
  recordSchemas: query('record-schemas'),
  recordEvents: query<{ event_no: number; source: string; event_id: string }>('record-events'),
  recordRepeats: query('record-repeats'),
  supersede: query<{ story: string }>('supersede-events'),
}

/** Makes intakes that touch the same stories run one after another, until the transaction ends. */
export async function lockStories(on: Connection, stories: readonly string[]): Promise<void> {
  await run(on, queries.lockStories, [stories, advisoryLocks.stories])
}

/** Which of the events the ledger knows already, with the hash of their content. */
export async function findEvents(on: Connection, keys: readonly EventKey[]): Promise<readonly (EventKey & { readonly eventNo: number; readonly contentHash: string })[]> {
  const rows = await run(on, queries.findEvents, columns(keys, 2, (key) => [key.source, key.eventId]))
  return rows.map((row) => ({ source: row.source, eventId: row.event_id, eventNo: row.event_no, contentHash: row.content_hash }))
}

/** The event in force for a document number. */
export interface KnownDocument extends DocumentKey, EventKey {
  readonly eventNo: number
  readonly businessHash: string
  /** Some delivery of it was taken, or nobody can prove that it was not. */
  readonly mayHaveLeft: boolean
}

/** Which document numbers are taken; their deliveries stay locked until the transaction ends. */
export async function findDocuments(on: Connection, keys: readonly DocumentKey[]): Promise<readonly KnownDocument[]> {
  const rows = await run(on, queries.findDocuments, columns(keys, 3, (key) => [key.seller, key.documentKind, key.documentNumber]))
  return rows.map((row) => ({
    seller: row.seller, documentKind: row.document_kind, documentNumber: row.document_number,
    source: row.source, eventId: row.event_id, eventNo: row.event_no,
    businessHash: row.business_hash, mayHaveLeft: row.may_have_left,
  }))
}

/** Which versions the ledger has of these stories, without the events of one source. */
export async function findVersions(on: Connection, stories: readonly string[], without: string): Promise<readonly { readonly story: string; readonly version: number }[]> {
  const rows = await run(on, queries.findVersions, [stories, without])
  return rows.map((row) => ({ story: row.story, version: row.story_version }))
}

/** Keeps the writers' schemas. */
export async function recordSchemas(on: Connection, schemas: readonly SchemaRow[], at_ms: number): Promise<void> {
  await run(on, queries.recordSchemas, [...columns(schemas, 4, (each) => [each.fingerprint, each.schemaId, each.name, each.definition]), timestamp(at_ms)])
}

/** Keeps events with their bodies, in order; gives the numbers that they got. */
export async function recordEvents(on: Connection, events: readonly EventRow[], at_ms: number): Promise<readonly (EventKey & { readonly eventNo: number })[]> {
  const rows = await run(on, queries.recordEvents, [
    ...columns(events, 26, (event) => [
      event.source, event.eventId, event.type, event.story, event.storyVersion, event.municipality, event.contentHash, event.businessHash,
      event.document?.seller, event.document?.documentKind, event.document?.documentNumber, event.amount, event.currency, event.replaces, event.standing,
      event.topic, event.partition, event.offset, event.schemaFingerprint, event.correlationId, event.traceparent, timestamp(event.eventTime_ms),
      event.headers, event.buyer, event.paymentReference, event.dueOn,
    ]),
    timestamp(at_ms), ...packed(events.map((event) => compress(event.value))),
  ])
  return rows.map((row) => ({ source: row.source, eventId: row.event_id, eventNo: row.event_no }))
}

/** Keeps where events came once more. */
export async function recordRepeats(on: Connection, repeats: readonly (Position & { readonly eventNo: number })[], at_ms: number): Promise<void> {
  await run(on, queries.recordRepeats, [...columns(repeats, 4, (each) => [each.topic, each.partition, each.offset, each.eventNo]), timestamp(at_ms)])
}

/** Ends what these events had planned, because others take over; gives their stories, which have to be put in order. */
export async function supersedeEvents(on: Connection, eventNos: readonly number[], at_ms: number): Promise<readonly string[]> {
  return (await run(on, queries.supersede, [eventNos, timestamp(at_ms)])).map((row) => row.story)
}
