import { afterEach, describe, expect, test } from 'vitest'
import { Decimal } from '../../mappings/model/decimal.ts'
import { advancedOrdering, orderOnly } from '../../mappings/formats/peppol-ordering/profiles.ts'
import type { Draft, OrderContent } from '../../schemas/generated/events.ts'
import { orderPlaced, orderShipped } from '../harness/events.ts'
import { answering, born, confirmed, cxml, onStage, ordering, orderingLane, purchaseStory, responses } from './stage/ordering.ts'
import { documents, flow, receivingFlow } from './stage/profiles.ts'
import { invoice, order, orderChanged, record } from './stage/records.ts'
import { setStage, type Stage } from './stage/stage.ts'

const lane = orderingLane
const story = purchaseStory
let stage: Stage
afterEach(() => stage.stop())

const { comes, deliveries, told, sent } = onStage(() => stage)

describe('an answer of the shop', () => {
  test('gives an order that only the municipality placed its seller’s number, and what waits for the order goes on', async () => {
    stage = await setStage({ profiles: [{ ...ordering(), flows: [flow('invoices', 'operator', { waitsForOrder: 'PT24H' }), responses] }] })
    await comes('4500000001')
    await stage.take(invoice('1', { order: 'T-1' }))
    expect(await stage.states()).toEqual(['1 waiting'])
    await stage.take(confirmed())
    expect(await stage.rows('select sellers_number, buyers_number, story from orders')).toEqual([{ sellers_number: 'T-1', buyers_number: '4500000001', story }])
    expect(await stage.states()).toEqual(['1 planned', 'V-1 planned'])
    await stage.take(order('T-1', { story, version: 2, ...born }))
    expect(await stage.rows(`select facts ->> 'origin' as origin, facts ? 'buyerReference' as has from orders`)).toEqual([{ origin: 'purchasing', has: true }])
  })

  test.each([
    ['the purchasing system sends it', () => comes('4500000001')],
    ['the shop names that number', async () => { await stage.take(order('T-1', { content: { buyersNumber: '4500000001' } })) }],
  ])('is not needed for an invoice that names its order by the buyer’s number alone: it waits until %s', async (_, becomesKnown) => {
    stage = await setStage({ profiles: [{ ...ordering(), flows: [flow('invoices', 'operator', { waitsForOrder: 'PT24H' }), responses] }] })
    await stage.take(invoice('1', { content: { salesOrder: null, purchaseOrder: '4500000001' } }))
    expect(await stage.rows('select state, waits_for from deliveries')).toEqual([{ state: 'waiting', waits_for: 'purchase order 4500000001 of esimerkki' }])
    await becomesKnown()
    expect(await stage.states()).toEqual(['1 planned'])
    await stage.take(invoice('2', { content: { salesOrder: null, purchaseOrder: '4500000001' } }))
    expect(await stage.states()).toEqual(['1 planned', '2 planned'])
  })

  test('goes to the system that the order came from, and to no other', async () => {
    stage = await setStage({ profiles: [ordering({}, [responses, { ...responses, name: 'others', system: 'other' }])] })
    await comes('4500000001')
    await stage.take(confirmed())
    await stage.dispatch(lane)
    expect(await deliveries()).toEqual(['orderResponse V-1 to peppol delivered'])
    expect(sent()[0]).toContain('4500000001')
  })
})

