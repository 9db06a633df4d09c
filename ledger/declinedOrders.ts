import type { Problem } from '../errors/failure.ts'
import type { EventKey } from './events.ts'
import { columns, query, run, type Connection } from './query.ts'

/** A version of an order that the shop placed, and why it was declined, if it was. */
export interface OrderVersion extends EventKey {
  readonly story: string
  readonly problem: Problem | null
}

const queries = {
  versions: query<{ source: string; event_id: string; story: string; problem: Problem | null }>('find-order-versions'),
  record: query('record-declined-orders'),
}

/** The versions of orders in these stories that were taken in, cancellations apart. */
export async function findOrderVersions(on: Connection, stories: readonly string[]): Promise<readonly OrderVersion[]> {
  const rows = stories.length === 0 ? [] : await run(on, queries.versions, [stories])
  return rows.map((row) => ({ source: row.source, eventId: row.event_id, story: row.story, problem: row.problem }))
}

/** Notes that orders were declined, so that they are not sent, then or later. */
export async function recordDeclinedOrders(on: Connection, rows: readonly (EventKey & { readonly problem: Problem })[]): Promise<void> {
  if (rows.length > 0) await run(on, queries.record, columns(rows, 3, (row) => [row.source, row.eventId, row.problem]))
}
