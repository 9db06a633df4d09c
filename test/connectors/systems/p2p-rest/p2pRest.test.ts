import { afterEach, describe, expect, test } from 'vitest'
import { ManualClock } from '../../../../base/clock.ts'
import { derivedId } from '../../../../base/hash.ts'
import type { InboundMessage, OutgoingTransmission } from '../../../../connectors/ports.ts'
import { p2pRestSystem } from '../../../../connectors/systems/p2p-rest/kind.ts'
import { p2pRest } from '../../../../mappings/formats/p2p-rest/format.ts'
import { exportedOrder } from '../../../../simulator/receivers/p2p/entities.ts'
import type { PlacedOrder } from '../../../../simulator/receivers/placedOrder.ts'
import { exampleSupplier, receiptOf, shopOrder } from '../../../harness/documents/purchaseOrders.ts'
import { answerJson, bodyOf, startHttp, type LoopbackServer } from '../../../harness/loopbackServer.ts'
import { playSystem, transmissionOf, type PlayedKind, type PlayedSystem } from '../../../harness/playedSystem.ts'
import { testReferences } from '../../../harness/references.ts'
import { exampleContext } from '../../../harness/renderContext.ts'
import { domain } from '../../../harness/standards.ts'
import { systemSuite } from '../../../suites/systems/systemSuite.ts'
import { openApi, type MadeRequest } from './openApi.ts'

const signal = new AbortController().signal
const context = { ...exampleContext, supplier: exampleSupplier }
const byToken: PlayedKind = {
  system: { kind: 'p2p-rest', channel: 'http' },
  settings: (timeout_ms) => ({ channel: { kind: 'http', baseUrl: 'env:URL', followTo: ['env:HOST'], timeout_ms, oauth2: { tokenUrl: 'env:TOKEN_URL', clientId: 'env:CLIENT_ID', clientSecret: 'env:CLIENT_SECRET' } } }),
}
const byName: PlayedKind = {
  ...byToken,
  settings: (timeout_ms) => ({ channel: { kind: 'http', baseUrl: 'env:URL', followTo: ['env:HOST'], timeout_ms, basic: { username: 'env:CLIENT_ID', password: 'env:CLIENT_SECRET' } } }),
}

const sent = (kind: 'order' | 'receipt', number: string, bytes: Uint8Array): OutgoingTransmission => ({ ...transmissionOf(derivedId('test delivery', kind, number), `${number}.json`, 'application/json', bytes, number), documentKind: kind })
const ordering = (number: string, note?: string): OutgoingTransmission => sent('order', number, p2pRest.render({ kind: 'order', order: shopOrder(number, note === undefined ? {} : { notes: [{ text: note }] }) }, context))
const receiving = (number: string, note?: string): OutgoingTransmission => sent('receipt', number, p2pRest.render({ kind: 'receipt', receipt: receiptOf('T1', number, note === undefined ? { sellersOrder: 'T1' } : { sellersOrder: 'T1', note, lines: receiptOf('T1', number).lines.slice(1) }) }, context))

describe.each([['p2p-rest, orders', byToken, ordering, 'KS-CHANNEL-TOKEN'], ['p2p-rest, receipts', byName, receiving, 'KS-SYSTEM-LOGIN']] as const)('%s', (name, kind, transmission, code) => {
  systemSuite(name, {
    ...kind,
    transmission: (number, { id, note } = {}) => ({ ...transmission(number, note), ...(id === undefined ? {} : { id }) }),
    answers: { after_ms: 300_000 },
    wrongSecret: { setting: 'CLIENT_SECRET', value: 'wrong', code },
  })
})

const order: PlacedOrder = {
  number: 'PO-1', stage: 'new', version: 1, at: '2026-11-02T07:00:00.000Z', buyer: { name: 'Esimerkkikunta', businessId: '0205717-4' }, orderer: { name: 'Maija Mallikas', unit: 'K-12' }, contract: 'C-1',
  place: { name: 'Koulu', street: 'Koulutie 2', city: 'Esimerkki', postCode: '00002' }, total: '199.00', lines: [{ number: 1, article: 'PH-1', name: 'Phone A', quantity: '2', unit: 'EA', price: '99.50' }],
}

