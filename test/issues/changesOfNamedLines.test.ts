import { afterEach, beforeEach, expect, test } from 'vitest'
import { recordInbound } from '../../ledger/inbound.ts'
import { inboundLayout } from '../../mappings/formats/layouts/inboundLayout.ts'
import type { InboundDocument } from '../../mappings/formats/inboundDocument.ts'
import { Decimal } from '../../mappings/model/decimal.ts'
import { applyInboundPass } from '../../pipelines/feedback/applyInbound.ts'
import type { EventValues } from '../../schemas/generated/events.ts'
import { purchaseOrder } from '../harness/purchaseOrder.ts'
import { municipalLayout } from '../mappings/formats/layouts/municipalLayouts.ts'
import { accessPoint, documents, flow, oneLane, receivingFlow } from '../pipelines/stage/profiles.ts'
import { message } from '../pipelines/stage/receiver.ts'
import { order as bought } from '../pipelines/stage/records.ts'
import { setStage, type Stage } from '../pipelines/stage/stage.ts'

const format = 'peppol-ordering'
const layout = inboundLayout(municipalLayout('tampere/order-changes', true), format)
let stage: Stage
beforeEach(async () => {
  stage = await setStage({ profiles: [{
    ...oneLane(), systems: { operator: documents(), peppol: accessPoint() }, flows: [flow('invoices', 'operator')], receives: [receivingFlow('purchase-orders', 'peppol')],
    more: { ordering: { limits: [{ most: '250.00', per: 'order' }] } },
  }] })
})
afterEach(() => stage.stop())

let messages = 0
async function comes(document: InboundDocument): Promise<void> {
  const name = `document ${(messages += 1)}`
  stage.receiver('esimerkki/peppol').documents.set(name, document)
  await recordInbound(stage.database.pool, 'esimerkki', 'peppol', [message(name, { documents: [name] })], stage.clock.now_ms())
  await applyInboundPass(stage.context)
}

/** An item of an ORDCHG: its action is 001 added, 002 changed, 003 deleted or 004 as it was. */
const item = (number: string, action: string, quantity: string, amount: string): string =>
  `<E1EDP01 SEGMENT="1"><POSEX>${number}</POSEX><ACTION>${action}</ACTION><MENGE>${quantity}</MENGE><MENEE>C62</MENEE><VPREI>10.0000</VPREI><NETWR>${amount}</NETWR><E1EDP19 SEGMENT="1"><QUALF>001</QUALF><KTEXT>Phone cover</KTEXT></E1EDP19></E1EDP01>`

/** An ORDCHG of the order with these items; its sum is that of the whole order. */
function changed(number: string, items: readonly string[], sum: string): InboundDocument {
  const xml = `<ORDERS05><IDOC BEGIN="1"><EDI_DC40 SEGMENT="1"><IDOCTYP>ORDERS05</IDOCTYP><MESTYP>ORDCHG</MESTYP></EDI_DC40>
    <E1EDK01 SEGMENT="1"><ACTION>002</ACTION><CURCY>EUR</CURCY><BELNR>${number}</BELNR></E1EDK01><E1EDK03 SEGMENT="1"><IDDAT>012</IDDAT><DATUM>20260302</DATUM></E1EDK03>
    ${items.join('')}<E1EDS01 SEGMENT="1"><SUMID>002</SUMID><SUMME>${sum}</SUMME></E1EDS01></IDOC></ORDERS05>`
  const [read] = layout.read('change.xml', Buffer.from(xml))
  if (read?.kind !== 'purchaseOrder') throw new TypeError('an order is expected')
  const { buyer, seller } = purchaseOrder(number)
  return { ...read, order: { ...read.order, buyer, seller } }
}

/** An order of three lines: ten, five and two covers. */
function three(): InboundDocument {
  const order = purchaseOrder('4500000001', { amount: '100.00' })
  const [line] = order.lines
  const of = (id: string, quantity: string, amount: string) => ({ ...line!, id, quantity: Decimal.of(quantity), netAmount: Decimal.of(amount) })
  return { kind: 'purchaseOrder', format, broken: [], order: { ...order, contract: 'S-1', lines: [of('00010', '5', '50.00'), of('00020', '3', '30.00'), of('00030', '2', '20.00')] } }
}

