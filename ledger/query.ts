import { channel } from 'node:diagnostics_channel'
import { readFileSync } from 'node:fs'
import pg from 'pg'
import type { Pool, PoolClient, QueryResultRow } from 'pg'
import { fromServer } from './away.ts'
import { storable } from './storable.ts'

/** A pool, or one connection of it inside a transaction. */
export type Connection = Pool | PoolClient

/** One SQL file of `queries/`, with the shape of its rows. */
export interface Query<Row> {
  readonly name: string
  readonly text: string
  readonly rows?: Row
}

const oid = { int8: 20, timestamptz: 1184, date: 1082 }
const asInstant_ms = pg.types.getTypeParser(oid.timestamptz, 'text') as (text: string) => Date

/** Numbers of rows and offsets fit a JavaScript number; instants are milliseconds since the epoch; dates stay text. */
function getTypeParser(type: number, format: 'text' | 'binary' = 'text'): (value: never) => unknown {
  if (format === 'text') {
    if (type === oid.int8) return Number
    if (type === oid.timestamptz) return (text: string) => asInstant_ms(text).getTime()
    if (type === oid.date) return String
  }
  return pg.types.getTypeParser(type, format) as (value: never) => unknown
}

/** Reads `queries/<name>.sql`; it becomes a prepared statement of that name. */
export function query<Row extends QueryResultRow = never>(name: string): Query<Row> {
  return { name, text: readFileSync(new URL(`queries/${name}.sql`, import.meta.url), 'utf8') }
}

/** How long a query file took, in milliseconds of real time. */
export interface StatementTime {
  readonly statement: string
  readonly took_ms: number
}

/** Whoever listens here is told the `StatementTime` of every query. */
export const statementTimes = channel('kuntasilta.ledger.statement')

const deadlock = '40P01'
const mostTries = 5

/**
 * Runs a query file and gives its rows. Two statements that change the same deliveries may wait for each other, such as the
 * results of some and the documents of those behind them; PostgreSQL then undoes one of them. Outside a transaction it is
 * run again.
 *
 * @throws LedgerAway
 */
export async function run<Row extends QueryResultRow>(on: Connection, of: Query<Row>, parameters: readonly unknown[] = []): Promise<Row[]> {
  const statement = { name: of.name, text: of.text, values: parameters.map(storable), types: { getTypeParser } }
  for (let tries = 1; ; tries += 1) {
    const begun_ms = performance.now()
    try {
      const { rows } = await fromServer(on.query<Row>(statement))
      if (statementTimes.hasSubscribers) statementTimes.publish({ statement: of.name, took_ms: performance.now() - begun_ms } satisfies StatementTime)
      return rows
    } catch (error) {
      const mayRunAgain = on instanceof pg.Pool && error instanceof pg.DatabaseError && error.code === deadlock
      if (!mayRunAgain || tries === mostTries) throw error
    }
  }
}

/** An instant as PostgreSQL reads it; null stays null. */
export function timestamp(at_ms: number): string
export function timestamp(at_ms: number | null | undefined): string | null
export function timestamp(at_ms: number | null | undefined): string | null {
  return at_ms === null || at_ms === undefined ? null : new Date(at_ms).toISOString()
}

/** Rows turned into one array a column, as `unnest` takes them. */
export function columns<Row>(rows: readonly Row[], width: number, values: (row: Row) => readonly unknown[]): unknown[][] {
  const arrays: unknown[][] = Array.from({ length: width }, () => [])
  for (const row of rows) {
    const cells = values(row)
    for (let column = 0; column < width; column += 1) arrays[column]?.push(cells[column] ?? null)
  }
  return arrays
}

/**
 * The bytes of many rows as three parameters: all bytes in one, and where each row's begin and how many there are, for
 * `substr`. One bytea travels in binary; an array of them goes through text, which costs the server 40 µs a row.
 */
export function packed(pieces: readonly Uint8Array[]): readonly [bytes: Buffer, begins: readonly number[], lengths: readonly number[]] {
  let begin = 1
  const begins = pieces.map((piece) => {
    const at = begin
    begin += piece.length
    return at
  })
  return [Buffer.concat(pieces), begins, pieces.map((piece) => piece.length)]
}
