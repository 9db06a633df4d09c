import type { Position } from './events.ts'
import { query, run, type Connection } from './query.ts'

const queries = {
  read: query<{ topic: string; partition: number; next_offset: number }>('read-positions'),
  lock: query<{ next_offset: number }>('lock-position'),
  save: query('save-position'),
}

/** How far each partition of these topics has been taken in. */
export async function readPositions(on: Connection, topics: readonly string[]): Promise<readonly { readonly topic: string; readonly partition: number; readonly nextOffset: number }[]> {
  const rows = await run(on, queries.read, [topics])
  return rows.map((row) => ({ topic: row.topic, partition: row.partition, nextOffset: row.next_offset }))
}

/** How far one partition has been taken in; held until the transaction ends. */
export async function lockPosition(on: Connection, topic: string, partition: number): Promise<number> {
  return (await run(on, queries.lock, [topic, partition]))[0]?.next_offset ?? 0
}

/** Notes that everything up to and with this record has been taken in. */
export async function savePosition(on: Connection, last: Position): Promise<void> {
  await run(on, queries.save, [last.topic, last.partition, last.offset + 1])
}
