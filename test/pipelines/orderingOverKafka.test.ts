import { expect, vi } from 'vitest'
import { purchaseOrderIn } from '../../connectors/systems/shared/messages/peppolOrder.ts'
import { renderPurchaseOrder } from '../../mappings/formats/peppol-ordering/formats/purchaseOrder.ts'
import { readOrdering } from '../../mappings/formats/peppol-ordering/readOrdering.ts'
import { judgeOrdering } from '../../mappings/rules/ordering/judgeOrdering.ts'
import { applyInboundPass } from '../../pipelines/feedback/applyInbound.ts'
import { collectPass } from '../../pipelines/feedback/collect.ts'
import { relayPass } from '../../pipelines/feedback/relay.ts'
import { setIntakeStage } from '../bus/kafka/intakeStage.ts'
import { readAll } from '../bus/kafka/reading.ts'
import { kafka, sharedBrokers } from '../harness/kafka/kafka.ts'
import { purchaseOrder } from '../harness/purchaseOrder.ts'
import { exampleContext } from '../harness/renderContext.ts'
import { accessPoint, documents, flow, oneLane, receivingFlow } from './stage/profiles.ts'
import { record } from './stage/records.ts'
import { never } from './stage/stage.ts'

/** A broker is slow to start. */
vi.setConfig({ testTimeout: 90_000 })

const lane = 'esimerkki/peppol'
const address = { environment: 'production', from: '2025-01-01' }
const profile = {
  ...oneLane(), systems: { operator: documents(), peppol: accessPoint() }, receives: [receivingFlow('purchase-orders', 'peppol')],
  flows: [flow('invoices', 'operator'), flow('responses', 'peppol', {
    documents: ['orderResponse'], format: 'peppol-order-response', sender: [{ id: '003723621803', scheme: '0216', ...address }], receiver: [{ id: '003702048198', scheme: '0216', ...address }],
  })],
}

kafka.test('a purchase order goes from the inbox over Kafka to the shop, and its confirmation back as an order response', async () => {
  const brokers = await sharedBrokers()
  const stage = await setIntakeStage(brokers[0]!)
  await stage.reprofile(profile)
  const shop = await readAll(brokers, [{ name: 'municipal.orders', partitions: 1 }])
  const receiver = stage.receiver(lane)
  receiver.interpret = ({ bytes }) => ({ acknowledgements: [], hints: [], documents: [purchaseOrderIn(bytes)].filter((each) => each !== undefined) })
  receiver.inbox = [{ channelId: 'message-1', mediaType: 'application/xml', bytes: renderPurchaseOrder(purchaseOrder('4500000001'), exampleContext) }]

  await collectPass(lane, stage.context, never)
  while ((await applyInboundPass(stage.context)).again);
  expect(await stage.rows('select number, state, problem from inbound_documents')).toEqual([{ number: '4500000001', state: 'taken', problem: null }])
  while ((await relayPass({ ...stage.context, bus: shop.bus })).again);
  await shop.caughtUp()
  const heard = shop.records.filter(({ key }) => key?.toString() === 'order-esimerkki-4500000001').map(({ value }) => stage.decode(value!)).at(-1)
  expect(heard).toMatchObject({ type: 'fi.kuntasilta.municipal.PurchaseOrderReceived', value: { inboundId: 'message-1', order: { buyersNumber: '4500000001' } } })

  await stage.publish(record('fi.kuntasilta.shop.OrderConfirmed', {
    story: heard!.value.story, buyer: { businessId: '0204819-8' }, seller: { businessId: '2362180-3', name: 'Verkkokauppa Oy' },
    sellersOrder: 'T-1', number: 'V-1', issueDate: '2026-03-02', issuedAt: '2026-03-02T08:00:00.000Z',
  }, 'confirmed'))
  await stage.takeInAll()
  await stage.dispatch(lane)
  expect(receiver.numbers).toEqual(['V-1'])
  const response = readOrdering(receiver.effects[0]!.bytes)
  expect(response).toMatchObject({ transaction: 'T76', document: { code: 'AP', buyersOrder: '4500000001', sellersOrder: 'T-1' } })
  expect(judgeOrdering(response.tree, 't76').filter(({ rule }) => rule.flag === 'fatal')).toEqual([])
})
