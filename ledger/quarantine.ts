import type { Problem } from '../errors/failure.ts'
import { compress } from './compress.ts'
import type { Position } from './events.ts'
import { columns, query, run, timestamp, type Connection } from './query.ts'

/** A record that could not be taken in as an event. */
export interface QuarantineRow extends Position {
  readonly story: string | null
  readonly problem: Problem
  readonly sha256: string
  readonly key: Uint8Array | null
  readonly headers: Readonly<Record<string, string>>
  readonly recordTime_ms: number
  readonly value: Uint8Array | null
}

const queries = {
  record: query('record-quarantine'),
  findStories: query<{ story: string }>('find-quarantined-stories'),
}

/** Keeps records that could not be taken in, with all their bytes. */
export async function recordQuarantine(on: Connection, rows: readonly QuarantineRow[], at_ms: number): Promise<void> {
  await run(on, queries.record, [...quarantineColumns(rows), timestamp(at_ms)])
}

/** Records as the columns of quarantine and its bodies. */
export function quarantineColumns(rows: readonly QuarantineRow[]): unknown[][] {
  return columns(rows, 11, (row) => [
    row.topic, row.partition, row.offset, row.story, row.problem, row.sha256, row.value?.length ?? 0,
    row.key, row.headers, timestamp(row.recordTime_ms), row.value === null ? null : compress(row.value),
  ])
}

/** Which of the stories have a record in open quarantine. */
export async function findQuarantinedStories(on: Connection, stories: readonly string[]): Promise<readonly string[]> {
  return (await run(on, queries.findStories, [stories])).map((row) => row.story)
}
