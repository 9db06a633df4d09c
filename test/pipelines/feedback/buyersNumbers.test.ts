import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Acknowledgement } from '../../../connectors/ports.ts'
import { recordInbound } from '../../../ledger/inbound.ts'
import { applyInboundPass } from '../../../pipelines/feedback/applyInbound.ts'
import { settlePass } from '../../../pipelines/feedback/settle.ts'
import { documents, flow } from '../stage/profiles.ts'
import { invoice, order, orderChanged } from '../stage/records.ts'
import { message } from '../stage/receiver.ts'
import { never, setStage, type Stage } from '../stage/stage.ts'

const ordering = 'esimerkki/ordering'
const accessPoint = { kind: 'peppol-access-point', environment: 'production', settings: { channel: { kind: 'http', baseUrl: 'env:NOT_CALLED' } } }
const references = [{ term: 'purchaseOrder', from: ['event', 'order.buyersNumber'] }]

let stage: Stage
beforeEach(async () => {
  stage = await setStage({ profiles: [{
    municipality: 'esimerkki', businessId: '0204819-8', systems: { operator: documents(), ordering: accessPoint },
    flows: [flow('invoices', 'operator', { references, waitsForBuyersNumber: 'P3D' }), flow('orders', 'ordering', { documents: ['order'], format: 'peppol-t110' })],
  }] })
  await stage.take(order('T-1', { content: { buyersNumber: null } }), invoice('1', { order: 'T-1', content: { purchaseOrder: null } }))
  await stage.dispatch(ordering)
  expect(await stage.states()).toEqual(['T-1 delivered', '1 waiting'])
})
afterEach(() => stage.stop())

const orderId = async (): Promise<string> => (await stage.rows<{ id: string }>(`select id from deliveries where document_kind = 'order'`))[0]!.id
const byNumber = (number: string): Acknowledgement['about'] => ({ by: 'document number', kind: 'order', number })
const comes = async (said: Omit<Acknowledgement, 'reasonCodes'>): Promise<void> => {
  await recordInbound(stage.database.pool, 'esimerkki', 'ordering', [message(crypto.randomUUID(), { acknowledgements: [{ reasonCodes: [], ...said }] })], stage.clock.now_ms())
  await applyInboundPass(stage.context)
}
const goes = async (): Promise<void> => {
  await stage.dispatch()
  expect(await stage.states()).toContain('1 delivered')
  expect(Buffer.from(stage.receiver().effects[0]!.bytes).toString('latin1')).toContain('<OrderIdentifier>4500099</OrderIdentifier>')
}

test.each([
  ['id', async (): Promise<Acknowledgement['about']> => ({ by: 'delivery id', id: await orderId() })],
  ['number', async () => byNumber('T-1')],
])('an answer to the order by its %s that gives the number lets the invoice go, and tells the shop', async (_, about) => {
  await comes({ about: await about(), grade: 'accepted', buyersOrder: '4500099' })
  await goes()
  const [told] = await stage.rows<{ value: Buffer }>(`select value from outbox where type = 'fi.kuntasilta.municipal.OrderAcknowledged'`)
  expect(stage.decode(told!.value).value).toMatchObject({ sellersOrder: 'T-1', buyersOrder: '4500099' })
})

test('so does one that comes when we ask', async () => {
  const id = await orderId()
  stage.receiver(ordering).knows = () => [{ about: { by: 'delivery id', id }, grade: 'technically accepted', reasonCodes: [], buyersOrder: '4500099' }]
  stage.later(86_400_000)
  await settlePass(ordering, stage.context, never)
  await goes()
})

test('an answer to a change of the order gives the number of the order', async () => {
  await stage.take(orderChanged('T-1', { content: { buyersNumber: null } }))
  await stage.dispatch(ordering)
  await comes({ about: byNumber('T-1-2'), grade: 'accepted', buyersOrder: '4500099' })
  await goes()
})

test.each([
  ['rejects the order', { about: byNumber('T-1'), grade: 'rejected', buyersOrder: '4500099' }],
  ['is about an order that nobody knows', { about: byNumber('T-9'), grade: 'accepted', buyersOrder: '4500099' }],
  ['gives no number', { about: byNumber('T-1'), grade: 'accepted' }],
] as const)('an answer that %s leaves the invoice waiting', async (_, said) => {
  await comes(said)
  expect(await stage.states()).toContain('1 waiting')
})
