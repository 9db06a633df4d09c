import { afterEach, beforeEach, expect, test } from 'vitest'
import { recordInbound } from '../../../../ledger/inbound.ts'
import type { PaymentDocument } from '../../../../mappings/formats/inboundDocument.ts'
import { Decimal } from '../../../../mappings/model/decimal.ts'
import { applyInboundPass } from '../../../../pipelines/feedback/applyInbound.ts'
import { paymentColumns as column, paymentLayout } from '../../../harness/paymentLayout.ts'
import { documents, files, flow, oneLane } from '../../stage/profiles.ts'
import { message, StageReceiver } from '../../stage/receiver.ts'
import { creditNote, invoice } from '../../stage/records.ts'
import { lane, setStage, type Stage } from '../../stage/stage.ts'

const format = 'layout:layouts/payments.yaml'
const layout = paymentLayout(['{ name: Number, source: payment.number }', column.invoice, column.amount, column.paid])
let stage: Stage
let messageNo = 0
beforeEach(async () => {
  const finance = files({ settings: { channel: { kind: 'folder', path: 'env:NOT_CALLED', pickUp: 'env:NOT_CALLED' } } })
  stage = await setStage({
    profiles: [{
      ...oneLane(), systems: { operator: documents(), archive: documents(), finance }, flows: [flow('invoices', 'operator'), flow('copies', 'archive', { role: 'copy' })],
      receives: [{ name: 'payments', documents: ['payment'], system: 'finance', format, from: '2025-01-01' }], tables: { 'layouts/payments.yaml': layout },
    }],
    receivers: { [lane]: new StageReceiver({ highestGrade: 'payment initiated' }), 'esimerkki/archive': new StageReceiver({ highestGrade: 'payment initiated' }) },
  })
  await stage.take(invoice('1'))
  await stage.dispatch()
  await stage.dispatch('esimerkki/archive')
})
afterEach(() => stage.stop())

async function comes(system: string, said: Parameters<typeof message>[1]): Promise<void> {
  await recordInbound(stage.database.pool, 'esimerkki', system, [message(`m${(messageNo += 1)}`, said)], stage.clock.now_ms())
  while ((await applyInboundPass(stage.context)).again);
}

/** Rows of a payment file about invoice 1, each by its amount and its number in the system. */
const rows = (...amounts: readonly string[]): Promise<void> => rowsOf('1', ...amounts)

async function rowsOf(paid: string, ...amounts: readonly string[]): Promise<void> {
  const names = amounts.map((amount) => {
    const name = `row ${(messageNo += 1)}`
    const document: PaymentDocument = { kind: 'payment', payment: { number: name, invoice: paid, amount: Decimal.of(amount), currency: 'EUR', paidOn: '2026-03-20' }, format, broken: [] }
    stage.receiver('esimerkki/finance').documents.set(name, document)
    return name
  })
  await comes('finance', { documents: names })
}

const paid = (system = 'operator'): Promise<void> => comes(system, { acknowledgements: [{ about: { by: 'document number', kind: 'invoice', number: '1' }, grade: 'payment initiated', reasonCodes: ['PD'] }] })
const told = async (): Promise<readonly string[]> => (await stage.rows<{ value: Buffer }>(`select value from outbox where type like '%InvoicePaid' order by outbox_no`)).map(({ value }) => (stage.decode(value).value as { readonly amount: Decimal }).amount.toString())
const states = async (): Promise<readonly string[]> => (await stage.rows<{ line: string }>(`select concat_ws(' ', amount, known, state) as line from payments order by inbound_no, place`)).map(({ line }) => line)
const standing = () => stage.rows<{ state: string; grade: string | null }>(`select state, grade, ended_at is not null as rests from deliveries where system = 'operator'`)
const atRest = [{ state: 'acknowledged', grade: 'payment initiated', rests: true }]

test('what an answer said is paid is not told again by the row of the payment file', async () => {
  await paid()
  await rows('251.00')
  expect(await told()).toEqual(['251.00'])
  expect(await states()).toEqual(['251.00 251.00 repeated'])
  expect(await standing()).toEqual(atRest)
})

