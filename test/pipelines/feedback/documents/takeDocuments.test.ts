import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { problem } from '../../../../errors/failure.ts'
import { readOrderEntries } from '../../../../ledger/conversations.ts'
import { recordInbound } from '../../../../ledger/inbound.ts'
import { judgeAll } from '../../../../mappings/conversation/inOrder.ts'
import type { OrderingDocument } from '../../../../mappings/formats/inboundDocument.ts'
import { Decimal } from '../../../../mappings/model/decimal.ts'
import type { Order } from '../../../../mappings/model/order.ts'
import type { Receipt } from '../../../../mappings/model/receipt.ts'
import { sayBuyersNumber } from '../../../../pipelines/actions/orderNumber.ts'
import { replayLedger } from '../../../../pipelines/actions/replayLedger.ts'
import { applyInboundPass } from '../../../../pipelines/feedback/applyInbound.ts'
import { purchaseOrder, receipt } from '../../../harness/purchaseOrder.ts'
import { accessPoint, documents, flow, oneLane, receivingFlow, type ProfileDraft } from '../../stage/profiles.ts'
import { message } from '../../stage/receiver.ts'
import { order as bought } from '../../stage/records.ts'
import { setStage, type Stage } from '../../stage/stage.ts'

const lane = 'esimerkki/peppol'
let stage: Stage
let messageNo = 0
afterEach(() => stage.stop())

/** A municipality whose access point brings purchase orders and receipts. */
function taking(receives: object = {}, more: object = {}): ProfileDraft {
  return {
    ...oneLane(), systems: { operator: documents(), peppol: accessPoint() }, flows: [flow('invoices', 'operator')],
    receives: [receivingFlow('purchase-orders', 'peppol', receives)], more,
  }
}

const ofOrder = (order: Order, more: Partial<OrderingDocument> = {}): OrderingDocument => ({ kind: 'purchaseOrder', order, format: 'peppol-ordering', broken: [], ...more }) as OrderingDocument
const ofReceipt = (content: Receipt): OrderingDocument => ({ kind: 'receipt', receipt: content, format: 'peppol-ordering', broken: [] })

async function comes(...inbound: readonly OrderingDocument[]): Promise<void> {
  const names = inbound.map((document) => {
    const name = `document ${(messageNo += 1)}`
    stage.receiver(lane).documents.set(name, document)
    return name
  })
  await recordInbound(stage.database.pool, 'esimerkki', 'peppol', [message(`m${messageNo}`, { documents: names })], stage.clock.now_ms())
  await passes()
}

/** Also what a pass has had taken in once more. */
async function passes(): Promise<void> {
  const waiting = async (): Promise<boolean> => (await stage.rows(`select from inbound where state = 'received'`)).length > 0
  while (await waiting()) await applyInboundPass(stage.context)
}

const kept = async (): Promise<readonly string[]> =>
  (await stage.rows<{ line: string }>(`select concat_ws(' ', stage, number, state, problem ->> 'code') as line from inbound_documents order by inbound_no, place`)).map(({ line }) => line)
const told = async (): Promise<readonly string[]> =>
  (await stage.rows<{ line: string }>(`select split_part(type, '.', 4) || ' in ' || story as line from outbox order by outbox_no`)).map(({ line }) => line)
const answers = async (): Promise<readonly string[]> =>
  (await stage.rows<{ line: string }>(`select split_part(type, '.', 4) || ' of ' || story as line from events where source = 'urn:kuntasilta' order by event_no`)).map(({ line }) => line)
const alarms = async (): Promise<readonly string[]> =>
  (await stage.rows<{ line: string }>(`select concat_ws(' ', cause, problem -> 'also' -> 0 ->> 'code', 'about', subject) as line from alarms where closed_at is null order by alarm_no`)).map(({ line }) => line)

