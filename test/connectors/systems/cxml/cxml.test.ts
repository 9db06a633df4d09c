import { afterEach, describe, expect, test } from 'vitest'
import { cxmlSystem } from '../../../../connectors/systems/cxml/kind.ts'
import type { InboundMessage, OutgoingTransmission, SystemConnection } from '../../../../connectors/ports.ts'
import { readCxmlResponse } from '../../../../mappings/formats/cxml/reading/response.ts'
import { ManualClock } from '../../../../base/clock.ts'
import { answerJson, bodyOf, startHttp, type LoopbackServer } from '../../../harness/loopbackServer.ts'
import { documentTransmission, playSystem, type PlayedKind, type PlayedSystem } from '../../../harness/playedSystem.ts'
import { testReferences } from '../../../harness/references.ts'
import { exampleCatalogue, exampleDespatch, exampleReceipt, exampleResponse } from '../../../mappings/formats/cxml/documents.ts'
import { orderRequest } from '../../../mappings/formats/cxml/orderRequest.ts'
import { systemSuite } from '../../../suites/systems/systemSuite.ts'
import type { PlacedOrder } from '../../../../simulator/receivers/placedOrder.ts'

const signal = new AbortController().signal
const settings = (timeout_ms: number) => ({
  channel: { kind: 'http', baseUrl: 'env:URL', timeout_ms },
  sharedSecret: 'env:SHARED_SECRET',
  receivedSecrets: ['env:RECEIVED_SECRET'],
  deploymentMode: 'test',
  statusUpdates: true,
})
const kind: PlayedKind = { system: { kind: 'cxml', channel: 'http' }, settings }

const confirmation = (number: string, changes: { readonly id?: string; readonly note?: string } = {}): OutgoingTransmission =>
  documentTransmission('cxml', { kind: 'orderResponse', orderResponse: { ...exampleResponse, number, ...(changes.note !== undefined && { notes: [{ text: changes.note }] }) } }, number, changes.id)

describe('a purchasing system that speaks cXML', () => {
  systemSuite('cxml, HTTP', {
    ...kind,
    transmission: confirmation,
    answers: { after_ms: 300_000 },
    wrongSecret: { setting: 'SHARED_SECRET', value: 'wrong', code: 'KS-SYSTEM-LOGIN' },
    whenHeld: { code: 'KS-SYSTEM-REFUSED' },
  })
})

const order: PlacedOrder = {
  number: 'PO-1', stage: 'new', version: 1, at: '2026-11-02T07:00:00.000Z', buyer: { name: 'Esimerkkikunta', businessId: '0205717-4' }, orderer: { name: 'Maija Mallikas', unit: 'K-12' },
  place: { name: 'Koulu', street: 'Koulutie 2', city: 'Esimerkki', postCode: '00002' }, total: '199.00', lines: [{ number: 1, article: 'PH-1', name: 'Phone A', quantity: '2', unit: 'EA', price: '99.50' }],
}

describe('what it sends us', () => {
  let played: PlayedSystem
  afterEach(() => played.stop())
  const later = async (wait_ms: number): Promise<readonly InboundMessage[]> => {
    played.clock.moveTo(played.clock.now_ms() + wait_ms)
    return played.heard()
  }
  const means = (messages: readonly InboundMessage[]) => messages.map((message) => played.connection.interpret(message, []))

  test('every document of ours is taken', async () => {
    played = await playSystem(kind)
    for (const document of [{ kind: 'despatchAdvice', despatchAdvice: exampleDespatch }, { kind: 'receipt', receipt: exampleReceipt }, { kind: 'catalogue', catalogue: exampleCatalogue }] as const) {
      expect(await played.connection.send(documentTransmission('cxml', document, document.kind), signal)).toMatchObject({ outcome: 'delivered' })
    }
    expect(played.receiver.counts.effects).toBe(3)
  })

  test('a later word: technically accepted, or rejected with its reason', async () => {
    played = await playSystem(kind)
    const sent = confirmation('1001')
    await played.connection.send(sent, signal)
    expect(means(await later(300_000))).toMatchObject([{ acknowledgements: [{ about: { by: 'delivery id', id: sent.id }, grade: 'technically accepted', reasonCodes: ['200'] }] }])
    played.receiver.inject({ failure: 'refuses', at: 'transport', code: 'E7', text: 'no such order' })
    await played.connection.send(confirmation('1002'), signal)
    expect(means(await later(300_000))).toMatchObject([{}, { acknowledgements: [{ grade: 'rejected', text: 'E7 no such order' }] }])
  })

  test('an order, its change and its cancellation, each known by its payloadID and kept without the secret', async () => {
    played = await playSystem(kind)
    played.receiver.order?.(order)
    played.receiver.order?.({ ...order, stage: 'update', version: 2 })
    played.receiver.order?.({ ...order, stage: 'delete', version: 3 })
    const messages = await played.heard()
    expect(new Set(messages.map(({ channelId }) => channelId)).size).toBe(3)
    expect(messages.map(({ bytes }) => Buffer.from(bytes).toString()).join()).not.toContain('SharedSecret')
    expect(means(messages).map(({ documents }) => documents[0])).toMatchObject([
      { kind: 'purchaseOrder', format: 'cxml', broken: [], order: { stage: 'placed', buyersNumber: 'PO-1', orderer: { unit: 'K-12' }, lines: [{ id: '1', item: { sellersIdentifier: 'PH-1' } }] } },
      { order: { stage: 'changed', documentNumber: 'PO-1/2' } },
      { order: { stage: 'cancelled', documentNumber: 'PO-1/3' } },
    ])
  })

  test('without an address of ours, its orders are fetched, again until the ledger has them', async () => {
    played = await playSystem({ ...kind, system: { ...kind.system, webhook: 'none' }, settings: (timeout_ms) => ({ ...settings(timeout_ms), pending: { from: { identity: 'AN-EXAMPLE-SELLER' }, to: { identity: 'AN-EXAMPLE-BUYER' } } }) })
    played.receiver.order?.(order)
    const [first] = (await played.connection.collect?.(signal)) ?? []
    expect((await played.connection.collect?.(signal))?.map(({ channelId }) => channelId)).toEqual([first?.channelId])
    expect(means(first === undefined ? [] : [first])).toMatchObject([{ documents: [{ order: { buyersNumber: 'PO-1' } }] }])
    await first?.remove?.()
    expect(await played.connection.collect?.(signal)).toEqual([])
  })
})

