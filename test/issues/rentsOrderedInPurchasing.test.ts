import { afterEach, beforeEach, expect, test } from 'vitest'
import { recordInbound } from '../../ledger/inbound.ts'
import { readOrderEntries } from '../../ledger/conversations.ts'
import type { Order } from '../../mappings/model/order.ts'
import { applyInboundPass } from '../../pipelines/feedback/applyInbound.ts'
import { wholeCatalogue } from '../harness/goods.ts'
import { purchaseOrder } from '../harness/purchaseOrder.ts'
import { accessPoint, documents, flow, oneLane, receivingFlow } from '../pipelines/stage/profiles.ts'
import { message } from '../pipelines/stage/receiver.ts'
import { invoice, record } from '../pipelines/stage/records.ts'
import { setStage, type Stage } from '../pipelines/stage/stage.ts'

let stage: Stage
beforeEach(async () => {
  stage = await setStage({ profiles: [{
    ...oneLane(), systems: { operator: documents(), peppol: accessPoint() }, flows: [flow('invoices', 'operator', { role: 'copy', match: {} })], receives: [receivingFlow('purchase-orders', 'peppol')],
  }] })
})
afterEach(() => stage.stop())

async function comes(order: Order): Promise<void> {
  stage.receiver('esimerkki/peppol').documents.set('order', { kind: 'purchaseOrder', order, format: 'peppol-ordering', broken: [] })
  await recordInbound(stage.database.pool, 'esimerkki', 'peppol', [message('order', { documents: ['order'] })], stage.clock.now_ms())
  await applyInboundPass(stage.context)
}

const rents = async (): Promise<readonly boolean[]> =>
  (await readOrderEntries(stage.database.pool, [{ municipality: 'esimerkki', story: 'order-esimerkki-4500000001' }])).flatMap((said) => (said.is === 'placed' ? said.lines.map(({ rent }) => rent) : []))

/** A purchase order said nothing of it, so a rent was compared as goods: with a receipt that never comes. */
test('a rent that a purchasing system orders is known by the catalogue of its seller, and compared with its contract and period', async () => {
  const { lines, ...catalogue } = wholeCatalogue()
  const leased = { ...lines![0]!, acquisition: 'lease' as const, item: { ...lines![0]!.item, sellersIdentifier: 'COVER-1' } }
  await stage.take(record('fi.kuntasilta.shop.CataloguePublished', { ...catalogue, seller: { businessId: '2362180-3', name: 'Verkkokauppa Oy' }, lines: [leased] }, 'catalogue'))
  await comes(purchaseOrder('4500000001'))
  expect(await rents()).toEqual([true])
  await stage.take(invoice('1', { content: { salesOrder: null, purchaseOrder: '4500000001' } }))
  await stage.dispatch()
  const [{ codes }] = await stage.rows<{ codes: readonly string[] }>(`select array(select d ->> 'code' from jsonb_array_elements(differences) d) as codes from matches`) as [{ codes: readonly string[] }]
  expect(codes).toContain('KS-MATCH-NO-PERIOD')
  expect(codes).not.toContain('KS-MATCH-RECEIVED')
})

test('the catalogue of another seller says nothing of it, the order’s own line does', async () => {
  const { lines, ...catalogue } = wholeCatalogue()
  await stage.take(record('fi.kuntasilta.shop.CataloguePublished', { ...catalogue, seller: { businessId: '0205717-4', name: 'Toinen Oy' }, lines: [{ ...lines![0]!, acquisition: 'lease', item: { ...lines![0]!.item, sellersIdentifier: 'COVER-1' } }] }, 'catalogue'))
  const order = purchaseOrder('4500000001')
  const [line] = order.lines
  await comes({ ...order, lines: [line!, { ...line!, id: '2', item: { ...line!.item, attributes: [{ name: 'acquisition', value: 'lease' }] } }] })
  expect(await rents()).toEqual([false, true])
})
