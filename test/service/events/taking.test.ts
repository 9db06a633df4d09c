import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createEmbeddedBus } from '../../../bus/embedded/bus.ts'
import { publish } from '../../../bus/embedded/publish.ts'
import { Topics } from '../../../bus/embedded/topics.ts'
import type { BusRecord } from '../../../bus/port.ts'
import type { EventType } from '../../../schemas/generated/events.ts'
import { writeRecord } from '../../../schemas/record.ts'
import { frame, unframe } from '../../../schemas/wireFormat.ts'
import { topics } from '../../../schemas/topics.ts'
import { invoice } from '../../pipelines/stage/records.ts'
import { setStage, type Stage } from '../../pipelines/stage/stage.ts'
import { examples, jsonEvent, jsonInvoice } from './jsonEvents.ts'
import { openPostOffice, otherToken, type PostOffice } from './postOffice.ts'

let stage: Stage
let office: PostOffice

beforeEach(async () => {
  stage = await setStage()
  office = await openPostOffice(stage)
})

afterEach(async () => {
  await office.close()
  await stage.stop()
})

/** Everything on the shop's topics. */
async function onBus(): Promise<readonly BusRecord[]> {
  const found: BusRecord[] = []
  const reading = await stage.bus.subscribe({
    group: 'reader', topics: Object.keys(topics).filter((topic) => topic.startsWith('shop.')), batchSize: 100,
    handle: async ({ records }) => void found.push(...records), onError: (error) => { throw error },
  })
  await reading.caughtUp()
  await reading.stop()
  return found
}

describe('a posted event', () => {
  test('lies on the bus as if the shop had published it', async () => {
    const names = Object.keys(examples) as (keyof typeof examples)[]
    const more = { subject: 'T-555', correlationid: 'c-1' }
    const answer = await office.post(names.map((name) => jsonEvent(name, `id of ${name}`, examples[name], more)))
    expect(answer).toMatchObject({ status: 202, accepted: 4, errors: [] })
    const found = new Map((await onBus()).map((record) => [record.headers['ce_id'], record]))
    for (const name of names) {
      const type = `fi.kuntasilta.shop.${name}` as EventType
      const { topic, key, value, headers } = writeRecord(type, examples[name] as never, { id: `id of ${name}`, source: 'urn:shop', time: '2026-03-02T08:00:00.000Z', subject: 'T-555', correlationId: 'c-1' })
      expect(found.get(`id of ${name}`)).toMatchObject({ topic, headers, key: Buffer.from(key), timestamp_ms: stage.clock.now_ms() })
      expect(found.get(`id of ${name}`)?.value?.equals(value)).toBe(true)
    }
  })

  test('becomes a delivery, and posted again stays one', async () => {
    expect((await office.post(jsonInvoice('A1'))).status).toBe(202)
    expect((await office.post([jsonInvoice('A1'), jsonInvoice('A2')])).status).toBe(202)
    await office.takenIn()
    expect(await stage.states()).toEqual(['A1 planned', 'A2 planned'])
    expect(await stage.rows('select from repeats')).toHaveLength(1)
    expect(await stage.rows('select from quarantine')).toEqual([])
  })

  test('keeps a time with an offset, and is traced by the request where it does not say how itself', async () => {
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'
    await office.post(jsonInvoice('A1', { time: '2026-03-02T10:00:00+02:00' }), { traceparent })
    expect((await onBus())[0]?.headers).toMatchObject({ ce_time: '2026-03-02T08:00:00.000Z', traceparent })
  })

  test('may come from each source of its sender', async () => {
    expect((await office.post(jsonInvoice('A1', { source: 'urn:shop:returns' }))).status).toBe(202)
    expect((await office.post(jsonInvoice('A2', { source: 'urn:other' }), { token: otherToken })).status).toBe(202)
  })
})

describe('with a schema registry', () => {
  const id = 4711
  const framed = (value: Buffer): Buffer => frame(id, value.subarray(5))

  test('events lie on the bus under its ids, which are looked up where they are not known', async () => {
    let known = false
    const door = await openPostOffice(stage, {}, { outgoing: { get known() { return known }, lookUp: async () => void (known = true), framed } })
    expect((await door.post(jsonInvoice('A1'))).status).toBe(202)
    expect(known).toBe(true)
    expect((await onBus()).map(({ value }) => value === null ? undefined : unframe(value).schemaId)).toEqual([id])
    await door.close()
  })

  test('that does not tell them, nothing is taken', async () => {
    const door = await openPostOffice(stage, {}, { outgoing: { known: false, lookUp: () => Promise.reject(new Error('down')), framed } })
    expect(await door.post(jsonInvoice('A1'))).toMatchObject({ status: 503, headers: { 'retry-after': '5' }, errors: ['KS-EVENTS-NOT-TAKEN'] })
    expect(await onBus()).toEqual([])
    await door.close()
  })
})

describe('a bus that does not take events', () => {
  test('is told to the sender with a time to come again, and to the service', async () => {
    const pool = new pg.Pool({ connectionString: stage.database.url })
    const bus = await createEmbeddedBus(pool, { topics: Object.keys(topics).map((name) => ({ name, partitions: 2 })) })
    const door = await openPostOffice(stage, {}, { door: bus })
    await pool.end()
    const answer = await door.post(jsonInvoice('A1'))
    expect(answer).toMatchObject({ status: 503, headers: { 'retry-after': '5' }, errors: ['KS-EVENTS-NOT-TAKEN'] })
    expect(answer.messages[0]).not.toContain('pool')
    expect(door.told).toEqual([['events', expect.objectContaining({ message: expect.stringContaining('pool') })]])
    await bus.close()
    await door.close()
  })

  test('for longer than a request waits: the same event again does no harm', async () => {
    const door = await openPostOffice(stage, { publish_ms: 100 })
    const blocking = await stage.database.pool.connect()
    await blocking.query('begin')
    const shopTopics = await Topics.open(stage.database.pool, [{ name: 'shop.invoices', partitions: 2 }])
    await publish(blocking, shopTopics, ['B1', 'B2', 'B3', 'B4'].map((number) => invoice(number)))
    expect(await door.post(jsonInvoice('A1'))).toMatchObject({ status: 503, errors: ['KS-EVENTS-NOT-TAKEN'] })
    await blocking.query('commit')
    blocking.release()
    expect((await office.post(jsonInvoice('A1'))).status).toBe(202)
    await office.takenIn()
    expect((await stage.states()).filter((line) => line.startsWith('A1'))).toEqual(['A1 planned'])
    expect(office.told).toEqual([['events', 'works']])
    await door.close()
  })
})
