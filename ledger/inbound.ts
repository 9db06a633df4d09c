import { sha256 } from '../base/hash.ts'
import { idsOfNumber } from '../base/idNumber.ts'
import { isUuid } from '../base/uuid.ts'
import type { Acknowledgement, InboundMessage, Received } from '../connectors/ports.ts'
import type { Problem } from '../errors/failure.ts'
import { compress, decompress } from './compress.ts'
import { columns, packed, query, run, timestamp, type Connection } from './query.ts'
import { storable } from './storable.ts'
import type { DeliveryInStory } from './sending.ts'

/** An inbound message that is not applied yet. */
export interface InboundRow extends Received {
  readonly inboundNo: number
  readonly municipality: string
  readonly system: string
  readonly receivedAt_ms: number
  /** Its documents and payments as they are kept from when it was applied before. */
  readonly known: readonly KnownPart[]
}

/** A document or payment of a message that is applied once more. */
export interface KnownPart {
  readonly place: number
  readonly key: string
  /** What was wrong with it. */
  readonly problem: Problem | null
  /** Whether it was judged for good. */
  readonly settled: boolean
}

/** A delivery that an acknowledgement names. */
export interface Acknowledged {
  readonly id: string
  readonly state: string
  readonly grade: string | null
  readonly changedAt_ms: number
  /** Of the bytes that were sent, hexadecimal. */
  readonly sha256: string
  readonly about: DeliveryInStory
  /** Which of the acknowledgements names it, by its place. */
  readonly asked: number
}

/** An acknowledgement as it is kept, with what it does. */
export interface AcknowledgementRow {
  readonly inboundNo: number | null
  readonly deliveryId: string | null
  readonly said: Acknowledgement
  readonly effect: 'moved' | 'repeated' | 'late' | 'contradiction' | 'unmatched'
  /** Of a moved delivery. */
  readonly state: 'acknowledged' | 'rejected' | null
  readonly rests: boolean
  readonly due_ms: number | null
}

const queries = {
  record: query<{ inbound_no: number }>('record-inbound'),
  claim: query<{ inbound_no: number; municipality: string; system: string; channel_id: string; media_type: string; received_at: number; bytes: Buffer; known: readonly KnownPart[] }>('claim-inbound'),
  reopen: query<{ inbound_no: number }>('reopen-inbound'),
  save: query('save-inbound'),
  find: query<{ id: string; state: string; grade: string | null; changed_at: number; asked: number; sha256: string; about: DeliveryInStory }>('find-acknowledged'),
  saveAcknowledgements: query('save-acknowledgements'),
}

/** Keeps messages of a system in their order; gives how many of them are new by the channel's own id. */
export async function recordInbound(on: Connection, municipality: string, system: string, messages: readonly InboundMessage[], at_ms: number): Promise<number> {
  const rows = await run(on, queries.record, [
    municipality, system, ...columns(messages, 3, (each) => [each.channelId, each.mediaType, sha256(each.bytes)]), timestamp(at_ms),
    ...packed(messages.map((each) => compress(each.bytes))),
  ])
  return rows.length
}

/** Messages that are not applied, locked for this transaction. */
export async function claimInbound(on: Connection, most: number): Promise<readonly InboundRow[]> {
  const rows = await run(on, queries.claim, [most])
  return rows.map((row) => ({
    inboundNo: row.inbound_no, municipality: row.municipality, system: row.system, channelId: row.channel_id, mediaType: row.media_type, receivedAt_ms: row.received_at,
    bytes: decompress(row.bytes), known: row.known,
  }))
}

/** Has messages applied once more; gives how many. */
export async function reopenInbound(on: Connection, inboundNos: readonly number[]): Promise<number> {
  return inboundNos.length === 0 ? 0 : (await run(on, queries.reopen, [inboundNos])).length
}

/** What became of an inbound message. */
export interface AppliedInbound {
  readonly inboundNo: number
  readonly state: 'applied' | 'unmatched' | 'unreadable'
  readonly problem: Problem | null
}

/** Notes what became of inbound messages. */
export async function saveInbound(on: Connection, rows: readonly AppliedInbound[], at_ms: number): Promise<void> {
  await run(on, queries.save, [...columns(rows, 3, (row) => [row.inboundNo, row.state, row.problem]), timestamp(at_ms)])
}

/** The deliveries of a system that acknowledgements name, locked for this transaction. */
export async function findAcknowledged(on: Connection, municipality: string, system: string, said: readonly Acknowledgement[]): Promise<readonly Acknowledged[]> {
  const rows = await run(on, queries.find, [municipality, system, ...columns(said, 5, ({ about }) => [
    ...idsNamed(about),
    about.by === 'document number' ? about.kind ?? null : null,
    about.by === 'document number' ? about.number : null,
    about.by === 'file name' ? about.name : null,
  ])])
  return rows.map((row) => ({ id: row.id, state: row.state, grade: row.grade, changedAt_ms: row.changed_at, sha256: row.sha256, asked: row.asked - 1, about: row.about }))
}

/** The first and the last id of deliveries that an answer may mean; nulls where it names none. */
export function idsNamed(about: Acknowledgement['about']): readonly [first: string | null, last: string | null] {
  if (about.by === 'delivery id' && isUuid(about.id)) return [about.id, about.id]
  return (about.by === 'delivery number' ? idsOfNumber(about.number) : undefined) ?? [null, null]
}

/** Keeps acknowledgements, moves the deliveries that they move, and lets go who waited behind those. */
export async function saveAcknowledgements(on: Connection, rows: readonly AcknowledgementRow[], at_ms: number): Promise<void> {
  await run(on, queries.saveAcknowledgements, [
    ...columns(rows, 13, ({ inboundNo, deliveryId, said, effect, state, rests, due_ms }) => [
      inboundNo, deliveryId, said.about, said.grade, said.at, JSON.stringify(storable(said.reasonCodes)), JSON.stringify(storable(said.requestedActions ?? [])), said.text,
      effect, state, effect === 'moved' ? said.grade : null, rests, timestamp(due_ms),
    ]),
    timestamp(at_ms),
  ])
}
