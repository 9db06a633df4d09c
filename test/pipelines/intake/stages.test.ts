import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { exampleProfiles } from '../../../connectors/profile/load.ts'
import { interpretIdoc } from '../../../connectors/systems/shared/messages/idocStatus.ts'
import { recordInbound } from '../../../ledger/inbound.ts'
import { Decimal } from '../../../mappings/model/decimal.ts'
import { applyInboundPass } from '../../../pipelines/feedback/applyInbound.ts'
import { playSystem, transmissionOf, type PlayedSystem } from '../../harness/playedSystem.ts'
import { flow, oneLane } from '../stage/profiles.ts'
import { message } from '../stage/receiver.ts'
import { eventTime_ms, order, orderChanged, record } from '../stage/records.ts'
import { setStage, type Stage } from '../stage/stage.ts'

const tables = Object.fromEntries(['layouts/purchase-orders.yaml', 'layouts/purchase-order-changes.yaml', 'layouts/goods-receipts.yaml', 'layouts/goods-receipt-reversals.yaml', 'layouts/units.csv', 'suppliers.csv']
  .map((name) => [name, readFileSync(join(exampleProfiles, 'tampere', name), 'utf8')]))
const sap = { kind: 'sap-idoc', environment: 'production', settings: { channel: { kind: 'http', baseUrl: 'env:NOT_CALLED' } } }
const byLayout = (name: string, documents: readonly string[], stages: readonly string[], more: object = {}): object => flow(name, 'operator', { documents, stages, format: `layout:layouts/${name}.yaml`, ...more })
const flows = [
  byLayout('purchase-orders', ['order'], ['placed'], { suppliers: 'suppliers.csv' }),
  byLayout('purchase-order-changes', ['order'], ['changed', 'cancelled'], { suppliers: 'suppliers.csv', cancelledOrders: 'zero quantities' }),
  byLayout('goods-receipts', ['receipt'], ['received', 'returned']),
  byLayout('goods-receipt-reversals', ['receipt'], ['reversed']),
]

let stage: Stage
let played: PlayedSystem
afterEach(async () => {
  await stage.stop()
  await played.stop()
})

const story = 'story T-1'
const receiptOf = (number: string) => ({ story, storyVersion: 1, buyer: { businessId: '0204819-8' }, seller: { businessId: '2362180-3' }, documentNumber: number, sellersOrder: 'T-1', buyersOrder: '4500000001', date: '2026-03-02' })
const lines = [{ id: '1', orderLine: '1', quantity: Decimal.of('2'), unit: 'C62' }]

test('each stage of an order and of a receipt goes by its own IDoc, once, and what SAP says of it finds its delivery', async () => {
  stage = await setStage({ profiles: [{ ...oneLane(sap, flows), tables }] })
  played = await playSystem({
    system: { kind: 'sap-idoc', channel: 'http' },
    settings: (timeout_ms) => ({ channel: { kind: 'http', baseUrl: 'env:URL', timeout_ms, basic: { username: 'env:CLIENT_ID', password: 'env:CLIENT_SECRET' } }, webhook: { username: 'env:WEBHOOK_USER', password: 'env:WEBHOOK_SECRET' } }),
  })
  await stage.take(order('T-1'))
  await stage.dispatch()
  await stage.take(orderChanged('T-1', { content: { buyersNumber: '4500000001' } }))
  await stage.dispatch()
  await stage.take(
    record('fi.kuntasilta.municipal.GoodsReceived', { ...receiptOf('R-1'), lines }, 'R-1', eventTime_ms),
    record('fi.kuntasilta.municipal.GoodsReceiptReversed', { ...receiptOf('R-2'), reverses: 'R-1', lines }, 'R-2', eventTime_ms),
    record('fi.kuntasilta.municipal.GoodsReturned', { ...receiptOf('R-3'), receipt: 'R-1', lines }, 'R-3', eventTime_ms),
  )
  await stage.dispatch()
  expect(await stage.rows(`select flow, document_number as number, state, problem from deliveries order by delivery_no`)).toEqual([
    ['purchase-orders', 'T-1'], ['purchase-order-changes', 'T-1-2'], ['goods-receipts', 'R-1'], ['goods-receipt-reversals', 'R-2'], ['goods-receipts', 'R-3'],
  ].map(([name, number]) => ({ flow: name, number, state: 'delivered', problem: null })))

  const sent = stage.receiver().effects.map(({ bytes }) => Buffer.from(bytes))
  expect(sent.map((bytes) => /<MESTYP>([^<]+)/.exec(bytes.toString())?.[1])).toEqual(['PORDCR1', 'PORDCH', 'MBGMCR', 'MBGMCA', 'MBGMCR'])
  for (const [index, bytes] of sent.entries()) expect(await played.connection.send(transmissionOf(`idoc-${index}`, `${index}.xml`, 'application/xml', bytes, String(index)), new AbortController().signal)).toMatchObject({ outcome: 'delivered' })
  await played.receiver.process()
  played.clock.moveTo(played.clock.now_ms() + 600_000)
  for (const [index, heard] of (await played.heard()).entries()) {
    const { acknowledgements } = interpretIdoc({ channelId: 'x', mediaType: 'application/xml', bytes: heard.bytes }, [])
    await recordInbound(stage.database.pool, 'esimerkki', 'operator', [message(`status ${index}`, { acknowledgements })], stage.clock.now_ms())
  }
  while ((await applyInboundPass(stage.context)).again);
  expect(await stage.rows('select distinct state, grade from deliveries')).toEqual([{ state: 'acknowledged', grade: 'booked' }])
})
