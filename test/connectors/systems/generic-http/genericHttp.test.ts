import { createHmac } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ManualClock } from '../../../../base/clock.ts'
import type { SystemConnection, WebhookRequest } from '../../../../connectors/ports.ts'
import { genericHttp } from '../../../../connectors/systems/generic-http/kind.ts'
import { inboundLayout } from '../../../../mappings/formats/layouts/inboundLayout.ts'
import { shopOrder } from '../../../harness/documents/purchaseOrders.ts'
import { teappsxmlAcknowledgement } from '../../../harness/documents/teappsxmlAcknowledgement.ts'
import { expectFailure } from '../../../harness/failures.ts'
import { bodyOf, startHttp, type LoopbackServer } from '../../../harness/loopbackServer.ts'
import { invoiceTransmission, playSystem, type PlayedKind, type PlayedSystem } from '../../../harness/playedSystem.ts'
import { testReferences } from '../../../harness/references.ts'
import { municipalLayout, written } from '../../../mappings/formats/layouts/municipalLayouts.ts'
import { orderRequest } from '../../../mappings/formats/cxml/orderRequest.ts'
import { systemSuite } from '../../../suites/systems/systemSuite.ts'

const signal = new AbortController().signal
const states = { RECEIVED: 'nothing', ACCEPTED: 'accepted', DISPUTED: 'disputed', REJECTED: 'rejected' }
const described = {
  method: 'PUT',
  path: '/documents/{number}',
  headers: { 'X-Environment': '{environment}' },
  idempotencyHeader: 'X-Document-Id',
  answer: { reference: '/receipt/id', error: ['/error/code', '/error/text'] },
  question: { path: '/documents/{id}/state', state: '/state', states, text: '/reason/text' },
  webhook: {
    proof: { signature: 'hmac', secrets: ['env:WEBHOOK_SECRET'] },
    id: '/message',
    acknowledgement: { reference: '/document', state: '/state', states, code: '/reason/code', text: '/reason/text', at: '/at' },
  },
}
const kind: PlayedKind = {
  system: { kind: 'generic-http', channel: 'http' },
  settings: (timeout_ms) => ({
    channel: { kind: 'http', baseUrl: 'env:URL', timeout_ms, oauth2: { tokenUrl: 'env:TOKEN_URL', clientId: 'env:CLIENT_ID', clientSecret: 'env:CLIENT_SECRET' } },
    ...described,
  }),
}

describe('a receiver with an HTTP interface of its own', () => {
  systemSuite('generic-http, HTTP', {
    ...kind,
    transmission: (number, changes) => invoiceTransmission('finvoice-3.0', number, changes),
    answers: { after_ms: 600_000 },
    wrongSecret: { setting: 'CLIENT_SECRET', value: 'wrong', code: 'KS-CHANNEL-TOKEN' },
    whenHeld: { code: 'KS-SYSTEM-REFUSED' },
  })
})

test.each(['teappsxml-3.0', 'peppol-bis-3'])('it takes %s too', async (format) => {
  const played = await playSystem(kind)
  expect(await played.connection.send(invoiceTransmission(format, '1001'), signal)).toMatchObject({ outcome: 'delivered' })
  expect(played.receiver.counts.effects).toBe(1)
  await played.stop()
})

