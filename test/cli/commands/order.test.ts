import { afterEach, expect, test } from 'vitest'
import { Decimal } from '../../../mappings/model/decimal.ts'
import type { Draft, InvoiceLine } from '../../../schemas/generated/events.ts'
import { englishIn } from '../../harness/speechFaults.ts'
import { invoiceContent, invoiceIssued, orderContent, orderPlaced } from '../../harness/events.ts'
import { recordInbound } from '../../../ledger/inbound.ts'
import { recordInboundDocument, type InboundDocumentRow } from '../../../ledger/inboundDocuments.ts'
import { findPaidInvoices, recordPayment } from '../../../ledger/payments.ts'
import { problem } from '../../../errors/failure.ts'
import { phrase } from '../../../errors/words/words.ts'
import { houseProfile, shopRecord, startHouse, type House } from '../house.ts'

let house: House
afterEach(() => house.stop())

const story = 'order-555'
const { buyer, seller } = orderPlaced()
const order = { ...orderContent(), sellersNumber: 'T-555', buyersNumber: '4500012345' }
const minute_ms = 60_000
const at = (minute: number): number => Date.parse('2026-03-02T08:00:00Z') + minute * minute_ms

/** A row of a payment file that was taken. */
async function pay(invoice: string): Promise<void> {
  const { pool } = house.database
  await recordInbound(pool, 'esimerkki', 'finance', [{ channelId: 'payments', mediaType: 'text/csv', bytes: Buffer.from('') }], at(5))
  const [found] = await findPaidInvoices(pool, 'esimerkki', { invoice, reference: undefined, seller: undefined })
  await recordPayment(pool, {
    inboundNo: 1, place: 1, municipality: 'esimerkki', system: 'finance', flow: null, paymentKey: 'a', number: null, invoice, reference: null, amount: '100.00', currency: 'EUR', paidOn: '2026-03-20',
    state: 'taken', problem: null, eventNo: found!.eventNo, eventId: null, known: '0',
  }, at(5))
}

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
  expect(told.text).toMatch(/what differs on invoices:\n  KS-MATCH-RECEIVED: Invoice 10001\. /)
  expect((await house.run('trace', '10001')).text).toMatch(/compared +invoice 10001 to esimerkki\/operator: differs; KS-MATCH-RECEIVED/)
  expect((await house.run('show', '10001')).text).toContain('Differs from its order or receipts:\n  KS-MATCH-RECEIVED')
  expect((await house.run('order', '4500012345', '--language', 'fi')).lines[0]).toBe('tilaus order-555, esimerkki: toimituksessa')
  expect((await house.run('order', '4500012345', '--language', 'sv')).lines[0]).toBe('order order-555, esimerkki: under leverans')
  const finnish = (await house.run('order', story, '--language', 'fi')).text
  expect(finnish).toMatch(/lasku 10001, esimerkki\/operator: toimitettu/)
  expect(finnish).toMatch(/1 +Matkapuhelin 1 +C62 +2 +– +1 +0 +0 +2 +0 +200,00 +200,00 +0,00/)
  expect(englishIn(finnish.replaceAll(/[\w-]+\/[\w-]+/g, ''))).toBeUndefined()
  const [machine] = JSON.parse((await house.run('order', story, '--json')).text) as { state: string; lines: { shipped: string }[]; said: { is: string; verdict: string }[] }[]
  expect(machine).toMatchObject({ state: 'in delivery', sellersNumber: 'T-555', buyersNumber: '4500012345', lines: [{ ordered: '2.0000', shipped: '1.0000', invoicedAmount: '200.00' }] })
  expect(machine!.said.map(({ is, verdict }) => `${is} ${verdict}`)).toEqual(['placed accepted', 'shipped accepted', 'cancelled too late', 'invoiced accepted'])
  expect((await house.act('replay', 'orders')).lines).toEqual(['4 events listened to: 0 orders have something new.'])
  await pay('10001')
  const withPayment = (await house.run('order', 'T-555', '--language', 'sv')).text
  expect(withPayment).toMatch(/vad som betalades:\n.*faktura 10001: 100,00 EUR, 20\.3\.2026, esimerkki\/finance: .* \(inbound\/1\)/)
  expect((await house.run('trace', '10001')).text).toMatch(/paid +invoice 10001: 100\.00 EUR on 2026-03-20 \(taken\), esimerkki\/finance, inbound\/1/)
  expect((await house.run('order', 'T-999')).faults).toContain('KS-ACTION-NOT-FOUND')
})

