import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { exampleProfiles } from '../../../../connectors/profile/load.ts'
import { recordInbound } from '../../../../ledger/inbound.ts'
import type { InboundDocument } from '../../../../mappings/formats/inboundDocument.ts'
import { inboundLayout } from '../../../../mappings/formats/layouts/inboundLayout.ts'
import { readEntity } from '../../../../mappings/formats/p2p-rest/reading/entity.ts'
import { readExportedOrder } from '../../../../mappings/formats/p2p-rest/reading/exportedOrder.ts'
import { judgedPurchaseOrder } from '../../../../mappings/rules/order/purchaseOrders.ts'
import { applyInboundPass } from '../../../../pipelines/feedback/applyInbound.ts'
import { municipalLayout } from '../../../mappings/formats/layouts/municipalLayouts.ts'
import { documents, flow, oneLane, receivingFlow, type ProfileDraft } from '../../stage/profiles.ts'
import { message } from '../../stage/receiver.ts'
import { setStage, type Stage } from '../../stage/stage.ts'

let stage: Stage
afterEach(() => stage.stop())

const format = 'layout:layouts/orders.yaml'
const layout = inboundLayout(municipalLayout('tampere/orders', true), format)
const ofTampere = (...names: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(names.map((name) => [name, readFileSync(join(exampleProfiles, 'tampere', name), 'utf8')]))
const channel = { kind: 'http', baseUrl: 'env:NOT_CALLED' }

/** A municipality whose purchasing system has this table of suppliers. */
function buying(kind: 'sap-idoc' | 'p2p-rest', suppliers: string): ProfileDraft {
  return {
    ...oneLane(), systems: { operator: documents(), purchasing: { kind, environment: 'production', settings: { channel } } }, flows: [flow('invoices', 'operator')],
    receives: [receivingFlow('purchase-orders', 'purchasing', { documents: ['purchaseOrder'], format: kind === 'sap-idoc' ? format : kind, suppliers: 'suppliers.csv' })],
    tables: { ...(kind === 'sap-idoc' ? ofTampere('layouts/orders.yaml', 'layouts/units.csv') : {}), 'suppliers.csv': suppliers },
    more: { buyer: { businessIds: ['0211675-2'] } },
  }
}

/** An ORDERS of SAP whose LF is this supplier; without a number it names none. */
function orders(number: string, supplier?: string): InboundDocument {
  const seller = supplier === undefined ? '' : `<E1EDKA1 SEGMENT="1"><PARVW>LF</PARVW><PARTN>${supplier}</PARTN><NAME1>Laitetukku</NAME1></E1EDKA1>`
  const [read] = layout.read('order.xml', Buffer.from(`<ORDERS05><IDOC BEGIN="1"><EDI_DC40 SEGMENT="1"><IDOCTYP>ORDERS05</IDOCTYP><MESTYP>ORDERS</MESTYP></EDI_DC40>
    <E1EDK01 SEGMENT="1"><CURCY>EUR</CURCY><BELNR>${number}</BELNR></E1EDK01><E1EDK03 SEGMENT="1"><IDDAT>012</IDDAT><DATUM>20260302</DATUM></E1EDK03>${seller}
    <E1EDP01 SEGMENT="1"><POSEX>1</POSEX><MENGE>2</MENGE><MENEE>PCE</MENEE><VPREI>10.0000</VPREI><E1EDP19 SEGMENT="1"><QUALF>001</QUALF><KTEXT>Phone cover</KTEXT></E1EDP19></E1EDP01></IDOC></ORDERS05>`))
  if (read?.kind !== 'purchaseOrder') throw new TypeError(`an order is expected, not ${JSON.stringify(read)}`)
  return read
}

/** An order that a P2P system exports. */
function exported(number: string, supplierCode: string): InboundDocument {
  const entity = { orderNumber: number, orderStatus: 'Ordered', orderCreationTime: '2026-03-02T08:00:00Z', supplierCode, supplierName: 'Laitetukku', orderLines: [{ externalCode: '1', description: 'Phone cover', quantity: 2, netPrice: 10, netSum: 20 }] }
  const order = readExportedOrder(readEntity(Buffer.from(JSON.stringify(entity))), (code) => code)
  if (order === undefined) throw new TypeError('an order is expected')
  return judgedPurchaseOrder(order, 'p2p-rest')
}

let messages = 0
async function comes(document: InboundDocument): Promise<void> {
  const name = `document ${(messages += 1)}`
  stage.receiver('esimerkki/purchasing').documents.set(name, document)
  await recordInbound(stage.database.pool, 'esimerkki', 'purchasing', [message(name, { documents: [name] })], stage.clock.now_ms())
  await applyInboundPass(stage.context)
}

const kept = async (): Promise<readonly string[]> => (await stage.rows<{ line: string }>(`select concat_ws(' ', number, state, problem ->> 'code') as line from inbound_documents order by document_no`)).map(({ line }) => line)

/** Sellers of the orders that the shop was told of. */
async function sellers(): Promise<readonly unknown[]> {
  const told = await stage.rows<{ value: Buffer }>(`select value from outbox where type like '%PurchaseOrderReceived' order by outbox_no`)
  return told.map(({ value }) => (stage.decode(value).value as { readonly seller: unknown }).seller)
}

const table = 'businessId,from,until,supplier\n2362180-3,,2026-02-28,200003\n2362180-3,2026-03-01,,200001\n0919156-0,,,200002\n'

test('an order of SAP is of the seller whose number it names, on its day; where it names none, of the one that the layout assumes', async () => {
  stage = await setStage({ profiles: [buying('sap-idoc', table)] })
  await comes(orders('1', '0000200002'))
  await comes(orders('2', '200001'))
  await comes(orders('3'))
  expect(await kept()).toEqual(['1 taken', '2 taken', '3 taken'])
  expect(await sellers()).toMatchObject([{ businessId: '0919156-0', name: 'Laitetukku' }, { businessId: '2362180-3', name: 'Laitetukku' }, { businessId: '2362180-3', name: null }])
})

test('a number that the table does not have on the day declines the order, in nobody else’s name, and the same order is taken once it has', async () => {
  stage = await setStage({ profiles: [buying('sap-idoc', table)] })
  await comes(orders('1', '0000200003'))
  expect(await kept()).toEqual(['1 declined KS-INBOUND-SUPPLIER'])
  expect(await stage.rows(`select problem -> 'parameters' ->> 'supplier' as supplier, problem -> 'parameters' ->> 'table' as of from inbound_documents`)).toEqual([{ supplier: '0000200003', of: 'esimerkki/suppliers.csv' }])
  expect(await stage.rows(`select type, seller from events where source = 'urn:kuntasilta'`)).toEqual([{ type: 'fi.kuntasilta.shop.OrderRejected', seller: 'Laitetukku' }])
  await stage.reprofile(buying('sap-idoc', `${table}0205717-4,2026-03-01,,200003\n`))
  await comes(orders('1', '0000200003'))
  expect(await kept()).toEqual(['1 declined KS-INBOUND-SUPPLIER', '1 taken'])
  expect(await sellers()).toMatchObject([{ businessId: '0205717-4' }])
})

test('an order of a P2P system is of the seller whose code it has, or declined', async () => {
  stage = await setStage({ profiles: [buying('p2p-rest', table)] })
  await comes(exported('PO-1', '200002'))
  await comes(exported('PO-2', 'V-17'))
  expect(await kept()).toEqual(['PO-1 taken', 'PO-2 declined KS-INBOUND-SUPPLIER'])
  expect(await sellers()).toMatchObject([{ businessId: '0919156-0', name: 'Laitetukku' }])
})