describe('what it says afterwards', () => {
  let played: PlayedSystem
  afterEach(() => played.stop())
  const sent = invoiceTransmission('finvoice-3.0', '1001')

  test('is its own words by the table, when it is asked and in its messages', async () => {
    played = await playSystem(kind)
    played.receiver.inject({ failure: 'refuses', at: 'dispute', code: 'Q1', text: 'which order?' })
    expect(await played.connection.send(sent, signal)).toMatchObject({ outcome: 'delivered', receipt: sent.id })
    expect(await played.connection.ask?.(sent, signal)).toMatchObject({ outcome: 'taken', acknowledgements: [] })
    played.clock.moveTo(played.clock.now_ms() + 600_000)
    const about = { by: 'delivery id', id: sent.id }
    expect(await played.connection.ask?.(sent, signal)).toMatchObject({ acknowledgements: [{ about, grade: 'disputed', text: 'which order?' }] })
    const [message] = await played.heard()
    expect(played.connection.interpret(message!, [])).toEqual({
      acknowledgements: [{ about, grade: 'disputed', reasonCodes: ['Q1'], text: 'which order?', at: '2026-11-02T08:10:00.000Z' }], hints: [], documents: [],
    })
  })

  test('a purchase order comes to us by the same door', async () => {
    played = await playSystem(kind)
    played.receiver.order?.({
      number: 'T-77', stage: 'new', version: 1, at: '2026-11-02T08:00:00.000Z', buyer: { name: 'Nokian kaupunki', businessId: '0205717-4' }, orderer: { name: 'Aino', unit: '4100' },
      place: { name: 'Koulu', street: 'Koulutie 1', city: 'Nokia', postCode: '37100' }, total: '10.00', lines: [{ number: 1, article: 'A1', name: 'Kaapeli', quantity: '1', unit: 'C62', price: '10.00' }],
    })
    const [message] = await played.heard()
    expect(played.connection.interpret(message!, [])).toMatchObject({ acknowledgements: [], documents: [{ kind: 'purchaseOrder', format: 'peppol-ordering', order: { buyersNumber: 'T-77' } }] })
  })
})

describe('what its answers prove', () => {
  let server: LoopbackServer
  let connection: SystemConnection
  let answered: { readonly status: number; readonly body: string }
  let seen: { readonly url?: string | undefined; readonly headers?: object; readonly body?: Buffer }
  const sent = invoiceTransmission('finvoice-3.0', '26/1001')
  beforeEach(async () => {
    server = await startHttp(async (request, response) => {
      seen = { url: request.url, headers: request.headers, body: await bodyOf(request) }
      response.writeHead(answered.status, { 'Content-Type': 'application/xml' }).end(answered.body)
    })
  })
  afterEach(async () => {
    await connection.close()
    await server.stop()
  })
  const open = (settings: object): void => {
    const checked = genericHttp.settings.parse({ channel: { kind: 'http', baseUrl: `http://127.0.0.1:${server.port}/api` }, ...settings })
    connection = genericHttp.open(checked, { clock: new ManualClock(0), references: testReferences(), allowLoopback: true })
  }

  test('addresses and headers are filled in and escaped', async () => {
    open({ path: '/in/{kind}/{number}?test={environment}', headers: { 'X-Name': 'file {name}' } })
    answered = { status: 204, body: '' }
    expect(await connection.send(sent, signal)).toMatchObject({ outcome: 'delivered' })
    expect(seen.url).toBe('/api/in/invoice/26%2F1001?test=test')
    expect(seen.headers).toMatchObject({ 'x-name': `file ${sent.name}`, 'content-type': sent.mediaType })
    expect(seen.body).toEqual(Buffer.from(sent.bytes))
  })

  const statuses = { accepted: [202], refused: [460], retry: [423], duplicate: [409] }
  test.each([
    [202, '<Taken><Id>R-1</Id></Taken>', { outcome: 'delivered', receipt: 'R-1' }],
    [202, '<Taken/>', { outcome: 'unknown', problem: { code: 'KS-SYSTEM-ANSWER' } }],
    [200, '<Taken><Id>R-1</Id></Taken>', { outcome: 'unknown', problem: { code: 'KS-SYSTEM-TROUBLE' } }],
    [460, '<e:Fault xmlns:e="urn:e" code="7"><e:Text>no buyer</e:Text></e:Fault>', { outcome: 'refused', problem: { code: 'KS-SYSTEM-REFUSED', parameters: { reason: { said: '7: no buyer' } } } }],
    [422, 'not XML', { outcome: 'refused', problem: { code: 'KS-SYSTEM-REFUSED', parameters: { reason: { phrase: 'no reason was given' } } } }],
    [423, '', { outcome: 'failed', problem: { code: 'KS-SYSTEM-BUSY' } }],
    [409, '', { outcome: 'duplicate', problem: { code: 'KS-SYSTEM-DUPLICATE' } }],
    [503, '', { outcome: 'unavailable', problem: { code: 'KS-SYSTEM-BUSY' } }],
  ])('%i %s', async (status, body, expected) => {
    open({ statuses, answer: { reference: '/Taken/Id', error: ['/Fault/@code', '/Fault/Text'] } })
    answered = { status, body }
    expect(await connection.send(sent, signal)).toMatchObject(expected)
  })

  test.each([
    [200, '{"state":"ODD"}', { outcome: 'unavailable', problem: { code: 'KS-SYSTEM-ANSWER' } }],
    [200, '{"state":"toString"}', { outcome: 'unavailable', problem: { code: 'KS-SYSTEM-ANSWER' } }],
    [404, '<NotFound/>', { outcome: 'not taken' }],
    [404, 'nothing here', { outcome: 'unavailable' }],
  ])('asked: %i %s', async (status, body, expected) => {
    open({ question: { path: '/state', state: '/state', states } })
    answered = { status, body }
    expect(await connection.ask?.(sent, signal)).toMatchObject(expected)
  })
})

