import { randomBytes } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import { describe, expect, test } from 'vitest'
import { ManualClock } from '../../../../base/clock.ts'
import type { WebhookRequest } from '../../../../connectors/ports.ts'
import { operatorRest } from '../../../../connectors/systems/operator-rest/kind.ts'
import type { WebhookSettings } from '../../../../connectors/systems/operator-rest/settings.ts'
import { teappsxmlAcknowledgement } from '../../../harness/documents/teappsxmlAcknowledgement.ts'
import { testReferences } from '../../../harness/references.ts'

const secret = `whsec_${randomBytes(24).toString('base64')}`
const old = `whsec_${randomBytes(24).toString('base64')}`
const at = new Date('2026-11-02T08:00:00Z')
const body = JSON.stringify({ id: 'evt-1', event: 'invoice.status', uuid: 'delivery-1' })

/** A request as an independent implementation of Standard Webhooks signs it. */
const signed = (changes: { readonly with?: string; readonly at?: Date; readonly body?: string; readonly signs?: string; readonly headers?: Record<string, string | undefined> } = {}): WebhookRequest => {
  const signature = new Webhook(changes.with ?? secret).sign('msg_1', changes.at ?? at, changes.signs ?? body)
  const headers = { 'webhook-id': 'msg_1', 'webhook-timestamp': String(Math.floor((changes.at ?? at).getTime() / 1000)), 'webhook-signature': signature, ...changes.headers }
  return { headers, body: Buffer.from(changes.body ?? changes.signs ?? body) }
}

const open = (webhook: WebhookSettings): ReturnType<typeof operatorRest.open> =>
  operatorRest.open(
    { channel: { kind: 'http', baseUrl: 'https://operator.example', timeout_ms: 1_000, allowSubnets: [], allowPlainHttp: false }, format: 'FINVOICE30', webhook },
    { clock: new ManualClock(at.getTime()), references: testReferences({ NEW: secret, OLD: old }) },
  )
const code = (expected: string): object => expect.objectContaining({ problem: expect.objectContaining({ code: expected }) })

describe('webhooks with a signature', () => {
  const connection = open({ signature: 'standard-webhooks', secrets: ['env:NEW', 'env:OLD'], tolerance_s: 300 })
  const accept = (request: WebhookRequest): unknown => connection.acceptWebhook?.(request)

  test.each([secret, old])('each of two secrets is good while one is being changed', (one) => {
    expect(accept(signed({ with: one }))).toEqual({ channelId: 'msg_1', mediaType: 'application/json', bytes: Buffer.from(body) })
  })

  test('one good signature among several is enough', () => {
    const good = signed().headers['webhook-signature']
    expect(accept(signed({ headers: { 'webhook-signature': `v1,AAAA v1a,${'x'.repeat(20)} ${good}` } }))).toMatchObject({ channelId: 'msg_1' })
  })

  test.each([-300, 300])('a time stamp %i s away is still good', (away) => {
    expect(accept(signed({ at: new Date(at.getTime() + away * 1000) }))).toBeDefined()
  })

  test.each<[string, WebhookRequest]>([
    ['another secret', signed({ with: `whsec_${randomBytes(24).toString('base64')}` })],
    ['another body', signed({ body: body.replace('delivery-1', 'delivery-2') })],
    ['another id', signed({ headers: { 'webhook-id': 'msg_2' } })],
    ['another time', signed({ headers: { 'webhook-timestamp': '1793606401' } })],
    ['a time too long ago', signed({ at: new Date(at.getTime() - 301_000) })],
    ['a time too far ahead', signed({ at: new Date(at.getTime() + 301_000) })],
    ['a time that is none', signed({ headers: { 'webhook-timestamp': '1e9' } })],
    ['no id', signed({ headers: { 'webhook-id': undefined } })],
    ['no time', signed({ headers: { 'webhook-timestamp': undefined } })],
    ['no signature', signed({ headers: { 'webhook-signature': undefined } })],
    ['an empty signature', signed({ headers: { 'webhook-signature': 'v1,' } })],
    ['another version of signature', signed({ headers: { 'webhook-signature': String(signed().headers['webhook-signature']).replace('v1,', 'v2,') } })],
  ])('refused: %s', (_, request) => {
    expect(() => accept(request)).toThrow(code('KS-SYSTEM-WEBHOOK-SIGNATURE'))
  })

  test('raw bytes are signed, not what they decode to', () => {
    const bytes = Buffer.concat([Buffer.from(body), Buffer.of(0xff)])
    expect(() => accept({ ...signed(), body: bytes })).toThrow(code('KS-SYSTEM-WEBHOOK-SIGNATURE'))
  })
})

describe('webhooks without a signature', () => {
  const connection = open({ signature: 'none' })

  test('have their own id, and are a hint to ask', () => {
    const message = connection.acceptWebhook?.({ headers: {}, body: Buffer.from(body) })
    expect(message).toMatchObject({ channelId: 'evt-1' })
    expect(connection.interpret({ channelId: '1', mediaType: 'application/json', bytes: Buffer.from(body) }, [])).toEqual({ acknowledgements: [], hints: [{ deliveryId: 'delivery-1' }], documents: [] })
  })

  test.each(['', 'null', '[]', '"x"', '{', '{"id":"1","event":"invoice.status"}', '{"id":1,"event":"invoice.status","uuid":"a"}', '{"id":"1","event":"other","uuid":"a"}', '{"id":"1 2","event":"invoice.status","uuid":"a"}', `{"id":"1","event":"invoice.status","uuid":"${'a'.repeat(201)}"}`, ' '.repeat(65_537)])(
    'refused: %j',
    (text) => {
      expect(() => connection.acceptWebhook?.({ headers: {}, body: Buffer.from(text) })).toThrow(code('KS-SYSTEM-WEBHOOK'))
    },
  )
})

describe('acknowledgements of TEAPPSXML', () => {
  const about = { by: 'delivery id', id: 'delivery-1' }
  const said = (connection: ReturnType<typeof open>, request: WebhookRequest) => connection.interpret(connection.acceptWebhook!(request), [])

  test.each([
    ['<REQUEST_MESSAGE>POS</REQUEST_MESSAGE>', { about, grade: 'transported', reasonCodes: [] }],
    ['<REQUEST_MESSAGE>NEG</REQUEST_MESSAGE><REQUEST_TEXT>PAYEE puuttuu</REQUEST_TEXT>', { about, grade: 'rejected', technical: true, reasonCodes: [], text: 'PAYEE puuttuu' }],
  ])('signed, say what became of the message: %s', (inside, expected) => {
    const connection = open({ signature: 'standard-webhooks', secrets: ['env:NEW'], tolerance_s: 300 })
    expect(said(connection, signed({ signs: teappsxmlAcknowledgement('delivery-1', inside).toString('latin1') }))).toEqual({ acknowledgements: [expected], hints: [], documents: [] })
  })

  test('not signed, are a hint to ask', () => {
    const request = { headers: {}, body: teappsxmlAcknowledgement('delivery-1', '<REQUEST_MESSAGE>POS</REQUEST_MESSAGE>') }
    expect(said(open({ signature: 'none' }), request)).toEqual({ acknowledgements: [], hints: [{ deliveryId: 'delivery-1' }], documents: [] })
  })
})