describe('a purchase order', () => {
  beforeEach(async () => { stage = await setStage({ profiles: [taking()] }) })

  test('is told to the shop with its story, its version and what the channel calls it', async () => {
    await comes(ofOrder(purchaseOrder('4500000001')))
    expect(await kept()).toEqual(['placed 4500000001 taken'])
    expect(await told()).toEqual(['PurchaseOrderReceived in order-esimerkki-4500000001'])
    const [{ value }] = await stage.rows<{ value: Buffer }>('select value from outbox') as [{ value: Buffer }]
    expect(stage.decode(value)).toMatchObject({ type: 'fi.kuntasilta.municipal.PurchaseOrderReceived', value: {
      story: 'order-esimerkki-4500000001', storyVersion: 1, municipality: '999', system: 'peppol', inboundId: `m${messageNo}`, documentNumber: '4500000001',
      buyer: { businessId: '0204819-8', unit: '4100' }, seller: { businessId: '2362180-3' },
      order: { buyersNumber: '4500000001', origin: 'purchasing', lines: [{ id: '1', item: { sellersIdentifier: 'COVER-1' } }] },
    } })
  })

  test('that comes once more with the same content is recorded, and does nothing', async () => {
    await comes(ofOrder(purchaseOrder('4500000001')))
    await comes(ofOrder(purchaseOrder('4500000001')))
    expect(await kept()).toEqual(['placed 4500000001 taken', 'placed 4500000001 repeated'])
    expect(await told()).toHaveLength(1)
    expect(await answers()).toEqual([])
  })

  test('with other content under the same number is kept, and alarms once; the order that stands is not rejected', async () => {
    await comes(ofOrder(purchaseOrder('4500000001')))
    await comes(ofOrder(purchaseOrder('4500000001', { quantity: '11' })))
    await comes(ofOrder(purchaseOrder('4500000001', { quantity: '11' })))
    expect(await kept()).toEqual(['placed 4500000001 taken', 'placed 4500000001 contradiction KS-INBOUND-NUMBER-TAKEN', 'placed 4500000001 contradiction KS-INBOUND-NUMBER-TAKEN'])
    expect(await told()).toHaveLength(1)
    expect([await answers(), await alarms()]).toEqual([[], ['KS-INBOUND-UNANSWERED KS-INBOUND-NUMBER-TAKEN about esimerkki/peppol/4500000001']])
  })

  test('is followed by its changes and its cancellation in its story', async () => {
    await comes(ofOrder(purchaseOrder('4500000001')))
    await comes(ofOrder(purchaseOrder('4500000001', { stage: 'changed', documentNumber: 'C1', quantity: '11' })), ofOrder(purchaseOrder('4500000001', { stage: 'changed', documentNumber: 'C2', quantity: '12' })))
    await comes(ofOrder(purchaseOrder('4500000001', { stage: 'cancelled', documentNumber: 'X1' })))
    expect(await kept()).toEqual(['placed 4500000001 taken', 'changed C1 taken', 'changed C2 taken', 'cancelled X1 taken'])
    const types = ['PurchaseOrderReceived', 'PurchaseOrderChanged', 'PurchaseOrderChanged', 'PurchaseOrderCancelled']
    expect(await told()).toEqual(types.map((type) => `${type} in order-esimerkki-4500000001`))
    const values = await stage.rows<{ value: Buffer }>('select value from outbox order by outbox_no')
    expect(values.map(({ value }) => stage.decode(value).value.storyVersion)).toEqual([1, 2, 3, 4])
  })

  test('is carried as it was by a cancellation that says no more than why', async () => {
    await comes(ofOrder(purchaseOrder('4500000001')))
    await comes(ofOrder(purchaseOrder('4500000001', { stage: 'changed', documentNumber: 'C1', quantity: '11' })))
    await comes(ofOrder({ ...purchaseOrder('4500000001', { stage: 'cancelled', documentNumber: 'X1' }), lines: [], cancellationReason: 'no longer needed' }))
    const values = await stage.rows<{ value: Buffer }>('select value from outbox order by outbox_no')
    expect(stage.decode(values[2]!.value).value).toMatchObject({ documentNumber: 'X1', text: 'no longer needed', order: { lines: [{ quantity: { unscaled: 110000n } }] } })
  })

  test('is changed by the later of two updates that give the order’s own time and no version, whatever their messages are called', async () => {
    await comes(ofOrder(purchaseOrder('4500000001', { issuedAt: '2026-03-02T07:00:00.000Z' })))
    for (const [documentNumber, quantity] of [['4500000001/b', '11'], ['4500000001/a', '12']] as const) {
      await comes(ofOrder(purchaseOrder('4500000001', { stage: 'changed', documentNumber, quantity, issuedAt: '2026-03-02T07:00:00.000Z' })))
    }
    const now = new Date(stage.clock.now_ms()).toISOString()
    const values = await stage.rows<{ value: Buffer }>('select value from outbox order by outbox_no')
    expect(values.map(({ value }) => (stage.decode(value).value as { occurredAt: string }).occurredAt)).toEqual(['2026-03-02T07:00:00.000Z', now, now])
    const { conversation } = judgeAll(await readOrderEntries(stage.database.pool, [{ municipality: 'esimerkki', story: 'order-esimerkki-4500000001' }]))
    expect(String(conversation.lines.get('1')!.ordered.trimmed())).toBe('12')
  })

  test('that breaks rules of its format is kept with all of them, and declined', async () => {
    await comes(ofOrder(purchaseOrder('4500000001'), { broken: [problem('KS-CONTRACT-UNFORESEEN', { reason: { said: 'one' } }), problem('KS-CONTRACT-UNFORESEEN', { reason: { said: 'two' } })] }))
    expect(await kept()).toEqual(['placed 4500000001 declined KS-INBOUND-RULES'])
    expect(await stage.rows(`select jsonb_array_length(problem -> 'also') as findings from inbound_documents`)).toEqual([{ findings: 2 }])
    expect(await told()).toEqual([])
    expect(await answers()).toEqual(['OrderRejected of order-esimerkki-4500000001'])
  })

  test('that was declined may come again mended, under its number', async () => {
    await comes(ofOrder(purchaseOrder('4500000001', { businessId: '0205717-4' })))
    await comes(ofOrder(purchaseOrder('4500000001')))
    expect(await kept()).toEqual(['placed 4500000001 declined KS-INBOUND-BUYER', 'placed 4500000001 taken'])
    expect(await told()).toHaveLength(1)
  })

  test('in a format that no flow receives is declined', async () => {
    await comes(ofOrder(purchaseOrder('4500000001'), { format: 'another' }))
    expect(await kept()).toEqual(['placed 4500000001 declined KS-INBOUND-NO-FLOW'])
    expect(await answers()).toEqual(['OrderRejected of order-esimerkki-4500000001'])
  })

  test('without a number, or with one that the contract cannot hold a quantity of, is kept', async () => {
    await comes(ofOrder(purchaseOrder('')))
    await comes(ofOrder(purchaseOrder('4500000002', { quantity: '0.00001' })))
    expect(await kept()).toEqual(['placed  declined KS-INBOUND-NUMBER', 'placed 4500000002 declined KS-CONTRACT-UNWRITABLE'])
    expect(await told()).toEqual([])
  })

  test('that is an order of the shop come back is not told as a new one', async () => {
    await stage.take(bought('T-1', { content: { buyersNumber: '4500000001' } }))
    await comes(ofOrder(purchaseOrder('4500000001')))
    expect(await kept()).toEqual(['placed 4500000001 not taken KS-INBOUND-OURS'])
    expect(await told()).toEqual([])
  })
})

