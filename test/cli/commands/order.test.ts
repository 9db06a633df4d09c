import { afterEach, expect, test } from 'vitest'
import { Decimal } from '../../../mappings/model/decimal.ts'
import { invoiceContent, invoiceIssued, orderContent, orderPlaced } from '../../harness/events.ts'
import { houseProfile, shopRecord, startHouse, type House } from '../house.ts'

let house: House
afterEach(() => house.stop())

const story = 'order-555'
const { buyer, seller } = orderPlaced()
const order = { ...orderContent(), sellersNumber: 'T-555', buyersNumber: '4500012345' }
const minute_ms = 60_000
const at = (minute: number): number => Date.parse('2026-03-02T08:00:00Z') + minute * minute_ms

test('tells the story of an order by either number, in three languages and for machines', async () => {
  house = await startHouse(houseProfile('    match: { price: { percent: "0" } }\n'))
  await house.publish(
    shopRecord('fi.kuntasilta.shop.OrderPlaced', { ...orderPlaced(), story, order }, 'e-1', at(0)),
    shopRecord('fi.kuntasilta.shop.OrderShipped', { buyer, seller, story, storyVersion: 2, despatch: { number: 'D-1', sellersOrder: 'T-555', lines: [{ id: '1', orderLine: '1', quantity: Decimal.of('1'), unit: 'C62' }] } }, 'e-2', at(1)),
    shopRecord('fi.kuntasilta.shop.OrderCancelled', { buyer, seller, story, storyVersion: 3, order }, 'e-3', at(2)),
    shopRecord('fi.kuntasilta.shop.InvoiceIssued', { ...invoiceIssued(), invoice: { ...invoiceContent(), salesOrder: 'T-555' } }, 'e-4', at(3)),
  )
  await house.settled()
  const told = await house.run('order', 'T-555')
  expect(told.lines.slice(0, 3)).toEqual(['order order-555, esimerkki: in delivery', "  the seller's number T-555", "  the buyer's number 4500012345"])
  expect(told.text).toMatch(/1 +Matkapuhelin 1 +C62 +2 +– +1 +0 +0 +2 +0 +200\.00 +200\.00 +0\.00/)
  expect(told.text).toContain('the shop, order cancellation T-555-3 (too late)')
  expect(told.text).toContain('KS-ORDER-CANCELLED-LATE')
  expect(told.text).toMatch(/invoice 10001, esimerkki\/operator: delivered/)
  expect(told.text).toMatch(/what differs on invoices:\n  invoice 10001: KS-MATCH-RECEIVED: /)
  expect((await house.run('trace', '10001')).text).toMatch(/compared +invoice 10001 to esimerkki\/operator: differs; KS-MATCH-RECEIVED/)
  expect((await house.run('show', '10001')).text).toContain('Differs from its order or receipts:\n  KS-MATCH-RECEIVED')
  expect((await house.run('order', '4500012345', '--language', 'fi')).lines[0]).toBe('tilaus order-555, esimerkki: toimituksessa')
  expect((await house.run('order', '4500012345', '--language', 'sv')).lines[0]).toBe('order order-555, esimerkki: under leverans')
  const [machine] = JSON.parse((await house.run('order', story, '--json')).text) as { state: string; lines: { shipped: string }[]; said: { is: string; verdict: string }[] }[]
  expect(machine).toMatchObject({ state: 'in delivery', sellersNumber: 'T-555', buyersNumber: '4500012345', lines: [{ ordered: '2.0000', shipped: '1.0000', invoicedAmount: '200.00' }] })
  expect(machine!.said.map(({ is, verdict }) => `${is} ${verdict}`)).toEqual(['placed accepted', 'shipped accepted', 'cancelled too late', 'invoiced accepted'])
  expect((await house.act('replay', 'orders')).lines).toEqual(['4 events listened to: 0 orders have something new.'])
  expect((await house.run('order', 'T-999')).faults).toContain('KS-ACTION-NOT-FOUND')
})