describe('what the shop makes of an order that came from the municipality', () => {
  const answered = (xml: string): unknown => ({
    code: /<cbc:OrderResponseCode>(\w+)</.exec(xml)?.[1], names: /<cac:(?:OrderChange|OrderCancellation)?DocumentReference>\s*<cbc:ID>(\w+)</.exec(xml)?.[1] ?? null,
    lines: [...xml.matchAll(/<cbc:LineStatusCode>(\d+)</g)].map(([, code]) => code),
  })
  const exampleLine = (orderPlaced().order as Draft<OrderContent>).lines![0]!
  const changedTo = (quantity: string, more: object = {}) => orderChanged('T-1', {
    story, version: 3, time_ms: Date.parse('2026-03-02T12:00:00Z'), content: { ...born.content, lines: [{ ...exampleLine, ...more, quantity: Decimal.of(quantity), unit: 'C62' }] },
  })
  const taken = async (): Promise<void> => {
    await comes('4500000001')
    await stage.take(order('T-1', { story, ...born }), confirmed({ storyVersion: 2 }))
    stage.later(3_600_000)
  }

  test('says of each line whether it is as before, changed, new or gone', async () => {
    stage = await setStage({ profiles: [ordering({}, [responses])] })
    await taken()
    await stage.take(changedTo('1', { id: '2' }))
    await stage.dispatch(lane)
    expect(sent().map(answered).at(-1)).toEqual({ code: 'CA', names: null, lines: ['1', '7'] })
  })

  test.each([
    ['change', { stage: 'changed', quantity: '4' }, () => changedTo('4', { price: { net: Decimal.of('10') }, item: { name: 'Phone cover', sellersIdentifier: 'COVER-1' } })],
    ['cancellation', { stage: 'cancelled' }, () => record('fi.kuntasilta.shop.OrderCancelled', { ...changedDraft(), story, storyVersion: 3 }, 'cancelled', Date.parse('2026-03-02T12:00:00Z'))],
  ] as const)('accepts the municipality’s own %s, which the answer names, where the shop takes it over as it is', async (_, options, followed) => {
    stage = await setStage({ profiles: [ordering({}, [responses])] })
    await taken()
    await comes('4500000001', { ...options, documentNumber: 'X1', issuedAt: '2026-03-02T09:00:00.000Z' })
    await stage.take(followed())
    await stage.dispatch(lane)
    expect(sent().map(answered).at(-1)).toEqual({ code: 'AP', names: 'X1', lines: [] })
  })

  test('rejects an order that the shop cancels, whatever the municipality had changed before', async () => {
    stage = await setStage({ profiles: [ordering({}, [responses])] })
    await taken()
    await comes('4500000001', { stage: 'changed', quantity: '4', documentNumber: 'X1', issuedAt: '2026-03-02T09:00:00.000Z' })
    await stage.take(record('fi.kuntasilta.shop.OrderCancelled', { ...changedDraft(), story, storyVersion: 3 }, 'cancelled', Date.parse('2026-03-02T12:00:00Z')))
    await stage.dispatch(lane)
    expect(sent().map(answered).at(-1)).toEqual({ code: 'RE', names: null, lines: [] })
  })

  test('tells of another article at the same price', async () => {
    stage = await setStage({ profiles: [ordering({}, [responses])] })
    await taken()
    await stage.take(changedTo('2', { item: { ...exampleLine.item, sellersIdentifier: 'P-OTHER' } }))
    await stage.dispatch(lane)
    expect(sent().map(answered).at(-1)).toEqual({ code: 'CA', names: null, lines: ['3'] })
  })

  test('rejects no order that both have cancelled, where a format can say no more', async () => {
    stage = await setStage({ profiles: [{ ...ordering({}, [{ ...responses, format: 'cxml' }]), systems: { operator: documents(), peppol: cxml }, receives: [receivingFlow('purchase-orders', 'peppol', { documents: ['purchaseOrder'], format: 'cxml' })] }] })
    await comes('4500000001', {}, 'cxml')
    await stage.take(order('T-1', { story, ...born }))
    await comes('4500000001', { stage: 'cancelled', documentNumber: 'X1', issuedAt: '2026-03-02T09:00:00.000Z' }, 'cxml')
    await stage.take(record('fi.kuntasilta.shop.OrderCancelled', { ...changedDraft(), story, storyVersion: 2 }, 'cancelled', Date.parse('2026-03-02T12:00:00Z')))
    await stage.dispatch(lane)
    expect(await deliveries()).toEqual(['orderResponse T-1 to peppol not sent KS-PROFILE-NO-WORD-RECEIVED', 'orderResponse T-1-2 to peppol not sent KS-PROFILE-CANCELLATION-AGREED'])
  })

  function changedDraft() {
    const { order: example, ...event } = orderPlaced()
    return { ...event, buyer: { businessId: '0204819-8' }, order: { ...(example as Draft<OrderContent>), ...born.content, sellersNumber: 'T-1' } }
  }
})

describe('a purchase order of Peppol', () => {
  test('that wants no answer gets none, and what is declined of it raises an alarm', async () => {
    stage = await setStage({ profiles: [ordering({ ordering: { units: ['4100'] } }, [responses])] })
    await comes('4500000001', { process: orderOnly })
    await stage.take(confirmed())
    await stage.dispatch(lane)
    expect(await deliveries()).toEqual(['orderResponse V-1 to peppol not sent KS-PROFILE-ORDER-ONLY'])
    await comes('4500000002', { process: orderOnly, unit: '4200' })
    expect(await stage.rows('select cause from alarms where closed_at is null')).toEqual([{ cause: 'KS-INBOUND-UNANSWERED' }])
  })

  test('is answered in the process that it names', async () => {
    stage = await setStage({ profiles: [ordering({}, [responses])] })
    await comes('4500000001', { process: advancedOrdering })
    await stage.take(confirmed())
    await stage.dispatch(lane)
    expect(sent()).toEqual([expect.stringContaining('trns:order_response_advanced:3')])
  })
})

