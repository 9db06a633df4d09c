import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Decimal } from '../../../mappings/model/decimal.ts'
import { release } from '../../../pipelines/actions/release.ts'
import { expirePass } from '../../../pipelines/dispatch/expire.ts'
import type { Draft, EventValues, InvoiceLine } from '../../../schemas/generated/events.ts'
import { inTransaction } from '../../../ledger/transaction.ts'
import { listen } from '../../../pipelines/conversation/listen.ts'
import { ourEntries } from '../../../pipelines/conversation/ourEntries.ts'
import { ourSource } from '../../../pipelines/ourSource.ts'
import { writeRecord } from '../../../schemas/record.ts'
import { invoiceContent, orderContent, orderPlaced } from '../../harness/events.ts'
import { documents, flow, oneLane } from '../stage/profiles.ts'
import { invoice, record } from '../stage/records.ts'
import { setStage, type Stage } from '../stage/stage.ts'

let stage: Stage
afterEach(() => stage.stop())

const of = Decimal.of
const story = 'order-555'
const placed = () => record('fi.kuntasilta.shop.OrderPlaced', { ...orderPlaced(), story, order: { ...orderContent(), sellersNumber: 'T-555' } }, 'placed')
/** Due on 1 April: two pieces at 100.00. */
const bill = () => invoice('1', { order: 'T-555' })
let receipts = 0
const receipt = (quantity: string) => {
  const number = `R-${(receipts += 1)}`
  const written = writeRecord('fi.kuntasilta.municipal.GoodsReceived', {
    story, municipality: '999', buyer: orderPlaced().buyer!, documentNumber: number, sellersOrder: 'T-555', lines: [{ id: '1', orderLine: '1', quantity: of(quantity), unit: 'C62' }],
  }, { id: number, source: 'urn:unit', time: '2026-03-03T08:00:00.000Z' })
  return { ...written, timestamp_ms: Date.parse('2026-03-03T08:00:00Z') }
}

const holding = (role = 'original', more: object = {}) => oneLane(documents(), [flow('invoices', 'operator', { role, match: { holdUntil: { daysBeforeDue: 5, at: '12:00' }, ...more } })])
const matches = () => stage.rows<{ outcome: string; codes: string[] }>(`select outcome, array(select d ->> 'code' from jsonb_array_elements(differences) d) as codes from matches`)
const told = async () => (await stage.rows<{ value: Buffer }>(`select value from outbox where type like '%InvoiceMatched' order by outbox_no`)).map(({ value }) => {
  const { outcome, reasons, heldUntil } = stage.decode(value).value as EventValues['fi.kuntasilta.municipal.InvoiceMatched']
  return [outcome, reasons.map(({ code }) => code), heldUntil]
})
const goOn = async () => {
  await expirePass(stage.context)
  await stage.dispatch()
}

describe('an original invoice of goods that are not received', () => {
  beforeEach(async () => {
    stage = await setStage({ profiles: [holding()] })
    await stage.take(placed(), bill())
    await goOn()
  })

  test('is held until all is received; the shop hears of it whenever something else differs', async () => {
    expect(await stage.states()).toEqual(['1 waiting'])
    expect(await stage.rows('select waits_for from deliveries')).toEqual([{ waits_for: 'receipt of order T-555 of esimerkki' }])
    expect(await matches()).toEqual([{ outcome: 'held', codes: ['KS-MATCH-RECEIVED'] }])
    await stage.take(receipt('1'))
    await goOn()
    expect(await stage.states()).toEqual(['1 waiting'])
    await stage.take(receipt('1'))
    await goOn()
    expect(await stage.states()).toEqual(['1 delivered'])
    expect(await matches()).toEqual([{ outcome: 'matches', codes: [] }])
    expect(await told()).toEqual([1, 2].map(() => ['held', ['KS-MATCH-RECEIVED'], '2026-03-27T10:00:00.000Z']))
  })

  test('that replaces one that was held is compared once, and again when something is said', async () => {
    await stage.take(invoice('1', { order: 'T-555', replaces: 'event of 1 v1', note: 'corrected' }))
    await goOn()
    const matchedAt = () => stage.rows('select delivery_id, outcome, matched_at from matches order by matched_at')
    const first = await matchedAt()
    for (let pass = 0; pass < 3; pass += 1) {
      stage.clock.moveTo(stage.clock.now_ms() + 1000)
      await goOn()
      expect(await matchedAt()).toEqual(first)
    }
    await stage.take(receipt('2'))
    await goOn()
    expect(await stage.states()).toEqual(['1 replaced', '1 delivered'])
  })

  test('is compared again when its order is corrected', async () => {
    await stage.take(record('fi.kuntasilta.shop.OrderPlaced', { ...orderPlaced(), story, replaces: 'placed', order: { ...orderContent(2), sellersNumber: 'T-555' } }, 'placed again'))
    await expirePass(stage.context)
    expect(await stage.states()).toEqual(['1 planned'])
  })

  test('leaves at its hour before the due date, whatever was received', async () => {
    stage.clock.moveTo(Date.parse('2026-03-27T09:59:59Z'))
    await goOn()
    expect(await stage.states()).toEqual(['1 waiting'])
    stage.clock.moveTo(Date.parse('2026-03-27T10:00:00Z'))
    await goOn()
    expect(await stage.states()).toEqual(['1 delivered'])
    expect(await matches()).toEqual([{ outcome: 'differs', codes: ['KS-MATCH-RECEIVED'] }])
    expect((await told()).map(([outcome]) => outcome)).toEqual(['held', 'sent'])
  })

  test('leaves when a person lets it go', async () => {
    const [{ id }] = await stage.rows<{ id: string }>('select id from deliveries') as [{ id: string }]
    await release([id], { pastPredecessor: false, renderAgain: false, notDelivered: false, ask: false }, { who: 'Testaaja', why: 'it has come', at_ms: stage.clock.now_ms() }, stage.context)
    await goOn()
    expect(await stage.states()).toEqual(['1 delivered'])
  })

  test('is not moved by a shipment: that is no receipt', async () => {
    await stage.take(record('fi.kuntasilta.shop.OrderShipped', { buyer: orderPlaced().buyer!, seller: orderPlaced().seller!, story, storyVersion: 2, despatch: { number: 'D-1', sellersOrder: 'T-555', lines: [{ id: '1', orderLine: '1', quantity: of('2'), unit: 'C62' }] } }, 'shipped'))
    await goOn()
    expect(await stage.states()).toEqual(['1 waiting'])
  })
})