describe('its messages', () => {
  const at_ms = Date.parse('2026-11-02T08:00:00Z')
  const open = (webhook?: object): SystemConnection => {
    const settings = genericHttp.settings.parse({ channel: { kind: 'http', baseUrl: 'https://a.example' }, ...(webhook && { webhook: { proof: described.webhook.proof, ...webhook } }) })
    return genericHttp.open(settings, { clock: new ManualClock(at_ms), references: testReferences({ WEBHOOK_SECRET: 'sesame' }) })
  }
  const signed = (body: Buffer | string, headers: Record<string, string> = {}, timestamp = String(at_ms / 1000)): WebhookRequest => ({
    headers: { 'content-type': 'application/json', 'x-timestamp': timestamp, 'x-signature': createHmac('sha256', 'sesame').update(`${timestamp}.`).update(body).digest('hex').toUpperCase(), ...headers },
    body: Buffer.from(body),
  })
  const accepted = (connection: SystemConnection, request: WebhookRequest) => connection.acceptWebhook!(request)

  test('have no door without settings', () => expect(open().acceptWebhook).toBeUndefined())

  test.each([
    ['another secret', signed('{}', { 'x-signature': createHmac('sha256', 'other').update(`${at_ms / 1000}.{}`).digest('hex') })],
    ['no signature', signed('{}', { 'x-signature': '' })],
    ['another body', { ...signed('{}'), body: Buffer.from('{ }') }],
    ['another time', signed('{}', { 'x-timestamp': String(at_ms / 1000 + 1) })],
    ['an old time', signed('{}', {}, String(at_ms / 1000 - 301))],
    ['a time that is none', signed('{}', {}, 'now')],
  ])('are turned away: %s', (_, request) => {
    expect(() => accepted(open({}), request)).toThrow(expect.objectContaining({ code: 'KS-SYSTEM-WEBHOOK-SIGNATURE' }))
  })

  test('are known by their own id, else by time and content', () => {
    expect(accepted(open({ id: '/id' }), signed('{"id":12345678901234567890}'))).toMatchObject({ channelId: '12345678901234567890' })
    const [first, second] = [accepted(open({}), signed('{}')), accepted(open({}), signed('{}', {}, String(at_ms / 1000 + 1)))]
    expect(first.channelId).not.toBe(second.channelId)
    expect(accepted(open({}), signed('{}')).channelId).toBe(first.channelId)
  })

  test('that are files are read by the layout that names such files', () => {
    const layout = municipalLayout('lempaala/orders')
    const bytes = written(layout, [{ kind: 'order', order: shopOrder('KV-1', { buyersNumber: 'T-77', origin: 'purchasing' }) }])
    const connection = open({ nameHeader: 'X-File-Name' })
    const message = accepted(connection, signed(Buffer.from(bytes), { 'x-file-name': 'tilaukset_000017_20261102.csv' }))
    expect(connection.interpret(message, [inboundLayout(layout, 'layout:layouts/orders.yaml')])).toMatchObject({ documents: [{ kind: 'purchaseOrder', order: { buyersNumber: 'T-77' } }] })
    expect(() => accepted(connection, signed('x', { 'x-file-name': '../x' }))).toThrow(expect.objectContaining({ code: 'KS-SYSTEM-WEBHOOK' }))
  })

  test.each<[string, Buffer, object]>([
    ['an order in cXML', Buffer.from(orderRequest()), { documents: [{ kind: 'purchaseOrder', format: 'cxml' }] }],
    ['an acknowledgement of TEAPPSXML', teappsxmlAcknowledgement('d-1', '<REQUEST_MESSAGE>POS</REQUEST_MESSAGE>'), { acknowledgements: [{ about: { by: 'delivery id', id: 'd-1' }, grade: 'transported' }] }],
    ['a status of SAP', Buffer.from('<SYSTAT01><IDOC><E1STATS><ARCKEY>d-1</ARCKEY><STATUS>53</STATUS></E1STATS></IDOC></SYSTAT01>'), { acknowledgements: [{ about: { id: 'd-1' }, grade: 'booked' }] }],
  ])('of a known standard say what they say anywhere: %s', (_, body, expected) => {
    const connection = open({ acknowledgement: { reference: '/document', state: '/state', states } })
    expect(connection.interpret(accepted(connection, signed(body)), [])).toMatchObject(expected)
  })

  test('of an order may give its number there, and name the document by its number', () => {
    const connection = open({ acknowledgement: { reference: '/o/no', by: 'document number', state: '/o/state', states, buyersOrder: '/o/ours' } })
    expect(connection.interpret(accepted(connection, signed('{"o":{"no":26100001,"state":"ACCEPTED","ours":"T-9"}}')), []).acknowledgements).toEqual([
      { about: { by: 'document number', number: '26100001' }, grade: 'accepted', reasonCodes: [], buyersOrder: 'T-9' },
    ])
    expect(connection.interpret(accepted(connection, signed('{"o":{"no":1,"state":"RECEIVED"}}')), []).acknowledgements).toEqual([])
    expectFailure('KS-SYSTEM-ACK-CONTENT', { seen: 'ODD' }, () => connection.interpret(accepted(connection, signed('{"o":{"no":1,"state":"ODD"}}')), []))
  })

  test('of no kind that is known are kept and not understood', () => {
    const connection = open({})
    for (const body of ['{}', 'hello', '<Invoice/>']) expect(() => connection.interpret(accepted(connection, signed(body)), [])).toThrow(expect.objectContaining({ code: 'KS-SYSTEM-ACK-CONTENT' }))
  })
})