describe('what it tells', () => {
  let played: PlayedSystem
  afterEach(() => played.stop())
  const later = (): void => played.clock.moveTo(played.clock.now_ms() + 300_000)
  const collect = async (): Promise<readonly InboundMessage[]> => (await played.connection.collect?.(signal)) ?? []
  const means = (messages: readonly InboundMessage[]) => messages.map((message) => played.connection.interpret(message, []))

  test('an order of ours is imported, and comes back under its own number as an answer, never as a new order', async () => {
    played = await playSystem(byToken)
    await played.connection.send(ordering('T1'), signal)
    expect(await collect()).toEqual([])
    later()
    expect(await played.connection.ask?.(ordering('T1'), signal)).toMatchObject({ outcome: 'taken', acknowledgements: [{ about: { by: 'delivery id' }, grade: 'technically accepted' }] })
    await played.receiver.process()
    const said = means(await collect())
    expect(said.flatMap(({ documents }) => documents)).toEqual([])
    expect(said.flatMap(({ acknowledgements }) => acknowledgements)).toMatchObject([
      { about: { by: 'document number', kind: 'order', number: 'T1' }, grade: 'accepted', buyersOrder: 'P2P-T1' },
      { about: { by: 'document number', kind: 'order', number: 'T1' }, grade: 'technically accepted' },
    ])
  })

  test('what its buyers change and cancel of an order of ours is theirs to say, by our numbers of the order and its lines', async () => {
    played = await playSystem(byToken)
    await played.connection.send(ordering('T1'), signal)
    later()
    await played.receiver.process()
    for (const message of await collect()) await message.remove?.()
    const accepted = { about: { by: 'document number', kind: 'order', number: 'T1' }, grade: 'accepted', buyersOrder: 'P2P-T1', at: new Date(played.clock.now_ms()).toISOString() }
    const ofOurs = { ...order, number: 'P2P-T1' }
    const said = async (): Promise<unknown> => JSON.parse(JSON.stringify(means(await collect())))
    later()
    played.receiver.order?.({ ...ofOurs, stage: 'update', version: 2, lines: [{ ...order.lines[0]!, quantity: '1' }] })
    expect(await said()).toMatchObject([{ acknowledgements: [accepted], documents: [{ kind: 'purchaseOrder', format: 'p2p-rest', order: {
      stage: 'changed', origin: 'shop', buyersNumber: 'P2P-T1', sellersNumber: 'T1', documentNumber: expect.stringMatching(/^P2P-T1\//), lines: [{ id: '1', quantity: '1' }],
    } }] }])
    later()
    played.receiver.order?.({ ...ofOurs, stage: 'delete', version: 3 })
    expect(await said()).toMatchObject([{ acknowledgements: [accepted], documents: [{ order: { stage: 'cancelled', sellersNumber: 'T1', buyersNumber: 'P2P-T1' } }] }])
  })

  test('an order that cannot be imported is rejected with its reason, by what lies there and when it is asked', async () => {
    played = await playSystem(byToken)
    played.receiver.inject({ failure: 'refuses', at: 'transport', code: 'E1', text: 'no such category' })
    await played.connection.send(ordering('T1'), signal)
    later()
    expect(await played.connection.ask?.(ordering('T1'), signal)).toMatchObject({ acknowledgements: [{ grade: 'rejected' }] })
    expect(means(await collect())).toMatchObject([{ acknowledgements: [{ grade: 'rejected', text: 'E1 no such category' }] }])
  })

  test('orders of its buyers are fetched, and again until the ledger has them', async () => {
    played = await playSystem(byToken)
    played.receiver.order?.(order)
    const [first] = await collect()
    expect((await collect()).map(({ channelId }) => channelId)).toEqual([first?.channelId])
    expect(first?.channelId).toMatch(/^key-PO-1@2026-11-02T/)
    expect(means(first === undefined ? [] : [first])).toMatchObject([{ documents: [{ kind: 'purchaseOrder', format: 'p2p-rest', order: {
      stage: 'placed', buyersNumber: 'PO-1', origin: 'purchasing', contract: 'C-1', orderer: { name: 'Maija Mallikas' }, delivery: { name: 'Koulu' },
      lines: [{ id: '11', unit: 'EA', item: { name: 'Phone A', sellersIdentifier: 'PH-1' } }],
    } }] }])
    await first?.remove?.()
    await first?.remove?.()
    expect(await collect()).toEqual([])
    played.receiver.order?.({ ...order, stage: 'update', version: 2 })
    played.receiver.order?.({ ...order, number: 'PO-2', stage: 'delete', version: 3 })
    expect(means(await collect()).map(({ documents }) => documents[0])).toMatchObject([{ order: { stage: 'changed', documentNumber: expect.stringMatching(/^PO-1\//) } }, { order: { stage: 'cancelled' } }])
  })
})

const connection = p2pRestSystem.open(p2pRestSystem.settings.parse({ channel: { kind: 'http', baseUrl: 'https://p2p.example' } }), { clock: new ManualClock(0), references: testReferences() })

test('an order that was changed and then cancelled is cancelled', () => {
  const entity = { ...exportedOrder(order, '2026-11-05T10:00:00Z'), orderStatus: 'Canceled', reasonForPendingAction: 'ModifiedByBuyer' }
  expect(connection.interpret({ channelId: 'a', mediaType: 'application/json', bytes: Buffer.from(JSON.stringify(entity)) }, []).documents).toMatchObject([{ order: { stage: 'cancelled' } }])
})

describe('receipts in an exported order', () => {
  const read = (receipts: readonly object[]) => {
    const whole = exportedOrder(order, '2026-11-05T10:00:00Z') as { readonly orderLines: readonly object[] }
    const entity = { ...whole, orderStatus: 'PartiallyReceived', orderLines: whole.orderLines.map((line) => ({ ...line, goodsReceipts: receipts })) }
    return connection.interpret({ channelId: 'a', mediaType: 'application/json', bytes: Buffer.from(JSON.stringify(entity)) }, []).documents
  }
  const receipt = { externalCode: 'g1', goodsReceiptNumber: 'GR-1', goodsReceiptDocumentCreationTime: '2026-11-05T09:00:00', receivingDate: '2026-11-05T00:00:00', receivedQuantity: 2, receivedNetSum: 0, receivedGrossSum: 0, notifyFault: false, productSerialNumber: 'SN-1, SN-2' }

  test('are receipts by their numbers; what names an earlier one reverses it, or sends back what is faulty', () => {
    const back = { ...receipt, receivedQuantity: -2, referenceGRNumber: 'GR-1' }
    expect(read([receipt, { ...back, externalCode: 'g2', goodsReceiptNumber: 'GR-2' }, { ...back, externalCode: 'g3', goodsReceiptNumber: 'GR-3', notifyFault: true }])).toMatchObject([
      { kind: 'receipt', receipt: { number: 'GR-1', stage: 'received', buyersOrder: 'PO-1', date: '2026-11-05', recordedAt: '2026-11-05T09:00:00.000Z', lines: [{ orderLine: '11', unit: 'EA', serialNumbers: ['SN-1', 'SN-2'] }] } },
      { kind: 'receipt', receipt: { number: 'GR-2', stage: 'reversed', previousReceipt: 'GR-1' } },
      { kind: 'receipt', receipt: { number: 'GR-3', stage: 'returned', previousReceipt: 'GR-1' } },
    ])
  })

  test('that came from outside are left to whoever sent them', () => {
    expect(read([{ ...receipt, extGoodsReceiptNumber: 'OURS-1' }])).toEqual([])
  })

  test.each(['referenceGRNumber', 'referenceGRExternalCode'])('that take back one that came from outside name it as its sender did, by %s', (name) => {
    const imported = { ...receipt, goodsReceiptNumber: 'GR-1', grHeaderExternalCode: 'GR-1', extGoodsReceiptNumber: 'OURS-1' }
    const back = { ...receipt, externalCode: 'g2', goodsReceiptNumber: 'GR-2', receivedQuantity: -2, [name]: 'GR-1' }
    expect(read([imported, back])).toMatchObject([{ receipt: { number: 'GR-2', stage: 'reversed', previousReceipt: 'OURS-1' } }])
  })

  test.each(['{}', '[]', 'x', '{"requestStatus":"Success"}', '{"orderNumber":"1"}'])('%s is refused', (text) => {
    expect(() => connection.interpret({ channelId: 'a', mediaType: 'application/json', bytes: Buffer.from(text) }, [])).toThrow(expect.objectContaining({ problem: expect.objectContaining({ code: 'KS-SYSTEM-DOCUMENT-CONTENT' }) }))
  })
})

domain.describe('by the description of the interface', () => {
  let server: LoopbackServer
  afterEach(() => server.stop())

  test('every request that we make is one of its own, and so is every entity that the simulator gives', async () => {
    const description = openApi()
    const made: MadeRequest[] = []
    const exported = [exportedOrder(order, '2026-11-02T08:00:00Z'), exportedOrder({ ...order, number: 'PO-9' }, '2026-11-02T08:00:00Z', { number: 'T9', at: '2026-11-01T08:00:00Z' })]
    server = await startHttp(async (request, response) => {
      const body = (await bodyOf(request)).toString('utf8')
      made.push({ method: request.method ?? '', url: request.url ?? '', body })
      if (request.url?.startsWith('/v1/exportedPurchaseOrders?') === true) answerJson(response, 200, { exportedPurchaseOrders: exported }, request.headers['x-amz-meta-continuationtoken'] === undefined ? { 'x-amz-meta-continuationToken': 'next' } : {})
      else if (request.method === 'GET' && request.url?.includes('requestStatus') === true) answerJson(response, 200, { requestStatus: [{ requestId: 'r1', requestStatus: 'Success' }] })
      else answerJson(response, 200, body.startsWith('[') ? (JSON.parse(body) as unknown[])[0] : {})
    })
    const connection = p2pRestSystem.open(p2pRestSystem.settings.parse({ channel: { kind: 'http', baseUrl: `http://127.0.0.1:${server.port}` }, companyCode: '418' }), { clock: new ManualClock(0), references: testReferences(), allowLoopback: true })
    const documents = [
      ordering('T1'),
      receiving('GR-1'),
      sent('receipt', 'GR-2', p2pRest.render({ kind: 'receipt', receipt: { ...receiptOf('T1', 'GR-2', { sellersOrder: 'T1' }), stage: 'reversed', previousReceipt: 'GR-1' } }, context)),
      sent('receipt', 'GR-3', p2pRest.render({ kind: 'receipt', receipt: { ...receiptOf('T1', 'GR-3'), stage: 'returned', previousReceipt: 'GR-1', receiver: 'maija@example.fi', despatch: 'D-1' } }, { ...context, inReplyTo: 'key-PO-1@2026-11-02T08:00:00Z' })),
    ]
    for (const document of documents) {
      expect(await connection.send(document, signal)).toMatchObject({ outcome: 'delivered' })
      await connection.ask?.(document, signal)
    }
    const messages = (await connection.collect?.(signal)) ?? []
    expect(messages).toHaveLength(6)
    for (const message of messages) await message.remove?.()
    await connection.close()
    expect(made.map((request) => `${request.method} ${request.url.split('?')[0]}`)).toHaveLength(8 + 4 + 6)
    for (const request of made) expect(description.objections(request), `${request.method} ${request.url}`).toEqual([])
    expect(description.objectionsTo('ExportedPurchaseOrdersResponse', { exportedPurchaseOrders: exported })).toEqual([])
    expect(description.objections({ method: 'POST', url: '/v1/purchaseOrders', body: '[{"externalCode":"a","colour":"blue"}]' })).not.toEqual([])
    expect(description.objections({ method: 'GET', url: '/v1/exportedPurchaseOrders?orderStatus=Perhaps', body: '' })).not.toEqual([])
  })
})

test.each([[{ pkt10: 'XPK' }, true], [{ pkt10: 'PKT10' }, false], [{ '': 'C62' }, false]])('the units of its settings must be codes: %j', (units, isGood) => {
  expect(p2pRestSystem.settings.safeParse({ channel: { kind: 'http', baseUrl: 'https://a.example' }, units }).success).toBe(isGood)
})
