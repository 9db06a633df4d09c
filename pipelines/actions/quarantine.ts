import type { PoolClient } from 'pg'
import { failure, problem, type Problem } from '../../errors/failure.ts'
import { nameOf, phrase } from '../../errors/words/words.ts'
import { noteAction, wakeService, type Act } from '../../ledger/actions/act.ts'
import { claimQuarantined, closeQuarantined, reopenQuarantined, type QuarantinedRecord } from '../../ledger/actions/quarantine.ts'
import { lockStories } from '../../ledger/events.ts'
import { findQuarantinedStories } from '../../ledger/quarantine.ts'
import { inTransaction } from '../../ledger/transaction.ts'
import type { Decode } from '../../schemas/codec.ts'
import { takeIn } from '../intake/takeIn.ts'
import { awaitedBy, schemaIdsOf } from '../intake/undecoded.ts'
import type { AwaitedSchemas } from '../registry/incomingSchemas.ts'
import { wakeNames } from '../wake.ts'
import { busRecord } from './busRecord.ts'
import type { ActionContext } from './context.ts'
import { wakeStory } from './wakeStory.ts'

/** What came of replaying one record. */
export interface Replayed {
  readonly quarantineNo: number
  /** Why it stays in quarantine; undefined where it was taken in. */
  readonly because: Problem | undefined
  /** It was an event that the ledger has already. */
  readonly repeat: boolean
}

/** What replaying needs beside what every action does. */
export interface ReplayContext extends ActionContext {
  readonly decode: Decode
  /** Where a registry has the schemas. */
  readonly schemas?: AwaitedSchemas | undefined
}

/**
 * Takes a record of quarantine in once more, in one transaction. If it can be read now, its event and deliveries are
 * planned and what waited for it goes on; else it stays, with the reason of today. Where its schema cannot be had just now,
 * nothing is changed.
 *
 * @throws Failure KS-ACTION-NOT-FOUND, KS-ACTION-NOT-IN-QUARANTINE
 */
export async function replayQuarantined(quarantineNo: number, act: Act, { pool, profiles, decode, schemas }: ReplayContext): Promise<Replayed> {
  return inTransaction(pool, async (client) => {
    const quarantined = await openRecord(client, quarantineNo)
    const record = busRecord(quarantined)
    await schemas?.fetch(schemaIdsOf([record]))
    const schemaId = schemas && awaitedBy(record, schemas)
    if (schemaId !== undefined) return { quarantineNo, because: problem('KS-CONTRACT-SCHEMA-AWAITED', { schemaId }), repeat: false }
    await closeQuarantined(client, quarantineNo, 'replayed', act.at_ms)
    const taken = await takeIn(client, [record], { decode, profiles }, act.at_ms)
    const because = taken.unreadable[0]?.problem
    await noteAction(client, act, 'replay', `quarantine/${quarantineNo}`, { takenIn: because === undefined, ...(because && { problem: because }) })
    if (because !== undefined) {
      await reopenQuarantined(client, quarantineNo, because)
      return { quarantineNo, because, repeat: false }
    }
    await wakeService(client, [...taken.lanes, ...await letGo(client, quarantined.story, act, profiles), wakeNames.waiting])
    return { quarantineNo, because: undefined, repeat: taken.repeats > 0 }
  })
}

/**
 * Takes a record out of quarantine for good, unread; what waited for it goes on.
 *
 * @throws Failure KS-ACTION-NOT-FOUND, KS-ACTION-NOT-IN-QUARANTINE
 */
export async function dismissQuarantined(quarantineNo: number, act: Act, { pool, profiles }: ActionContext): Promise<void> {
  await inTransaction(pool, async (client) => {
    const record = await openRecord(client, quarantineNo)
    await closeQuarantined(client, quarantineNo, 'dismissed', act.at_ms)
    await noteAction(client, act, 'dismiss', `quarantine/${quarantineNo}`, { problem: record.problem })
    await wakeService(client, [...await letGo(client, record.story, act, profiles), wakeNames.waiting])
  })
}

async function openRecord(client: PoolClient, quarantineNo: number): Promise<QuarantinedRecord> {
  const record = await claimQuarantined(client, quarantineNo)
  if (record === undefined) throw failure('KS-ACTION-NOT-FOUND', { given: quarantineNo, lookedFor: phrase('a record in quarantine') })
  if (record.state !== 'open') throw failure('KS-ACTION-NOT-IN-QUARANTINE', { number: quarantineNo, state: nameOf(record.state) })
  return record
}

/** A story that has another record in quarantine goes on waiting. */
async function letGo(client: PoolClient, story: string | null, { at_ms }: Act, profiles: ActionContext['profiles']): Promise<readonly string[]> {
  if (story === null) return []
  await lockStories(client, [story])
  if ((await findQuarantinedStories(client, [story])).length > 0) return []
  return wakeStory(client, story, profiles, at_ms)
}
