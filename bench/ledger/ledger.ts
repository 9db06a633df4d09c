import { systemClock } from '../../base/clock.ts'
import { sha256 } from '../../base/hash.ts'
import { lockStories, recordEvents, recordSchemas } from '../../ledger/events.ts'
import { planDeliveries } from '../../ledger/plans.ts'
import { inTransaction } from '../../ledger/transaction.ts'
import { invoiceFromEvent } from '../../mappings/from-events/invoiceFromEvent.ts'
import { documentFormat } from '../../mappings/formats/registry.ts'
import type { ComposeBatch } from '../../pipelines/dispatch/context.ts'
import { encodeEvent } from '../../schemas/codec.ts'
import { result, type Bench, type Effort } from '../bench.ts'
import { openHouse, startDispatch, type House } from '../house/house.ts'
import { replayBus } from '../house/replayBus.ts'
import { exampleContext } from '../render/context.ts'
import { invoiceEvent } from '../render/events.ts'
import { benchDeliveries, eventOf, planOf, type BenchDelivery } from './deliveries.ts'
import { handwrittenRate } from './handwritten.ts'

export const batchIn = 500
const sizes: Readonly<Record<Effort, { readonly warmUp: number; readonly measured: number }>> = {
  full: { warmUp: 8_000, measured: 24_000 },
  quick: { warmUp: 0, measured: 1_000 },
}

/** An invoice of 9 kB, and the record that it comes from. */
export function readyMade(): { readonly bytes: Uint8Array; readonly value: Uint8Array } {
  const event = invoiceEvent(3)
  const invoice = invoiceFromEvent(event)
  return { bytes: documentFormat('finvoice-3.0').render({ kind: invoice.kind, invoice }, exampleContext), value: encodeEvent(event.type, event.value) }
}

function composeReadyMade(bytes: Uint8Array): ComposeBatch {
  const digest = sha256(bytes)
  return () => Promise.resolve((claimed) => ({
    made: 'document',
    document: {
      id: claimed.id, name: `${claimed.documentNumber}.xml`, mediaType: 'application/xml', sha256: digest, environment: 'production',
      stampedAt_ms: claimed.eventTime_ms, bytes, mappingVersion: 'bench',
    },
  }))
}

/** Stores the events, which is not measured here; gives their numbers by delivery. */
async function storeEvents({ pool }: House, deliveries: readonly BenchDelivery[], firstOffset: number, value: Uint8Array): Promise<ReadonlyMap<string, number>> {
  const now_ms = systemClock.now_ms()
  const numbers = new Map<string, number>()
  await recordSchemas(pool, [{ fingerprint: 'bench', schemaId: 0, name: 'bench', definition: '' }], now_ms)
  for (let from = 0; from < deliveries.length; from += batchIn) {
    const rows = deliveries.slice(from, from + batchIn).map((each, index) => eventOf(each, firstOffset + from + index, now_ms, value))
    for (const { eventId, eventNo } of await recordEvents(pool, rows, now_ms)) numbers.set(eventId, eventNo)
  }
  return numbers
}

/** Plans all, while the lanes render, freeze, send and save; gives deliveries a second. */
export async function ledgerRate(house: House, deliveries: readonly BenchDelivery[], firstOffset: number, { bytes, value }: ReturnType<typeof readyMade>): Promise<number> {
  const numbers = await storeEvents(house, deliveries, firstOffset, value)
  const dispatch = startDispatch(house, replayBus(), { clock: systemClock, compose: composeReadyMade(bytes), fileFormat: () => undefined, tellDelivered: () => Promise.resolve([]) })
  await dispatch.settled()
  const begun_ms = performance.now()
  for (let from = 0; from < deliveries.length; from += batchIn) {
    const batch = deliveries.slice(from, from + batchIn)
    const now_ms = systemClock.now_ms()
    await inTransaction(house.pool, async (client) => {
      await lockStories(client, [...new Set(batch.map((each) => each.story))])
      await planDeliveries(client, batch.map((each) => planOf(each, numbers.get(each.id) as number, now_ms)), now_ms)
    })
    for (const lane of new Set(batch.map((each) => `${each.lane.municipality}/${each.lane.system}`))) dispatch.wakes.wake(lane)
  }
  await dispatch.settled()
  const took_ms = performance.now() - begun_ms
  await dispatch.stop()
  refuseDisorder(deliveries, dispatch.systems.taken)
  return deliveries.length / took_ms * 1000
}

/** Every delivery once, and those of one story in their order; else the figure means nothing. */
function refuseDisorder(deliveries: readonly BenchDelivery[], taken: readonly string[]): void {
  const byId = new Map(deliveries.map((each) => [each.id, each]))
  const reached = new Map<string, number>()
  for (const id of taken) {
    const { story, place } = byId.get(id) as BenchDelivery
    if (place !== (reached.get(story) ?? 0) + 1) throw new Error(`Story ${story}: its delivery ${place} was taken after ${reached.get(story) ?? 0}.`)
    reached.set(story, place)
  }
  if (taken.length !== deliveries.length) throw new Error(`${taken.length} of ${deliveries.length} deliveries were taken.`)
}

/** The lane that each example profile's invoices go to. */
export function invoiceLanes({ profiles }: House): readonly BenchDelivery['lane'][] {
  return profiles.all().map(({ profile }) => ({ municipality: profile.municipality, system: profile.flows.find((flow) => flow.documents.includes('invoice'))?.system as string }))
}

/** Plan, claim, freeze bytes, claim, send to nobody, save the result: everything but the making of documents. */
export const ledgerBench: Bench = {
  name: 'ledger',
  async *run(effort) {
    const { warmUp, measured } = sizes[effort]
    const ready = readyMade()
    const house = await openHouse()
    try {
      const lanes = invoiceLanes(house)
      const yardstick = await handwrittenRate(house.pool, measured, () => ready.bytes)
      if (warmUp > 0) await ledgerRate(house, benchDeliveries(warmUp, batchIn, lanes, 'warm-up'), 0, ready)
      const value = await ledgerRate(house, benchDeliveries(measured, batchIn, lanes, 'measured'), warmUp, ready)
      yield result(`ledger ${lanes.length} lanes, ready-made bytes`, 'deliveries/s', value, yardstick)
    } finally {
      await house.close()
    }
  },
}
