import { afterEach, describe, expect, test } from 'vitest'
import { Decimal } from '../../../mappings/model/decimal.ts'
import { creditNoteIssued, invoiceContent, invoiceIssued } from '../../harness/events.ts'
import { deliveryOf, houseProfile, shopRecord, startHouse, statesOf, type House } from '../house.ts'

let house: House
afterEach(() => house.stop())

const demand = '    demands: [{ term: project }]\n'
const issued = (id = 'e-1') => shopRecord('fi.kuntasilta.shop.InvoiceIssued', invoiceIssued(), id)
const credited = () => shopRecord('fi.kuntasilta.shop.CreditNoteIssued', creditNoteIssued(), 'e-2')

describe('release', () => {
  test('after the profile was mended, makes the document of what was parked for it, and the story goes on in order', async () => {
    house = await startHouse(houseProfile(demand))
    await house.publish(issued(), credited())
    await house.settled()
    expect(await statesOf(house)).toEqual(['10001 parked', '10002 parked'])
    expect((await house.run('list', '--state', 'parked')).text).toContain('KS-RULE-DEMAND: Invoice 10001, ')

    await house.writeProfile(houseProfile())
    const reloaded = new Promise<void>((resolve) => { house.service.wakes.on('profiles', () => resolve()) })
    expect((await house.act('profiles', 'reload')).failed).toBe(false)
    await reloaded
    const { text, failed } = await house.act('release', '--municipality', 'esimerkki', '--code', 'KS-RULE-DEMAND')
    expect(failed).toBe(false)
    expect(text).toContain('invoice 10001 to esimerkki/operator: parked → planned')
    await house.settled()
    expect(await statesOf(house)).toEqual(['10001 delivered', '10002 delivered'])
    expect(house.receiver.counts).toEqual({ arrivals: 2, effects: 2 })
    const { rows } = await house.database.pool.query('select who, why, what, detail from actions order by action_no')
    expect(rows).toEqual([
      { who: 'Testaaja', why: 'it is a test', what: 'reload', detail: expect.anything() },
      { who: 'Testaaja', why: 'it is a test', what: 'release', detail: { from: 'parked', to: 'planned' } },
      { who: 'Testaaja', why: 'it is a test', what: 'release', detail: { from: 'parked', to: 'planned' } },
    ])
  })

  test('is refused without who and why, and for what nothing holds; then nothing changes', async () => {
    house = await startHouse(houseProfile(demand))
    await house.publish(issued())
    await house.settled()
    const id = await deliveryOf(house, '10001')
    expect((await house.run('release', id, '--who', 'Testaaja')).faults).toContain('KS-ACTION-WHO-WHY: A change was asked for without saying who makes it and why. --why is not given.')
    expect((await house.act('release', '00000000-0000-8000-8000-000000000000')).faults).toContain('KS-ACTION-NOT-FOUND')
    expect((await house.act('release', '--municipality', 'esimerkki', '--code', 'KS-RULE-DEMANT')).faults).toContain('KS-RULE-DEMAND')
    expect((await house.act('give-up', id)).text).toContain('parked → given up')
    const again = await house.act('release', id)
    expect(again).toMatchObject({ failed: true, lines: [], faults: expect.stringContaining('KS-ACTION-NOTHING-TO-RELEASE') })
    expect(await statesOf(house)).toEqual(['10001 given up'])
  })

  test('with --profile concerns what a profile can set right, not what the shop must', async () => {
    house = await startHouse(houseProfile(demand))
    const wrong = { ...invoiceContent(), number: '20001', project: 'P-1', totals: { ...invoiceContent().totals!, payable: Decimal.of('1.00') } }
    await house.publish(issued(), shopRecord('fi.kuntasilta.shop.InvoiceIssued', { ...invoiceIssued(), story: 'invoice-20001', invoice: wrong }, 'e-3'))
    await house.settled()
    expect(await statesOf(house)).toEqual(['10001 parked', '20001 parked'])
    const { lines } = await house.act('release', '--municipality', 'esimerkki', '--profile')
    expect(lines).toEqual([expect.stringContaining('invoice 10001 to esimerkki/operator: parked → planned')])
  })

  test('lets a waiting delivery go without what it waits for', async () => {
    house = await startHouse(houseProfile('    waitsForOrder: P3D\n'))
    await house.publish(issued())
    await house.settled()
    const id = await deliveryOf(house, '10001')
    expect((await house.run('show', id)).text).toMatch(/waits for +order T-555 of esimerkki, until 2026-03-05 10:00:00/)
    await house.act('release', id)
    await house.settled()
    expect(await statesOf(house)).toEqual(['10001 delivered'])
  })

  test('lets a delivery go past its predecessor only when asked', async () => {
    house = await startHouse(houseProfile('    demands: [{ term: buyerReference }]\n'))
    const draft = invoiceIssued()
    const { buyerReference: _, ...without } = draft.invoice!
    await house.publish(shopRecord('fi.kuntasilta.shop.InvoiceIssued', { ...draft, invoice: without }, 'e-1'), credited())
    await house.settled()
    expect(await statesOf(house)).toEqual(['10001 parked', '10002 rendered'])
    const ahead = await deliveryOf(house, '10001')
    const behind = await deliveryOf(house, '10002')
    expect((await house.run('show', behind)).text).toContain(`waits behind  invoice 10001 (delivery ${ahead}, parked, KS-RULE-DEMAND)`)
    expect((await house.run('show', ahead)).text).toContain(`ahead of  credit note 10002 (delivery ${behind}, rendered)`)
    expect((await house.act('release', behind)).faults).toContain(`KS-ACTION-BEHIND: A delivery waits for an earlier one of its story. Delivery ${behind} of credit note 10002 is "rendered" behind delivery ${ahead}.`)
    expect((await house.act('release', behind, '--past-predecessor')).text).toContain('credit note 10002')
    await house.settled()
    expect(await statesOf(house)).toEqual(['10001 parked', '10002 delivered'])
  })

  test('when one ahead is given up, those behind it move on', async () => {
    house = await startHouse(houseProfile('    demands: [{ term: buyerReference }]\n'))
    const draft = invoiceIssued()
    const { buyerReference: _, ...without } = draft.invoice!
    await house.publish(shopRecord('fi.kuntasilta.shop.InvoiceIssued', { ...draft, invoice: without }, 'e-1'), credited())
    await house.settled()
    await house.act('give-up', await deliveryOf(house, '10001'))
    await house.settled()
    expect(await statesOf(house)).toEqual(['10001 given up', '10002 delivered'])
  })
})

