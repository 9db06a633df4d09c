import type { Problem } from '../../errors/failure.ts'
import { decompress } from '../compress.ts'
import type { Position } from '../events.ts'
import { query, run, type Connection } from '../query.ts'

/** A record in quarantine with its bytes. */
export interface ShownQuarantine extends Position {
  readonly quarantineNo: number
  readonly story: string | null
  readonly problem: Problem
  readonly sha256: string
  readonly size_bytes: number
  readonly state: 'open' | 'replayed' | 'dismissed'
  readonly recordedAt_ms: number
  readonly closedAt_ms: number | null
  readonly headers: Readonly<Record<string, string>>
  /** Null for a tombstone. */
  readonly value: Buffer | null
}

/** A message that came in, with its bytes. */
export interface ShownInbound {
  readonly inboundNo: number
  readonly municipality: string
  readonly system: string
  readonly channelId: string
  readonly mediaType: string
  readonly sha256: string
  readonly state: string
  readonly problem: Problem | null
  readonly receivedAt_ms: number
  readonly appliedAt_ms: number | null
  /** When a person set it aside, where it could not be read. */
  readonly dismissedAt_ms: number | null
  readonly bytes: Buffer
}

const queries = {
  quarantine: query<{
    quarantine_no: number; topic: string; partition: number; log_offset: number; story: string | null; problem: Problem; sha256: string; size: number
    state: ShownQuarantine['state']; recorded_at: number; closed_at: number | null; headers: Record<string, string>; bytes: Buffer | null
  }>('show-quarantine'),
  inbound: query<{
    inbound_no: number; municipality: string; system: string; channel_id: string; media_type: string; sha256: string; state: string
    problem: Problem | null; received_at: number; applied_at: number | null; dismissed_at: number | null; bytes: Buffer
  }>('show-inbound'),
}

export async function showQuarantine(on: Connection, quarantineNo: number): Promise<ShownQuarantine | undefined> {
  const [row] = await run(on, queries.quarantine, [quarantineNo])
  return row && {
    quarantineNo: row.quarantine_no, topic: row.topic, partition: row.partition, offset: row.log_offset, story: row.story, problem: row.problem,
    sha256: row.sha256, size_bytes: row.size, state: row.state, recordedAt_ms: row.recorded_at, closedAt_ms: row.closed_at, headers: row.headers,
    value: row.bytes === null ? null : decompress(row.bytes),
  }
}

export async function showInbound(on: Connection, inboundNo: number): Promise<ShownInbound | undefined> {
  const [row] = await run(on, queries.inbound, [inboundNo])
  return row && {
    inboundNo: row.inbound_no, municipality: row.municipality, system: row.system, channelId: row.channel_id, mediaType: row.media_type,
    sha256: row.sha256, state: row.state, problem: row.problem, receivedAt_ms: row.received_at, appliedAt_ms: row.applied_at, dismissedAt_ms: row.dismissed_at, bytes: decompress(row.bytes),
  }
}