describe('a change or cancellation that overtakes its order', () => {
  beforeEach(async () => { stage = await setStage({ profiles: [taking()] }) })

  const change = (documentNumber: string, more: Partial<Order> = {}): OrderingDocument => ofOrder({ ...purchaseOrder('4500000001', { stage: 'changed', documentNumber, quantity: documentNumber.slice(1) }), ...more })
  const cancellation = ofOrder({ ...purchaseOrder('4500000001', { stage: 'cancelled', documentNumber: 'X1' }), lines: [] })
  const types = async (): Promise<readonly string[]> => (await told()).map((line) => line.split(' ')[0]!)
  const day_ms = 86_400_000

  test('waits for it, and nobody is told until it is there', async () => {
    await comes(change('C5'))
    expect([await kept(), await told(), await answers(), await alarms()]).toEqual([['changed C5 unmatched KS-INBOUND-ORDER-UNKNOWN'], [], [], []])
    await comes(ofOrder(purchaseOrder('4500000001')))
    expect(await kept()).toEqual(['changed C5 taken', 'placed 4500000001 taken'])
    expect([await types(), await answers(), await alarms()]).toEqual([['PurchaseOrderReceived', 'PurchaseOrderChanged'], [], []])
  })

  test('is taken with others that wait in the order of their numbers, whichever came first; the cancellation of all ends them', async () => {
    await comes(change('C7', { changeNumber: '10' }))
    await comes(change('C6', { changeNumber: '9' }))
    await comes(cancellation)
    await comes(ofOrder(purchaseOrder('4500000001')))
    expect(await types()).toEqual(['PurchaseOrderReceived', 'PurchaseOrderChanged', 'PurchaseOrderChanged', 'PurchaseOrderCancelled'])
    const values = await stage.rows<{ value: Buffer }>('select value from outbox order by outbox_no')
    expect(values.map(({ value }) => stage.decode(value).value)).toMatchObject([{ storyVersion: 1 }, { documentNumber: 'C6', storyVersion: 2 }, { documentNumber: 'C7', storyVersion: 3 }, { documentNumber: 'X1', storyVersion: 4 }])
    expect(await stage.rows(`select distinct verdict from order_entries`)).toEqual([{ verdict: 'accepted' }])
  })

  test('in the pass that brings its order is judged after it, earlier changes first and receipts last', async () => {
    await comes(ofReceipt(receipt('V1', { stage: 'reversed', previousReceipt: 'R1' })), ofReceipt(receipt('R1')), change('C6', { issuedAt: '2026-03-02T07:40:00.000Z' }), change('C5', { issuedAt: '2026-03-02T07:30:00.000Z' }), ofOrder(purchaseOrder('4500000001')))
    expect(await types()).toEqual(['PurchaseOrderReceived', 'PurchaseOrderChanged', 'PurchaseOrderChanged', 'GoodsReceived', 'GoodsReceiptReversed'])
    const values = await stage.rows<{ value: Buffer }>('select value from outbox order by outbox_no')
    expect(values.slice(1, 3).map(({ value }) => stage.decode(value).value)).toMatchObject([{ documentNumber: 'C5' }, { documentNumber: 'C6' }])
  })

  test('and has waited for it as long as the flow allows raises one alarm for the order, which ends when it comes', async () => {
    await comes(change('C5'))
    await comes(change('C6'))
    stage.clock.moveTo(stage.clock.now_ms() + day_ms - 1)
    await applyInboundPass(stage.context)
    expect(await alarms()).toEqual([])
    stage.clock.moveTo(stage.clock.now_ms() + 1)
    expect(await applyInboundPass(stage.context)).toEqual({ again: false })
    expect(await alarms()).toEqual(['KS-INBOUND-ORDER-MISSING about order/esimerkki/4500000001'])
    expect([await answers(), await told()]).toEqual([[], []])
    await comes(ofOrder(purchaseOrder('4500000001')))
    expect([await types(), await alarms()]).toEqual([['PurchaseOrderReceived', 'PurchaseOrderChanged', 'PurchaseOrderChanged'], []])
  })

  test('waits as long as its flow says', async () => {
    await stage.reprofile(taking({ waitsForOrder: 'PT1H' }))
    await comes(change('C5'))
    const { due_ms } = await applyInboundPass(stage.context)
    expect(due_ms).toBe(stage.clock.now_ms() + 3_600_000)
  })

  test('of an order that was declined is declined with it, and its cancellation has nothing to cancel', async () => {
    await comes(change('C5'))
    await comes(ofOrder(purchaseOrder('4500000001', { quantity: '0.00001' })))
    await comes(cancellation)
    expect(await kept()).toEqual(['changed C5 declined KS-INBOUND-ORDER-DECLINED', 'placed 4500000001 declined KS-CONTRACT-UNWRITABLE', 'cancelled X1 not taken KS-INBOUND-ORDER-DECLINED'])
  })

  test('and is wrong itself is declined at once, but not by a rejection that reads as one of the order', async () => {
    await comes(change('C5', { buyer: purchaseOrder('1', { businessId: '0205717-4' }).buyer }))
    expect([await kept(), await answers(), await alarms()]).toEqual([['changed C5 declined KS-INBOUND-BUYER'], [], ['KS-INBOUND-UNANSWERED KS-INBOUND-BUYER about esimerkki/peppol/C5']])
  })
})

