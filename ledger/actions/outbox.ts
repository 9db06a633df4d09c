import { query, run, timestamp, type Connection } from '../query.ts'

/** An event for the shop that was set aside. */
export interface SetAsideEvent {
  readonly type: string
  readonly story: string
}

const queries = {
  retry: query<{ type: string; story: string }>('retry-outbox'),
  dismiss: query<{ type: string; story: string }>('dismiss-outbox'),
}

/** Has an event that was set aside published again; undefined for a number that no such event has. */
export async function retryOutbox(on: Connection, outboxNo: number): Promise<SetAsideEvent | undefined> {
  return (await run(on, queries.retry, [outboxNo]))[0]
}

/** Has an event that was set aside never published; undefined for a number that no such event has. */
export async function dismissOutbox(on: Connection, outboxNo: number, at_ms: number): Promise<SetAsideEvent | undefined> {
  return (await run(on, queries.dismiss, [outboxNo, timestamp(at_ms)]))[0]
}
