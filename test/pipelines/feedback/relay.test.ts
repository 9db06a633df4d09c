import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Bus, BusRecord, OutgoingRecord } from '../../../bus/port.ts'
import { failure } from '../../../errors/failure.ts'
import { appendOutbox, type OutboxRow } from '../../../ledger/outbox.ts'
import { dismissOutboxEvent, replayOutbox } from '../../../pipelines/actions/outbox.ts'
import { applyAcknowledgements } from '../../../pipelines/feedback/applyAcknowledgements.ts'
import { relayPass } from '../../../pipelines/feedback/relay.ts'
import { nobody } from '../../../pipelines/observer.ts'
import { readRecord, writeRecord } from '../../../schemas/record.ts'
import { invoice } from '../stage/records.ts'
import { setStage, type Stage } from '../stage/stage.ts'

let stage: Stage
beforeEach(async () => { stage = await setStage() })
afterEach(() => stage.stop())

const type = 'fi.kuntasilta.municipal.InvoiceDelivered'
function row(story: string, invoiceNumber: string): OutboxRow {
  const eventId = randomUUID()
  const record = writeRecord(type, { story, invoice: invoiceNumber }, { id: eventId, source: 'urn:kuntasilta', time: '2026-03-02T08:00:00.000Z' })
  return { eventId, topic: record.topic, story, type, headers: record.headers, value: record.value }
}
const act = { who: 'Testaaja', why: 'it is a test', at_ms: 0 }
const append = (...rows: readonly OutboxRow[]): Promise<void> => appendOutbox(stage.database.pool, rows, stage.clock.now_ms())
/** Passes until all is published: other transactions of the server may hold a pass up. */
const relay = async (bus: Bus = stage.bus): Promise<void> => {
  while ((await relayPass({ ...stage.context, bus })).again);
}

/** Everything on the topic, partition by partition, each in its order. */
async function published(topic = 'municipal.invoices'): Promise<readonly BusRecord[]> {
  const records: BusRecord[] = []
  const subscription = await stage.bus.subscribe({
    group: randomUUID(), topics: [topic], batchSize: 1000, onError: (error) => { throw error },
    handle: (batch) => { records.push(...batch.records); return Promise.resolve() },
  })
  await subscription.caughtUp()
  await subscription.stop()
  return records
}
const said = async (): Promise<readonly string[]> => (await published()).map((record) => {
  const { event } = readRecord(record, stage.decode)
  return `${event.value.story} ${(event.value as { invoice: string }).invoice}`
})

describe('the outbox', () => {
  test('is published in its order per story, once, and then has nothing pending', async () => {
    await append(row('a', '1'), row('b', '1'), row('a', '2'))
    await append(row('a', '3'))
    await relay()
    await relay()
    const all = await said()
    expect(all.filter((each) => each.startsWith('a'))).toEqual(['a 1', 'a 2', 'a 3'])
    expect(all).toHaveLength(4)
    expect(await stage.rows('select from outbox where published_at is null')).toEqual([])
  })

  test('keeps an event that is known already as it is', async () => {
    const one = row('a', '1')
    await append(one)
    await append({ ...row('a', 'other'), eventId: one.eventId })
    await relay()
    expect(await said()).toEqual(['a 1'])
  })

  test('keeps its order when the bus fails in between: what comes later does not pass', async () => {
    let broken = true
    const flaky: Bus = { ...stage.bus, publish: (records) => (broken ? Promise.reject(new Error('no broker')) : stage.bus.publish(records)) }
    await append(row('a', '1'))
    await expect(relay(flaky)).rejects.toThrow('no broker')
    await append(row('a', '2'))
    broken = false
    await relay(flaky)
    expect(await said()).toEqual(['a 1', 'a 2'])
  })

  test('repeats under the same ids what was published and could not be noted', async () => {
    const dies: Bus = { ...stage.bus, publish: async (records) => {
      await stage.bus.publish(records)
      throw new Error('killed')
    } }
    await append(row('a', '1'), row('a', '2'))
    await expect(relay(dies)).rejects.toThrow('killed')
    await relay()
    const records = await published()
    expect(records.map((record) => readRecord(record, stage.decode).event.value)).toMatchObject([{ invoice: '1' }, { invoice: '2' }, { invoice: '1' }, { invoice: '2' }])
    expect(new Set(records.map(({ headers }) => headers['ce_id'])).size).toBe(2)
  })

  test('is never read past a transaction that is still open, though a later one has committed', async () => {
    const { pool } = stage.database
    const open = await pool.connect()
    await open.query('begin')
    await appendOutbox(open, [row('a', '1')], 0)
    await append(row('a', '2'))
    expect(await relayPass(stage.context)).toEqual({ again: true })
    expect(await said()).toEqual([])
    await open.query('commit')
    open.release()
    await relay()
    expect(await said()).toEqual(['a 1', 'a 2'])
  })

  test('goes on by itself when a transaction that held it up ends without a word', async () => {
    const open = await stage.database.pool.connect()
    await open.query('begin')
    await open.query('select pg_current_xact_id()')
    await append(row('a', '1'))
    const relayed = relay()
    expect(await said()).toEqual([])
    await open.query('rollback')
    open.release()
    await relayed
    expect(await said()).toEqual(['a 1'])
  })

  test('is published by one relay at a time', async () => {
    await append(...Array.from({ length: 40 }, (_, each) => row('a', String(each))))
    await Promise.all([relay(), relay(), relay()])
    expect(await said()).toEqual(Array.from({ length: 40 }, (_, each) => `a ${each}`))
  })
})