describe('a receipt', () => {
  beforeEach(async () => { stage = await setStage({ profiles: [taking()] }) })

  test('of a purchase order is told in its story, as are its reversal and a return; once each', async () => {
    await comes(ofOrder(purchaseOrder('4500000001')))
    await comes(ofReceipt(receipt('R1')), ofReceipt(receipt('R1')), ofReceipt(receipt('R2')), ofReceipt(receipt('V1', { stage: 'reversed', previousReceipt: 'R1' })), ofReceipt(receipt('P1', { stage: 'returned' })))
    expect(await kept()).toEqual(['placed 4500000001 taken', 'received R1 taken', 'received R1 repeated', 'received R2 taken', 'reversed V1 taken', 'returned P1 taken'])
    expect(await told()).toEqual(['PurchaseOrderReceived', 'GoodsReceived', 'GoodsReceived', 'GoodsReceiptReversed', 'GoodsReturned'].map((type) => `${type} in order-esimerkki-4500000001`))
  })

  test('of less than nothing is declined before anybody hears of it; more than was ordered, or of another line, is told and in dispute', async () => {
    await comes(ofOrder(purchaseOrder('4500000001')))
    const of = (number: string, quantity: string, orderLine = '1') => {
      const { lines, ...rest } = receipt(number)
      return ofReceipt({ ...rest, lines: [{ ...lines[0]!, orderLine, quantity: Decimal.of(quantity) }] })
    }
    await comes(of('R1', '-1'), of('R2', '11'), of('R3', '1', '9'))
    expect(await kept()).toEqual(['placed 4500000001 taken', 'received R1 declined KS-ORDER-BELOW-ZERO', 'received R2 taken', 'received R3 taken'])
    expect(await alarms()).toEqual(['KS-INBOUND-UNANSWERED KS-ORDER-BELOW-ZERO about esimerkki/peppol/R1', 'KS-ORDER-DISPUTE KS-ORDER-MORE-THAN-ORDERED about order/esimerkki/order-esimerkki-4500000001'])
    expect(await stage.rows(`select said ->> 'document' as document, verdict, why ->> 'code' as why from order_entries where said ->> 'is' = 'received' order by 1`)).toEqual(
      ['R2', 'R3'].map((document) => ({ document, verdict: 'contradicted', why: 'KS-ORDER-MORE-THAN-ORDERED' })))
  })

  test('is known by its number, its year and the company code that counts it', async () => {
    await comes(ofOrder(purchaseOrder('4500000001')))
    await comes(ofReceipt(receipt('R1')), ofReceipt(receipt('R1', { date: '2027-01-05' })), ofReceipt(receipt('R1', { series: '2000' })), ofReceipt(receipt('R1', { series: '2000', note: 'other' })))
    expect(await kept()).toEqual(['placed 4500000001 taken', 'received R1 taken', 'received R1 taken', 'received R1 taken', 'received R1 contradiction KS-INBOUND-NUMBER-TAKEN'])
  })

  test('of an order of the shop has its story and both numbers', async () => {
    await stage.take(bought('T-1', { content: { buyersNumber: '4500000001' } }))
    await comes(ofReceipt(receipt('R1')))
    const [{ value }] = await stage.rows<{ value: Buffer }>('select value from outbox') as [{ value: Buffer }]
    expect(stage.decode(value).value).toMatchObject({ story: 'story T-1', sellersOrder: 'T-1', buyersOrder: '4500000001', documentNumber: 'R1', lines: [{ orderLine: '1' }] })
  })

  test('of an unknown order is kept and shown, and nobody is told', async () => {
    await comes(ofReceipt(receipt('R1')))
    expect(await kept()).toEqual(['received R1 unmatched KS-INBOUND-ORDER-UNKNOWN'])
    expect(await told()).toEqual([])
  })

  test('that came before its purchase order is told once that is there, and what came with it is left as it was', async () => {
    await comes(ofReceipt(receipt('R1')), ofReceipt(receipt('R2', { buyersOrder: '4500000002' })), ofOrder(purchaseOrder('4500000003', { businessId: '0205717-4' })))
    const before = await answers()
    await comes(ofOrder(purchaseOrder('4500000001')))
    expect(await kept()).toEqual(['received R1 taken', 'received R2 unmatched KS-INBOUND-ORDER-UNKNOWN', 'placed 4500000003 declined KS-INBOUND-BUYER', 'placed 4500000001 taken'])
    expect(await told()).toEqual(['PurchaseOrderReceived in order-esimerkki-4500000001', 'GoodsReceived in order-esimerkki-4500000001'])
    expect([await answers(), await stage.rows('select state from inbound')]).toEqual([before, [{ state: 'applied' }, { state: 'applied' }]])
    expect(await stage.rows(`select is_what, verdict from (select said ->> 'is' as is_what, verdict from order_entries order by said ->> 'is') as entries`)).toEqual([{ is_what: 'placed', verdict: 'accepted' }, { is_what: 'received', verdict: 'accepted' }])
  })

  test('that came in the message of its order, before it, is told after it', async () => {
    await comes(ofReceipt(receipt('R1')), ofOrder(purchaseOrder('4500000001')))
    expect(await kept()).toEqual(['received R1 taken', 'placed 4500000001 taken'])
    expect(await told()).toEqual(['PurchaseOrderReceived', 'GoodsReceived'].map((type) => `${type} in order-esimerkki-4500000001`))
  })

  test.each([
    ['the seller\'s number of an order that the shop brings later', receipt('R1', { buyersOrder: undefined as never, sellersOrder: 'T-1' }), async () => { await stage.take(bought('T-1')) }],
    ['the buyer\'s number of such an order', receipt('R1'), async () => { await stage.take(bought('T-1', { content: { buyersNumber: '4500000001' } })) }],
    ['the buyer\'s number, which a person says later', receipt('R1'), async () => {
      await stage.take(bought('T-1'))
      await sayBuyersNumber({ municipality: 'esimerkki', sellersNumber: 'T-1', buyersNumber: '4500000001' }, { who: 'Maija', why: 'she called', at_ms: stage.clock.now_ms() }, stage.context)
    }],
  ])('that names %s is told then', async (_, early, becomesKnown) => {
    await comes(ofReceipt(early))
    await becomesKnown()
    await passes()
    expect(await kept()).toEqual(['received R1 taken'])
    expect(await told()).toContain('GoodsReceived in story T-1')
  })
})

