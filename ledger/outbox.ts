import type { Problem } from '../errors/failure.ts'
import { columns, query, run, timestamp, type Connection } from './query.ts'

/** An event for the shop. */
export interface OutboxRow {
  /** CloudEvents id; derives from what it tells, so that a repeat is one row. */
  readonly eventId: string
  readonly topic: string
  readonly story: string
  readonly type: string
  readonly headers: Readonly<Record<string, string>>
  /** In wire format. */
  readonly value: Buffer
}

const queries = {
  append: query('append-outbox'),
  read: query<{ outbox_no: number; topic: string; story: string; type: string; headers: Record<string, string>; value: Buffer; recorded_at: number }>('read-outbox'),
  ofTypes: query<{ outbox_no: number; event_id: string; type: string; value: Buffer; recorded_at: number }>('read-outbox-of-types'),
  mark: query('mark-published'),
  setAside: query('set-outbox-aside'),
  pending: query<{ pending: boolean }>('outbox-pending'),
}

/** Adds events for the shop; known ids are left as they are. */
export async function appendOutbox(on: Connection, rows: readonly OutboxRow[], at_ms: number): Promise<void> {
  await run(on, queries.append, [
    ...columns(rows, 6, (row) => [row.eventId, row.topic, row.story, row.type, row.headers, row.value]),
    timestamp(at_ms),
  ])
}

/** The oldest events that may be published, never past a transaction that is still open. */
export async function readOutbox(on: Connection, most: number): Promise<readonly (Omit<OutboxRow, 'eventId'> & { readonly outboxNo: number; readonly recordedAt_ms: number })[]> {
  const rows = await run(on, queries.read, [most])
  return rows.map((row) => ({
    outboxNo: row.outbox_no, topic: row.topic, story: row.story, type: row.type, headers: row.headers, value: row.value, recordedAt_ms: row.recorded_at,
  }))
}

/** One page of our events of these types, published or not, after a number. */
export async function readOutboxOfTypes(on: Connection, types: readonly string[], after: number, most: number): Promise<readonly (Pick<OutboxRow, 'eventId' | 'type' | 'value'> & { readonly outboxNo: number; readonly recordedAt_ms: number })[]> {
  return (await run(on, queries.ofTypes, [after, types, most])).map((row) => ({ outboxNo: row.outbox_no, eventId: row.event_id, type: row.type, value: row.value, recordedAt_ms: row.recorded_at }))
}

/** Notes that these are on the bus. */
export async function markPublished(on: Connection, outboxNos: readonly number[], at_ms: number): Promise<void> {
  await run(on, queries.mark, [outboxNos, timestamp(at_ms)])
}

/** Notes that the bus does not take one; what follows it on its topic in the same story then waits. */
export async function setOutboxAside(on: Connection, outboxNo: number, why: Problem): Promise<void> {
  await run(on, queries.setAside, [outboxNo, why])
}

/** Whether anything may still be published. */
export async function outboxPending(on: Connection): Promise<boolean> {
  return (await run(on, queries.pending))[0]?.pending ?? false
}
