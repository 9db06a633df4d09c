import type { Problem } from '../errors/failure.ts'
import type { Matched, MatchedLine } from '../mappings/matching/matched.ts'
import { columns, query, run, timestamp, type Connection } from './query.ts'

/** What comparing a delivery's invoice with its orders and receipts came to. */
export interface MatchRow extends Omit<Matched, 'unreceived'> {
  readonly deliveryId: string
  readonly outcome: 'matches' | 'differs' | 'held'
  /** Stories of the orders that it was compared with, and how often anything had been said of them or been taken over by another event. */
  readonly stories: readonly string[]
  readonly heard: number
  /** When it is sent at the latest. */
  readonly heldUntil_ms: number | null
}

/** What an invoice charges on one order line, its numbers as text. */
export interface ShownMatchedLine extends Omit<MatchedLine, 'quantity' | 'amount' | 'split'> {
  readonly quantity: string
  readonly amount: string
  readonly split: readonly { readonly reference: string | null; readonly amount: string }[]
}

/** The same as people see it. */
export interface ShownMatch {
  readonly deliveryId: string
  readonly outcome: 'matches' | 'differs' | 'held' | 'woken'
  readonly lines: readonly ShownMatchedLine[]
  readonly freight: string
  readonly fees: string
  readonly differences: readonly Problem[]
  readonly heldUntil_ms: number | null
  readonly matchedAt_ms: number
}

const queries = {
  save: query('save-matches'),
  wake: query<{ lane: string }>('wake-held'),
  held: query<{ delivery_id: string }>('find-held'),
  show: query<{ delivery_id: string; outcome: ShownMatch['outcome']; lines: ShownMatchedLine[]; freight: string; fees: string; differences: Problem[]; held_until: number | null; matched_at: number }>('show-matches'),
}

/** Keeps what was found; an invoice that is compared again has the latest. */
export async function saveMatches(on: Connection, rows: readonly MatchRow[], at_ms: number): Promise<void> {
  await run(on, queries.save, [
    ...columns(rows, 9, (row) => [
      row.deliveryId, row.outcome, JSON.stringify(row.lines), row.freight.toString(), row.fees.toString(), JSON.stringify(row.differences), JSON.stringify(row.stories),
      row.heard, timestamp(row.heldUntil_ms),
    ]),
    timestamp(at_ms),
  ])
}

/** Plans held invoices again of whose orders something new was said, or whose hour has come; gives their lanes. */
export async function wakeHeld(on: Connection, at_ms: number): Promise<readonly string[]> {
  return [...new Set((await run(on, queries.wake, [timestamp(at_ms)])).map((row) => row.lane))]
}

/** Which of these planned deliveries a person has let go although they were held. */
export async function findLetGo(on: Connection, deliveryIds: readonly string[]): Promise<ReadonlySet<string>> {
  return new Set((await run(on, queries.held, [deliveryIds])).map((row) => row.delivery_id))
}

export async function showMatches(on: Connection, deliveryIds: readonly string[]): Promise<readonly ShownMatch[]> {
  return (await run(on, queries.show, [deliveryIds])).map((row) => ({
    deliveryId: row.delivery_id, outcome: row.outcome, lines: row.lines, freight: row.freight, fees: row.fees, differences: row.differences,
    heldUntil_ms: row.held_until, matchedAt_ms: row.matched_at,
  }))
}
