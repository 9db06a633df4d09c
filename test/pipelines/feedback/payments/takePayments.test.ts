import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { recordInbound } from '../../../../ledger/inbound.ts'
import { listInbound } from '../../../../ledger/reading/lists.ts'
import type { PaymentDocument } from '../../../../mappings/formats/inboundDocument.ts'
import { Decimal } from '../../../../mappings/model/decimal.ts'
import type { Payment } from '../../../../mappings/model/payment.ts'
import { applyInboundPass } from '../../../../pipelines/feedback/applyInbound.ts'
import { paymentColumns as column, paymentLayout } from '../../../harness/paymentLayout.ts'
import { documents, files, flow, oneLane, type ProfileDraft } from '../../stage/profiles.ts'
import { message } from '../../stage/receiver.ts'
import { creditNote, invoice } from '../../stage/records.ts'
import { setStage, type Stage } from '../../stage/stage.ts'

const format = 'layout:layouts/payments.yaml'
const layout = paymentLayout([column.invoice, '{ name: Reference, source: payment.reference }', column.amount, column.paid])
const lane = 'esimerkki/finance'
let stage: Stage
let messageNo = 0
afterEach(() => stage.stop())

/** A municipality whose finance system writes payment files. */
function paying(more: object = {}): ProfileDraft {
  const finance = files({ settings: { channel: { kind: 'folder', path: 'env:NOT_CALLED', pickUp: 'env:NOT_CALLED' } } })
  return {
    ...oneLane(), systems: { operator: documents(), finance }, flows: [flow('invoices', 'operator')],
    receives: [{ name: 'payments', documents: ['payment'], system: 'finance', format, from: '2025-01-01', ...more }], tables: { 'layouts/payments.yaml': layout },
  }
}

type Row = Omit<Partial<Payment>, 'amount'> & { readonly amount?: string; readonly isTest?: true }

async function comes(...rows: readonly Row[]): Promise<void> {
  const names = rows.map(({ amount = '251.00', isTest, ...row }, index) => {
    const name = `row ${messageNo}.${index}`
    const document: PaymentDocument = { kind: 'payment', payment: { amount: Decimal.of(amount), currency: 'EUR', paidOn: '2026-03-20', ...row }, format, broken: [], ...(isTest && { isTest }) }
    stage.receiver(lane).documents.set(name, document)
    return name
  })
  await recordInbound(stage.database.pool, 'esimerkki', 'finance', [message(`m${(messageNo += 1)}`, { documents: names })], stage.clock.now_ms())
  while ((await applyInboundPass(stage.context)).again);
}

const kept = async (): Promise<readonly string[]> =>
  (await stage.rows<{ line: string }>(`select concat_ws(' ', coalesce(invoice, reference), amount, state, problem ->> 'code') as line from payments order by inbound_no, place`)).map(({ line }) => line)
const told = async (): Promise<readonly object[]> => (await stage.rows<{ value: Buffer }>(`select value from outbox where type like '%InvoicePaid' order by outbox_no`)).map(({ value }) => stage.decode(value).value)
const inbound = (): Promise<readonly object[]> => stage.rows(`select state, problem ->> 'code' as code from inbound order by inbound_no`)

