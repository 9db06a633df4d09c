import { afterEach, beforeEach, expect, test } from 'vitest'
import { recordInbound } from '../../ledger/inbound.ts'
import { applyInboundPass } from '../../pipelines/feedback/applyInbound.ts'
import { purchaseOrder } from '../harness/purchaseOrder.ts'
import { accessPoint, documents, flow, oneLane, receivingFlow } from '../pipelines/stage/profiles.ts'
import { message } from '../pipelines/stage/receiver.ts'
import { setStage, type Stage } from '../pipelines/stage/stage.ts'

let stage: Stage
beforeEach(async () => {
  stage = await setStage({ profiles: [{ ...oneLane(), systems: { operator: documents(), peppol: accessPoint() }, flows: [flow('invoices', 'operator')], receives: [receivingFlow('purchase-orders', 'peppol')] }] })
})
afterEach(() => stage.stop())

/** Orders were listened to at the end of a pass, apart from the messages that spoke of them: what broke there held up all that had come, in every pass. */
test('a message that breaks where its order is listened to is kept as unreadable, and the others are applied', async () => {
  const numbers = ['1', '2', '3']
  for (const number of numbers) {
    stage.receiver('esimerkki/peppol').documents.set(number, { kind: 'purchaseOrder', order: purchaseOrder(number), format: 'peppol-ordering', broken: [] })
    await recordInbound(stage.database.pool, 'esimerkki', 'peppol', [message(`m${number}`, { documents: [number] })], stage.clock.now_ms())
  }
  await stage.rows(`alter table order_entries add constraint breaks check (buyers_number <> '2' or 1 / (length(buyers_number) - 1) > 0)`)
  await applyInboundPass(stage.context)
  expect(await stage.rows(`select channel_id, state, problem ->> 'code' as code from inbound order by inbound_no`)).toEqual([
    { channel_id: 'm1', state: 'applied', code: null }, { channel_id: 'm2', state: 'unreadable', code: 'KS-SYSTEM-UNFORESEEN' }, { channel_id: 'm3', state: 'applied', code: null },
  ])
  expect(await stage.rows('select count(distinct xmin::text)::integer as transactions from order_entries'), 'an order is locked last, and no other after it').toEqual([{ transactions: 2 }])
  expect(await stage.rows('select number, state from inbound_documents order by document_no')).toEqual([{ number: '1', state: 'taken' }, { number: '3', state: 'taken' }])
})
