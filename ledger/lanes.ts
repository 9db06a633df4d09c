import { query, run, timestamp, type Connection } from './query.ts'

/** How a lane stands. */
export interface LaneState {
  readonly lane: string
  readonly municipality: string
  readonly system: string
  /** Failures of the receiver as a whole, one after another. */
  readonly failures: number
  /** The breaker is open until then. */
  readonly openUntil_ms: number | null
  /** Held by a person or a restore. */
  readonly held: boolean
}

const queries = {
  list: query<{ lane: string; municipality: string; system: string; failures: number; open_until: number | null; held: boolean }>('list-lanes'),
  unserved: query<{ lane: string; deliveries: number }>('count-unserved'),
  read: query<{ failures: number; open_until: number | null; held: boolean; bid: number | null }>('read-lane'),
  failed: query('breaker-failed'),
  closed: query('breaker-closed'),
  nextToRender: query<{ due: number | null; lease_left_ms: number | null }>('next-to-render'),
  lookToSend: query<{ due: number | null; cut_due: number | null; lease_left_ms: number | null; taken: boolean; stuck: boolean; asks_only: boolean }>('look-to-send'),
  leave: query('leave-lane'),
  bid: query('bid-for-lane'),
}

/** All lanes that ever had a delivery. */
export async function listLanes(on: Connection): Promise<readonly LaneState[]> {
  const rows = await run(on, queries.list)
  return rows.map((row) => ({ lane: row.lane, municipality: row.municipality, system: row.system, failures: row.failures, openUntil_ms: row.open_until, held: row.held }))
}

/** How many unfinished deliveries there are in lanes other than these, lane by lane. */
export async function countUnserved(on: Connection, served: readonly string[]): Promise<readonly { readonly lane: string; readonly deliveries: number }[]> {
  return run(on, queries.unserved, [served])
}

/** The breaker of one lane; a lane without deliveries has none open. `bid`: how many lanes a service has that waits for this one. */
export async function readBreaker(on: Connection, lane: string): Promise<Pick<LaneState, 'failures' | 'openUntil_ms' | 'held'> & { readonly bid: number | null }> {
  const [row] = await run(on, queries.read, [lane])
  return { failures: row?.failures ?? 0, openUntil_ms: row?.open_until ?? null, held: row?.held ?? false, bid: row?.bid ?? null }
}

/** Opens the breaker; failures that ran side by side count once. */
export async function openBreaker(on: Connection, lane: string, failuresSeen: number, until_ms: number): Promise<void> {
  await run(on, queries.failed, [lane, failuresSeen, timestamp(until_ms)])
}

/** Closes the breaker: the receiver takes documents again. */
export async function closeBreaker(on: Connection, lane: string): Promise<void> {
  await run(on, queries.closed, [lane])
}

/** When a lane next has something to do. */
export interface NextWork {
  /** In business time. */
  readonly due_ms: number | undefined
  /** In how many milliseconds of real time the next lease runs out; less than none where one has. */
  readonly leaseLeft_ms: number | undefined
}

export async function nextToRender(on: Connection, lane: string): Promise<NextWork> {
  return nextWork((await run(on, queries.nextToRender, [lane]))[0])
}

/** What there is to do in a lane's sending. */
export interface ToDo extends NextWork {
  /** When a file is next closed, in business time; it stays in the past where none may be closed. */
  readonly cutDue_ms: number | undefined
  /** Another service than this sender sends in the lane. */
  readonly taken: boolean
  /** Nothing is due, and somebody waits behind a delivery that holds nobody up any more. */
  readonly stuck: boolean
  /** All sending is held, and receivers are only asked. */
  readonly asksOnly: boolean
}

/** Looks at a lane's sending, as a whole and without changing anything, so that a lane at rest costs one statement. */
export async function lookToSend(on: Connection, lane: string, now_ms: number, sender: string): Promise<ToDo> {
  const [row] = await run(on, queries.lookToSend, [lane, timestamp(now_ms), sender])
  return { ...nextWork(row), cutDue_ms: row?.cut_due ?? undefined, taken: row?.taken ?? false, stuck: row?.stuck ?? false, asksOnly: row?.asks_only ?? false }
}

/** Lets other services send in a lane in which this one did. */
export async function leaveLane(on: Connection, lane: string, sender: string): Promise<void> {
  await run(on, queries.leave, [lane, sender])
}

/** Asks the service that sends in a lane to leave it to this one, which has so many lanes. */
export async function bidForLane(on: Connection, lane: string, sender: string, lanes: number): Promise<void> {
  await run(on, queries.bid, [lane, sender, lanes])
}

function nextWork(row: { due: number | null; lease_left_ms: number | null } | undefined): NextWork {
  return { due_ms: row?.due ?? undefined, leaseLeft_ms: row?.lease_left_ms ?? undefined }
}
