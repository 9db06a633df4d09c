import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { exampleProfiles } from '../../connectors/profile/load.ts'
import { recordInbound } from '../../ledger/inbound.ts'
import { Decimal } from '../../mappings/model/decimal.ts'
import { advancedOrdering, orderOnly } from '../../mappings/formats/peppol-ordering/profiles.ts'
import { applyInboundPass } from '../../pipelines/feedback/applyInbound.ts'
import type { Draft, OrderContent } from '../../schemas/generated/events.ts'
import { orderContent, orderPlaced, orderShipped } from '../harness/events.ts'
import { purchaseOrder } from '../harness/purchaseOrder.ts'
import { accessPoint, documents, files, flow, oneLane, receivingFlow, type ProfileDraft } from './stage/profiles.ts'
import { message, StageReceiver } from './stage/receiver.ts'
import { invoice, order, orderChanged, record } from './stage/records.ts'
import { setStage, type Stage } from './stage/stage.ts'

const lane = 'esimerkki/peppol'
const story = 'order-esimerkki-4500000001'
let stage: Stage
afterEach(() => stage.stop())

const address = { environment: 'production', from: '2025-01-01' }
const peppol = { sender: [{ id: '003723621803', scheme: '0216', ...address }], receiver: [{ id: '003702048198', scheme: '0216', ...address }] }
const orders = flow('orders', 'peppol', { documents: ['order'], format: 'peppol-t110', ...peppol })
const responses = flow('responses', 'peppol', { documents: ['orderResponse'], format: 'peppol-order-response', ...peppol })

/** A municipality that sends purchase orders and takes orders and responses, at one access point. */
function ordering(more: object = {}, flows: readonly object[] = [orders, responses]): ProfileDraft {
  return { ...oneLane(), systems: { operator: documents(), peppol: accessPoint(), other: accessPoint() }, flows: [flow('invoices', 'operator'), ...flows], receives: [receivingFlow('purchase-orders', 'peppol')], more }
}

async function comes(number: string, options: Parameters<typeof purchaseOrder>[1] = {}, format = 'peppol-ordering', system = 'peppol', messageId?: string): Promise<void> {
  const name = `${number} ${JSON.stringify(options)}`
  stage.receiver(`esimerkki/${system}`).documents.set(name, { kind: 'purchaseOrder', order: purchaseOrder(number, options), format, broken: [] })
  await recordInbound(stage.database.pool, 'esimerkki', system, [message(messageId ?? name, { documents: [name] })], stage.clock.now_ms())
  while ((await applyInboundPass(stage.context)).again);
}

const deliveries = async (): Promise<readonly string[]> =>
  (await stage.rows<{ line: string }>(`select concat_ws(' ', document_kind, document_number, 'to', system, state, problem ->> 'code') as line from deliveries order by delivery_no`)).map(({ line }) => line)
const told = async (): Promise<readonly string[]> => (await stage.rows<{ type: string }>(`select split_part(type, '.', 4) as type from outbox order by outbox_no`)).map(({ type }) => type)
const sent = (): readonly string[] => stage.receiver(lane).effects.map(({ bytes }) => Buffer.from(bytes).toString('utf8'))
const answering = { story, buyer: { businessId: '0204819-8' }, seller: { businessId: '2362180-3', name: 'Verkkokauppa Oy' }, sellersOrder: 'T-1', number: 'V-1', issueDate: '2026-03-02', issuedAt: '2026-03-02T08:00:00.000Z' } as const
const confirmed = (more: object = {}) => record('fi.kuntasilta.shop.OrderConfirmed', { ...answering, ...more }, 'confirmed')
const born = { content: { origin: 'purchasing', buyersNumber: '4500000001' } } as const

