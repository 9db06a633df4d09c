import type { Problem } from '../../errors/failure.ts'
import { decompress } from '../compress.ts'
import type { Position } from '../events.ts'
import type { PlannedDelivery } from '../plans.ts'
import { columns, query, run, timestamp, type Connection } from '../query.ts'

/** An event of the ledger with everything that is needed to read it again, without bus or registry. */
export interface StoredEvent extends Position {
  readonly eventNo: number
  readonly story: string
  readonly eventTime_ms: number
  readonly headers: Readonly<Record<string, string>>
  readonly value: Buffer
  readonly schemaFingerprint: string
  readonly writerSchema: string
}

interface Row {
  event_no: number; topic: string; partition: number; log_offset: number; story: string; event_time: number
  headers: Record<string, string>; bytes: Buffer; fingerprint: string; definition: string
}

const queries = {
  inForce: query<Row>('read-events-in-force'),
  waitingFor: query<Row & { id: string; flow: string; lane: string }>('find-waiting-for'),
  saveWoken: query('save-woken'),
  findPlanned: query<{ id: string; state: string; problem: Problem | null }>('find-planned'),
  revive: query('revive-unsent'),
}

function storedEvent(row: Row): StoredEvent {
  return {
    eventNo: row.event_no, topic: row.topic, partition: row.partition, offset: row.log_offset, story: row.story, eventTime_ms: row.event_time,
    headers: row.headers, value: decompress(row.bytes), schemaFingerprint: row.fingerprint, writerSchema: row.definition,
  }
}

/** One page of the events in force, after an event number, of one municipality or all, from an instant on. */
export async function readEventsInForce(on: Connection, filter: { readonly municipality: string | undefined; readonly from_ms: number | undefined }, after: number, most: number): Promise<readonly StoredEvent[]> {
  return (await run(on, queries.inForce, [after, filter.municipality ?? null, timestamp(filter.from_ms), most])).map(storedEvent)
}

/** A delivery that waits, with its event. */
export interface WaitingDelivery {
  readonly id: string
  readonly flow: string
  readonly lane: string
  readonly event: StoredEvent
}

/** What waits for one of these, or did so in vain, locked until the transaction ends. */
export async function findWaitingFor(on: Connection, awaited: readonly string[]): Promise<readonly WaitingDelivery[]> {
  return (await run(on, queries.waitingFor, [awaited])).map((row) => ({ id: row.id, flow: row.flow, lane: row.lane, event: storedEvent(row) }))
}

/** A waiting delivery that goes on, or waits for the next thing. */
export interface Woken {
  readonly id: string
  readonly waitsFor: string | null
  readonly due_ms: number
  readonly deadline_ms: number
}

/** Lets waiting deliveries go on, or wait for the next thing. */
export async function saveWoken(on: Connection, rows: readonly Woken[], at_ms: number): Promise<void> {
  await run(on, queries.saveWoken, [...columns(rows, 4, (row) => [row.id, row.waitsFor, timestamp(row.due_ms), timestamp(row.deadline_ms)]), timestamp(at_ms)])
}

/** Which of the deliveries the ledger has, locked until the transaction ends. */
export async function findPlanned(on: Connection, ids: readonly string[]): Promise<readonly { readonly id: string; readonly state: string; readonly problem: Problem | null }[]> {
  return run(on, queries.findPlanned, [ids])
}

/** Plans deliveries again that were not sent. */
export async function reviveUnsent(on: Connection, deliveries: readonly PlannedDelivery[], at_ms: number): Promise<void> {
  await run(on, queries.revive, [
    ...columns(deliveries, 6, (each) => [each.id, each.state, each.waitsFor, timestamp(each.due_ms), timestamp(each.deadline_ms), each.profileVersion]),
    timestamp(at_ms),
  ])
}
