import type { Pool, PoolClient } from 'pg'
import type { Clock } from '../../base/clock.ts'
import type { Bus, BusRecord, RecordBatch, Subscription, TopicPartition } from '../../bus/port.ts'
import { openAlarm } from '../../ledger/alarms.ts'
import { isOfTheData } from '../../ledger/ofTheData.ts'
import { lockPosition, savePosition } from '../../ledger/positions.ts'
import { inTransaction } from '../../ledger/transaction.ts'
import { intakeTopics } from '../../schemas/topics.ts'
import type { AwaitedSchemas } from '../registry/incomingSchemas.ts'
import { wakeNames, type Wakes } from '../wake.ts'
import { unforeseen } from './incoming.ts'
import { Logs } from './logs.ts'
import { setAside, takeIn, type IntakeContext, type TakenIn } from './takeIn.ts'
import { schemaIdsOf, takeInOrKeep } from './undecoded.ts'

export interface IntakeOptions extends IntakeContext {
  readonly bus: Bus
  readonly pool: Pool
  readonly clock: Clock
  readonly wakes: Wakes
  readonly group: string
  readonly batchSize: number
  /** Where the records' schemas come from a registry. */
  readonly schemas?: AwaitedSchemas | undefined
  /** Told of every transaction that took records in, and how long it took. */
  readonly onTakenIn: (batch: TopicPartition, taken: TakenIn, took_ms: number) => void
  readonly onError: (error: unknown) => void
}

/** Takes in everything that lies on these topics; reading goes on where the ledger says it stopped. */
export function startIntake(options: IntakeOptions): Promise<Subscription> {
  const { bus, group, batchSize, onError } = options
  const logs = new Logs(options)
  return bus.subscribe({
    group, topics: intakeTopics, batchSize, onError,
    positions: (assigned) => logs.place(assigned),
    handle: (batch) => takeInBatch(batch, logs, options),
  })
}

/** A batch is taken in as a whole; where one of its records makes that fail, each on its own, and that one into quarantine. */
async function takeInBatch(batch: RecordBatch, logs: Logs, options: IntakeOptions): Promise<void> {
  await options.schemas?.fetch(schemaIdsOf(batch.records))
  try {
    await takeInRecords(batch, batch.records, logs, options, readableBy(options))
  } catch (error) {
    if (!isOfTheData(error)) throw error
    for (const record of batch.records) await takeInAlone(batch, record, logs, options)
  }
}

async function takeInAlone(batch: RecordBatch, record: BusRecord, logs: Logs, options: IntakeOptions): Promise<void> {
  try {
    await takeInRecords(batch, [record], logs, options, readableBy(options))
  } catch (error) {
    if (!isOfTheData(error)) throw error
    options.onError(error)
    await takeInRecords(batch, [record], logs, options, (client, [named], _context, now_ms) => setAside(client, { record: named!, problem: unforeseen(error) }, now_ms))
  }
}

/** With a registry, what cannot be read just now is kept. */
function readableBy({ schemas }: IntakeOptions): typeof takeIn {
  return schemas === undefined ? takeIn : (on, records, context, now_ms) => takeInOrKeep(on, records, context, schemas, now_ms)
}

async function takeInRecords(batch: RecordBatch, records: readonly BusRecord[], logs: Logs, { pool, clock, wakes, onTakenIn, decode, profiles }: IntakeOptions, take: typeof takeIn): Promise<void> {
  const { topic, partition } = batch
  const begun_ms = performance.now()
  const taken = await inTransaction(pool, async (client) => {
    const reached = await lockPosition(client, topic, partition)
    const named = logs.named(records, reached)
    if (await logs.isAnother(client, batch, named, reached)) return batch.reposition()
    const fresh = named.filter((record) => Number(record.offset) >= reached.nextOffset)
    const last = fresh.at(-1)
    if (last === undefined) return undefined
    const result = await take(client, fresh, { decode, profiles }, clock.now_ms())
    await alarmUnreadable(client, result, clock.now_ms())
    await savePosition(client, { topic, partition, offset: Number(last.offset) })
    return result
  })
  if (!taken) return
  onTakenIn(batch, taken, performance.now() - begun_ms)
  for (const lane of taken.lanes) wakes.wake(lane)
  wakes.wake(wakeNames.waiting)
  if (taken.undecoded > 0) wakes.wake(wakeNames.undecoded)
  if (taken.quarantined > 0) wakes.wake(wakeNames.outbox)
}

/** A batch that could not be unpacked may hold any number of events: somebody must look after it. */
async function alarmUnreadable(client: PoolClient, { unreadable }: TakenIn, now_ms: number): Promise<void> {
  for (const { record, problem } of unreadable) {
    if (record.unreadable !== undefined) await openAlarm(client, `${record.topic}/${record.partition} at ${record.offset}`, problem, now_ms)
  }
}
