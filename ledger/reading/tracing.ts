import type { Problem } from '../../errors/failure.ts'
import type { EventKey, Position } from '../events.ts'
import { query, run, type Connection } from '../query.ts'

/** An event on its way through the house. */
export interface TracedEvent extends EventKey, Position {
  readonly eventNo: number
  readonly type: string
  readonly story: string
  readonly storyVersion: number
  readonly municipality: string | null
  readonly documentKind: string | null
  readonly documentNumber: string | null
  readonly standing: string
  readonly correlationId: string
  readonly traceparent: string | null
  readonly time_ms: number
  readonly recordedAt_ms: number
}

/** A record that brought an event once more. */
export interface TracedRepeat extends Position {
  readonly eventNo: number
  readonly recordedAt_ms: number
}

/** An event that the shop was told, or is to be told. */
export interface TracedTelling {
  readonly outboxNo: number
  readonly eventId: string
  readonly topic: string
  readonly type: string
  readonly recordedAt_ms: number
  readonly publishedAt_ms: number | null
  /** Why it stays unpublished. */
  readonly stays: 'set aside' | 'dismissed' | null
}

/** A record of the same story in quarantine. */
export interface TracedQuarantine extends Position {
  readonly quarantineNo: number
  readonly problem: Problem
  readonly state: string
  readonly recordedAt_ms: number
  readonly closedAt_ms: number | null
}

const queries = {
  find: query<{ event_no: number }>('find-traced'),
  events: query<{
    event_no: number; source: string; event_id: string; type: string; story: string; story_version: number; municipality: string | null
    document_kind: string | null; document_number: string | null; standing: string; topic: string; partition: number; log_offset: number
    correlation_id: string; traceparent: string | null; event_time: number; recorded_at: number
  }>('trace-events'),
  repeats: query<{ event_no: number; topic: string; partition: number; log_offset: number; recorded_at: number }>('trace-repeats'),
  outbox: query<{ outbox_no: number; event_id: string; topic: string; type: string; recorded_at: number; published_at: number | null; stays: 'set aside' | 'dismissed' | null }>('trace-outbox'),
  quarantine: query<{ quarantine_no: number; topic: string; partition: number; log_offset: number; problem: Problem; state: string; recorded_at: number; closed_at: number | null }>('trace-quarantine'),
}

/** Events by event id, document number, order number (BT-13 or BT-14: all of the order's story), or by a delivery's or transmission's id. */
export async function findTraced(on: Connection, by: { readonly text: string; readonly id: string | undefined }, most: number): Promise<readonly number[]> {
  return (await run(on, queries.find, [by.text, by.id ?? null, most])).map((row) => row.event_no)
}

export async function traceEvents(on: Connection, eventNos: readonly number[]): Promise<readonly TracedEvent[]> {
  return (await run(on, queries.events, [eventNos])).map((row) => ({
    eventNo: row.event_no, source: row.source, eventId: row.event_id, type: row.type, story: row.story, storyVersion: row.story_version,
    municipality: row.municipality, documentKind: row.document_kind, documentNumber: row.document_number, standing: row.standing,
    topic: row.topic, partition: row.partition, offset: row.log_offset, correlationId: row.correlation_id, traceparent: row.traceparent,
    time_ms: row.event_time, recordedAt_ms: row.recorded_at,
  }))
}

export async function traceRepeats(on: Connection, eventNos: readonly number[]): Promise<readonly TracedRepeat[]> {
  return (await run(on, queries.repeats, [eventNos])).map((row) => ({ eventNo: row.event_no, topic: row.topic, partition: row.partition, offset: row.log_offset, recordedAt_ms: row.recorded_at }))
}

/** Events for the shop by their ids. */
export async function traceOutbox(on: Connection, eventIds: readonly string[]): Promise<readonly TracedTelling[]> {
  return (await run(on, queries.outbox, [eventIds])).map((row) => ({
    outboxNo: row.outbox_no, eventId: row.event_id, topic: row.topic, type: row.type, recordedAt_ms: row.recorded_at, publishedAt_ms: row.published_at, stays: row.stays,
  }))
}

/** Records of these stories in quarantine, open or not. */
export async function traceQuarantine(on: Connection, stories: readonly string[]): Promise<readonly TracedQuarantine[]> {
  return (await run(on, queries.quarantine, [stories])).map((row) => ({
    quarantineNo: row.quarantine_no, topic: row.topic, partition: row.partition, offset: row.log_offset, problem: row.problem, state: row.state,
    recordedAt_ms: row.recorded_at, closedAt_ms: row.closed_at,
  }))
}