test('what it can follows from its settings', () => {
  const channel = { kind: 'http', baseUrl: 'https://a.example' }
  const traits = (settings: object): object => genericHttp.bySettings!(genericHttp.settings.parse({ channel, ...settings }))
  expect(traits({})).toEqual({ recognisesRepeats: 'no', canBeAsked: false, tellsWhenAsked: 'none' })
  expect(traits(described)).toEqual({ recognisesRepeats: 'by delivery id', canBeAsked: true, tellsWhenAsked: 'accepted' })
  expect(genericHttp.highestGrade(genericHttp.settings.parse({ channel }), 'invoice')).toBe('none')
  expect(genericHttp.highestGrade(genericHttp.settings.parse({ channel, ...described }), 'invoice')).toBe('accepted')
})

test.each([
  ['a path with another name in braces', { path: '/a/{seller}' }, 'in braces may stand'],
  ['a path that is none', { path: 'documents' }, 'a path such as'],
  ['a place that is none', { answer: { reference: 'id' } }, 'a place such as'],
  ['a header that is none', { idempotencyHeader: 'X Id' }, 'the name of a header'],
  ['a header of two lines', { headers: { 'X-A': 'a\r\nb' } }, 'ASCII'],
  ['a grade that is none', { question: { path: '/a', state: '/s', states: { OK: 'fine' } } }, 'payment initiated'],
  ['two proofs', { channel: { kind: 'http', baseUrl: 'https://a.example', bearer: 'env:A', apiKey: { key: 'env:B' } } }, 'one of oauth2'],
])('settings refuse %s', (_, changes, said) => {
  const checked = genericHttp.settings.safeParse({ channel: { kind: 'http', baseUrl: 'https://a.example' }, ...changes })
  expect(checked.success).toBe(false)
  expect(JSON.stringify(checked.error?.issues)).toContain(said)
})
