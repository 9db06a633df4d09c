import { afterEach, beforeEach, expect, test } from 'vitest'
import { expirePass } from '../../../pipelines/dispatch/expire.ts'
import { invoiceContent } from '../../harness/events.ts'
import { documents, flow, oneLane } from '../stage/profiles.ts'
import { invoice, order, orderChanged, type EventOptions } from '../stage/records.ts'
import { setStage, type Stage } from '../stage/stage.ts'

const day_ms = 86_400_000
const waiting = flow('invoices', 'operator', {
  waitsForBuyersNumber: 'P3D',
  demands: [{ term: 'purchaseOrder', when: 'ordered' }],
  references: [{ term: 'purchaseOrder', from: ['event', 'order.buyersNumber'] }],
})

let stage: Stage
beforeEach(async () => { stage = await setStage({ profiles: [oneLane(documents(), [waiting])] }) })
afterEach(() => stage.stop())

/** An order that its buyer has not given a number yet, and its invoice. */
const unnumbered = (options: EventOptions = {}) => order('T-1', { ...options, content: { buyersNumber: null } })
const numbered = (number: string) => orderChanged('T-1', { content: { buyersNumber: number } })
const invoiced = (number = '1', content: object = {}) => invoice(number, { order: 'T-1', content: { purchaseOrder: null, ...content } })
const sent = (): string => Buffer.from(stage.receiver().effects[0]?.bytes ?? []).toString('latin1')
const waits = async (): Promise<unknown> => (await stage.rows('select waits_for from deliveries'))[0]

test('the number is waited for before the invoice is made, and stands on it', async () => {
  await stage.take(unnumbered(), invoiced())
  expect(await stage.states()).toEqual(['1 waiting'])
  expect(await waits()).toEqual({ waits_for: "buyer's number of order T-1 of esimerkki" })
  expect((await stage.take(numbered('4500099'))).lanes).toEqual(['esimerkki/operator'])
  await stage.dispatch()
  expect(await stage.states()).toEqual(['1 delivered'])
  expect(sent()).toContain('<OrderIdentifier>4500099</OrderIdentifier>')
})

test.each([
  ['the order has one', () => [order('T-1'), invoiced()]],
  ['the order gets one before it in the same batch', () => [unnumbered(), numbered('4500099'), invoiced()]],
  ['the order got one once, and a later change says nothing of it', () => [order('T-1'), orderChanged('T-1', { content: { buyersNumber: null } }), invoiced()]],
  ['the invoice states it', () => [unnumbered(), invoiced('1', { purchaseOrder: '4500012345' })]],
  ['the invoice belongs to no order', () => [invoice('1', { content: { purchaseOrder: null } })]],
])('nothing is waited for where %s', async (_, records) => {
  await stage.take(...records())
  expect(await stage.states()).toEqual(['1 planned'])
})

test('an unknown order has no number either', async () => {
  await stage.take(invoiced())
  expect(await stage.states()).toEqual(['1 waiting'])
  await stage.take(unnumbered())
  expect(await stage.states()).toEqual(['1 waiting'])
  await stage.take(numbered('4500099'))
  expect(await stage.states()).toEqual(['1 planned'])
})

test('a number of an earlier version that comes late counts', async () => {
  await stage.take(orderChanged('T-1', { content: { buyersNumber: null } }), invoiced())
  await stage.take(order('T-1'))
  await stage.dispatch()
  expect(await stage.states()).toEqual(['1 delivered'])
})

test('is parked when it does not come, saying what is missing and that the municipality can act; a late one lets it go', async () => {
  await stage.take(unnumbered(), invoiced())
  expect((await expirePass(stage.context)).due_ms).toBe(stage.clock.now_ms() + 3 * day_ms)
  stage.later(3 * day_ms)
  await expirePass(stage.context)
  expect(await stage.rows('select state, problem from deliveries')).toEqual([{
    state: 'parked',
    problem: { code: 'KS-LEDGER-NO-BUYERS-NUMBER', parameters: { document: '1', order: 'T-1', municipality: 'esimerkki', until: { instant: '2026-03-05T08:00:00Z' } } },
  }])
  await stage.take(numbered('4500099'))
  await stage.dispatch()
  expect(await stage.states()).toEqual(['1 delivered'])
  expect(await stage.rows('select problem from deliveries')).toEqual([{ problem: null }])
})

test('another order that is late is parked as any order', async () => {
  await stage.reprofile(oneLane(documents(), [flow('invoices', 'operator', { waitsForOrder: 'P1D' })]))
  await stage.take(invoiced())
  stage.later(day_ms)
  await expirePass(stage.context)
  expect(await stage.rows(`select problem ->> 'code' as code from deliveries`)).toEqual([{ code: 'KS-LEDGER-WAITED-IN-VAIN' }])
})

test('of several orders every one is waited for, and each line bears its own', async () => {
  const lines = ['T-1', 'T-2'].map((salesOrder) => ({ salesOrder }))
  const content = { lines: invoiceContent(2).lines!.map((line, index) => ({ ...line, ...lines[index] })) }
  await stage.take(order('T-1', { content: { buyersNumber: 'A-1' } }), order('T-2', { content: { buyersNumber: null } }))
  await stage.take(invoice('1', { lines: 2, content: { purchaseOrder: null, ...content } }))
  expect(await waits()).toEqual({ waits_for: "buyer's number of order T-2 of esimerkki" })
  await stage.take(orderChanged('T-2', { content: { buyersNumber: 'A-2' } }))
  await stage.dispatch()
  expect(await stage.states()).toEqual(['1 delivered'])
})
