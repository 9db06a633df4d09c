import { afterEach, beforeEach, expect, test } from 'vitest'
import { readOrderEntries } from '../../../ledger/conversations.ts'
import { appendOutbox } from '../../../ledger/outbox.ts'
import { inTransaction } from '../../../ledger/transaction.ts'
import { stateOf } from '../../../mappings/conversation/conversation.ts'
import { judgeAll } from '../../../mappings/conversation/inOrder.ts'
import { Decimal } from '../../../mappings/model/decimal.ts'
import { replayOrders } from '../../../pipelines/actions/replayOrders.ts'
import { listen } from '../../../pipelines/conversation/listen.ts'
import { ourEntries } from '../../../pipelines/conversation/ourEntries.ts'
import { ourSource } from '../../../pipelines/ourSource.ts'
import type { EventDraft, EventType } from '../../../schemas/generated/events.ts'
import { writeRecord } from '../../../schemas/record.ts'
import { invoiceContent, invoiceIssued, orderContent, orderPlaced } from '../../harness/events.ts'
import { record } from '../stage/records.ts'
import { setStage, type Stage } from '../stage/stage.ts'

let stage: Stage
beforeEach(async () => { stage = await setStage() })
afterEach(() => stage.stop())

const of = Decimal.of
const story = 'order-555'
const parties = { buyer: orderPlaced().buyer!, seller: orderPlaced().seller! }
const placed = (version = 1) => record('fi.kuntasilta.shop.OrderPlaced', { ...orderPlaced(), story, storyVersion: version, order: { ...orderContent(), sellersNumber: 'T-555', buyersNumber: '4500' } }, 'placed')
const shipped = (version: number, quantity: string) => record('fi.kuntasilta.shop.OrderShipped', { ...parties, story, storyVersion: version, despatch: { number: `D-${version}`, sellersOrder: 'T-555', lines: [{ id: '1', orderLine: '1', quantity: of(quantity), unit: 'C62' }] } }, `shipped ${version}`)
const cancelled = (version: number) => record('fi.kuntasilta.shop.OrderCancelled', { ...parties, story, storyVersion: version, order: { ...orderContent(), sellersNumber: 'T-555' } }, `cancelled ${version}`)
const invoice = () => record('fi.kuntasilta.shop.InvoiceIssued', { ...invoiceIssued(), invoice: { ...invoiceContent(), salesOrder: 'T-555' } }, 'invoice')

async function conversation() {
  const { judged, ...rest } = judgeAll(await readOrderEntries(stage.database.pool, [{ municipality: 'esimerkki', story }]))
  const [line] = rest.conversation.lines.values()
  return { state: stateOf(rest.conversation), line: line && Object.fromEntries((['ordered', 'shipped', 'received', 'invoiced', 'invoicedAmount'] as const).map((what) => [what, line[what].toString()])), said: judged.map(({ said: { is }, verdict }) => `${is} ${verdict.is}`) }
}

const verdicts = () => stage.rows(`select said ->> 'is' as said, verdict from order_entries order by 1`)
const disputes = async () => (await stage.rows<{ value: Buffer }>(`select value from outbox where type like '%OrderDisputed' order by outbox_no`)).map(({ value }) => stage.decode(value).value as { verdict: string; what: string })

async function weSay<T extends EventType>(type: T, draft: EventDraft<T>, id: string): Promise<void> {
  const written = writeRecord(type, draft, { id, source: ourSource, time: '2026-03-05T08:00:00.000Z' })
  const row = { ...written, eventId: id, type, story: written.key }
  await inTransaction(stage.database.pool, async (client) => {
    await appendOutbox(client, [row], stage.clock.now_ms())
    await listen(client, ourEntries(row, () => 'esimerkki', stage.clock.now_ms()), stage.profiles, stage.clock.now_ms())
  })
}

