import type { Problem } from '../errors/failure.ts'
import { quarantined, type QuarantinedRecord, type QuarantinedRow } from './actions/quarantine.ts'
import { quarantineColumns, type QuarantineRow } from './quarantine.ts'
import { columns, query, run, timestamp, type Connection } from './query.ts'

/** A record whose schema cannot be had just now, or that stands behind one. */
export interface UndecodedRow extends QuarantineRow {
  /** The registry's id that it waits for; null where it only stands behind another of its story. */
  readonly awaitedSchema: number | null
}

const queries = {
  record: query('record-undecoded'),
  findStories: query<{ story: string }>('find-undecoded-stories'),
  listAwaited: query<{ schema_id: number | null }>('list-awaited-schemas'),
  claim: query<QuarantinedRow>('claim-undecoded'),
  close: query('close-undecoded'),
  keep: query('keep-undecodable'),
}

/** Keeps records undecoded, in this order. */
export async function recordUndecoded(on: Connection, rows: readonly UndecodedRow[], at_ms: number): Promise<void> {
  await run(on, queries.record, [...quarantineColumns(rows), rows.map((row) => row.awaitedSchema), timestamp(at_ms)])
}

/** Which of the stories have an undecoded record. */
export async function findUndecodedStories(on: Connection, stories: readonly string[]): Promise<readonly string[]> {
  return (await run(on, queries.findStories, [stories])).map((row) => row.story)
}

/** The ids that undecoded records wait for, or undefined where there is no undecoded record. */
export async function listAwaitedSchemas(on: Connection): Promise<readonly number[] | undefined> {
  const rows = await run(on, queries.listAwaited)
  return rows.length === 0 ? undefined : rows.flatMap((row) => row.schema_id ?? [])
}

/** The oldest undecoded records that wait for none of these ids, nor stand behind one that does; locked until the transaction ends. */
export async function claimUndecoded(on: Connection, stillAwaited: readonly number[], most: number): Promise<readonly QuarantinedRecord[]> {
  return (await run(on, queries.claim, [stillAwaited, most])).map(quarantined)
}

/** Takes undecoded records out of quarantine. */
export async function closeUndecoded(on: Connection, quarantineNos: readonly number[], at_ms: number): Promise<void> {
  await run(on, queries.close, [quarantineNos, timestamp(at_ms)])
}

/** Puts records back that cannot be taken in; from now on they wait for a person. */
export async function keepUndecodable(on: Connection, rows: readonly { readonly quarantineNo: number; readonly problem: Problem }[]): Promise<void> {
  await run(on, queries.keep, columns(rows, 2, (row) => [row.quarantineNo, row.problem]))
}
