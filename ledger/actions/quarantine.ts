import type { Problem } from '../../errors/failure.ts'
import type { Position } from '../events.ts'
import { decompress } from '../compress.ts'
import { query, run, timestamp, type Connection } from '../query.ts'

/** A record in quarantine, as it lay on the bus. */
export interface QuarantinedRecord extends Position {
  readonly quarantineNo: number
  readonly story: string | null
  readonly state: 'open' | 'replayed' | 'dismissed'
  readonly problem: Problem
  readonly key: Buffer | null
  readonly headers: Readonly<Record<string, string>>
  readonly recordTime_ms: number
  readonly value: Buffer | null
}

/** A record in quarantine as the statements give it. */
export interface QuarantinedRow {
  quarantine_no: number; topic: string; partition: number; log_offset: number; story: string | null; state: QuarantinedRecord['state']
  problem: Problem; record_key: Buffer | null; headers: Record<string, string>; record_time: number; bytes: Buffer | null
}

const queries = {
  claim: query<QuarantinedRow>('claim-quarantined'),
  listOpen: query<{ quarantine_no: number }>('list-open-quarantine'),
  close: query('close-quarantined'),
  reopen: query('reopen-quarantined'),
}

/** A record in quarantine, locked until the transaction ends; undefined for a number that there is none of. */
export async function claimQuarantined(on: Connection, quarantineNo: number): Promise<QuarantinedRecord | undefined> {
  const [row] = await run(on, queries.claim, [quarantineNo])
  return row && quarantined(row)
}

/** The record of such a row. */
export function quarantined(row: QuarantinedRow): QuarantinedRecord {
  return {
    quarantineNo: row.quarantine_no, topic: row.topic, partition: row.partition, offset: row.log_offset, story: row.story, state: row.state,
    problem: row.problem, key: row.record_key, headers: row.headers, recordTime_ms: row.record_time,
    value: row.bytes === null ? null : decompress(row.bytes),
  }
}

/** Numbers of all open records in quarantine, each partition in its order. */
export async function listOpenQuarantine(on: Connection): Promise<readonly number[]> {
  return (await run(on, queries.listOpen)).map((row) => row.quarantine_no)
}

/** Takes a record out of open quarantine. */
export async function closeQuarantined(on: Connection, quarantineNo: number, state: 'replayed' | 'dismissed', at_ms: number): Promise<void> {
  await run(on, queries.close, [quarantineNo, state, timestamp(at_ms)])
}

/** Puts a record back that could not be taken in after all, with the reason of today. */
export async function reopenQuarantined(on: Connection, quarantineNo: number, why: Problem): Promise<void> {
  await run(on, queries.reopen, [quarantineNo, why])
}