test('tells what an invoice charges beside the order by the limits of the profile', async () => {
  house = await startHouse(houseProfile('    match: { quantity: { amount: "2" }, closeShort: "50", freight: { most: "5.00" }, fees: { most: "2.00" }, rounding: "0.02" }\n'))
  const { lines: [line] } = invoiceContent() as { readonly lines: readonly [Draft<InvoiceLine>] }
  const share = (id: string, reference: string) => ({ ...line, id, quantity: Decimal.of('0.5000'), netAmount: Decimal.of('50.00'), orderLine: '1', accountingReference: reference })
  const charge = (reasonCode: string, reason: string, amount: string) => ({ isCharge: true, amount: Decimal.of(amount), reasonCode, reason, vat: { code: 'S', rate: Decimal.of('25.5') } })
  const content = {
    ...invoiceContent(), salesOrder: 'T-555', lines: [share('1', '410'), share('2', '420')], allowancesAndCharges: [charge('FC', 'Rahti', '6.00'), charge('ABL', 'Pakkaus', '2.00')],
    totals: { lines: Decimal.of('100.00'), charges: Decimal.of('8.00'), taxExclusive: Decimal.of('108.00'), tax: Decimal.of('27.54'), taxInclusive: Decimal.of('135.54'), rounding: Decimal.of('0.03'), payable: Decimal.of('135.57') },
    vatBreakdown: [{ code: 'S', rate: Decimal.of('25.5'), taxableAmount: Decimal.of('108.00'), taxAmount: Decimal.of('27.54') }],
  }
  await house.publish(
    shopRecord('fi.kuntasilta.shop.OrderPlaced', { ...orderPlaced(), story, order }, 'e-1', at(0)),
    shopRecord('fi.kuntasilta.shop.InvoiceIssued', { ...invoiceIssued(), invoice: content }, 'e-2', at(1)),
  )
  await house.settled()
  const told = (await house.run('order', 'T-555')).text
  expect(told).toMatch(/invoices beside the order:\n  invoice 10001, T-555\/1 × 1: 100\.00 \(410: 50\.00, 420: 50\.00\), closed short\n  invoice 10001, freight: 6\.00\n  invoice 10001, fees: 2\.00\n/)
  expect([...told.matchAll(/KS-MATCH-[A-Z-]+/g)].map(([code]) => code)).toEqual(['KS-MATCH-FREIGHT', 'KS-MATCH-ROUNDING'])
  expect((await house.run('order', 'T-555', '--language', 'fi')).text).toContain('lasku 10001, T-555/1 × 1: 100,00 (410: 50,00, 420: 50,00), päätetty vajaana')
})

test('shows what the municipality sent of an order and was declined or belongs to none', async () => {
  house = await startHouse()
  await house.publish(shopRecord('fi.kuntasilta.shop.OrderPlaced', { ...orderPlaced(), story, order }, 'e-1', at(0)))
  await house.settled()
  const about = { document: 'C-1', lane: 'esimerkki/purchasing' }
  await came({ number: 'C-1', stage: 'changed', kind: 'purchaseOrder', state: 'declined', buyersOrder: '4500012345', problem: problem('KS-INBOUND-NUMBER-TAKEN', { ...about, what: phrase('order change') }) })
  await came({ number: 'R-1', stage: 'received', kind: 'receipt', state: 'unmatched', buyersOrder: '4500099999', problem: problem('KS-INBOUND-ORDER-UNKNOWN', { ...about, document: 'R-1', what: phrase('goods receipt'), order: '4500099999' }) })
  const told = (await house.run('order', 'T-555')).text
  expect(told).toMatch(/documents that were not taken:\n  .*order change C-1, esimerkki\/purchasing: declined \(inbound\/1\)\n    KS-INBOUND-NUMBER-TAKEN: /)
  expect(told).not.toContain('R-1')
  expect((await house.run('order', '4500012345', '--language', 'sv')).text).toMatch(/dokument som inte togs emot:\n  .*orderändring C-1, esimerkki\/purchasing: avvisad vid mottagningen \(inbound\/1\)/)
  const unknown = (await house.run('order', '4500099999', '--language', 'fi')).lines
  expect(unknown[0]).toBe('tilaus 4500099999: tilausta ei tunneta')
  expect(unknown.join('\n')).toMatch(/tavaran vastaanotto R-1, esimerkki\/purchasing: ei kohdistu mihinkään \(inbound\/2\)/)
  expect(JSON.parse((await house.run('order', '4500099999', '--json')).text)).toEqual([{ story: null, refused: [expect.objectContaining({ number: 'R-1', state: 'unmatched' })] }])
})

/** A document of the municipality's purchasing system came in, and this became of it. */
async function came(of: Pick<InboundDocumentRow, 'number' | 'stage' | 'kind' | 'state' | 'buyersOrder' | 'problem'>): Promise<void> {
  const { pool } = house.database
  await recordInbound(pool, 'esimerkki', 'purchasing', [{ channelId: of.number, mediaType: 'application/xml', bytes: Buffer.from('<x/>') }], at(5))
  const { rows: [row] } = await pool.query<{ inbound_no: string }>('select max(inbound_no) as inbound_no from inbound')
  await recordInboundDocument(pool, {
    inboundNo: Number(row!.inbound_no), place: 1, municipality: 'esimerkki', system: 'purchasing', flow: 'orders', documentKey: of.number, contentHash: of.number,
    sellersOrder: null, story: null, storyVersion: null, event: null, eventId: null, orderDue_ms: null, process: null, ...of,
  }, at(5))
}
