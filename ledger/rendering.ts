import type { Problem } from '../errors/failure.ts'
import type { DocumentKind, FileSegment } from '../mappings/formats/format.ts'
import { compress, decompress } from './compress.ts'
import { columns, packed, query, run, timestamp, type Connection } from './query.ts'

/** A delivery claimed to be rendered, with the event that it comes from. */
export interface ToRender {
  readonly id: string
  readonly eventNo: number
  readonly municipality: string
  readonly system: string
  readonly story: string
  readonly documentKind: DocumentKind
  readonly documentNumber: string
  readonly flow: string
  readonly deadline_ms: number
  readonly type: string
  readonly eventTime_ms: number
  readonly correlationId: string
  readonly traceparent: string | null
  /** The record's value in wire format. */
  readonly value: Buffer
  readonly schemaFingerprint: string
  readonly writerSchema: string
}

/** Whose claim it is, and for how long. */
export interface Claim {
  readonly token: string
  readonly lease_ms: number
}

/** A rendered document, to be frozen. */
export interface RenderedDocument {
  readonly id: string
  readonly name: string
  readonly mediaType: string
  readonly sha256: string
  readonly environment: 'production' | 'test'
  readonly stampedAt_ms: number
  readonly bytes: Uint8Array
  readonly mappingVersion: string
}

/** Why a claimed delivery has no document. */
export interface Unrendered {
  readonly id: string
  readonly state: 'parked' | 'waiting' | 'not sent'
  readonly waitsFor: string | null
  readonly problem: Problem | null
  readonly due_ms: number | null
}

/** A document's part of a file, to be frozen until its cut. */
export interface RenderedSegment {
  readonly id: string
  readonly segment: FileSegment
  readonly mappingVersion: string
  readonly cutAt_ms: number
}

const queries = {
  claim: query<{
    id: string; event_no: number; municipality: string; system: string; story: string; document_kind: DocumentKind
    document_number: string; flow: string; deadline: number; type: string; event_time: number; correlation_id: string; traceparent: string | null; bytes: Buffer
    writer_schema: string; fingerprint: string
  }>('claim-to-render'),
  saveRendered: query<{ id: string }>('save-rendered'),
  saveUnrendered: query<{ id: string; state: string }>('save-unrendered'),
  saveSegments: query('save-segments'),
  advanceFollowers: query('advance-followers'),
}

/** Claims deliveries of one lane whose documents are still to be made, oldest first. */
export async function claimToRender(on: Connection, lane: string, now_ms: number, most: number, claim: Claim): Promise<readonly ToRender[]> {
  const rows = await run(on, queries.claim, [lane, timestamp(now_ms), most, claim.token, claim.lease_ms])
  return rows.map((row) => ({
    id: row.id, eventNo: row.event_no, municipality: row.municipality, system: row.system, story: row.story,
    documentKind: row.document_kind, documentNumber: row.document_number, flow: row.flow, deadline_ms: row.deadline,
    type: row.type, eventTime_ms: row.event_time, correlationId: row.correlation_id, traceparent: row.traceparent, value: decompress(row.bytes),
    schemaFingerprint: row.fingerprint, writerSchema: row.writer_schema,
  }))
}

/** Freezes documents under their claim; the ids of those that were still ours come back. */
export async function saveRendered(on: Connection, documents: readonly RenderedDocument[], now_ms: number, token: string): Promise<ReadonlySet<string>> {
  const rows = await run(on, queries.saveRendered, [
    ...columns(documents, 8, (each) => [
      each.id, each.name, each.mediaType, each.sha256, each.bytes.length, each.environment, timestamp(each.stampedAt_ms), each.mappingVersion,
    ]),
    token, timestamp(now_ms), ...packed(documents.map((each) => compress(each.bytes))),
  ])
  return new Set(rows.map((row) => row.id))
}

/** Ends the claim on deliveries that have no document, and says why. Who waits behind one that is not sent moves up. */
export async function saveUnrendered(on: Connection, rows: readonly Unrendered[], now_ms: number, token: string): Promise<void> {
  const saved = await run(on, queries.saveUnrendered, [
    ...columns(rows, 5, (row) => [row.id, row.state, row.waitsFor, row.problem, timestamp(row.due_ms)]),
    token, timestamp(now_ms),
  ])
  const ended = saved.filter((row) => row.state === 'not sent').map((row) => row.id)
  if (ended.length > 0) await run(on, queries.advanceFollowers, [ended, timestamp(now_ms)])
}

/** Freezes documents' parts of a file. */
export async function saveSegments(on: Connection, segments: readonly RenderedSegment[], now_ms: number, token: string): Promise<void> {
  await run(on, queries.saveSegments, [
    ...columns(segments, 6, (each) => [
      each.id, each.segment.counts, each.segment.sums, compress(each.segment.bytes), each.mappingVersion, timestamp(each.cutAt_ms),
    ]),
    token, timestamp(now_ms),
  ])
}