describe('a row of a payment file', () => {
  beforeEach(async () => {
    stage = await setStage({ profiles: [paying()] })
    await stage.take(invoice('1', { content: { payment: { meansCode: '30', remittance: '000 1234 561' } } }), invoice('2'), creditNote('3', '2'))
  })

  test('is told to the shop in the story of its invoice, with its amount, its day and the delivery that brought it', async () => {
    await comes({ invoice: '1', amount: '100.00', number: 'A-77' })
    const [{ id, story }] = await stage.rows<{ id: string; story: string }>(`select id, story from deliveries where document_number = '1'`) as [{ id: string; story: string }]
    expect(await told()).toMatchObject([{ story, storyVersion: 1, municipality: '999', system: 'finance', deliveryId: id, invoice: '1', documentNumber: '1', amount: Decimal.of('100.00'), currency: 'EUR', paidOn: '2026-03-20', answer: { grade: 'payment initiated', text: 'A-77' }, seller: { businessId: '2362180-3' } }])
    expect(await inbound()).toEqual([{ state: 'applied', code: null }])
  })

  test('finds its invoice by the reference that it is paid with, however that is written', async () => {
    await comes({ reference: '1234561' }, { invoice: 'ours 9', reference: '12345 61', amount: '1.00' })
    expect(await kept()).toEqual(['1234561 251.00 taken', 'ours 9 1.00 taken'])
    expect(await told()).toMatchObject([{ invoice: '1', reference: '1234561' }, { invoice: '1', reference: '12345 61' }])
  })

  test('may be a part, and equal parts in one file are several payments', async () => {
    await comes({ invoice: '1', amount: '50.00' }, { invoice: '1', amount: '50.00' }, { invoice: '1', amount: '151.00', paidOn: '2026-03-27' })
    expect(await told()).toMatchObject([{ amount: Decimal.of('50.00') }, { amount: Decimal.of('50.00') }, { amount: Decimal.of('151.00'), paidOn: '2026-03-27' }])
  })

  test('that comes once more is kept, and tells nothing', async () => {
    await comes({ invoice: '1' }, { invoice: '2', number: 'A-77' })
    await comes({ invoice: '1' }, { invoice: '2', number: 'A-77' })
    expect(await kept()).toEqual(['1 251.00 taken', '2 251.00 taken', '1 251.00 repeated', '2 251.00 repeated'])
    expect(await told()).toHaveLength(2)
  })

  test('whose message is applied once more stays as it is', async () => {
    await comes({ invoice: '1' }, { invoice: '404' })
    await stage.rows(`update inbound set state = 'received'`)
    while ((await applyInboundPass(stage.context)).again);
    expect(await kept()).toEqual(['1 251.00 taken', '404 251.00 unmatched KS-INBOUND-INVOICE-UNKNOWN'])
    expect(await told()).toHaveLength(1)
  })

  test('of no known invoice is kept and shown; the others are taken', async () => {
    await comes({ invoice: '404', reference: '13' }, { invoice: '1' })
    expect(await kept()).toEqual(['404 251.00 unmatched KS-INBOUND-INVOICE-UNKNOWN', '1 251.00 taken'])
    expect(await inbound()).toEqual([{ state: 'applied', code: 'KS-INBOUND-INVOICE-UNKNOWN' }])
    expect(await told()).toHaveLength(1)
  })

  test('that came before its invoice is taken when this is known, by number or reference, and is no longer shown', async () => {
    await comes({ invoice: '8' }, { reference: '0013 4' }, { invoice: '404' })
    const shown = async (): Promise<readonly string[]> => (await listInbound(stage.database.pool, { municipality: 'esimerkki', system: undefined, most: 10 })).map(({ state, problem }) => `${state} ${problem?.code}`)
    expect(await shown()).toEqual(Array(3).fill('unmatched KS-INBOUND-INVOICE-UNKNOWN'))
    await stage.take(invoice('8'), invoice('9', { content: { payment: { meansCode: '30', remittance: '134' } } }))
    while ((await applyInboundPass(stage.context)).again);
    expect(await kept()).toEqual(['8 251.00 taken', '134 251.00 taken', '404 251.00 unmatched KS-INBOUND-INVOICE-UNKNOWN'])
    expect(await told()).toMatchObject([{ invoice: '8' }, { invoice: '9' }])
    expect(await shown()).toEqual(['unmatched KS-INBOUND-INVOICE-UNKNOWN'])
  })

  test('of an invoice and a credit note of one number means that of its sign; of one of several invoices it is kept', async () => {
    await stage.take(invoice('3', { story: 'another' } as object), invoice('5', { content: { payment: { meansCode: '30', remittance: '1234561' } } }))
    await comes({ invoice: '3', amount: '-10.00' }, { invoice: '3', amount: '10.00' }, { reference: '1234561' })
    expect(await kept()).toEqual(['3 -10.00 taken', '3 10.00 taken', '1234561 251.00 unmatched KS-INBOUND-INVOICE-SEVERAL'])
    const stories = (await told()).map((value) => (value as { story: string }).story)
    expect(new Set(stories).size).toBe(2)
  })

  test('of a test is declined by a system of production', async () => {
    await comes({ invoice: '1001', isTest: true })
    expect([await kept(), await told()]).toEqual([['1001 251.00 declined KS-INBOUND-TEST'], []])
  })

  test('of another payee is of no known invoice', async () => {
    await comes({ invoice: '1', seller: '0737546-2' }, { invoice: '1', seller: '2362180-3' })
    expect(await kept()).toEqual(['1 251.00 unmatched KS-INBOUND-INVOICE-UNKNOWN', '1 251.00 taken'])
  })
})

test.each([
  ['before its flow begins', { from: '2026-04-01' }, 'not taken KS-PROFILE-OUTSIDE-DATES'],
  ['in a flow that is a shadow', { mode: 'shadow' }, 'not taken KS-PROFILE-SHADOW'],
])('a payment %s is kept, and nobody is told', async (_, changes, expected) => {
  stage = await setStage({ profiles: [paying(changes)] })
  await stage.take(invoice('1'))
  await comes({ invoice: '1' })
  expect(await kept()).toEqual([`1 251.00 ${expected}`])
  expect(await told()).toEqual([])
})