describe('what we decline', () => {
  test('is answered with the reason, in the language of the municipality', async () => {
    stage = await setStage({ profiles: [ordering({ ordering: { units: ['4200'] } }, [responses, { ...responses, name: 'others', system: 'other' }])] })
    await comes('4500000001')
    await stage.dispatch(lane)
    expect((await deliveries()).map((line) => line.replace(/-\d+ /, ' '))).toEqual(['orderResponse 4500000001 to peppol delivered'])
    expect(sent()[0]).toMatch(/<cbc:OrderResponseCode>RE</)
    expect(sent()[0]).toContain('Tilaava yksikkö ei ole niiden joukossa, jotka saavat tilata.')
    expect(await told()).toEqual([])
  })
})

describe('a change or cancellation that the order has gone too far for', () => {
  const shipped = (): ReturnType<typeof record> => {
    const { despatch, ...draft } = orderShipped()
    const [line] = despatch!.lines!
    return record('fi.kuntasilta.shop.OrderShipped', {
      ...draft, story, storyVersion: 2, buyer: { businessId: '0204819-8' }, despatch: { ...despatch, number: 'L-1', sellersOrder: 'T-1', buyersOrder: '4500000001', lines: [{ ...line!, quantity: Decimal.of('10'), devices: [] }] },
    }, 'shipped')
  }
  const alarms = () => stage.rows(`select cause, subject, problem -> 'also' -> 0 ->> 'code' as why from alarms where closed_at is null`)
  const gone = async (): Promise<void> => {
    await comes('4500000001')
    await stage.take(confirmed(), shipped())
    stage.later(3_600_000)
  }

  test.each([
    ['cancellation', { stage: 'cancelled', documentNumber: 'X1' }, 'KS-ORDER-CANCELLED-LATE'],
    ['change', { stage: 'changed', documentNumber: 'X1', quantity: '4' }, 'KS-ORDER-CROSSED'],
  ] as const)('is told to the shop as a dispute, and rejected at its system by an answer that names the %s', async (_, options, code) => {
    stage = await setStage({ profiles: [ordering({}, [responses])] })
    await gone()
    await comes('4500000001', { ...options, issuedAt: '2026-03-02T09:00:00.000Z' })
    expect(await told()).toEqual(['PurchaseOrderReceived', options.stage === 'cancelled' ? 'PurchaseOrderCancelled' : 'PurchaseOrderChanged', 'OrderDisputed'])
    expect(await stage.rows(`select verdict, why ->> 'code' as code from order_entries where said ->> 'document' = 'X1'`)).toEqual([{ verdict: 'too late', code }])
    await stage.dispatch(lane)
    expect(sent().map((xml) => [/<cbc:OrderResponseCode>(\w+)</.exec(xml)?.[1], xml.includes('>X1<')])).toEqual([['AP', false], ['RE', true]])
    expect(await alarms()).toEqual([])
    await stage.take(record('fi.kuntasilta.shop.OrderRejected', { ...answering, storyVersion: 3, number: 'V-2', answers: 'X1' }, 'rejected', Date.parse('2026-03-02T10:00:00Z')))
    expect(await stage.rows(`select verdict from order_entries where said ->> 'document' = 'V-2'`)).toEqual([{ verdict: 'repeated' }])
  })

  test('is told by an alarm where an answer would reject the order', async () => {
    stage = await setStage({ profiles: [{ ...ordering({}, [{ ...responses, format: 'cxml' }]), systems: { operator: documents(), peppol: cxml }, receives: [receivingFlow('purchase-orders', 'peppol', { documents: ['purchaseOrder'], format: 'cxml' })] }] })
    await comes('4500000001', {}, 'cxml')
    await stage.take(confirmed(), shipped())
    stage.later(3_600_000)
    await comes('4500000001', { stage: 'cancelled', documentNumber: 'X1', issuedAt: '2026-03-02T09:00:00.000Z' }, 'cxml')
    expect(await alarms()).toEqual([{ cause: 'KS-ORDER-DISPUTE', subject: `order/esimerkki/${story}`, why: 'KS-ORDER-CANCELLED-LATE' }])
  })
})