const kept = async (): Promise<readonly string[]> => (await stage.rows<{ line: string }>(`select concat_ws(' ', stage, state, problem ->> 'code') as line from inbound_documents order by document_no`)).map(({ line }) => line)
async function last() {
  const events = await stage.rows<{ value: Buffer }>('select value from outbox order by outbox_no')
  const { order } = stage.decode(events.at(-1)!.value).value as EventValues['fi.kuntasilta.municipal.PurchaseOrderChanged']
  return { lines: order.lines.map(({ id, quantity, item: { sellersIdentifier } }) => `${id}: ${quantity.trimmed()} ${sellersIdentifier}`), total: order.totals.payable.toString(), contract: order.contract }
}

/** An ORDCHG was read as the whole order: a line that it did not name was gone. */
test('an ORDCHG changes, deletes and adds the lines that it names, and the others stay', async () => {
  await comes(three())
  await comes(changed('4500000001', [item('00010', '002', '4.000', '40.00'), item('00030', '003', '2.000', '20.00'), item('00040', '001', '1.000', '10.00')], '80.00'))
  expect(await kept()).toEqual(['placed taken', 'changed taken'])
  expect(await last()).toMatchObject({ lines: ['00010: 4 COVER-1', '00020: 3 COVER-1', '00040: 1 null'], contract: 'S-1' })
  expect(await stage.rows(`select amount from ordered_amounts`)).toEqual([{ amount: '80.00' }])
  await comes(changed('4500000001', [item('00010', '004', '4.000', '40.00'), item('00020', '002', '1.000', '10.00')], '60.00'))
  expect(await last()).toMatchObject({ lines: ['00010: 4 COVER-1', '00020: 1 COVER-1', '00040: 1 null'] })
  expect(await stage.rows(`select verdict from order_entries`)).toEqual([1, 2, 3].map(() => ({ verdict: 'accepted' })))
})

test('changes without numbers of their own are told apart, also where one takes another back', async () => {
  await comes(three())
  for (const quantity of ['4', '3', '4']) await comes(changed('4500000001', [item('00010', '002', `${quantity}.000`, `${quantity}0.00`)], '0.00'))
  expect(await kept()).toEqual(['placed taken', 'changed taken', 'changed taken', 'changed taken'])
  expect((await last()).lines).toEqual(['00010: 4 COVER-1', '00020: 3 COVER-1', '00030: 2 COVER-1'])
  expect(await stage.rows(`select said ->> 'document' as document, verdict from order_entries order by 1`)).toEqual(['4500000001', '4500000001-2', '4500000001-3', '4500000001-4'].map((document) => ({ document, verdict: 'accepted' })))
})

test('its limit counts the order as it is then', async () => {
  await comes(three())
  await comes(changed('4500000001', [item('00010', '002', '21.000', '210.00')], '260.00'))
  expect(await kept()).toEqual(['placed taken', 'changed declined KS-RANGE-LIMIT'])
})

test('one that changes a line which the order does not have is declined, of an order of the shop too', async () => {
  await stage.take(bought('T-1', { content: { buyersNumber: '4500000002' } }))
  await comes(three())
  await comes(changed('4500000001', [item('00050', '002', '4.000', '40.00')], '140.00'))
  await comes(changed('4500000002', [item('00010', '003', '4.000', '40.00')], '140.00'))
  expect(await kept()).toEqual(['placed taken', 'changed declined KS-INBOUND-LINE-UNKNOWN', 'changed declined KS-INBOUND-LINE-UNKNOWN'])
})

test('of an order of the shop the other lines are those of the shop', async () => {
  await stage.take(bought('T-1', { content: { buyersNumber: '4500000002' } }))
  await comes(changed('4500000002', [item('2', '001', '1.000', '10.00')], '210.00'))
  expect((await last()).lines).toEqual([expect.stringMatching(/^1: /), '2: 1 null'])
})
