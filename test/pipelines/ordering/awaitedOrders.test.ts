import { afterEach, expect, test } from 'vitest'
import { recordInbound } from '../../../ledger/inbound.ts'
import { applyInboundPass } from '../../../pipelines/feedback/applyInbound.ts'
import { sayMissingOrders } from '../../../pipelines/ordering/awaitedOrders.ts'
import { receipt } from '../../harness/purchaseOrder.ts'
import { accessPoint, documents, flow, oneLane, receivingFlow } from '../stage/profiles.ts'
import { message } from '../stage/receiver.ts'
import { order } from '../stage/records.ts'
import { setStage, type Stage } from '../stage/stage.ts'

let stage: Stage
afterEach(() => stage.stop())

/** The receipt of an order that nobody knows, after it has waited as long as its flow allows. */
async function waitsTooLong(): Promise<void> {
  stage = await setStage({ profiles: [{ ...oneLane(), systems: { operator: documents(), peppol: accessPoint() }, flows: [flow('invoices', 'operator')], receives: [receivingFlow('receipts', 'peppol')] }] })
  const { pool } = stage.database
  stage.receiver('esimerkki/peppol').documents.set('receipt', { kind: 'receipt', receipt: receipt('R1'), format: 'peppol-ordering', broken: [] })
  await recordInbound(pool, 'esimerkki', 'peppol', [message('m1', { documents: ['receipt'] })], stage.clock.now_ms())
  const { due_ms } = await applyInboundPass(stage.context)
  stage.clock.moveTo(due_ms!)
}

const openAlarms = (): Promise<readonly object[]> => stage.rows('select cause, subject from alarms where closed_at is null')

test('an order that has not come in time is said to be missing', async () => {
  await waitsTooLong()
  expect(await sayMissingOrders(stage.database.pool, stage.clock.now_ms())).toBeUndefined()
  expect(await openAlarms()).toEqual([{ cause: 'KS-INBOUND-ORDER-MISSING', subject: 'order/esimerkki/4500000001' }])
})

test('an order that has come is not said to be missing before its documents are taken in again', async () => {
  await waitsTooLong()
  await stage.take(order('T-1', { content: { buyersNumber: '4500000001' } }))
  expect(await sayMissingOrders(stage.database.pool, stage.clock.now_ms())).toBeUndefined()
  expect(await openAlarms()).toEqual([])
})
