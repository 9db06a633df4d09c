import type { Problem } from '../../errors/failure.ts'
import type { DocumentKind } from '../../mappings/formats/format.ts'
import type { StoredValue } from '../../schemas/codec.ts'
import { decompress } from '../compress.ts'
import type { EventKey, Position } from '../events.ts'
import { query, run, type Connection } from '../query.ts'
import { inContext } from './inContext.ts'

/** The frozen bytes that a delivery was or will be sent in. */
export interface ShownTransmission {
  readonly id: string
  readonly name: string
  readonly mediaType: string
  readonly sha256: string
  readonly size_bytes: number
  /** Of files. */
  readonly sequence: number | null
  readonly environment: string
  readonly frozenAt_ms: number
}

/** Everything of a delivery but its attempts and what came back. */
export interface ShownDelivery {
  readonly id: string
  readonly municipality: string
  readonly system: string
  readonly story: string
  readonly storyVersion: number
  readonly documentKind: DocumentKind
  readonly documentNumber: string
  readonly amount: string | null
  readonly currency: string | null
  readonly seller: string | null
  readonly flow: string
  readonly format: string
  readonly profileVersion: string
  readonly mappingVersion: string | null
  readonly state: string
  readonly grade: string | null
  readonly waitsFor: string | null
  readonly due_ms: number | null
  readonly deadline_ms: number
  readonly attempts: number
  readonly unproven: boolean
  readonly problem: Problem | null
  readonly receipt: string | null
  readonly replaces: string | null
  readonly replacedBy: string | null
  readonly createdAt_ms: number
  readonly changedAt_ms: number
  readonly endedAt_ms: number | null
  readonly event: EventKey & Position & StoredValue & { readonly type: string; readonly standing: string; readonly time_ms: number }
  readonly transmission: ShownTransmission | null
}

/** A delivery beside another. */
export interface Neighbour {
  readonly of: string
  readonly id: string
  readonly documentKind: DocumentKind
  readonly documentNumber: string
  readonly state: string
  readonly problem: Problem | null
  readonly place: 'ahead' | 'behind' | 'in the same file'
}

export interface ShownAttempt {
  readonly transmissionId: string
  readonly number: number
  readonly startedAt_ms: number
  readonly endedAt_ms: number
  readonly outcome: string
  readonly problem: Problem | null
  readonly receipt: string | null
  /** What the receiver answered. */
  readonly answer: { readonly status?: string; readonly body?: string } | null
}

export interface ShownAcknowledgement {
  readonly deliveryId: string
  /** Null: the receiver was asked. */
  readonly inboundNo: number | null
  readonly grade: string
  readonly decidedAt_ms: number | null
  readonly reasonCodes: readonly string[]
  readonly requestedActions: readonly string[]
  readonly text: string | null
  readonly effect: string
  readonly recordedAt_ms: number
}

/** What a person did. */
export interface ShownAction {
  readonly at_ms: number
  readonly who: string
  readonly why: string
  readonly what: string
  readonly subject: string
  readonly detail: Readonly<Record<string, unknown>>
}

interface DeliveryRow {
  id: string; municipality: string; system: string; story: string; story_version: number; document_kind: DocumentKind; document_number: string
  amount: string | null; currency: string | null; seller: string | null; flow: string; format: string; profile_version: string
  mapping_version: string | null; state: string; grade: string | null; waits_for: string | null; due: number | null; deadline: number
  buyers_orders: string[]; sellers_orders: string[]; attempts: number; unproven: boolean; problem: Problem | null; receipt: string | null; replaces: string | null; replaced_by: string | null
  created_at: number; changed_at: number; ended_at: number | null; source: string; event_id: string; type: string; standing: string
  topic: string; partition: number; log_offset: number; event_time: number; transmission_id: string | null; name: string; media_type: string
  sha256: string; size: number; sequence: number | null; environment: string; frozen_at: number; bytes: Buffer; fingerprint: string; definition: string
}