describe('release of frozen bytes', () => {
  test('sends the same bytes again where the receiver proved not to have taken them', async () => {
    house = await startHouse()
    const mend = house.receiver.inject({ failure: 'refuses', at: 'upload', code: 'SCHEMA', text: 'not today' })
    await house.publish(issued())
    await house.settled()
    expect(await statesOf(house)).toEqual(['10001 parked'])
    const id = await deliveryOf(house, '10001')
    const before = (await house.run('show', id, '--bytes', '-')).bytes
    expect(before.toString()).toContain('<InvoiceNumber>10001</InvoiceNumber>')
    mend()
    expect((await house.act('release', id)).text).toContain('parked → retrying')
    await house.settled()
    expect(await statesOf(house)).toEqual(['10001 delivered'])
    expect((await house.run('show', id, '--bytes', '-')).bytes).toEqual(before)
    expect((await house.run('show', id)).text).toContain('2  2026-03-02 10:00:00  delivered')
  })

  test('with --render-again makes a new delivery that replaces the old one, and whoever waited waits behind it', async () => {
    house = await startHouse()
    const mend = house.receiver.inject({ failure: 'refuses', at: 'upload', code: 'SCHEMA', text: 'not today', documents: ['10001'] })
    await house.publish(issued(), credited())
    await house.settled()
    expect(await statesOf(house)).toEqual(['10001 parked', '10002 rendered'])
    mend()
    const old = await deliveryOf(house, '10001')
    await house.act('release', old, '--render-again')
    const next = await deliveryOf(house, '10001')
    expect(next).not.toBe(old)
    expect((await house.act('release', old)).faults).toContain(`was replaced by delivery ${next}`)
    await house.settled()
    expect(await statesOf(house)).toEqual(['10001 replaced', '10002 delivered', '10001 delivered'])
    expect((await house.run('show', next)).text).toContain(old)
    expect((await house.run('show', '10001', '--bytes', '-')).faults).toContain(`KS-ACTION-SEVERAL: Several transmissions are meant, and the bytes of one can be written. "10001" stands for ${old}, ${next}.`)
    expect(house.receiver.counts.effects).toBe(2)
  })

  test('is refused while it may have arrived; --ask asks the receiver first', async () => {
    house = await startHouse(houseProfile())
    const { pool } = house.database
    await house.publish(issued())
    const mend = house.receiver.inject({ failure: 'refuses', at: 'upload', code: 'SCHEMA', text: 'not today' })
    await house.settled()
    mend()
    await pool.query('update deliveries set unproven = true')
    const id = await deliveryOf(house, '10001')
    for (const options of [[], ['--render-again']]) {
      expect(await house.act('release', id, ...options)).toMatchObject({ failed: true, faults: expect.stringContaining('KS-ACTION-MAY-HAVE-ARRIVED') })
    }
    expect((await house.act('release', '--municipality', 'esimerkki')).failed).toBe(true)
    expect(await statesOf(house)).toEqual(['10001 parked'])
    expect((await house.act('release', id, '--ask')).text).toContain('parked → unknown')
    await house.settled()
    expect(await statesOf(house)).toEqual(['10001 delivered'])
    expect(house.receiver.counts.effects).toBe(1)
  })

  test('goes once a person says with --not-delivered that it is not there', async () => {
    house = await startHouse()
    const mend = house.receiver.inject({ failure: 'refuses', at: 'upload', code: 'SCHEMA', text: 'not today' })
    await house.publish(issued())
    await house.settled()
    mend()
    await house.database.pool.query('update deliveries set unproven = true')
    const id = await deliveryOf(house, '10001')
    expect((await house.act('release', '--municipality', 'esimerkki', '--not-delivered')).faults).toContain('KS-START-OPTION-UNKNOWN')
    await house.act('release', id, '--not-delivered')
    await house.settled()
    expect(await statesOf(house)).toEqual(['10001 delivered'])
    expect((await house.run('show', id)).text).toContain('notDelivered: true')
  })

  test('twice at once has one effect', async () => {
    house = await startHouse()
    const mend = house.receiver.inject({ failure: 'refuses', at: 'upload', code: 'SCHEMA', text: 'not today' })
    await house.publish(issued())
    await house.settled()
    mend()
    const id = await deliveryOf(house, '10001')
    const both = await Promise.all([house.act('release', id, '--render-again'), house.act('release', id, '--render-again')])
    expect(both.map(({ failed }) => failed).sort()).toEqual([false, true])
    await house.settled()
    expect(await statesOf(house)).toEqual(['10001 replaced', '10001 delivered'])
    expect(house.receiver.counts.effects).toBe(1)
  })
})
