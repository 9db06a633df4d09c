import type { Problem } from '../../errors/failure.ts'
import type { DocumentKind } from '../../mappings/formats/format.ts'
import type { StoredValue } from '../../schemas/codec.ts'
import { decompress } from '../compress.ts'
import type { Position } from '../events.ts'
import { query, run, type Connection } from '../query.ts'
import { inContext } from './inContext.ts'

/** A delivery in a list. */
export interface ListedDelivery {
  readonly id: string
  readonly municipality: string
  readonly system: string
  readonly documentKind: DocumentKind
  readonly documentNumber: string
  /** Payable (BT-115) and its currency. */
  readonly amount: string | null
  readonly currency: string | null
  readonly state: string
  readonly grade: string | null
  readonly waitsFor: string | null
  readonly problem: Problem | null
  readonly unproven: boolean
  readonly due_ms: number | null
  readonly changedAt_ms: number
  readonly predecessor: { readonly id: string; readonly documentKind: DocumentKind; readonly documentNumber: string; readonly state: string } | null
  /** Of invoices and credit notes. */
  readonly event: StoredValue | null
}

export interface ListedQuarantine extends Position {
  readonly quarantineNo: number
  readonly story: string | null
  readonly problem: Problem
  readonly size_bytes: number
  readonly recordedAt_ms: number
}

export interface ListedInbound {
  readonly inboundNo: number
  readonly municipality: string
  readonly system: string
  readonly channelId: string
  readonly mediaType: string
  readonly state: 'unmatched' | 'unreadable' | 'declined' | 'contradiction'
  readonly problem: Problem | null
  readonly receivedAt_ms: number
}

export interface ListedAlarm {
  readonly alarmNo: number
  readonly cause: string
  /** The lane or delivery that it is about. */
  readonly subject: string
  readonly problem: Problem
  readonly openedAt_ms: number
}

/** Whom a list is about. */
export interface ListFilter {
  readonly municipality: string | undefined
  readonly system: string | undefined
  readonly most: number
}

const queries = {
  deliveries: query<{
    id: string; municipality: string; system: string; document_kind: DocumentKind; document_number: string; amount: string | null
    currency: string | null; state: string; grade: string | null; waits_for: string | null; problem: Problem | null; unproven: boolean
    due: number | null; changed_at: number; buyers_orders: string[]; sellers_orders: string[]; predecessor: string | null; predecessor_kind: DocumentKind; predecessor_number: string
    predecessor_state: string; bytes: Buffer | null; fingerprint: string; definition: string
  }>('list-deliveries'),
  quarantine: query<{ quarantine_no: number; topic: string; partition: number; log_offset: number; story: string | null; problem: Problem; size: number; recorded_at: number }>('list-quarantine'),
  inbound: query<{ inbound_no: number; municipality: string; system: string; channel_id: string; media_type: string; state: ListedInbound['state']; problem: Problem | null; received_at: number }>('list-inbound'),
  alarms: query<{ alarm_no: number; cause: string; subject: string; problem: Problem; opened_at: number }>('list-alarms'),
  count: query<{ state: string; deliveries: number }>('count-unfinished'),
}

/** Deliveries in these states, or all that are not at rest; the longest unchanged first. */
export async function listDeliveries(on: Connection, states: readonly string[] | undefined, { municipality, system, most }: ListFilter): Promise<readonly ListedDelivery[]> {
  const rows = await run(on, queries.deliveries, [states ?? null, municipality ?? null, system ?? null, most])
  return rows.map((row) => ({
    id: row.id, municipality: row.municipality, system: row.system, documentKind: row.document_kind, documentNumber: row.document_number,
    amount: row.amount, currency: row.currency, state: row.state, grade: row.grade, waitsFor: row.waits_for, problem: inContext(row),
    unproven: row.unproven, due_ms: row.due, changedAt_ms: row.changed_at,
    predecessor: row.predecessor === null ? null : { id: row.predecessor, documentKind: row.predecessor_kind, documentNumber: row.predecessor_number, state: row.predecessor_state },
    event: row.bytes === null ? null : { value: decompress(row.bytes), schemaFingerprint: row.fingerprint, writerSchema: row.definition },
  }))
}

/** Open records in quarantine, oldest first. */
export async function listQuarantine(on: Connection, most: number): Promise<readonly ListedQuarantine[]> {
  return (await run(on, queries.quarantine, [most])).map((row) => ({
    quarantineNo: row.quarantine_no, topic: row.topic, partition: row.partition, offset: row.log_offset, story: row.story,
    problem: row.problem, size_bytes: row.size, recordedAt_ms: row.recorded_at,
  }))
}

/** What came in and could not be read or matched, and documents in it that were declined, oldest first. */
export async function listInbound(on: Connection, { municipality, system, most }: ListFilter): Promise<readonly ListedInbound[]> {
  return (await run(on, queries.inbound, [municipality ?? null, system ?? null, most])).map((row) => ({
    inboundNo: row.inbound_no, municipality: row.municipality, system: row.system, channelId: row.channel_id, mediaType: row.media_type,
    state: row.state, problem: row.problem, receivedAt_ms: row.received_at,
  }))
}

/** Open alarms, oldest first. */
export async function listAlarms(on: Connection, most: number): Promise<readonly ListedAlarm[]> {
  return (await run(on, queries.alarms, [most])).map((row) => ({
    alarmNo: row.alarm_no, cause: row.cause, subject: row.subject, problem: row.problem, openedAt_ms: row.opened_at,
  }))
}

/** How many deliveries stand in each state that is not at rest. */
export async function countUnfinished(on: Connection): Promise<readonly { readonly state: string; readonly deliveries: number }[]> {
  return run(on, queries.count)
}