describe('an order that was born from a purchase order', () => {
  test('becomes a response to it, and never a new order', async () => {
    stage = await setStage({ profiles: [ordering()] })
    await comes('4500000001')
    await stage.take(order('T-1', { story, ...born }), confirmed({ storyVersion: 2 }))
    await stage.dispatch(lane)
    expect(await deliveries()).toEqual(['order T-1 to peppol not sent KS-INBOUND-ECHO', 'orderResponse T-1 to peppol delivered', 'orderResponse V-1 to peppol delivered'])
    expect(sent().map((xml) => /<cbc:OrderResponseCode>(\w+)</.exec(xml)?.[1])).toEqual(['AB', 'AP'])
    expect(sent().every((xml) => /<cac:OrderReference>\s*<cbc:ID>4500000001</.test(xml))).toBe(true)
  })

  test('is no new order either where it says that it was made in the shop, or has a story of its own', async () => {
    stage = await setStage({ profiles: [ordering()] })
    await comes('4500000001')
    await stage.take(order('T-1', { content: { origin: 'shop', buyersNumber: '4500000001' } }))
    expect(await deliveries()).toEqual(['order T-1 to peppol not sent KS-INBOUND-ECHO', 'orderResponse T-1 to peppol planned'])
  })

  test('is not sent either where the purchase order never came here', async () => {
    stage = await setStage({ profiles: [ordering()] })
    await stage.take(order('T-1', born))
    expect(await deliveries()).toEqual(['order T-1 to peppol not sent KS-INBOUND-ECHO'])
  })

  test('is a new order for no other system either', async () => {
    stage = await setStage({ profiles: [ordering({}, [{ ...orders, name: 'others', system: 'other' }, responses])] })
    await comes('4500000001')
    await stage.take(order('T-1', { story, ...born }))
    expect(await deliveries()).toEqual(['order T-1 to other not sent KS-INBOUND-ECHO', 'orderResponse T-1 to peppol planned'])
  })
})

const http = { kind: 'http', baseUrl: 'env:NOT_CALLED' }
const cxml = { kind: 'cxml', environment: 'production', settings: { channel: http, sharedSecret: 'env:NOT_CALLED', receivedSecrets: ['env:NOT_CALLED'], deploymentMode: 'production' } }

describe('what follows from a purchase order', () => {
  const p2p = { kind: 'p2p-rest', environment: 'production', settings: { channel: { ...http, basic: { username: 'env:NOT_CALLED', password: 'env:NOT_CALLED' } } } }
  const received = record('fi.kuntasilta.municipal.GoodsReceived', {
    story: 'unit-receipt-1', municipality: '999', buyer: { businessId: '0204819-8' }, seller: { businessId: '2362180-3' }, documentNumber: 'GR-1', date: '2026-03-05', buyersOrder: '4500000001', sellersOrder: 'T-1',
    lines: [{ id: '1', orderLine: '1', quantity: Decimal.of('4'), unit: 'C62' }],
  }, 'received')

  /** A purchasing system that sends orders and takes what follows from them, beside another one of its kind. */
  const between = (system: object, format: string, kinds: readonly string[]): ProfileDraft => ({
    ...ordering({}, ['peppol', 'other'].map((name) => ({ ...responses, name, system: name, documents: kinds, format }))),
    systems: { operator: documents(), peppol: system, other: system }, receives: [receivingFlow('purchase-orders', 'peppol', { documents: ['purchaseOrder'], format })],
  })

  test('names in cXML the payloadID of the order, to the system that sent it alone', async () => {
    stage = await setStage({ profiles: [between(cxml, 'cxml', ['orderResponse', 'receipt'])] })
    await comes('4500000001', {}, 'cxml', 'peppol', 'order-1@buyer.example')
    await stage.take(confirmed(), received)
    await stage.dispatch(lane)
    await stage.dispatch('esimerkki/other')
    const payloadIds = (xml: string): string | undefined => /<OrderReference orderID="4500000001"[^]*?<DocumentReference payloadID="([^"]*)"/.exec(xml)?.[1]
    expect(sent().map(payloadIds)).toEqual(['order-1@buyer.example', 'order-1@buyer.example'])
    expect(stage.receiver('esimerkki/other').effects).toEqual([])
  })

  test('has in a cXML receipt what the order says of its price', async () => {
    stage = await setStage({ profiles: [between(cxml, 'cxml', ['receipt'])] })
    await comes('4500000001', {}, 'cxml', 'peppol', 'order-1@buyer.example')
    await stage.take(received)
    await stage.dispatch(lane)
    expect(sent().map((xml) => [...xml.matchAll(/<Money currency="EUR">([^<]*)</g)].map(([, money]) => Number(money)))).toEqual([[10, 40, 40]])
  })

  test('names in a P2P receipt the key of the order', async () => {
    stage = await setStage({ profiles: [between(p2p, 'p2p-rest', ['receipt'])] })
    await comes('4500000001', {}, 'p2p-rest', 'peppol', 'key-4500000001@2026-03-02T08:00:00Z')
    await stage.take(received)
    await stage.dispatch(lane)
    expect(sent().map((json) => (JSON.parse(json) as [{ orderExternalCode: string }])[0].orderExternalCode)).toEqual(['key-4500000001'])
  })
})

