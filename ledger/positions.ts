import type { EventKey, Position } from './events.ts'
import { query, run, type Connection } from './query.ts'

const queries = {
  read: query<{ topic: string; partition: number; generation: number; next_offset: number }>('read-positions'),
  lock: query<{ generation: number; next_offset: number }>('lock-position'),
  save: query('save-position'),
  move: query('move-position'),
  recordAt: query<{ source: string | null; event_id: string | null; sha256: string | null }>('find-record-at'),
}

/** How far a partition has been taken in. */
export interface Reached {
  /** Which life of the partition's log this is, from 1: a topic that is made anew uses its offsets again. */
  readonly generation: number
  readonly nextOffset: number
}

/** The name under which the ledger keeps what came from one life of a topic. */
export function logName(topic: string, generation: number): string {
  return generation === 1 ? topic : `${topic}~${generation}`
}

/** The topic of such a name. */
export function topicOf(log: string): string {
  return log.split('~', 1)[0]!
}

/** How far each partition of these topics has been taken in. */
export async function readPositions(on: Connection, topics: readonly string[]): Promise<readonly (Reached & { readonly topic: string; readonly partition: number })[]> {
  const rows = await run(on, queries.read, [topics])
  return rows.map((row) => ({ topic: row.topic, partition: row.partition, generation: row.generation, nextOffset: row.next_offset }))
}

/** How far one partition has been taken in; held until the transaction ends. */
export async function lockPosition(on: Connection, topic: string, partition: number): Promise<Reached> {
  const [row] = await run(on, queries.lock, [topic, partition])
  return { generation: row!.generation, nextOffset: row!.next_offset }
}

/** Notes that everything up to and with this record has been taken in. */
export async function savePosition(on: Connection, last: Position): Promise<void> {
  await run(on, queries.save, [last.topic, last.partition, last.offset + 1])
}

/** Has a partition taken in from another offset on, and perhaps as another life of its log. */
export async function movePosition(on: Connection, topic: string, partition: number, generation: number, nextOffset: number): Promise<void> {
  await run(on, queries.move, [topic, partition, generation, nextOffset])
}

/** What was taken in from one place: an event by its identity, or a record in quarantine by the hash of its value. */
export type TakenRecord = EventKey | { readonly sha256: string }

/** What the ledger has from a place of the bus, of which `topic` is a `logName`; several where a quarantined record was replayed. */
export async function recordsAt(on: Connection, { topic, partition, offset }: Position): Promise<readonly TakenRecord[]> {
  const rows = await run(on, queries.recordAt, [topic, partition, offset])
  return rows.map(({ source, event_id, sha256 }) => (sha256 === null ? { source: source!, eventId: event_id! } : { sha256 }))
}