test('an invoice is not held for what a later one charges: what was received is first for the earlier', async () => {
  stage = await setStage({ profiles: [holding()] })
  await stage.take(placed(), receipt('2'), bill(), invoice('2', { order: 'T-555' }))
  await goOn()
  expect(await stage.states()).toEqual(['1 delivered', '2 waiting'])
  expect(await stage.rows(`select outcome, array(select d ->> 'code' from jsonb_array_elements(differences) d) as codes from matches order by outcome`)).toEqual([
    { outcome: 'held', codes: ['KS-MATCH-ORDERED', 'KS-MATCH-RECEIVED'] }, { outcome: 'matches', codes: [] },
  ])
})

test('an invoice finds its order by the buyer’s number where it names no other, or one that nobody has named', async () => {
  stage = await setStage({ profiles: [holding()] })
  const ordered = writeRecord('fi.kuntasilta.municipal.PurchaseOrderReceived', {
    story, municipality: '999', buyer: orderPlaced().buyer!, documentNumber: '4500', order: { ...orderContent(), sellersNumber: '', buyersNumber: '4500' },
  }, { id: '00000000-0000-4000-8000-000000000045', source: ourSource, time: '2026-03-01T08:00:00.000Z' })
  await inTransaction(stage.database.pool, (on) => {
    const row = { ...ordered, eventId: '00000000-0000-4000-8000-000000000045', type: 'fi.kuntasilta.municipal.PurchaseOrderReceived' }
    return listen(on, ourEntries(row, () => 'esimerkki', stage.clock.now_ms()), stage.profiles, stage.clock.now_ms())
  })
  await stage.take(invoice('1', { content: { purchaseOrder: '4500' } }), invoice('2', { order: 'T-777', content: { purchaseOrder: '4500' } }))
  await goOn()
  expect(await matches()).toEqual([{ outcome: 'held', codes: ['KS-MATCH-RECEIVED'] }, { outcome: 'held', codes: ['KS-MATCH-ORDERED', 'KS-MATCH-RECEIVED'] }])
})

test('an invoice that names one order by either number on its lines is compared with it once', async () => {
  stage = await setStage({ profiles: [holding()] })
  const { lines: [one, two] } = invoiceContent(2) as { readonly lines: readonly [Draft<InvoiceLine>, Draft<InvoiceLine>] }
  const content = { ...invoiceContent(2), purchaseOrder: null, lines: [{ ...one, orderLine: '1', salesOrder: 'T-555' }, { ...two, orderLine: '1', purchaseOrder: '4500012345' }] }
  const { salesOrder: _, ...unnamed } = content
  await stage.take(placed(), receipt('2'), invoice('1', { lines: 2, content: unnamed }))
  await goOn()
  expect(await stage.rows(`select (lines -> 0) ->> 'order' as number, (lines -> 0) ->> 'quantity' as quantity, jsonb_array_length(lines) as count, array(select d ->> 'code' from jsonb_array_elements(differences) d) as codes from matches`)).toEqual([
    { number: 'T-555', quantity: '4.0000', count: 1, codes: ['KS-MATCH-ORDERED', 'KS-MATCH-RECEIVED'] },
  ])
})

describe('an invoice that differs', () => {
  test('is sent where the flow does not hold, and what differs is kept and told', async () => {
    stage = await setStage({ profiles: [holding('original', { holdUntil: undefined, quantity: { percent: '0' } })] })
    await stage.take(placed(), bill())
    await goOn()
    expect(await stage.states()).toEqual(['1 delivered'])
    expect(await matches()).toEqual([{ outcome: 'differs', codes: ['KS-MATCH-RECEIVED'] }])
    expect(await told()).toEqual([['sent', ['KS-MATCH-RECEIVED'], null]])
  })

  test('within what is tolerated matches', async () => {
    stage = await setStage({ profiles: [holding('original', { quantity: { amount: '2' } })] })
    await stage.take(placed(), bill())
    await goOn()
    expect(await matches()).toEqual([{ outcome: 'matches', codes: [] }])
    expect(await told()).toEqual([])
  })
})