test('nor by rows of its parts; what is paid beyond the invoice is told', async () => {
  await paid()
  await rows('100.00', '151.00')
  await rows('20.00')
  expect(await told()).toEqual(['251.00', '20.00'])
  expect(await states()).toEqual(['100.00 100.00 repeated', '151.00 151.00 repeated', '20.00 0.00 taken'])
})

test('an answer after a part tells the rest, and the row of the rest nothing', async () => {
  await rows('100.00')
  expect(await standing()).toEqual([{ state: 'delivered', grade: null, rests: false }])
  await paid()
  await rows('160.00')
  expect(await told()).toEqual(['100.00', '151.00', '9.00'])
  expect(await states()).toEqual(['100.00 0 taken', '160.00 151.00 taken'])
})

test('rows that pay all of it bring the delivery to rest, and the answer that comes then tells nothing', async () => {
  await rows('100.00')
  await rows('151.00')
  expect(await standing()).toEqual(atRest)
  expect(await stage.rows(`select a.grade, effect, inbound_no::int as inbound from acknowledgements a join deliveries d on d.id = a.delivery_id and d.system = 'operator'`)).toEqual([{ grade: 'payment initiated', effect: 'moved', inbound: 2 }])
  await paid()
  expect(await told()).toEqual(['100.00', '151.00'])
})

test('money that comes back is told though an answer said that the invoice is paid, and so is what is paid anew', async () => {
  await paid()
  await rows('251.00', '-251.00', '251.00')
  expect(await told()).toEqual(['251.00', '-251.00', '251.00'])
  expect(await states()).toEqual(['251.00 251.00 repeated', '-251.00 0 taken', '251.00 0.00 taken'])
})

test('what came back is not paid: the answer tells all of it', async () => {
  await rows('200.00', '-200.00', '-51.00')
  expect(await standing()).toEqual([{ state: 'delivered', grade: null, rests: false }])
  await paid()
  expect(await told()).toEqual(['200.00', '-200.00', '-51.00', '251.00'])
})

test('a credit note is paid by amounts with a minus', async () => {
  await stage.take(creditNote('3', '1'))
  await stage.dispatch()
  await comes('operator', { acknowledgements: [{ about: { by: 'document number', kind: 'creditNote', number: '3' }, grade: 'payment initiated', reasonCodes: ['PD'] }] })
  await rowsOf('3', '-251.00', '251.00')
  expect(await states()).toEqual(['-251.00 251.00 repeated', '251.00 0 taken'])
})

test('a message that is applied once more, and a file that comes twice, tell nothing', async () => {
  await paid()
  await rows('251.00')
  await stage.rows(`update inbound set state = 'received'`)
  while ((await applyInboundPass(stage.context)).again);
  await stage.rows(`insert into inbound (municipality, system, channel_id, media_type, sha256, received_at) select municipality, system, 'again', media_type, sha256, received_at from inbound where system = 'finance'`)
  await stage.rows(`insert into inbound_bodies select 3, bytes from inbound_bodies where inbound_no = 2`)
  while ((await applyInboundPass(stage.context)).again);
  expect(await told()).toEqual(['251.00'])
  expect(await states()).toEqual(['251.00 251.00 repeated', '251.00 0 repeated'])
})

test('what the receiver of a copy says is paid is nothing that the shop was told', async () => {
  await paid('archive')
  expect(await told()).toEqual([])
  await rows('251.00')
  expect(await told()).toEqual(['251.00'])
})

test('who applies payments holds the delivery before its invoice, as who applies answers does, so that neither waits for the other for ever', async () => {
  const answering = await stage.database.pool.connect()
  try {
    await answering.query('begin')
    await answering.query('select from deliveries for update')
    const applied = rows('251.00')
    while ((await stage.rows(`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)).length === 0);
    await answering.query('select from events for no key update nowait')
    await answering.query('commit')
    await applied
  } finally {
    answering.release(true)
  }
  expect(await told()).toEqual(['251.00'])
  expect(await standing()).toEqual(atRest)
})
