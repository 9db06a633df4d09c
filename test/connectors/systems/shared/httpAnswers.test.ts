import { afterEach, describe, expect, test } from 'vitest'
import { ManualClock } from '../../../../base/clock.ts'
import type { SystemConnection } from '../../../../connectors/ports.ts'
import { operatorRest } from '../../../../connectors/systems/operator-rest/kind.ts'
import { peppolAccessPoint } from '../../../../connectors/systems/peppol-access-point/kind.ts'
import { answerJson, bodyOf, startHttp, type LoopbackServer } from '../../../harness/loopbackServer.ts'
import { invoiceTransmission } from '../../../harness/playedSystem.ts'
import { testReferences } from '../../../harness/references.ts'

const signal = new AbortController().signal
const sent = invoiceTransmission('peppol-bis-3', '1001')
const at_ms = Date.parse('2026-11-02T08:00:00Z')

/** What a receiver is made to answer: status, JSON body, headers. */
type Scripted = readonly [status: number, body: unknown, headers?: Readonly<Record<string, string>>]

describe.each(['operator-rest', 'peppol-access-point'] as const)('what the answers of %s prove', (kind) => {
  let server: LoopbackServer | undefined
  let connection: SystemConnection | undefined
  let headers: Readonly<Record<string, unknown>> = {}
  const answering = async ([status, body, extra]: Scripted): Promise<SystemConnection> => {
    server = await startHttp(async (request, response) => {
      headers = request.headers
      await bodyOf(request)
      if (typeof body === 'string') response.writeHead(status, extra).end(body)
      else answerJson(response, status, body, extra)
    })
    const channel = { kind: 'http' as const, baseUrl: `http://127.0.0.1:${server.port}`, timeout_ms: 2_000, allowSubnets: [], allowPlainHttp: false }
    const context = { clock: new ManualClock(at_ms), references: testReferences(), allowLoopback: true }
    connection = kind === 'operator-rest' ? operatorRest.open({ channel, format: 'PEPPOLBIS30', webhook: { signature: 'none' } }, context) : peppolAccessPoint.open({ channel, invoiceResponses: true }, context)
    return connection
  }
  afterEach(async () => {
    await connection?.close()
    await server?.stop()
  })

  test.each<[string, string, Scripted]>([
    ['unavailable', 'KS-CHANNEL-REDIRECT', [302, {}, { Location: 'http://10.0.0.1/' }]],
    ['refused', 'KS-SYSTEM-REFUSED', [400, { code: 'X' }]],
    ['unavailable', 'KS-SYSTEM-LOGIN', [401, {}]],
    ['unavailable', 'KS-SYSTEM-LOGIN', [403, {}]],
    ['unavailable', 'KS-SYSTEM-PATH', [404, {}]],
    ['unavailable', 'KS-SYSTEM-PATH', [405, {}]],
    ['failed', 'KS-SYSTEM-BUSY', [408, {}]],
    ['refused', 'KS-SYSTEM-REFUSED', [409, { code: 'SOMETHING_ELSE' }]],
    ['refused', 'KS-SYSTEM-REFUSED', [413, {}]],
    ['refused', 'KS-SYSTEM-REFUSED', [422, 'not json']],
    ['unavailable', 'KS-SYSTEM-BUSY', [429, {}]],
    ['unknown', 'KS-SYSTEM-TROUBLE', [500, {}]],
    ['unknown', 'KS-SYSTEM-TROUBLE', [502, {}]],
    ['unavailable', 'KS-SYSTEM-BUSY', [503, {}]],
    ['unknown', 'KS-SYSTEM-TROUBLE', [504, {}]],
    ['unknown', 'KS-SYSTEM-ANSWER', [200, '<html>Welcome</html>']],
    ['unknown', 'KS-SYSTEM-ANSWER', [200, []]],
    ['unknown', 'KS-SYSTEM-ANSWER', [201, {}]],
    ['unknown', 'KS-SYSTEM-ANSWER', [204, '']],
    ['unknown', 'KS-SYSTEM-ANSWER', [200, { id: sent.id, status: 'x'.repeat(10_000) }]],
  ])('%s (%s) after %j', async (outcome, code, scripted) => {
    expect(await (await answering(scripted)).send(sent, signal)).toMatchObject({ outcome, problem: { code } })
  })

  test.each([
    ['120', 120_000],
    ['Mon, 02 Nov 2026 08:01:30 GMT', 90_000],
    ['99999999', 86_400_000],
  ])('Retry-After %s is %i ms', async (value, retryAfter_ms) => {
    expect(await (await answering([429, {}, { 'Retry-After': value }])).send(sent, signal)).toMatchObject({ outcome: 'unavailable', retryAfter_ms })
  })

  test.each(['', 'soon', '-5', 'Mon, 02 Nov 2026 07:59:00 GMT'])('Retry-After "%s" says nothing', async (value) => {
    expect(await (await answering([503, {}, { 'Retry-After': value }])).send(sent, signal)).not.toHaveProperty('retryAfter_ms')
  })

  const number = kind === 'operator-rest' ? 'DUPLICATE_INVOICE' : 'DUPLICATE_DOCUMENT'
  test.each<[string, string, unknown]>([
    ['duplicate', 'KS-SYSTEM-DUPLICATE', { code: number }],
    ['duplicate', 'KS-SYSTEM-DUPLICATE', { code: number, id: sent.id }],
    ['refused', 'KS-SYSTEM-NUMBER-HELD', { code: number, id: 'other' }],
    ['refused', 'KS-SYSTEM-ID-CONFLICT', { code: kind === 'operator-rest' ? 'UUID_CONFLICT' : 'MESSAGE_ID_CONFLICT' }],
  ])('%s (%s) after 409 %j', async (outcome, code, body) => {
    expect(await (await answering([409, body])).send(sent, signal)).toMatchObject({ outcome, problem: { code } })
  })

  test.each<[string, Scripted]>([
    ['not taken', [404, { code: 'NOT_FOUND' }]],
    ['unavailable', [404, '<html>']],
    ['unavailable', [200, { id: 'another', uuid: 'another', status: 'DELIVERED' }]],
    ['unavailable', [200, { id: sent.id, uuid: sent.id, status: 'LOST' }]],
    ['unavailable', [204, '']],
    ['unavailable', [401, {}]],
    ['unavailable', [422, {}]],
    ['unavailable', [500, {}]],
  ])('asked: %s after %j', async (outcome, scripted) => {
    expect(await (await answering(scripted)).ask?.(sent, signal)).toMatchObject({ outcome })
  })

  test('the request carries the delivery id as idempotency key, and the trace', async () => {
    await (await answering([200, { id: sent.id, status: 'ACCEPTED' }])).send(sent, signal)
    expect(headers).toMatchObject({ 'idempotency-key': sent.id, traceparent: sent.traceparent })
  })
})

describe('the inbox of an access point', () => {
  test.each<[string, unknown]>([
    ['no list', {}],
    ['no id', { messages: [{ type: 'mls' }] }],
    ['an id that leads elsewhere', { messages: [{ id: '..' }] }],
    ['an id with a control character', { messages: [{ id: 'a\nb' }] }],
  ])('with %s is a typed error', async (_, body) => {
    const server = await startHttp((_request, response) => answerJson(response, 200, body))
    const channel = { kind: 'http' as const, baseUrl: `http://127.0.0.1:${server.port}`, timeout_ms: 2_000, allowSubnets: [], allowPlainHttp: false }
    const connection = peppolAccessPoint.open({ channel, invoiceResponses: true }, { clock: new ManualClock(at_ms), references: testReferences(), allowLoopback: true })
    await expect(connection.collect?.(signal)).rejects.toMatchObject({ problem: { code: 'KS-SYSTEM-ANSWER' } })
    await connection.close()
    await server.stop()
  })
})
