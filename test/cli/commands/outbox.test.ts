import { afterEach, expect, test, vi } from 'vitest'
import { failure } from '../../../errors/failure.ts'
import { invoiceIssued } from '../../harness/events.ts'
import { shopRecord, startHouse, type House } from '../house.ts'

let house: House
afterEach(() => house.stop())

/** A house whose bus took no event of the kind that tells of a delivered invoice. */
async function withSetAside(): Promise<void> {
  house = await startHouse()
  const { publish } = house.bus
  const small = vi.spyOn(house.bus, 'publish').mockImplementation(async (records) => {
    const large = records.find(({ headers }) => headers['ce_type']?.endsWith('InvoiceDelivered'))
    if (large !== undefined) throw failure('KS-BUS-TOO-LARGE', { topic: large.topic, key: large.key, size_bytes: 2_000_000, limit_bytes: 1_000_000 })
    await publish(records)
  })
  await house.publish(shopRecord('fi.kuntasilta.shop.InvoiceIssued', invoiceIssued(), 'e-1'))
  await house.settled()
  small.mockRestore()
}

const outbox = async (): Promise<unknown> => (await house.database.pool.query('select outbox_no::int as no, published_at is not null as told from outbox order by outbox_no')).rows

test('an event that the bus did not take is listed, and published once its cause is mended', async () => {
  await withSetAside()
  expect((await house.run('list')).text).toMatch(/outbox\/1.*\n.*KS-BUS-EVENT-SET-ASIDE: .*InvoiceDelivered of the story "invoice-10001".*\n.*2000000 bytes, where the topic takes 1000000/)
  expect((await house.run('trace', '10001')).text).toContain('it is set aside (outbox/1)')
  expect(await outbox()).toEqual([{ no: 1, told: false }])
  expect((await house.act('replay', 'outbox', 'outbox/1')).lines).toEqual(['outbox/1: InvoiceDelivered of invoice-10001 is published again.'])
  await house.settled()
  expect(await outbox()).toEqual([{ no: 1, told: true }])
  expect((await house.run('list', '--state', 'alarms')).text).toBe('Nothing.')
  expect((await house.act('replay', 'outbox', '1')).faults).toContain('KS-ACTION-NOT-FOUND')
})

test('an event that nobody is to be told is dismissed with who and why', async () => {
  await withSetAside()
  expect((await house.act('dismiss', 'outbox', '1')).lines).toEqual(['outbox/1: dismissed. The shop is not told of InvoiceDelivered of invoice-10001.'])
  await house.settled()
  expect(await outbox()).toEqual([{ no: 1, told: false }])
  expect((await house.run('list', '--state', 'alarms')).text).toBe('Nothing.')
  expect((await house.run('trace', '10001')).text).toContain('it is dismissed (outbox/1)')
  expect((await house.database.pool.query(`select who, what, subject from actions where what = 'dismiss'`)).rows).toEqual([{ who: 'Testaaja', what: 'dismiss', subject: 'outbox/1' }])
  expect((await house.act('dismiss', 'outbox', 'x')).faults).toContain('KS-ACTION-NOT-FOUND')
})
