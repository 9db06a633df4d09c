import type { Pool, PoolClient } from 'pg'
import type { Clock } from '../../base/clock.ts'
import type { QuarantinedRecord } from '../../ledger/actions/quarantine.ts'
import { isOfTheData } from '../../ledger/ofTheData.ts'
import { findQuarantinedStories } from '../../ledger/quarantine.ts'
import { inTransaction } from '../../ledger/transaction.ts'
import { claimUndecoded, closeUndecoded, keepUndecodable, listAwaitedSchemas } from '../../ledger/undecoded.ts'
import { busRecord } from '../actions/busRecord.ts'
import { wakeStory } from '../actions/wakeStory.ts'
import type { AwaitedSchemas } from '../registry/incomingSchemas.ts'
import type { PassResult } from '../runner.ts'
import { wakeNames, type Wakes } from '../wake.ts'
import { unforeseen, type Unreadable } from './incoming.ts'
import { setAside, takeIn, type IntakeContext, type TakenIn } from './takeIn.ts'

/** What taking undecoded records in needs of the service. */
export interface UndecodedContext extends IntakeContext {
  readonly pool: Pool
  readonly clock: Clock
  readonly wakes: Wakes
  /** Without a registry nothing is awaited: what still lies undecoded is decided by the repository's schemas. */
  readonly schemas?: AwaitedSchemas | undefined
}

const batchSize = 200
/** A schema that alone cannot be had, while the registry answers otherwise, is asked for again after so long. */
const oneMissing_ms = 60_000

/** One pass of taking in undecoded records whose schemas can be had now, in the order in which they came. */
export async function takeInUndecodedPass(context: UndecodedContext): Promise<PassResult> {
  const { pool, clock, schemas } = context
  const awaited = await listAwaitedSchemas(pool)
  if (awaited === undefined) return { again: false }
  await schemas?.fetchAgain(awaited)
  const still = awaited.filter((id) => schemas?.awaits(id) === true)
  if (await takeInSome(still, context) > 0) return { again: true }
  if (still.length === 0 || schemas === undefined) return { again: false }
  const now_ms = clock.now_ms()
  return { again: false, due_ms: schemas.retryAt_ms > now_ms ? schemas.retryAt_ms : now_ms + oneMissing_ms }
}

/** A batch as a whole; where one of its records makes that fail, each on its own. Gives how many were decided. */
async function takeInSome(still: readonly number[], context: UndecodedContext): Promise<number> {
  try {
    return await decide(still, batchSize, context, takeIn)
  } catch (error) {
    if (!isOfTheData(error)) throw error
    return takeInOne(still, context)
  }
}

async function takeInOne(still: readonly number[], context: UndecodedContext): Promise<number> {
  try {
    return await decide(still, 1, context, takeIn)
  } catch (error) {
    if (!isOfTheData(error)) throw error
    return decide(still, 1, context, (client, [record], _context, now_ms) => setAside(client, { record: record!, problem: unforeseen(error) }, now_ms))
  }
}

async function decide(still: readonly number[], most: number, context: UndecodedContext, take: typeof takeIn): Promise<number> {
  const { pool, clock, wakes, profiles } = context
  const now_ms = clock.now_ms()
  const decided = await inTransaction(pool, async (client) => {
    const records = await claimUndecoded(client, still, most)
    if (records.length === 0) return undefined
    await closeUndecoded(client, records.map(({ quarantineNo }) => quarantineNo), now_ms)
    const taken = await take(client, records.map(busRecord), context, now_ms)
    await keepUndecodable(client, taken.unreadable.map((each) => ({ quarantineNo: numberOf(each, records), problem: each.problem })))
    return { count: records.length, taken, woken: await letGo(client, records, taken, profiles, now_ms) }
  })
  if (decided === undefined) return 0
  for (const lane of new Set([...decided.taken.lanes, ...decided.woken])) wakes.wake(lane)
  wakes.wake(wakeNames.waiting)
  if (decided.taken.quarantined > 0) wakes.wake(wakeNames.outbox)
  return decided.count
}

function numberOf({ record }: Unreadable, records: readonly QuarantinedRecord[]): number {
  const found = records.find((each) => each.topic === record.topic && each.partition === record.partition && BigInt(each.offset) === record.offset)
  if (found === undefined) throw new Error(`no undecoded record lies at ${record.topic}/${record.partition}/${record.offset}`)
  return found.quarantineNo
}

/** Lets go what waited for these stories; one that has another record in quarantine goes on waiting. Their locks are held since they were taken in. */
async function letGo(client: PoolClient, records: readonly QuarantinedRecord[], { unreadable }: TakenIn, profiles: IntakeContext['profiles'], now_ms: number): Promise<readonly string[]> {
  const refused = new Set(unreadable.map(({ record }) => record.key?.toString('utf8')))
  const stories = [...new Set(records.flatMap(({ story }) => story ?? []))].filter((story) => !refused.has(story))
  const closed = new Set(await findQuarantinedStories(client, stories))
  const lanes: string[] = []
  for (const story of stories) if (!closed.has(story)) lanes.push(...await wakeStory(client, story, profiles, now_ms))
  return lanes
}
