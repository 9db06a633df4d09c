import { query, run, timestamp, type Connection } from '../query.ts'
import { wakeChannel } from '../wakeChannel.ts'

/** Who changes something, why, and when. */
export interface Act {
  readonly who: string
  readonly why: string
  readonly at_ms: number
}

const queries = { note: query('note-action'), wake: query('wake-service') }

/** Notes what a person did to something that has no statement of its own for it. */
export async function noteAction(on: Connection, { who, why, at_ms }: Act, what: string, subject: string, detail: Readonly<Record<string, unknown>> = {}): Promise<void> {
  await run(on, queries.note, [timestamp(at_ms), who, why, what, subject, detail])
}

/** Wakes parts of a running service by name, once the transaction commits. */
export async function wakeService(on: Connection, names: readonly string[]): Promise<void> {
  if (names.length > 0) await run(on, queries.wake, [[...new Set(names)], wakeChannel])
}
