import type { Pool } from 'pg'
import type { Clock } from '../../base/clock.ts'
import type { Bus, BusRecord, RecordBatch, Subscription, TopicPartition } from '../../bus/port.ts'
import { isOfTheData } from '../../ledger/ofTheData.ts'
import { lockPosition, readPositions, savePosition } from '../../ledger/positions.ts'
import { inTransaction } from '../../ledger/transaction.ts'
import { wakeNames, type Wakes } from '../wake.ts'
import { unforeseen } from './incoming.ts'
import { setAside, takeIn, type IntakeContext, type TakenIn } from './takeIn.ts'

/** The topics that the shop writes. */
export const shopTopics = ['shop.orders', 'shop.deliveries', 'shop.invoices', 'shop.catalogue'] as const

export interface IntakeOptions extends IntakeContext {
  readonly bus: Bus
  readonly pool: Pool
  readonly clock: Clock
  readonly wakes: Wakes
  readonly group: string
  readonly batchSize: number
  /** Told of every transaction that took records in, and how long it took. */
  readonly onTakenIn: (batch: TopicPartition, taken: TakenIn, took_ms: number) => void
  readonly onError: (error: unknown) => void
}

/** Takes in everything that the shop publishes; reading goes on where the ledger says it stopped. */
export function startIntake(options: IntakeOptions): Promise<Subscription> {
  const { bus, pool, group, batchSize, onError } = options
  return bus.subscribe({
    group, topics: shopTopics, batchSize, onError,
    async positions(assigned) {
      const known = await readPositions(pool, shopTopics)
      return assigned.map(({ topic, partition }) => {
        const position = known.find((each) => each.topic === topic && each.partition === partition)
        return position === undefined ? undefined : BigInt(position.nextOffset)
      })
    },
    handle: (batch) => takeInBatch(batch, options),
  })
}

/** A batch is taken in as a whole; where one of its records makes that fail, each on its own, and that one into quarantine. */
async function takeInBatch(batch: RecordBatch, options: IntakeOptions): Promise<void> {
  try {
    await takeInRecords(batch, batch.records, options, takeIn)
  } catch (error) {
    if (!isOfTheData(error)) throw error
    for (const record of batch.records) await takeInAlone(batch, record, options)
  }
}

async function takeInAlone(batch: RecordBatch, record: BusRecord, options: IntakeOptions): Promise<void> {
  try {
    await takeInRecords(batch, [record], options, takeIn)
  } catch (error) {
    if (!isOfTheData(error)) throw error
    options.onError(error)
    await takeInRecords(batch, [record], options, (client, _records, _context, now_ms) => setAside(client, { record, problem: unforeseen(error) }, now_ms))
  }
}

async function takeInRecords(batch: TopicPartition, records: readonly BusRecord[], { pool, clock, wakes, onTakenIn, decode, profiles }: IntakeOptions, take: typeof takeIn): Promise<void> {
  const begun_ms = performance.now()
  const taken = await inTransaction(pool, async (client) => {
    const next = await lockPosition(client, batch.topic, batch.partition)
    const fresh = records.filter((record) => Number(record.offset) >= next)
    const last = fresh.at(-1)
    if (last === undefined) return undefined
    const result = await take(client, fresh, { decode, profiles }, clock.now_ms())
    await savePosition(client, { topic: batch.topic, partition: batch.partition, offset: Number(last.offset) })
    return result
  })
  if (taken === undefined) return
  onTakenIn(batch, taken, performance.now() - begun_ms)
  for (const lane of taken.lanes) wakes.wake(lane)
  wakes.wake(wakeNames.waiting)
  if (taken.quarantined > 0) wakes.wake(wakeNames.outbox)
}
