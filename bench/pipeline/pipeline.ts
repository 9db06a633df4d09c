import type { Pool } from 'pg'
import { ManualClock } from '../../base/clock.ts'
import type { OutgoingRecord } from '../../bus/port.ts'
import { createComposer } from '../../pipelines/dispatch/compose/composer.ts'
import { deliveredTellings } from '../../pipelines/feedback/tellings.ts'
import { startIntake } from '../../pipelines/intake/intake.ts'
import { createDecoder, keptSchemaById } from '../../schemas/codec.ts'
import { encodeEvent } from '../../schemas/encode.ts'
import { planMonth } from '../../simulator/shop/planMonth.ts'
import { result, type Bench, type Effort } from '../bench.ts'
import { openHouse, startDispatch, type House } from '../house/house.ts'
import { replayBus } from '../house/replayBus.ts'
import { handwrittenRate } from '../ledger/handwritten.ts'
import { invoiceEvent } from '../render/events.ts'
import { finvoiceTemplate } from '../render/yardsticks/finvoice.ts'

/** Orders of the shop's month; each brings some four events and two or three deliveries. */
const orders: Readonly<Record<Effort, { readonly warmUp: number; readonly measured: number }>> = {
  full: { warmUp: 400, measured: 2_500 },
  quick: { warmUp: 0, measured: 60 },
}
const day_ms = 86_400_000
/** Files are cut once a day. */
const mostDays = 60

interface Run {
  readonly took_ms: number
  readonly events: number
  readonly deliveries: number
}

/**
 * Takes a month of the shop in at once: every event, through the composer and the profiles, to receivers that take
 * everything. Measured until nothing is left to do on the last day of the month; that the files of the days after it go
 * too is checked, not measured, and their documents do not count.
 */
async function playMonth(house: House, records: readonly OutgoingRecord[]): Promise<Run> {
  const { pool, profiles } = house
  const clock = new ManualClock(records.at(-1)?.timestamp_ms ?? 0)
  const bus = replayBus(records)
  const composer = createComposer(pool, profiles)
  const dispatch = startDispatch(house, bus, {
    clock, compose: composer.compose, fileFormat: composer.fileFormat,
    tellDelivered: (sent, system, delivered_ms) => Promise.resolve(deliveredTellings(sent, system, delivered_ms)),
  })
  await dispatch.settled()
  let events = 0
  const begun_ms = performance.now()
  const intake = await startIntake({
    bus, pool, clock, profiles, wakes: dispatch.wakes, group: 'bench', batchSize: 500, decode: createDecoder({ schemaById: keptSchemaById }),
    onTakenIn: (_, taken) => { events += taken.events + taken.repeats + taken.quarantined },
    onError: () => undefined,
  })
  await intake.caughtUp()
  await dispatch.settled()
  const took_ms = performance.now() - begun_ms
  const deliveries = dispatch.systems.taken.length
  for (let day = 1; day <= mostDays && await unfinished(pool) > 0; day += 1) {
    clock.moveTo(clock.now_ms() + day_ms)
    await dispatch.settled()
  }
  await intake.stop()
  await dispatch.stop()
  await refuseGaps(house, records.length, events, dispatch.systems.taken)
  return { took_ms, events, deliveries }
}

/** Deliveries that go on by themselves; one that waits behind a parked one does not. */
async function unfinished(pool: Pool): Promise<number> {
  const { rows: [found] } = await pool.query<{ count: number }>("select count(*)::integer as count from deliveries where state in ('planned', 'waiting', 'rendered', 'sending', 'retrying', 'unknown') and predecessor is null")
  return found?.count ?? 0
}

/** Every record taken in, and every planned delivery taken once or at rest with a reason; else the figure means nothing. */
async function refuseGaps({ pool }: House, records: number, events: number, taken: readonly string[]): Promise<void> {
  if (events !== records) throw new Error(`${events} of ${records} records were taken in.`)
  if (new Set(taken).size !== taken.length) throw new Error('A delivery was taken twice.')
  const left = await unfinished(pool)
  if (left > 0) throw new Error(`${left} deliveries did not come to rest.`)
  const { rows: [delivered] } = await pool.query<{ count: number }>("select count(*)::integer as count from deliveries where state in ('delivered', 'acknowledged')")
  if (delivered?.count !== taken.length) throw new Error(`${taken.length} deliveries were taken, ${delivered?.count} are delivered.`)
}

async function inHouse<Result>(work: (house: House) => Promise<Result>): Promise<Result> {
  const house = await openHouse()
  try {
    return await work(house)
  } finally {
    await house.close()
  }
}

/** The yardstick: the hand-written queue of the ledger bench, that decodes an invoice and fills a template for each delivery. */
async function handwritten(house: House, count: number): Promise<number> {
  const { type, value } = invoiceEvent(3)
  const record = encodeEvent(type, value)
  const decode = createDecoder({ schemaById: keptSchemaById })
  return handwrittenRate(house.pool, count, () => finvoiceTemplate(decode(record) as ReturnType<typeof invoiceEvent>))
}

/** From the record to the receiver: intake, composer, ledger, files, and what the shop is told. */
export const pipelineBench: Bench = {
  name: 'pipeline',
  async *run(effort) {
    const { warmUp, measured } = orders[effort]
    if (warmUp > 0) await inHouse((house) => playMonth(house, planMonth({ seed: 1, orders: warmUp }).records))
    const { records } = planMonth({ seed: 2, orders: measured })
    const { run, yardstick } = await inHouse(async (house) => {
      const run = await playMonth(house, records)
      return { run, yardstick: await handwritten(house, run.deliveries) }
    })
    yield result('pipeline deliveries', 'deliveries/s', run.deliveries / run.took_ms * 1000, yardstick)
    yield result('pipeline events', 'events/s', run.events / run.took_ms * 1000, yardstick * run.events / run.deliveries)
  },
}
