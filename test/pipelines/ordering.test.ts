import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { exampleProfiles } from '../../connectors/profile/load.ts'
import { recordInbound } from '../../ledger/inbound.ts'
import { Decimal } from '../../mappings/model/decimal.ts'
import { replayLedger } from '../../pipelines/actions/replayLedger.ts'
import { applyInboundPass } from '../../pipelines/feedback/applyInbound.ts'
import { orderContent, orderShipped } from '../harness/events.ts'
import { purchaseOrder } from '../harness/purchaseOrder.ts'
import { born, confirmed, cxml, onStage, ordering, orderingLane, orders, purchaseStory, responses } from './stage/ordering.ts'
import { accessPoint, documents, files, receivingFlow, type ProfileDraft } from './stage/profiles.ts'
import { message, StageReceiver } from './stage/receiver.ts'
import { order, orderChanged, record } from './stage/records.ts'
import { setStage, type Stage } from './stage/stage.ts'

const lane = orderingLane
const story = purchaseStory
let stage: Stage
afterEach(() => stage.stop())

const { comes, deliveries, told, sent } = onStage(() => stage)

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

describe('an order of the shop', () => {
  test('that is above a limit is declined: the shop is told why, and nothing is sent, then or when the ledger is replayed', async () => {
    stage = await setStage({ profiles: [ordering({ ordering: { limits: [{ most: '300.00', per: 'month', of: 'unit' }] } })] })
    await stage.take(order('T-1'), order('T-2'))
    await stage.take(order('T-3', { content: { issueDate: '2026-03-01' } }))
    expect(await deliveries()).toEqual(['order T-1 to peppol planned', 'order T-2 to peppol not sent KS-RANGE-LIMIT', 'order T-3 to peppol planned'])
    expect(await told()).toEqual(['OrderDeclined'])
    await stage.reprofile(ordering({}, [orders, { ...orders, name: 'second', system: 'other' }]))
    const act = { who: 'Testi', why: 'test', at_ms: stage.clock.now_ms() }
    const { planned } = await replayLedger({ municipality: 'esimerkki', from_ms: undefined, dryRun: false }, act, { pool: stage.database.pool, profiles: stage.profiles })
    expect(planned.map(({ documentNumber, system }) => `${documentNumber} to ${system}`)).toEqual(['T-1 to other', 'T-3 to other'])
  })

  test('that was declined is over: what changes it is declined with it', async () => {
    stage = await setStage({ profiles: [ordering({ ordering: { units: ['KIRJASTO'] } })] })
    await stage.take(order('T-1', { content: { orderer: { name: 'Tilaaja', unit: 'OTHER' } } }))
    await stage.take(orderChanged('T-1'))
    expect(await deliveries()).toEqual(['order T-1 to peppol not sent KS-RANGE-UNIT', 'order T-1-2 to peppol not sent KS-RANGE-UNIT'])
    expect((await told()).filter((type) => type === 'OrderDeclined')).toHaveLength(2)
  })

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
