import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BusRecord, OutgoingRecord } from '../../../bus/port.ts'
import { readRecord } from '../../../schemas/record.ts'
import { decompress } from '../../../ledger/compress.ts'
import { invoice, order, record } from '../stage/records.ts'
import { setStage, type Stage } from '../stage/stage.ts'

let stage: Stage
beforeAll(async () => { stage = await setStage() })
afterAll(() => stage.stop())

const good = invoice('1')
const broken = (change: Partial<BusRecord> | Partial<OutgoingRecord>): Partial<BusRecord> => ({ ...good, ...change }) as Partial<BusRecord>
const without = (name: string): Record<string, string> => Object.fromEntries(Object.entries(good.headers).filter(([each]) => each !== name))
const cut = Buffer.from(good.value!).subarray(0, 40)
const unknownSchema = Buffer.from(good.value!)
unknownSchema.writeInt32BE(987_654, 1)

describe('a record that cannot be taken in goes into quarantine with its reason and all its bytes', () => {
  test.each([
    ['unreadable Avro', broken({ value: cut }), 'KS-CONTRACT-UNREADABLE'],
    ['bytes that are no frame', broken({ value: Buffer.from('hello') }), 'KS-CONTRACT-NOT-FRAMED'],
    ['an unknown schema', broken({ value: unknownSchema }), 'KS-CONTRACT-UNKNOWN-SCHEMA'],
    ['missing headers', broken({ headers: without('ce_id') }), 'KS-CONTRACT-HEADERS-MISSING'],
    ['a type header that differs', broken({ headers: { ...good.headers, ce_type: 'fi.kuntasilta.shop.OrderPlaced' } }), 'KS-CONTRACT-TYPE-DIFFERS'],
    ['an unknown type header', broken({ headers: { ...good.headers, ce_type: 'fi.kuntasilta.shop.Nothing' } }), 'KS-CONTRACT-TYPE-DIFFERS'],
    ['a tombstone', broken({ value: null }), 'KS-CONTRACT-TOMBSTONE'],
    ['another key', broken({ key: 'another story' }), 'KS-CONTRACT-KEY-DIFFERS'],
    ['another topic', broken({ topic: 'shop.orders' }), 'KS-CONTRACT-WRONG-TOPIC'],
    ['an unknown buyer', invoice('2', { businessId: '1923299-5' }), 'KS-CONTRACT-UNKNOWN-BUYER'],
    ['a type that only we publish', ours(), 'KS-CONTRACT-NOT-FROM-SHOP'],
  ])('%s', async (_, given, code) => {
    const taken = await stage.take(given)
    expect(taken).toMatchObject({ events: 0, repeats: 0, quarantined: 1 })
    const [row] = await stage.rows<{ quarantine_no: string; code: string; bytes: Buffer | null; headers: object; state: string }>(
      `select quarantine_no, problem ->> 'code' as code, bytes, headers, state from quarantine join quarantine_bodies using (quarantine_no) order by quarantine_no desc limit 1`)
    expect(row).toMatchObject({ code, state: 'open', headers: given.headers })
    expect(row!.bytes === null ? null : decompress(row!.bytes)).toEqual(given.value)
  })

  test('and nothing of it is an event or a delivery', async () => {
    expect(await stage.rows('select from events')).toEqual([])
    expect(await stage.states()).toEqual([])
  })

  test('and the quarantine topic is told of each: reason, place, hash and the first kilobyte', async () => {
    const rows = await stage.rows<{ topic: string; story: string; headers: Record<string, string>; value: Buffer }>('select topic, story, headers, value from outbox order by outbox_no')
    expect(rows).toHaveLength(11)
    const [first] = rows
    const { event } = readRecord({ topic: first!.topic, key: Buffer.from(first!.story), headers: first!.headers, value: first!.value }, stage.decode)
    expect(event.value).toMatchObject({ reason: 'KS-CONTRACT-UNREADABLE', topic: 'shop.invoices', partition: 0, offset: 0n, size_bytes: 40 })
  })
})

test('an event of an id with other content is not trusted, whether the first came before or in the same batch', async () => {
  await stage.take(invoice('20', { id: 'same' }))
  const taken = await stage.take(invoice('20', { id: 'same', note: 'other' }), invoice('21', { id: 'twice' }), invoice('21', { id: 'twice', note: 'other' }))
  expect(taken).toMatchObject({ events: 1, quarantined: 2 })
  expect(taken.unreadable.map(({ problem }) => problem.code)).toEqual(['KS-CONTRACT-SAME-ID', 'KS-CONTRACT-SAME-ID'])
  expect(await stage.states()).toEqual(['20 planned', '21 planned'])
})

describe('a quarantined record of a story holds up the later events of that story', () => {
  const bad = (story: string): Partial<BusRecord> => broken({ key: story, value: cut })

  test('that come in a later batch', async () => {
    await stage.take(bad('story 30'))
    await stage.take(invoice('30'), invoice('31'))
    expect((await stage.states()).slice(-2)).toEqual(['30 waiting', '31 planned'])
    const [row] = await stage.rows('select waits_for from deliveries where document_number = $1', ['30'])
    expect(row).toEqual({ waits_for: 'quarantined record of story story 30' })
  })

  test('that come in the same batch, and not the earlier ones', async () => {
    await stage.take(invoice('40', { story: 's40' }), bad('s40'), invoice('41', { story: 's40', version: 2 }))
    expect((await stage.states()).slice(-2)).toEqual(['40 planned', '41 waiting'])
  })

  test('also where the record was not trusted for its id', async () => {
    await stage.take(invoice('50', { story: 's50', id: 'e50' }), invoice('50', { story: 's50', id: 'e50', note: 'other' }), invoice('51', { story: 's50', version: 2 }))
    expect((await stage.states()).slice(-2)).toEqual(['50 planned', '51 waiting'])
  })

  test('and is waited for in vain at most three days', async () => {
    const { expirePass } = await import('../../../pipelines/dispatch/expire.ts')
    const { due_ms } = await expirePass(stage.context)
    expect(due_ms).toBe(stage.clock.now_ms() + 3 * 86_400_000)
    stage.clock.moveTo(due_ms!)
    await expirePass(stage.context)
    const [row] = await stage.rows<{ state: string; problem: object }>('select state, problem from deliveries where document_number = $1', ['30'])
    expect(row).toMatchObject({ state: 'parked', problem: { code: 'KS-LEDGER-WAITED-IN-VAIN', parameters: { document: '30', waitsFor: { filled: 'quarantined record of story story 30' }, until: { instant: '2026-03-05T08:00:00Z' } } } })
  })
})

test('an event to every participant, which names no buyer, is an event without deliveries', async () => {
  const before = (await stage.states()).length
  const taken = await stage.take(record('fi.kuntasilta.shop.CataloguePublished', { story: 'catalogue' }, 'catalogue 1'))
  expect(taken).toMatchObject({ events: 1, quarantined: 0, lanes: [] })
  expect(await stage.states()).toHaveLength(before)
})

test('an order goes into the read model, though no flow takes it', async () => {
  await stage.take(order('T-1'))
  expect(await stage.rows('select municipality, sellers_number, buyers_number, stage from orders')).toEqual([
    { municipality: 'esimerkki', sellers_number: 'T-1', buyers_number: '4500012345', stage: 'placed' },
  ])
})

function ours(): OutgoingRecord {
  return { ...record('fi.kuntasilta.municipal.InvoicePaid', { story: 'x' }, 'ours'), topic: 'municipal.invoices' }
}