const layouts = 'layouts/orders.yaml'
const layoutsOf = (municipality: string, ...names: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(names.map((name) => [name, readFileSync(join(exampleProfiles, municipality, name), 'utf8')]))
const answers = 'layouts/order-responses.yaml'
const notSent = 'order T-1 to peppol not sent KS-INBOUND-ECHO'
/** Each kind of system that has orders of its own, with the flow in which it would take new ones and the one of answers, as far as it takes either. */
const senders = [
  { kind: 'peppol-access-point', system: accessPoint(), format: 'peppol-ordering', flows: [orders, responses], tables: {}, expected: [notSent, 'orderResponse T-1 to peppol delivered'], says: 'OrderResponseCode>AB<' },
  { kind: 'cxml', system: cxml, format: 'cxml', flows: [{ ...responses, format: 'cxml' }], tables: {}, expected: ['orderResponse T-1 to peppol not sent KS-PROFILE-NO-WORD-RECEIVED'], says: undefined },
  {
    kind: 'fixed-position-files', system: files({ settings: { channel: { kind: 'folder', path: 'env:NOT_CALLED', pickUp: 'env:NOT_CALLED' } } }),
    format: `layout:${layouts}`, flows: [{ ...orders, format: `layout:${layouts}` }], tables: layoutsOf('hameenkyro', layouts), expected: [notSent], says: undefined,
  },
  {
    kind: 'sap-idoc', system: { kind: 'sap-idoc', environment: 'production', settings: { channel: http } }, format: `layout:${layouts}`,
    flows: [{ ...responses, format: `layout:${answers}` }], tables: layoutsOf('tampere', layouts, answers, 'layouts/units.csv'), expected: ['orderResponse T-1 to peppol delivered'], says: 'ORDRSP',
  },
  {
    kind: 'sap-odata', system: { kind: 'sap-odata', environment: 'production', settings: { channel: http } }, from: accessPoint(), format: 'peppol-ordering',
    flows: [{ ...orders, format: 'sap-odata', suppliers: 'suppliers.csv' }], tables: layoutsOf('tampere', 'suppliers.csv'), expected: [notSent], says: undefined,
  },
  {
    kind: 'p2p-rest', system: { kind: 'p2p-rest', environment: 'production', settings: { channel: http } }, format: 'p2p-rest',
    flows: [{ ...orders, format: 'p2p-rest', suppliers: 'suppliers.csv' }], tables: layoutsOf('tampere', 'suppliers.csv'), expected: [notSent], says: undefined,
  },
  {
    kind: 'files of separated values', system: files({ settings: { channel: { kind: 'folder', path: 'env:NOT_CALLED', pickUp: 'env:NOT_CALLED' } } }),
    format: `layout:${layouts}`, flows: [{ ...orders, format: `layout:${layouts}` }], tables: layoutsOf('lempaala', layouts, 'layouts/units.csv'), expected: [notSent], says: undefined,
  },
  {
    kind: 'generic-http', system: { kind: 'generic-http', environment: 'production', settings: { channel: http, path: '/documents/{number}' } },
    format: 'peppol-ordering', flows: [orders, responses], tables: {}, expected: [notSent, 'orderResponse T-1 to peppol delivered'], says: 'OrderResponseCode>AB<',
  },
  {
    kind: 'generic-drop', system: { kind: 'generic-drop', environment: 'production', settings: { channel: { kind: 'folder', path: 'env:NOT_CALLED', pickUp: 'env:NOT_CALLED' }, fileName: '{kind}_{id}_{environment}.xml' } },
    format: 'peppol-ordering', flows: [orders, responses], tables: {}, expected: [notSent, 'orderResponse T-1 to peppol delivered'], says: 'OrderResponseCode>AB<',
  },
]

test.each(senders)('no order goes back to $kind as a new one, and what is planned can be written', async ({ system, from, format, flows, tables, expected, says }) => {
  const systems = { operator: documents(), peppol: system, ...(from === undefined ? {} : { brings: from }) }
  const brings = from === undefined ? 'peppol' : 'brings'
  stage = await setStage({ profiles: [{ ...ordering({}, flows), systems, tables, receives: [receivingFlow('purchase-orders', brings, { documents: ['purchaseOrder'], format })] }] })
  await comes('4500000001', {}, format, brings)
  await stage.take(order('T-1', { story, ...born }))
  await stage.dispatch(lane)
  expect(await deliveries()).toEqual(expected)
  expect(sent()).toEqual(says === undefined ? [] : [expect.stringContaining(says)])
})

test('a system that knows only its own orders hears of the shipment of such an order, and never of one that the shop’s order has yet to precede', async () => {
  const shipments = { ...responses, name: 'shipments', documents: ['despatchAdvice'], format: 'cxml' }
  stage = await setStage({ profiles: [{ ...ordering({}, [shipments]), systems: { operator: documents(), peppol: cxml }, receives: [receivingFlow('purchase-orders', 'peppol', { documents: ['purchaseOrder'], format: 'cxml' })] }] })
  const shipped = (of: string, number: string) => {
    const draft = orderShipped()
    return record('fi.kuntasilta.shop.OrderShipped', { ...draft, story: of, storyVersion: 1, buyer: { businessId: '0204819-8' }, despatch: { ...draft.despatch, number, buyersOrder: null } }, number)
  }
  await comes('4500000001', {}, 'cxml')
  await stage.take(shipped('order-of-the-shop', 'L-1'), shipped(story, 'L-2'))
  expect((await deliveries()).map((line) => line.split(' ').slice(0, 4).join(' '))).toEqual(['despatchAdvice L-2 to peppol'])
})

describe('an order that was bought in the shop and that its buyers change in their own system', () => {
  const p2p = { kind: 'p2p-rest', environment: 'production', settings: { channel: http } }
  const accepted = { about: { by: 'document number', kind: 'order', number: 'T-1' }, grade: 'accepted', reasonCodes: [], buyersOrder: 'P2P-1', at: '2026-03-02T08:10:00.000Z' } as const
  const bought = { ...orderContent(), origin: 'shop', buyersNumber: null } as const
  const [first] = bought.lines as readonly [NonNullable<typeof bought.lines>[number]]
  const one = { ...bought, buyersNumber: 'P2P-1', lines: [{ ...first, quantity: Decimal.of('1'), netAmount: Decimal.of('10.00') }] }

  async function says(documentNumber: string, what: 'changed' | 'cancelled', issuedAt: string): Promise<void> {
    const changed = purchaseOrder('P2P-1', { stage: what, documentNumber, issuedAt, quantity: '1', amount: '10.00' })
    stage.receiver(lane).documents.set(documentNumber, { kind: 'purchaseOrder', order: { ...changed, sellersNumber: 'T-1', origin: 'shop' }, format: 'p2p-rest', broken: [] })
    await recordInbound(stage.database.pool, 'esimerkki', 'peppol', [message(documentNumber, { documents: [documentNumber], acknowledgements: [accepted] })], stage.clock.now_ms())
    await applyInboundPass(stage.context)
  }

  test('or refuse and then post there, by one message without times, is confirmed and not in dispute', async () => {
    stage = await setStage({ profiles: [ordering()], receivers: { [lane]: new StageReceiver({ highestGrade: 'booked' }) } })
    await stage.take(order('T-1', { content: bought }))
    await stage.dispatch(lane)
    const { at: _, ...untimed } = accepted
    await recordInbound(stage.database.pool, 'esimerkki', 'peppol', [message('statuses', { acknowledgements: [{ ...untimed, grade: 'rejected', reasonCodes: ['51'] }, { ...untimed, grade: 'booked', reasonCodes: ['53'] }] })], stage.clock.now_ms())
    await applyInboundPass(stage.context)
    expect(await told()).toEqual(['OrderDeclined', 'OrderAcknowledged'])
    expect(await stage.rows(`select said ->> 'is' as said, verdict from order_entries order by (said ->> 'at_ms')::bigint`)).toEqual(['placed', 'rejected', 'confirmed'].map((said) => ({ said, verdict: 'accepted' })))
  })

  test('is changed and cancelled for the shop too, and what the shop then says of it goes back to no system', async () => {
    stage = await setStage({ profiles: [{
      ...ordering({}, [{ ...orders, format: 'p2p-rest', suppliers: 'suppliers.csv' }]), systems: { operator: documents(), peppol: p2p }, tables: layoutsOf('tampere', 'suppliers.csv'),
      receives: [receivingFlow('purchase-orders', 'peppol', { format: 'p2p-rest' })],
    }], receivers: { [lane]: new StageReceiver({ highestGrade: 'accepted' }) } })
    await stage.take(order('T-1', { content: bought }))
    await stage.dispatch(lane)
    expect(await deliveries()).toEqual(['order T-1 to peppol delivered'])
    await says('P2P-1/a', 'changed', '2026-03-02T09:00:00.000Z')
    expect(await told()).toEqual(['PurchaseOrderChanged', 'OrderAcknowledged'])
    await stage.take(orderChanged('T-1', { content: one, time_ms: Date.parse('2026-03-02T09:05:00Z') }))
    await says('P2P-1/b', 'cancelled', '2026-03-02T10:00:00.000Z')
    expect(await told()).toEqual(['PurchaseOrderChanged', 'OrderAcknowledged', 'PurchaseOrderCancelled'])
    expect((await deliveries()).slice(1)).toEqual(['order T-1-2 to peppol not sent KS-INBOUND-ECHO'])
    expect(await stage.rows(`select said ->> 'is' as said, verdict from order_entries order by (said ->> 'at_ms')::bigint`)).toEqual(
      ['placed', 'confirmed', 'changed', 'changed', 'cancelled'].map((said) => ({ said, verdict: 'accepted' })))
  })
})

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
    ['change', { stage: 'changed', quantity: '4' }, () => changedTo('4', { price: { net: Decimal.of('10') } })],
    ['cancellation', { stage: 'cancelled' }, () => record('fi.kuntasilta.shop.OrderCancelled', { ...changedDraft(), story, storyVersion: 3 }, 'cancelled', Date.parse('2026-03-02T12:00:00Z'))],
  ] as const)('accepts the municipality’s own %s, which the answer names, where the shop takes it over as it is', async (_, options, followed) => {
    stage = await setStage({ profiles: [ordering({}, [responses])] })
    await taken()
    await comes('4500000001', { ...options, documentNumber: 'X1', issuedAt: '2026-03-02T09:00:00.000Z' })
    await stage.take(followed())
    await stage.dispatch(lane)
    expect(sent().map(answered).at(-1)).toEqual({ code: 'AP', names: 'X1', lines: [] })
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

describe('an order of the shop', () => {
  test('that a purchase order brought counts once against a limit', async () => {
    stage = await setStage({ profiles: [ordering({ ordering: { limits: [{ most: '250.00', per: 'month' }] } })] })
    await comes('4500000001', { amount: '200.00' })
    await stage.take(order('T-1', { story, content: { ...born.content, issueDate: '2026-03-02' } }))
    await comes('4500000002', { amount: '50.00' })
    await comes('4500000003', { amount: '50.00' })
    expect(await stage.rows('select number, state from inbound_documents order by document_no')).toEqual([
      { number: '4500000001', state: 'taken' }, { number: '4500000002', state: 'taken' }, { number: '4500000003', state: 'declined' },
    ])
  })
})
