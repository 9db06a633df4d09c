import type { Problem } from '../errors/failure.ts'
import { advisoryLocks } from '../base/advisoryLocks.ts'
import { decompress } from './compress.ts'
import type { InboundRow } from './inbound.ts'
import { query, run, timestamp, type Connection } from './query.ts'

/** How a lane stands with messages that cannot be read. */
export interface UnreadableOfLane {
  readonly lane: string
  readonly messages: number
  /** Whether one of the messages asked about is among them. */
  readonly fresh: boolean
  readonly alarmed: boolean
  /** Undefined where there is none. */
  readonly oldest: { readonly inboundNo: number; readonly receivedAt_ms: number; readonly problem: Problem | null } | undefined
}

/** A message that cannot be read. */
export interface UnreadableMessage extends InboundRow {
  readonly problem: Problem | null
}

/** Which of the messages that cannot be read are meant: one, those of a lane, or all. */
export interface UnreadableScope {
  readonly inboundNo?: number
  readonly lane?: { readonly municipality: string; readonly system: string }
}

const queries = {
  lock: query('lock-stories'),
  ofLanes: query<{ municipality: string; system: string; messages: number; fresh: boolean; alarmed: boolean; inbound_no: number | null; received_at: number; problem: Problem | null }>('unreadable-of-lanes'),
  claim: query<{ inbound_no: number; municipality: string; system: string; channel_id: string; media_type: string; received_at: number; problem: Problem | null; bytes: Buffer }>('claim-unreadable'),
  dismiss: query('dismiss-inbound'),
}

/** Whoever counts the unreadable messages of these lanes, to tell of them, does so one after another. Taken after all other locks. */
export async function lockUnreadable(on: Connection, lanes: readonly string[]): Promise<void> {
  await run(on, queries.lock, [lanes, advisoryLocks.unreadable])
}

/** How the lanes of these messages stand; `alarm` is the cause of theirs. */
export async function unreadableOfLanes(on: Connection, inboundNos: readonly number[], alarm: Problem['code']): Promise<readonly UnreadableOfLane[]> {
  const rows = await run(on, queries.ofLanes, [inboundNos, alarm])
  return rows.map((row) => ({
    lane: `${row.municipality}/${row.system}`, messages: row.messages, fresh: row.fresh, alarmed: row.alarmed,
    oldest: row.inbound_no === null ? undefined : { inboundNo: row.inbound_no, receivedAt_ms: row.received_at, problem: row.problem },
  }))
}

/** One page of the messages that cannot be read and that nobody has set aside, behind a message's number, locked for this transaction. */
export async function claimUnreadable(on: Connection, { inboundNo, lane }: UnreadableScope, after: number, most: number): Promise<readonly UnreadableMessage[]> {
  const rows = await run(on, queries.claim, [inboundNo ?? null, lane?.municipality ?? null, lane?.system ?? null, after, most])
  return rows.map((row) => ({
    inboundNo: row.inbound_no, municipality: row.municipality, system: row.system, channelId: row.channel_id, mediaType: row.media_type, receivedAt_ms: row.received_at,
    bytes: decompress(row.bytes), known: [], problem: row.problem,
  }))
}

/** Sets a message aside for good. */
export async function dismissInbound(on: Connection, inboundNo: number, at_ms: number): Promise<void> {
  await run(on, queries.dismiss, [inboundNo, timestamp(at_ms)])
}