describe('an event that the bus will never take', () => {
  const tooLarge = (records: readonly OutgoingRecord[]): OutgoingRecord | undefined => records.find(({ value }) => value!.length > 10_000)
  const small: Pick<Bus, 'publish'> = {
    async publish(records) {
      const large = tooLarge(records)
      if (large !== undefined) throw failure('KS-BUS-TOO-LARGE', { topic: large.topic, key: large.key, size_bytes: large.value!.length, limit_bytes: 10_000 })
      await stage.bus.publish(records)
    },
  }
  const largeOf = (story: string): OutboxRow => row(story, 'x'.repeat(10_000))
  const alarms = () => stage.rows(`select cause, subject, problem #>> '{also,0,code}' as because from alarms where closed_at is null order by alarm_no`)

  test('is set aside with an alarm; what follows it in its story waits, and all else goes', async () => {
    const large = largeOf('a')
    await append(row('a', '1'), large, row('a', '2'), row('b', '1'))
    await relay({ ...stage.bus, ...small })
    await append(row('a', '3'), row('b', '2'))
    await relay({ ...stage.bus, ...small })
    expect((await said()).toSorted()).toEqual(['a 1', 'b 1', 'b 2'])
    expect(await alarms()).toEqual([{ cause: 'KS-BUS-EVENT-SET-ASIDE', subject: 'outbox/2', because: 'KS-BUS-TOO-LARGE' }])
    expect(await relayPass({ ...stage.context, bus: { ...stage.bus, ...small } })).toEqual({ again: false })
  })

  test('goes before what waited for it, once somebody has mended the cause', async () => {
    await append(largeOf('a'), row('a', '2'))
    await relay({ ...stage.bus, ...small })
    await replayOutbox(1, act, stage.context)
    await relay()
    expect((await said()).map((each) => each.slice(0, 3))).toEqual(['a x', 'a 2'])
    expect(await alarms()).toEqual([])
  })

  test('is set aside again while the cause lasts', async () => {
    await append(largeOf('a'))
    await relay({ ...stage.bus, ...small })
    await replayOutbox(1, act, stage.context)
    expect(await alarms()).toEqual([])
    await relay({ ...stage.bus, ...small })
    expect(await alarms()).toHaveLength(1)
  })

  test('is never told when it is dismissed, and its story goes on', async () => {
    await append(largeOf('a'), row('a', '2'))
    await relay({ ...stage.bus, ...small })
    await dismissOutboxEvent(1, act, stage.context)
    await relay()
    expect(await said()).toEqual(['a 2'])
    expect(await alarms()).toEqual([])
  })

  test('holds nothing up when the bus fails while the others go one by one', async () => {
    const failing: Pick<Bus, 'publish'> = { publish: (records) => (records.length === 1 ? Promise.reject(new Error('no broker')) : small.publish(records)) }
    await append(largeOf('a'), row('b', '1'))
    await expect(relay({ ...stage.bus, ...failing })).rejects.toThrow('no broker')
    await relay({ ...stage.bus, ...small })
    expect(await said()).toEqual(['b 1'])
  })
})

test('what the shop is told decodes with the contract, has the story as its key, and ties up with the shop’s event', async () => {
  const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'
  const given = invoice('1', { story: 'the story' })
  await stage.take({ ...given, headers: { ...given.headers, traceparent, ce_correlationid: 'c-1' } })
  await stage.dispatch()
  const current = stage.context.systems.current('esimerkki', 'operator')!
  for (const grade of ['technically accepted', 'disputed', 'accepted', 'payment initiated'] as const) {
    const one = { about: { by: 'document number', kind: 'invoice', number: '1' } as const, grade, reasonCodes: ['REF'], requestedActions: ['PIN', 'NIN'], text: 'says why' }
    const client = await stage.database.pool.connect()
    await applyAcknowledgements(client, [{ said: one, inboundNo: null }], { municipality: 'esimerkki', system: 'operator', current, observer: nobody, profiles: stage.profiles }, stage.clock.now_ms())
    client.release()
  }
  await relay()
  const records = await published()
  const read = records.map((record) => readRecord(record, stage.decode))
  expect(read.map(({ event }) => event.type.split('.').at(-1))).toEqual(['InvoiceDelivered', 'InvoiceAcknowledged', 'InvoiceDisputed', 'InvoiceAcknowledged', 'InvoicePaid'])
  for (const { key } of records) expect(key?.toString()).toBe('the story')
  for (const { envelope } of read) expect(envelope).toMatchObject({ source: 'urn:kuntasilta', subject: '1', correlationId: 'c-1', traceparent })
  expect(read[2]!.event.value).toMatchObject({ story: 'the story', storyVersion: 1, invoice: '1', municipality: '999', system: 'operator', answer: { grade: 'disputed', text: 'says why', reasons: [{ code: 'REF' }], requestedActions: [{ code: 'PIN' }, { code: 'NIN' }] } })
  expect(String((read[4]!.event.value as { amount: unknown }).amount)).toBe('251.00')
  expect(new Set(read.map(({ envelope }) => envelope.id)).size).toBe(5)
})
