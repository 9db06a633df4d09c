import { afterEach, describe, expect, test } from 'vitest'
import { creditNoteIssued, invoiceIssued } from '../../harness/events.ts'
import { deliveryOf, houseProfile, shopRecord, startHouse, statesOf, type House } from '../house.ts'

let house: House
afterEach(() => house.stop())

const otherBuyer = { businessId: '0205717-4', ovt: '003702057174', unit: '' }
const strayInvoice = () => shopRecord('fi.kuntasilta.shop.InvoiceIssued', { ...invoiceIssued(), buyer: otherBuyer }, 'e-1')
const creditNote = () => shopRecord('fi.kuntasilta.shop.CreditNoteIssued', creditNoteIssued(), 'e-2')
const claimsBoth = () => houseProfile().replace('"0204819-8"', '"0204819-8", "0205717-4"')

describe('replay quarantine', () => {
  test('takes the record in once its buyer is known; what waited for it goes after it, in the order of the story', async () => {
    house = await startHouse()
    await house.publish(strayInvoice(), creditNote())
    await house.settled()
    expect(await statesOf(house)).toEqual(['10002 waiting'])
    const { text } = await house.run('list')
    expect(text).toMatch(/quarantine\/1 +shop\.invoices, partition 0, offset 0 +invoice-10001/)
    expect(text).toContain('KS-CONTRACT-UNKNOWN-BUYER: An event names a buyer that no municipality has among its own. Y-tunnus 0205717-4')

    const tooEarly = await house.act('replay', 'quarantine', 'quarantine/1')
    expect(tooEarly).toMatchObject({ failed: true, faults: expect.stringContaining('quarantine/1 stays: KS-CONTRACT-UNKNOWN-BUYER') })
    expect(await statesOf(house)).toEqual(['10002 waiting'])

    await house.writeProfile(claimsBoth())
    await house.profiles.reload()
    expect((await house.act('replay', 'quarantine', '--all')).lines).toEqual(['quarantine/1: taken in.'])
    const { rows } = await house.database.pool.query(`select document_number, predecessor is not null as behind from deliveries order by document_number`)
    expect(rows).toEqual([{ document_number: '10001', behind: false }, { document_number: '10002', behind: true }])
    await house.settled()
    expect([...await statesOf(house)].sort()).toEqual(['10001 delivered', '10002 delivered'])
    expect(house.receiver.counts.effects).toBe(2)
    const attempts = await house.database.pool.query(`select d.document_number from attempts a join deliveries d using (transmission_id) order by a.ctid`)
    expect(attempts.rows.map((row: { document_number: string }) => row.document_number)).toEqual(['10001', '10002'])
    const shown = (await house.run('show', 'quarantine/1')).text
    expect(shown).toMatch(/state +replayed/)
    expect(shown).toMatch(/Testaaja: replay .*takenIn: true/)
    expect((await house.act('replay', 'quarantine', '1')).faults).toContain('KS-ACTION-NOT-IN-QUARANTINE: A record is not in quarantine any more. Record 1 is "replayed".')
  })

  test('an unreadable record stays as it is, and its bytes can be had', async () => {
    house = await startHouse()
    await house.publish({ ...strayInvoice(), value: Buffer.from('not Avro') })
    await house.settled()
    expect((await house.act('replay', 'quarantine', '1')).faults).toContain('quarantine/1 stays: KS-CONTRACT-NOT-FRAMED')
    expect((await house.run('show', 'quarantine/1', '--bytes', '-')).bytes.toString()).toBe('not Avro')
    const { rows } = await house.database.pool.query('select state, closed_at from quarantine')
    expect(rows).toEqual([{ state: 'open', closed_at: null }])
  })

  test('what waited for the record waits on for what else it misses', async () => {
    house = await startHouse()
    const third = { ...creditNoteIssued(), storyVersion: 3 }
    await house.publish(strayInvoice(), shopRecord('fi.kuntasilta.shop.CreditNoteIssued', third, 'e-2'))
    await house.settled()
    await house.act('dismiss', 'quarantine', '1')
    expect(await statesOf(house)).toEqual(['10002 waiting'])
    expect((await house.run('show', await deliveryOf(house, '10002'))).text).toContain('version 1 of story invoice-10001')
  })
})

describe('dismiss quarantine', () => {
  test('lets what waited for the record go on', async () => {
    house = await startHouse()
    const orphan = { ...creditNoteIssued(), storyVersion: 1 }
    await house.publish(strayInvoice(), shopRecord('fi.kuntasilta.shop.CreditNoteIssued', orphan, 'e-2'))
    await house.settled()
    expect(await statesOf(house)).toEqual(['10002 waiting'])
    expect((await house.act('dismiss', 'quarantine', '1')).lines).toEqual(['quarantine/1: dismissed. Its bytes stay in the ledger.'])
    await house.settled()
    expect(await statesOf(house)).toEqual(['10002 delivered'])
    expect((await house.act('dismiss', 'quarantine', '7')).faults).toContain('KS-ACTION-NOT-FOUND')
  })
})

test('a later version that came first goes after the earlier one', async () => {
  house = await startHouse()
  await house.publish(creditNote())
  await house.settled()
  expect(await statesOf(house)).toEqual(['10002 waiting'])
  await house.publish(shopRecord('fi.kuntasilta.shop.InvoiceIssued', invoiceIssued(), 'e-1'))
  await house.settled()
  const attempts = await house.database.pool.query(`select d.document_number from attempts a join deliveries d using (transmission_id) order by a.ctid`)
  expect(attempts.rows.map((row: { document_number: string }) => row.document_number)).toEqual(['10001', '10002'])
})
