import type { Problem } from '../errors/failure.ts'
import { columns, query, run, timestamp, type Connection } from './query.ts'

/** Records of one partition that had been taken in, and of which the ledger knows nothing. */
export interface LostRecords {
  readonly topic: string
  readonly partition: number
  /** The offset that the ledger takes in next. */
  readonly from: bigint
  /** The offset that would have been next. */
  readonly until: bigint
}

const queries = {
  note: query<{ topic: string; partition: number }>('note-restored'),
  hold: query('hold-sending'),
  doubt: query('doubt-deliveries'),
  read: query<{ problem: Problem; since: number }>('read-hold'),
  resume: query<{ since: number }>('resume-sending'),
  setFileNumber: query<{ lane: string }>('set-file-number'),
}

/** Notes what was lost; false if all of it was noted before. */
export async function noteRestored(on: Connection, lost: readonly LostRecords[], at_ms: number): Promise<boolean> {
  const noted = await run(on, queries.note, [...columns(lost, 4, (each) => [each.topic, each.partition, String(each.from), String(each.until)]), timestamp(at_ms)])
  return noted.length > 0
}

/** Nothing is sent from now on, and everything that is not at rest may have left already. */
export async function holdSending(on: Connection, why: Problem, at_ms: number): Promise<void> {
  await run(on, queries.hold, [why, timestamp(at_ms)])
  await run(on, queries.doubt, [timestamp(at_ms)])
}

/** Why and since when nothing is sent; undefined where it is. */
export async function readHold(on: Connection): Promise<{ readonly problem: Problem; readonly since_ms: number } | undefined> {
  const [row] = await run(on, queries.read)
  return row && { problem: row.problem, since_ms: row.since }
}

/** Lets the service send again; false if it was not held. */
export async function resumeSending(on: Connection): Promise<boolean> {
  return (await run(on, queries.resume)).length > 0
}

/** Gives the next file of a lane its number; false if a file of the lane may have it or a higher one. */
export async function setFileNumber(on: Connection, lane: string, next: number): Promise<boolean> {
  return (await run(on, queries.setFileNumber, [lane, next])).length > 0
}