describe('the door', () => {
  const open = (): SystemConnection => cxmlSystem.open(cxmlSystem.settings.parse({ ...settings(1_000), channel: { kind: 'http', baseUrl: 'https://buyer.example' } }), {
    clock: new ManualClock(Date.parse('2026-11-02T08:00:00Z')), references: testReferences({ SHARED_SECRET: 'ours', RECEIVED_SECRET: 'sesame' }),
  })
  const knock = (xml: string): { readonly taken?: InboundMessage; readonly code?: string } => {
    try {
      return { taken: open().acceptWebhook!({ headers: {}, body: Buffer.from(xml) }) }
    } catch (error) {
      return { code: (error as { problem: { code: string } }).problem.code }
    }
  }

  test.each([
    ['a wrong secret', orderRequest({ secret: 'sesam' }), 'KS-SYSTEM-WEBHOOK-SIGNATURE', 401],
    ['no secret', orderRequest().replace(/<SharedSecret>[^]*<\/SharedSecret>/, ''), 'KS-SYSTEM-WEBHOOK-SIGNATURE', 401],
    ['the other environment', orderRequest().replace(' deploymentMode="test"', ''), 'KS-SYSTEM-WEBHOOK', 406],
    ['no payloadID', orderRequest({ payloadId: '' }), 'KS-SYSTEM-DOCUMENT-CONTENT', 400],
    ['half a document', orderRequest().slice(0, 900), 'KS-SYSTEM-XML-MALFORMED', 400],
  ])('%s is turned away with a Response', (_, xml, code, status) => {
    expect(knock(xml)).toEqual({ code })
    const connection = open()
    let response: ReturnType<typeof readCxmlResponse> | undefined
    try {
      connection.acceptWebhook!({ headers: {}, body: Buffer.from(xml) })
    } catch (error) {
      response = readCxmlResponse(connection.answerWebhook!({ problem: (error as { problem: never }).problem }).bytes)
    }
    expect(response?.code).toBe(status)
  })

  test('what is let in is answered with 200 OK, a repeat too', () => {
    const { taken } = knock(orderRequest())
    expect(taken).toMatchObject({ channelId: 'order-1@buyer.example', mediaType: 'text/xml' })
    expect(readCxmlResponse(open().answerWebhook!({ taken: taken! }).bytes)).toMatchObject({ code: 200, text: 'OK' })
  })
})

describe('what a Response proves', () => {
  let server: LoopbackServer
  afterEach(() => server.stop())

  test.each([
    [200, 'delivered'], [201, 'delivered'], [280, 'delivered'], [400, 'refused'], [401, 'unavailable'], [403, 'unavailable'], [406, 'refused'], [409, 'refused'], [450, 'refused'],
    [500, 'unknown'], [550, 'unavailable'], [560, 'unavailable'],
  ])('code %i: %s', async (code, outcome) => {
    server = await startHttp(async (request, response) => {
      await bodyOf(request)
      response.end(`<cXML payloadID="a" timestamp="2026-11-02T08:00:00Z"><Response><Status code="${code}" text="x">our secret is ours</Status></Response></cXML>`)
    })
    const connection = cxmlSystem.open(cxmlSystem.settings.parse({ ...settings(1_000), channel: { kind: 'http', baseUrl: `http://127.0.0.1:${server.port}` } }), {
      clock: new ManualClock(0), references: testReferences({ SHARED_SECRET: 'ours', RECEIVED_SECRET: 'theirs' }), allowLoopback: true,
    })
    const sent = await connection.send(confirmation('1001'), signal)
    expect(sent.outcome).toBe(outcome)
    expect(sent.answer?.body).toContain('our secret is [secret]')
    await connection.close()
  })

  test('something that is not cXML proves nothing', async () => {
    server = await startHttp((_, response) => answerJson(response, 200, { ok: true }))
    const connection = cxmlSystem.open(cxmlSystem.settings.parse({ ...settings(1_000), channel: { kind: 'http', baseUrl: `http://127.0.0.1:${server.port}` } }), {
      clock: new ManualClock(0), references: testReferences({ SHARED_SECRET: 'ours', RECEIVED_SECRET: 'theirs' }), allowLoopback: true,
    })
    expect(await connection.send(confirmation('1001'), signal)).toMatchObject({ outcome: 'unknown', problem: { code: 'KS-SYSTEM-ANSWER' } })
    await connection.close()
  })
})