describe('what is declined', () => {
  const address = { environment: 'production', from: '2025-01-01' }
  const responses = (format: string) => flow('responses', 'peppol', {
    documents: ['orderResponse'], format, sender: [{ id: '003723621803', scheme: '0216', ...address }], receiver: [{ id: '003702048198', scheme: '0216', ...address }],
  })
  const answering = (more: object, format = 'peppol-order-response'): ProfileDraft => ({ ...taking({}, more), flows: [flow('invoices', 'operator'), responses(format)] })
  const limited = { ordering: { limits: [{ most: '150.00', per: 'order' }] } }
  const deliveries = async (): Promise<number> => (await stage.rows('select from deliveries')).length

  test('is told by an alarm where no flow answers its system, which a person dismisses', async () => {
    stage = await setStage({ profiles: [taking({}, { ordering: { units: ['4200'] } })] })
    await comes(ofOrder(purchaseOrder('1')))
    expect([await answers(), await alarms()]).toEqual([['OrderRejected of order-esimerkki-1'], ['KS-INBOUND-UNANSWERED KS-RANGE-UNIT about esimerkki/peppol/1']])
  })

  test('is told by the answer alone where one leaves', async () => {
    stage = await setStage({ profiles: [answering({ ordering: { units: ['4200'] } })] })
    await comes(ofOrder(purchaseOrder('1')))
    await comes(ofOrder(purchaseOrder('1')))
    expect([await deliveries(), await alarms()]).toEqual([1, []])
  })

  test('is told at the system that takes the answers, where that is another', async () => {
    const profile = { ...answering({ ordering: { units: ['4200'] } }), systems: { operator: documents(), peppol: accessPoint(), answers: accessPoint() } }
    const elsewhere = (receives: object): ProfileDraft => ({ ...profile, flows: [flow('invoices', 'operator'), { ...responses('peppol-order-response'), system: 'answers' }], receives: [receivingFlow('purchase-orders', 'peppol', receives)] })
    stage = await setStage({ profiles: [elsewhere({ answeredBy: 'answers' })] })
    await comes(ofOrder(purchaseOrder('1')))
    expect([await stage.rows('select system, document_kind from deliveries'), await alarms()]).toEqual([[{ system: 'answers', document_kind: 'orderResponse' }], []])
    await stage.reprofile(elsewhere({}))
    await comes(ofOrder(purchaseOrder('2')))
    expect([await deliveries(), await alarms()]).toEqual([1, ['KS-INBOUND-UNANSWERED KS-RANGE-UNIT about esimerkki/peppol/2']])
  })

  test('may be a test for a system of production', async () => {
    stage = await setStage({ profiles: [taking()] })
    await comes(ofOrder(purchaseOrder('1'), { isTest: true }))
    expect([await kept(), await told()]).toEqual([['placed 1 declined KS-INBOUND-TEST'], []])
  })

  test('as a change is answered where the answer names it', async () => {
    stage = await setStage({ profiles: [answering(limited)] })
    await comes(ofOrder(purchaseOrder('1')))
    await comes(ofOrder(purchaseOrder('1', { stage: 'changed', documentNumber: 'C1', amount: '200.00' })))
    expect(await kept()).toEqual(['placed 1 taken', 'changed C1 declined KS-RANGE-LIMIT'])
    expect([await deliveries(), await alarms()]).toEqual([1, []])
  })

  test('as a change of an order that stands alarms where an answer would reject the order', async () => {
    stage = await setStage({ profiles: [taking({}, limited)] })
    await comes(ofOrder(purchaseOrder('1')))
    await comes(ofOrder(purchaseOrder('1', { stage: 'changed', documentNumber: 'C1', amount: '200.00' })))
    expect([await answers(), await deliveries(), await alarms()]).toEqual([[], 0, ['KS-INBOUND-UNANSWERED KS-RANGE-LIMIT about esimerkki/peppol/C1']])
  })
})