test('an order’s quantities and amounts come from the shop’s events and ours, with both numbers beside each other', async () => {
  await stage.take(placed(), shipped(2, '2'), invoice())
  await weSay('fi.kuntasilta.municipal.GoodsReceived', { story, municipality: '999', documentNumber: 'R-1', sellersOrder: 'T-555', lines: [{ id: '1', orderLine: '1', quantity: of('1'), unit: 'C62' }] }, '00000000-0000-4000-8000-000000000001')
  expect(await conversation()).toMatchObject({ state: 'delivered', line: { ordered: '2.0000', shipped: '2.0000', received: '1.0000', invoiced: '2.0000', invoicedAmount: '200.00' } })
  expect(await stage.rows('select sellers_number, buyers_number from orders')).toEqual([{ sellers_number: 'T-555', buyers_number: '4500' }])
  expect(await disputes()).toEqual([])
  const [before, kept] = [await conversation(), await stage.rows('select * from order_entries order by event_id')]
  await stage.database.pool.query('delete from order_entries')
  expect(await replayOrders({ who: 'Testaaja', why: 'it is a test', at_ms: stage.clock.now_ms() }, stage.context)).toEqual({ events: 4, orders: 1 })
  expect(await conversation()).toEqual(before)
  expect(await stage.rows('select * from order_entries order by event_id')).toEqual(kept)
})

test('what a version before this one read otherwise is read anew when orders are replayed, and counts', async () => {
  await stage.take(placed(), shipped(2, '2'))
  await stage.rows(`update order_entries set said = jsonb_set(said, '{lines}', '[]') where said ->> 'is' = 'shipped'`)
  expect(await conversation()).toMatchObject({ state: 'open', line: { shipped: '0' } })
  const act = { who: 'Testaaja', why: 'an upgrade', at_ms: stage.clock.now_ms() }
  expect(await replayOrders(act, stage.context)).toMatchObject({ orders: 1 })
  expect(await conversation()).toMatchObject({ state: 'delivered', line: { shipped: '2.0000' } })
  expect(await replayOrders(act, stage.context)).toMatchObject({ orders: 0 })
})

test('an invoice that came before its order belongs to it afterwards', async () => {
  await stage.take(invoice())
  expect(await verdicts()).toEqual([{ said: 'invoiced', verdict: null }])
  await stage.take(placed())
  expect(await verdicts()).toEqual([{ said: 'invoiced', verdict: 'accepted' }, { said: 'placed', verdict: 'accepted' }])
})

test('an invoice that came before its purchase order belongs to it afterwards by the buyer’s number, though it names the seller’s too', async () => {
  await stage.take(record('fi.kuntasilta.shop.InvoiceIssued', { ...invoiceIssued(), invoice: { ...invoiceContent(), salesOrder: 'T-555', purchaseOrder: '4500' } }, 'invoice'))
  await weSay('fi.kuntasilta.municipal.PurchaseOrderReceived', { story, municipality: '999', documentNumber: '4500', order: { ...orderContent(), sellersNumber: '', buyersNumber: '4500' } }, '00000000-0000-4000-8000-000000000001')
  expect(await verdicts()).toEqual([{ said: 'invoiced', verdict: 'accepted' }, { said: 'placed', verdict: 'accepted' }])
})

test('a cancellation after a despatch is told to shop and municipality, once, whichever came first', async () => {
  await stage.take(placed(), cancelled(3))
  expect(await verdicts()).toEqual([{ said: 'cancelled', verdict: null }, { said: 'placed', verdict: null }])
  expect(await disputes()).toEqual([])
  await stage.take(shipped(2, '1'))
  await stage.take(invoice())
  expect(await verdicts()).toContainEqual({ said: 'cancelled', verdict: 'too late' })
  expect(await disputes()).toMatchObject([{ verdict: 'too late', what: 'cancelled' }])
  expect(await stage.rows('select cause, subject from alarms')).toEqual([{ cause: 'KS-ORDER-DISPUTE', subject: 'order/esimerkki/order-555' }])
  expect((await conversation()).state).toBe('in delivery')
})

test('the alarm of a dispute closes when nothing is in dispute any more', async () => {
  await stage.take(placed(), shipped(2, '3'))
  expect(await stage.rows('select cause from alarms where closed_at is null')).toEqual([{ cause: 'KS-ORDER-DISPUTE' }])
  await stage.take(record('fi.kuntasilta.shop.OrderShipped', { ...parties, story, storyVersion: 2, replaces: 'shipped 2', despatch: { number: 'D-2', sellersOrder: 'T-555', lines: [{ id: '1', orderLine: '1', quantity: of('2'), unit: 'C62' }] } }, 'shipped again'))
  expect(await stage.rows('select cause from alarms where closed_at is null')).toEqual([])
})

test('an event that was taken over says nothing any longer', async () => {
  await stage.take(placed())
  await stage.take(record('fi.kuntasilta.shop.OrderPlaced', { ...orderPlaced(), story, replaces: 'placed', order: { ...orderContent(2), sellersNumber: 'T-555' } }, 'placed again'))
  expect((await conversation()).said).toEqual(['placed accepted'])
})
