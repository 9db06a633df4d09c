import { afterEach, beforeEach, expect, test } from 'vitest'
import { documents, flow, oneLane } from '../stage/profiles.ts'
import { order } from '../stage/records.ts'
import { setStage, type Stage } from '../stage/stage.ts'
import { bill, peppolLane, problemsOf, received } from './bill.ts'

let stage: Stage
beforeEach(async () => {
  stage = await setStage({ profiles: [peppolLane({
    waitsForOrder: 'P1D',
    demands: [{ term: 'purchaseOrder', when: 'ordered' }],
    references: [{ term: 'purchaseOrder', from: ['event', 'order.buyersNumber'] }, { term: 'accountingReference', from: ['event', 'order.accountingReference'] }],
  })] })
})
afterEach(() => stage.stop())

const ordered = (number: string, buyersNumber: string | null, accountingReference: string) => order(number, { content: { buyersNumber, accountingReference } })
const unnumbered = { purchaseOrder: null, accountingReference: null }
const lineOf = (salesOrder: string, more: object = {}) => ({ net: '100.00', rate: '25.5', more: { salesOrder, ...more } })

test('one order may be invoiced in several invoices, each with the order\'s references', async () => {
  await stage.take(ordered('T-1', 'A-1', '4210'))
  await stage.take(...['1', '2', '3'].map((number) => bill(number, [{ net: '100.00', rate: '25.5' }], { content: { ...unnumbered, salesOrder: 'T-1' } })))
  await stage.dispatch()
  expect(await stage.states()).toEqual(['1 delivered', '2 delivered', '3 delivered'])
  for (const invoice of received(stage).values()) expect(invoice).toMatchObject({ purchaseOrder: 'A-1', salesOrder: 'T-1', accountingReference: '4210' })
})

test('a collective invoice has on each line the number and the cost centre of its own order', async () => {
  await stage.take(ordered('T-1', 'A-1', '4210'), ordered('T-2', 'A-2', '4220'))
  await stage.take(bill('1', [lineOf('T-1'), lineOf('T-2'), lineOf('T-2', { purchaseOrder: 'said by the shop', accountingReference: '4230' })], { content: unnumbered }))
  await stage.dispatch()
  expect(await problemsOf(stage, '1')).toEqual([])
  const invoice = received(stage).get('1')
  expect(invoice?.purchaseOrder).toBeUndefined()
  expect(invoice?.lines?.map(({ purchaseOrder, accountingReference }) => [purchaseOrder, accountingReference])).toEqual([
    ['A-1', '4210'],
    ['A-2', '4220'],
    ['said by the shop', '4230'],
  ])
})

test('a collective invoice as Finvoice names the order on each row', async () => {
  await stage.reprofile(oneLane(documents(), [flow('invoices', 'operator', { references: [{ term: 'purchaseOrder', from: ['event', 'order.buyersNumber'] }] })]))
  await stage.take(ordered('T-1', 'A-1', '4210'), ordered('T-2', 'A-2', '4220'), bill('1', [lineOf('T-1'), lineOf('T-2')], { content: unnumbered }))
  await stage.dispatch()
  const rows = [...Buffer.from(stage.receiver().effects[0]?.bytes ?? []).toString('latin1').matchAll(/<RowIdentifier>(.*)<\/RowIdentifier>/g)].map(([, number]) => number)
  expect(rows).toEqual(['A-1', 'A-2'])
})

test('a collective invoice waits for each of its orders', async () => {
  await stage.take(ordered('T-1', 'A-1', '4210'), bill('1', [lineOf('T-1'), lineOf('T-2')], { content: unnumbered }))
  expect(await stage.rows('select state, waits_for from deliveries')).toEqual([{ state: 'waiting', waits_for: 'order T-2 of esimerkki' }])
  await stage.take(ordered('T-2', 'A-2', '4220'))
  await stage.dispatch()
  expect(await stage.states()).toEqual(['1 delivered'])
})

test('a collective invoice with a line whose order has no number is parked, where the number is demanded', async () => {
  await stage.take(ordered('T-1', 'A-1', '4210'), ordered('T-2', null, '4220'), bill('1', [lineOf('T-1'), lineOf('T-2')], { content: unnumbered }))
  await stage.dispatch()
  expect(await problemsOf(stage, '1')).toEqual(['KS-RULE-DEMAND'])
})
