import { afterEach, expect, test } from 'vitest'
import { invoiceContent, invoiceIssued, orderContent, orderPlaced } from '../../harness/events.ts'
import { houseProfile, shopRecord, startHouse, statesOf, type House } from '../house.ts'

let house: House
afterEach(() => house.stop())

const waiting = "    references: [{ term: purchaseOrder, from: [event, order.buyersNumber] }]\n    waitsForBuyersNumber: P3D\n"
const placed = () => shopRecord('fi.kuntasilta.shop.OrderPlaced', { ...orderPlaced(), order: { ...orderContent(), buyersNumber: null } }, 'e-0')
const issued = () => shopRecord('fi.kuntasilta.shop.InvoiceIssued', { ...invoiceIssued(), invoice: { ...invoiceContent(), purchaseOrder: null } }, 'e-1')

test('an invoice that waits for the number of its order goes when a person says it', async () => {
  house = await startHouse(houseProfile(waiting))
  await house.publish(placed(), issued())
  await house.settled()
  expect(await statesOf(house)).toEqual(['10001 waiting'])
  expect((await house.act('order-number', 'esimerkki', 'T-556', '4500099')).faults).toContain('KS-ACTION-NOT-FOUND')
  expect((await house.act('order-number', 'esimerkki', 'T-555', '4500099')).lines).toEqual(["Order T-555 of esimerkki has the buyer's number 4500099."])
  await house.settled()
  expect(await statesOf(house)).toEqual(['10001 delivered'])
  expect((await house.run('show', '10001', '--bytes', 'out.xml')).failed).toBe(false)
  const { rows } = await house.database.pool.query('select who, what, subject, detail from actions')
  expect(rows).toEqual([{ who: 'Testaaja', what: 'order-number', subject: 'esimerkki T-555', detail: { buyersNumber: '4500099' } }])
})
