import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BusRecord, RecordBatch, SubscribeOptions } from '../../bus/port.ts'
import { problem } from '../../errors/failure.ts'
import { startIntake } from '../../pipelines/intake/intake.ts'
import { invoice } from '../pipelines/stage/records.ts'
import { setStage, type Stage } from '../pipelines/stage/stage.ts'

let stage: Stage
beforeAll(async () => { stage = await setStage() })
afterAll(() => stage.stop())

const long = Array.from({ length: 20_000 }, (_, place) => String.fromCodePoint(200 + (place * 7919) % 20_000)).join('')
const headed = (name: string, value: string) => ({ ...invoice('1'), headers: { ...invoice('1').headers, [name]: value } })

/** PostgreSQL keeps no NUL and no half surrogate pair, and an index only so much: a record with one held up its whole partition. */
describe('a record that PostgreSQL cannot keep as it is holds up nobody', () => {
  test.each<[string, Partial<BusRecord> | ReturnType<typeof invoice>]>([
    ['a binary key', { key: Buffer.from([0, 0, 0, 0, 1, 65]), value: Buffer.from('x') }],
    ['a long key', { key: Buffer.from(long), value: Buffer.from('x') }],
    ['a header with NUL', { key: Buffer.from('k'), value: Buffer.from('x'), headers: { a: 'b\0c' } }],
    ['a header with half a character', { key: Buffer.from('k'), value: Buffer.from('x'), headers: { a: 'b\ud800c' } }],
    ['an id with NUL', invoice('2', { id: 'a\0b' })],
    ['a long id', headed('ce_id', long.slice(0, 1000))],
    ['a story with NUL', invoice('3', { story: 'a\0b' })],
    ['a long story', invoice('4', { story: long })],
    ['a number with NUL', invoice('5\0')],
    ['a long number', invoice(long)],
    ['a replaced event with NUL', invoice('6', { replaces: 'x\0' })],
    ['an order number with NUL', invoice('7', { order: 'o\0' })],
    ['a time before the year 1', headed('ce_time', '0000-01-01T00:00:00Z')],
    ['a time before the year 0', headed('ce_time', '0000-01-01T00:00:00+14:00')],
    ['a time after the year 9999', headed('ce_time', '9999-12-31T23:59:59-14:00')],
  ])('%s: into quarantine', async (_, given) => {
    expect(await stage.take(given)).toMatchObject({ events: 0, quarantined: 1 })
  })

  test('text that is no name is taken in, and the document says what it cannot carry', async () => {
    await stage.take(invoice('10', { id: 'e-10', note: 'a\0b' }), { ...invoice('11'), headers: { ...invoice('11').headers, ce_correlationid: 'c\0' } })
    await stage.render()
    expect(await stage.states()).toEqual(['10 parked', '11 rendered'])
  })
})

test('a receiver’s answer with such text is kept as far as it can be, and the delivery parks', async () => {
  const own = await setStage()
  try {
    await own.take(invoice('1'))
    own.receiver().send = () => Promise.resolve({ outcome: 'refused', problem: problem('KS-SYSTEM-REFUSED', { system: 'stage', status: 422, document: '1', reason: { said: 'a\0b \ud83d' } }), answer: { status: '422', body: 'a\0' } })
    await own.dispatch()
    expect(await own.states()).toEqual(['1 parked'])
    expect(await own.rows(`select problem -> 'parameters' -> 'reason' ->> 'said' as reason from deliveries`)).toEqual([{ reason: 'a\ufffdb \ufffd' }])
  } finally {
    await own.stop()
  }
})

test('whatever else a record brings about, it goes into quarantine alone, and its batch is taken in', async () => {
  const own = await setStage()
  try {
    const records = own.onBus(invoice('1'), invoice('2'), invoice('3'))
    let handle: SubscribeOptions['handle'] | undefined
    const bus = { ...own.bus, subscribe: (options: SubscribeOptions) => { handle = options.handle; return Promise.resolve({ caughtUp: () => Promise.resolve(), stop: () => Promise.resolve() }) } }
    const errors: unknown[] = []
    const decode: typeof own.decode = (value) => {
      const event = own.decode(value)
      if (event.type === 'fi.kuntasilta.shop.InvoiceIssued' && event.value.invoice.number === '2') throw new TypeError('nobody foresaw this')
      return event
    }
    await own.rows(`create function refuse() returns trigger language plpgsql as $$ begin
      if new.document_number = '3' then raise exception 'no such value' using errcode = '22003'; end if; return new; end $$`)
    await own.rows('create trigger refuse before insert on events for each row execute function refuse()')
    await startIntake({ ...own.context, profiles: own.profiles, bus, decode, group: 'g', batchSize: 10, onTakenIn: () => undefined, onError: (error) => errors.push(error) })
    const batch: RecordBatch = { topic: 'shop.invoices', partition: 0, records, heartbeat: () => Promise.resolve(), reposition: () => undefined }
    await handle?.(batch)
    expect(await own.states()).toEqual(['1 planned'])
    expect(await own.rows(`select log_offset::integer as at, problem ->> 'code' as code from quarantine order by log_offset`)).toEqual([
      { at: 1, code: 'KS-CONTRACT-UNFORESEEN' }, { at: 2, code: 'KS-CONTRACT-UNFORESEEN' },
    ])
    expect(await own.rows('select next_offset::integer as next from positions')).toEqual([{ next: 3 }])
    expect(errors).toHaveLength(1)
  } finally {
    await own.stop()
  }
})