describe('a flow', () => {
  test('that begins earlier than it did catches up with what came before, once a person says so', async () => {
    stage = await setStage({ profiles: [taking({ from: '2026-03-03' })] })
    await comes(ofOrder(purchaseOrder('4500000001')), ofOrder(purchaseOrder('4500000002', { issueDate: '2026-03-01' })))
    await comes(ofReceipt(receipt('R1', { date: '2026-03-02' })))
    const replay = async (dryRun: boolean): Promise<readonly string[]> =>
      (await replayLedger({ municipality: 'esimerkki', from_ms: undefined, dryRun }, { who: 'Maija', why: 'they began earlier', at_ms: stage.clock.now_ms() }, stage.context)).documents.map(({ number }) => number)
    expect(await replay(false)).toEqual([])
    await stage.reprofile(taking({ from: '2026-03-02' }))
    expect(await replay(true)).toEqual(['4500000001', 'R1'])
    await applyInboundPass(stage.context)
    expect(await told()).toEqual([])
    expect(await replay(false)).toEqual(['4500000001', 'R1'])
    await applyInboundPass(stage.context)
    expect(await kept()).toEqual(['placed 4500000001 taken', 'placed 4500000002 not taken KS-PROFILE-OUTSIDE-DATES', 'received R1 taken'])
    expect(await told()).toEqual(['PurchaseOrderReceived', 'GoodsReceived'].map((type) => `${type} in order-esimerkki-4500000001`))
    expect(await replay(false)).toEqual([])
  })

  test('that is not in force on the day of the order records it with the reason, and answers nothing', async () => {
    stage = await setStage({ profiles: [taking({ from: '2026-03-03' })] })
    await comes(ofOrder(purchaseOrder('4500000001')))
    expect(await kept()).toEqual(['placed 4500000001 not taken KS-PROFILE-OUTSIDE-DATES'])
    expect([await told(), await answers()]).toEqual([[], []])
  })

  test('that is a shadow reads and checks, and neither tells nor answers', async () => {
    stage = await setStage({ profiles: [taking({ mode: 'shadow' })] })
    await comes(ofOrder(purchaseOrder('4500000001')), ofOrder(purchaseOrder('4500000002', { businessId: '0205717-4' })))
    expect(await kept()).toEqual(['placed 4500000001 not taken KS-PROFILE-SHADOW', 'placed 4500000002 not taken KS-PROFILE-SHADOW'])
    expect(await stage.rows(`select problem -> 'also' -> 0 ->> 'code' as why from inbound_documents order by document_no`)).toEqual([{ why: null }, { why: 'KS-INBOUND-BUYER' }])
    expect([await told(), await answers()]).toEqual([[], []])
  })
})

describe('a limit', () => {
  test('declines what passes it, also together with what was ordered before', async () => {
    stage = await setStage({ profiles: [taking({}, { ordering: { units: ['4100'], limits: [{ most: '150.00', per: 'month' }] } })] })
    await comes(ofOrder(purchaseOrder('1')))
    await comes(ofOrder(purchaseOrder('2', { issueDate: '2026-03-31' })), ofOrder(purchaseOrder('3', { issueDate: '2026-04-01' })), ofOrder(purchaseOrder('4', { unit: '4200' })))
    await comes(ofOrder(purchaseOrder('1', { stage: 'changed', documentNumber: 'C1', amount: '150.00' })))
    expect(await kept()).toEqual(['placed 1 taken', 'placed 2 declined KS-RANGE-LIMIT', 'placed 3 taken', 'placed 4 declined KS-RANGE-UNIT', 'changed C1 taken'])
    expect(await answers()).toEqual(['OrderRejected of order-esimerkki-2', 'OrderRejected of order-esimerkki-4'])
  })
})
