import type { BusRecord } from '../../bus/port.ts'
import { problem, type Problem } from '../../errors/failure.ts'
import { findUndecodedStories, recordUndecoded, type UndecodedRow } from '../../ledger/undecoded.ts'
import type { Connection } from '../../ledger/query.ts'
import { schemaIdOf } from '../../schemas/codec.ts'
import type { AwaitedSchemas } from '../registry/incomingSchemas.ts'
import { quarantineRow, storyOf } from './incoming.ts'
import { takeIn, type IntakeContext, type TakenIn } from './takeIn.ts'

/** The schema ids that records name; what the bus could not unpack names none. */
export function schemaIdsOf(records: readonly Pick<BusRecord, 'value' | 'unreadable'>[]): readonly number[] {
  return [...new Set(records.flatMap(({ value, unreadable }) => (unreadable === undefined ? schemaIdOf(value) ?? [] : [])))]
}

/** The id that a record waits for; undefined where it can be read, or never will be. */
export function awaitedBy(record: Pick<BusRecord, 'value' | 'unreadable'>, schemas: Pick<AwaitedSchemas, 'awaits'>): number | undefined {
  const [id] = schemaIdsOf([record])
  return id !== undefined && schemas.awaits(id) ? id : undefined
}

/**
 * Takes records in as `takeIn` does, in the caller's transaction. Those whose schema cannot be had just now are kept undecoded, and
 * those of the same story stay behind them: what was said first is taken in first.
 */
export async function takeInOrKeep(on: Connection, records: readonly BusRecord[], context: IntakeContext, schemas: AwaitedSchemas, now_ms: number): Promise<TakenIn> {
  const held = new Set(await findUndecodedStories(on, [...new Set(records.flatMap((record) => storyOf(record) ?? []))]))
  const readable: BusRecord[] = []
  const kept: UndecodedRow[] = []
  for (const record of records) {
    const story = storyOf(record)
    const awaitedSchema = awaitedBy(record, schemas)
    if (awaitedSchema === undefined && (story === null || !held.has(story))) {
      readable.push(record)
      continue
    }
    if (story !== null) held.add(story)
    kept.push({ ...quarantineRow({ record, problem: whyKept(awaitedSchema, story ?? '') }), awaitedSchema: awaitedSchema ?? null })
  }
  if (kept.length > 0) await recordUndecoded(on, kept, now_ms)
  return { ...await takeIn(on, readable, context, now_ms), undecoded: kept.length }
}

function whyKept(awaitedSchema: number | undefined, story: string): Problem {
  return awaitedSchema === undefined ? problem('KS-CONTRACT-BEHIND-AWAITED', { story }) : problem('KS-CONTRACT-SCHEMA-AWAITED', { schemaId: awaitedSchema })
}
