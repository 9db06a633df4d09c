import { query, run, timestamp, type Connection } from './query.ts'

const queries = {
  take: query<{ lane: string }>('take-collecting'),
  next: query<{ due: number | null }>('next-collecting'),
  giveBack: query('return-collecting'),
}

/** Takes the next fetching of a system's answers if it is due; the one after it is due at `next_ms`. */
export async function takeCollecting(on: Connection, municipality: string, system: string, now_ms: number, next_ms: number): Promise<boolean> {
  return (await run(on, queries.take, [municipality, system, timestamp(now_ms), timestamp(next_ms)])).length > 0
}

/** When the answers of a lane are fetched next, by whomever. */
export async function nextCollecting_ms(on: Connection, lane: string): Promise<number | undefined> {
  return (await run(on, queries.next, [lane]))[0]?.due ?? undefined
}

/** A fetching that failed is due at once. */
export async function giveCollectingBack(on: Connection, lane: string): Promise<void> {
  await run(on, queries.giveBack, [lane])
}