const queries = {
  find: query<{ id: string }>('find-deliveries'),
  deliveries: query<DeliveryRow>('show-deliveries'),
  neighbours: query<{ of: string; id: string; document_kind: DocumentKind; document_number: string; state: string; problem: Problem | null; place: Neighbour['place'] }>('show-neighbours'),
  attempts: query<{ transmission_id: string; number: number; started_at: number; ended_at: number; outcome: string; problem: Problem | null; receipt: string | null; bytes: Buffer | null }>('show-attempts'),
  acknowledgements: query<{ delivery_id: string; inbound_no: number | null; grade: string; decided_at: number | null; reason_codes: string[]; requested_actions: string[]; text: string | null; effect: string; recorded_at: number }>('show-acknowledgements'),
  actions: query<{ at: number; who: string; why: string; what: string; subject: string; detail: Record<string, unknown> }>('show-actions'),
}

/** Ids of deliveries by their own or their transmission's id, their document's number, or their events. */
export async function findDeliveries(on: Connection, by: { readonly id?: string | undefined; readonly number?: string | undefined; readonly eventNos?: readonly number[] }): Promise<readonly string[]> {
  return (await run(on, queries.find, [by.id ?? null, by.number ?? null, by.eventNos ?? []])).map((row) => row.id)
}

export async function showDeliveries(on: Connection, ids: readonly string[]): Promise<readonly ShownDelivery[]> {
  return (await run(on, queries.deliveries, [ids])).map((row) => ({
    id: row.id, municipality: row.municipality, system: row.system, story: row.story, storyVersion: row.story_version,
    documentKind: row.document_kind, documentNumber: row.document_number, amount: row.amount, currency: row.currency, seller: row.seller,
    flow: row.flow, format: row.format, profileVersion: row.profile_version, mappingVersion: row.mapping_version,
    state: row.state, grade: row.grade, waitsFor: row.waits_for, due_ms: row.due, deadline_ms: row.deadline, attempts: row.attempts,
    unproven: row.unproven, problem: inContext(row), receipt: row.receipt, replaces: row.replaces, replacedBy: row.replaced_by,
    createdAt_ms: row.created_at, changedAt_ms: row.changed_at, endedAt_ms: row.ended_at,
    event: {
      source: row.source, eventId: row.event_id, type: row.type, standing: row.standing, time_ms: row.event_time,
      topic: row.topic, partition: row.partition, offset: row.log_offset,
      value: decompress(row.bytes), schemaFingerprint: row.fingerprint, writerSchema: row.definition,
    },
    transmission: row.transmission_id === null ? null : {
      id: row.transmission_id, name: row.name, mediaType: row.media_type, sha256: row.sha256, size_bytes: row.size, sequence: row.sequence,
      environment: row.environment, frozenAt_ms: row.frozen_at,
    },
  }))
}

/** Whom deliveries wait for, who waits behind them, and who lies in the same file. */
export async function showNeighbours(on: Connection, ids: readonly string[]): Promise<readonly Neighbour[]> {
  return (await run(on, queries.neighbours, [ids])).map((row) => ({
    of: row.of, id: row.id, documentKind: row.document_kind, documentNumber: row.document_number, state: row.state, problem: row.problem, place: row.place,
  }))
}

export async function showAttempts(on: Connection, transmissionIds: readonly string[]): Promise<readonly ShownAttempt[]> {
  return (await run(on, queries.attempts, [transmissionIds])).map((row) => ({
    transmissionId: row.transmission_id, number: row.number, startedAt_ms: row.started_at, endedAt_ms: row.ended_at, outcome: row.outcome,
    problem: row.problem, receipt: row.receipt,
    answer: row.bytes === null ? null : JSON.parse(decompress(row.bytes).toString('utf8')) as ShownAttempt['answer'],
  }))
}

export async function showAcknowledgements(on: Connection, deliveryIds: readonly string[]): Promise<readonly ShownAcknowledgement[]> {
  return (await run(on, queries.acknowledgements, [deliveryIds])).map((row) => ({
    deliveryId: row.delivery_id, inboundNo: row.inbound_no, grade: row.grade, decidedAt_ms: row.decided_at, reasonCodes: row.reason_codes,
    requestedActions: row.requested_actions, text: row.text, effect: row.effect, recordedAt_ms: row.recorded_at,
  }))
}

/** What people did to these subjects, in time order. */
export async function showActions(on: Connection, subjects: readonly string[]): Promise<readonly ShownAction[]> {
  return (await run(on, queries.actions, [subjects])).map((row) => ({ at_ms: row.at, who: row.who, why: row.why, what: row.what, subject: row.subject, detail: row.detail }))
}
