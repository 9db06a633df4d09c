import { afterEach, beforeEach, expect, test } from 'vitest'
import { recordInbound } from '../../ledger/inbound.ts'
import type { Order } from '../../mappings/model/order.ts'
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

async function comes(name: string, order: Order): Promise<void> {
  stage.receiver('esimerkki/peppol').documents.set(name, { kind: 'purchaseOrder', order, format: 'peppol-ordering', broken: [] })
  await recordInbound(stage.database.pool, 'esimerkki', 'peppol', [message(name, { documents: [name] })], stage.clock.now_ms())
  await applyInboundPass(stage.context)
}

/** A change or cancellation that states a day and no hour was judged as if it had been made at midnight: before the order of that morning. */
test('what states only its day is judged by when it came', async () => {
  const { issuedAt: _, ...cancellation } = purchaseOrder('4500000001', { stage: 'cancelled', documentNumber: 'X1' })
  await comes('order', purchaseOrder('4500000001'))
  await comes('change', purchaseOrder('4500000001', { stage: 'changed', documentNumber: 'C1', quantity: '11' }))
  stage.later(60_000)
  await comes('cancellation', cancellation)
  expect(await stage.rows(`select said ->> 'document' as document, verdict from order_entries order by document`)).toEqual([
    { document: '4500000001', verdict: 'accepted' }, { document: 'C1', verdict: 'accepted' }, { document: 'X1', verdict: 'accepted' },
  ])
  const events = await stage.rows<{ value: Buffer }>('select value from outbox order by outbox_no')
  expect(stage.decode(events.at(-1)!.value).value).toMatchObject({ occurredAt: '2026-03-02T08:01:00.000Z', order: { issuedAt: null } })
})

test('the same document that comes again on another day is a repeat', async () => {
  const { issuedAt: _, ...undated } = purchaseOrder('4500000001')
  await comes('once', undated)
  stage.later(86_400_000)
  await comes('twice', undated)
  expect(await stage.rows('select state from inbound_documents order by document_no')).toEqual([{ state: 'taken' }, { state: 'repeated' }])
})
