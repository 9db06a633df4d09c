import type { OutgoingTransmission, SendOutcome } from '../connectors/ports.ts'
import type { Problem } from '../errors/failure.ts'
import type { DocumentKind } from '../mappings/formats/format.ts'
import type { PartyKey } from '../schemas/generated/events.ts'
import { compress, decompress } from './compress.ts'
import type { OutboxRow } from './outbox.ts'
import { columns, query, run, timestamp, type Connection } from './query.ts'
import type { Claim } from './rendering.ts'

/** The state in which a claimed transmission was found. */
export type ClaimedFrom = 'rendered' | 'retrying' | 'unknown'

/** A delivery as the shop knows it. */
export interface DeliveryInStory {
  readonly deliveryId: string
  /** Name of the profile's flow. */
  readonly flow: string
  readonly kind: DocumentKind
  readonly number: string
  readonly story: string
  readonly storyVersion: number
  readonly seller: string | null
  readonly buyer: PartyKey | null
  readonly correlationId: string
  readonly traceparent: string | null
  /** Payable (BT-115) and its currency. */
  readonly amount: string | null
  readonly currency: string | null
}

/** A transmission claimed to be sent, without its bytes. */
export interface ToSend extends Omit<OutgoingTransmission, 'bytes'> {
  readonly about: readonly DeliveryInStory[]
  readonly was: ClaimedFrom
  /** Number of this attempt, from 1. */
  readonly attempt: number
  /** Failures of this document alone, so far. */
  readonly failures: number
  /** An earlier attempt ended without proof. */
  readonly unproven: boolean
  readonly deadline_ms: number
}

/** How an attempt ended and what follows from it. */
export interface AttemptResult {
  readonly transmissionId: string
  readonly deliveryIds: readonly string[]
  readonly number: number
  readonly startedAt_ms: number
  readonly endedAt_ms: number
  readonly outcome: SendOutcome['outcome'] | 'not taken'
  readonly problem: Problem | null
  readonly receipt: string | null
  /** The receiver's answer, kept as evidence. */
  readonly answer: string | null
  readonly state: 'delivered' | 'retrying' | 'unknown' | 'parked'
  readonly due_ms: number | null
  /** Counts as a failure of this document. */
  readonly failed: boolean
  readonly unproven: boolean
  /** Nothing more can come: the delivery rests. */
  readonly rests: boolean
}

/** What the shop is told about a delivery, if the result is saved. */
export type Telling = OutboxRow & { readonly deliveryId: string }

interface TransmissionRow {
  id: string; was: ClaimedFrom; name: string; media_type: string; sha256: string; document_kind: DocumentKind; document_number: string
  environment: 'production' | 'test'; stamped_at: number; place: number; about: DeliveryInStory[]; attempts: number
  failures: number; unproven: boolean; deadline: number
}

const queries = {
  claimDocuments: query<TransmissionRow>('claim-documents'),
  claimFile: query<TransmissionRow>('claim-file'),
  read: query<TransmissionRow>('read-transmissions'),
  readBytes: query<{ transmission_id: string; bytes: Buffer }>('read-transmission-bytes'),
  save: query<{ transmission_id: string }>('save-results'),
  handBack: query('hand-back'),
  recover: query('recover-interrupted'),
  freeFollowers: query<{ id: string }>('free-followers'),
}

/** A claim by one of the services on the ledger; while it holds, no other sends in the lane. */
export type SendClaim = Claim & { readonly sender: string }

/** Claims transmissions of one lane that may be sent now, oldest first; one only while its breaker is half open. */
export async function claimToSend(on: Connection, lane: string, sends: 'documents' | 'files', now_ms: number, most: number, claim: SendClaim): Promise<readonly ToSend[]> {
  const claimed = sends === 'documents'
    ? await run(on, queries.claimDocuments, [lane, timestamp(now_ms), most, claim.token, claim.lease_ms, claim.sender])
    : await run(on, queries.claimFile, [lane, timestamp(now_ms), claim.token, claim.lease_ms, claim.sender])
  return claimed.map(toSend)
}

/** What is needed to ask about transmissions. */
export async function readTransmissions(on: Connection, ids: readonly string[]): Promise<readonly ToSend[]> {
  return (await run(on, queries.read, [ids])).map(toSend)
}

/** The frozen bytes of transmissions, by id. */
export async function readBytes(on: Connection, ids: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
  const rows = await run(on, queries.readBytes, [ids])
  return new Map(rows.map((row) => [row.transmission_id, decompress(row.bytes)]))
}

function toSend(row: TransmissionRow): ToSend {
  const traceparent = row.about[0]?.traceparent
  return {
    id: row.id, about: row.about, deliveryIds: row.about.map((each) => each.deliveryId), name: row.name, mediaType: row.media_type, sha256: row.sha256,
    placeInStory: row.place, documentKind: row.document_kind, documentNumber: row.document_number, environment: row.environment,
    timestamp: new Date(row.stamped_at).toISOString(), earlierAttempts: row.attempts - 1, attempt: row.attempts,
    was: row.was, failures: row.failures, unproven: row.unproven, deadline_ms: row.deadline,
    ...(typeof traceparent === 'string' ? { traceparent } : {}),
  }
}

/**
 * Saves how attempts ended. Only the holder of the token moves a delivery; the ids of the transmissions that it moved
 * come back, the others were taken over by somebody else in the meantime.
 */
export async function saveResults(on: Connection, results: readonly AttemptResult[], tellings: readonly Telling[], token: string): Promise<ReadonlySet<string>> {
  const rows = await run(on, queries.save, [
    ...columns(results, 13, (each) => [
      each.transmissionId, each.number, timestamp(each.startedAt_ms), timestamp(each.endedAt_ms), each.outcome, each.problem, each.receipt,
      each.answer === null ? null : compress(Buffer.from(each.answer)),
      each.state, timestamp(each.due_ms), each.failed, each.unproven, each.rests,
    ]),
    token,
    ...columns(tellings, 7, (each) => [each.deliveryId, each.eventId, each.topic, each.story, each.type, each.headers, each.value]),
    ...columns(results.flatMap(({ transmissionId, deliveryIds }) => deliveryIds.map((id) => [id, transmissionId])), 2, (pair) => pair),
  ])
  return new Set(rows.map((row) => row.transmission_id))
}

/** Gives back transmissions whose attempt never began. */
export async function handBack(on: Connection, rows: readonly { readonly id: string; readonly was: ClaimedFrom; readonly due_ms: number }[], now_ms: number, token: string): Promise<void> {
  await run(on, queries.handBack, [...columns(rows, 3, (row) => [row.id, row.was, timestamp(row.due_ms)]), timestamp(now_ms), token])
}

/** Turns sends whose lease ran out into unknown ones. */
export async function recoverInterrupted(on: Connection, lane: string, now_ms: number, problem: Problem): Promise<void> {
  await run(on, queries.recover, [lane, timestamp(now_ms), problem])
}

/** Lets go who waits behind a delivery that holds nobody up any more, but was planned too late to hear of it; gives how many. */
export async function freeFollowers(on: Connection, lane: string, now_ms: number): Promise<number> {
  return (await run(on, queries.freeFollowers, [lane, timestamp(now_ms)])).length
}
