import { Agent, request } from 'node:https'
import { afterEach, describe, expect, test } from 'vitest'
import { Secret } from '../../base/secret.ts'
import { failure } from '../../errors/failure.ts'
import { startPublicServer, type PublicRoutes, type PublicServer, type PublicServerOptions } from '../../service/publicServer.ts'
import { webhookRoutes, type WebhooksContext } from '../../service/webhooks.ts'
import { openssl, selfSigned } from '../harness/certificate.ts'

let server: PublicServer | undefined
const faults: unknown[] = []
afterEach(async () => {
  await server?.close()
  server = undefined
  faults.length = 0
})

const routes: PublicRoutes = async (scope) => {
  scope.get('/address', (request) => ({ address: request.ip }))
  scope.get('/refused', () => Promise.reject(failure('KS-SERVICE-NO-WEBHOOK', { municipality: 'nokia', system: 'bank' })))
  scope.get('/broken', () => Promise.reject(new Error('password=hush')))
  scope.post('/json', (request) => request.body)
}

async function start(options: Partial<PublicServerOptions> = {}): Promise<string> {
  server = await startPublicServer({ host: '127.0.0.1', port: 0, ...options }, [routes], (error) => faults.push(error))
  return server.address
}

describe('the public server', () => {
  test('answers with codes, and keeps what went wrong in us for the log', async () => {
    const address = await start()
    const answers = await Promise.all(['/refused', '/broken', '/documents/1', '/../ledger'].map(async (path) => {
      const answer = await fetch(`${address}${path}`)
      return [answer.status, await answer.text()] as const
    }))
    expect(answers.map(([status, text]) => [status, (JSON.parse(text) as { code: string }).code])).toEqual([[400, 'KS-SERVICE-NO-WEBHOOK'], [500, 'KS-SERVICE-BROKE'], [404, 'KS-SERVICE-NOTHING-THERE'], [404, 'KS-SERVICE-NOTHING-THERE']])
    expect(answers.map(([, text]) => text).join()).not.toContain('hush')
    expect(faults).toEqual([expect.objectContaining({ message: 'password=hush' })])
  })

  test('refuses a body that is no JSON, and one that is too large', async () => {
    const address = await start()
    const post = (body: string): Promise<Response> => fetch(`${address}/json`, { method: 'POST', body, headers: { 'content-type': 'application/json' } })
    expect([(await post('{')).status, (await post(JSON.stringify('x'.repeat(2_000_000)))).status]).toEqual([400, 413])
    expect(faults).toEqual([])
  })

  test('believes whom a proxy speaks for only if it is one of its own', async () => {
    const asks = async (address: string): Promise<unknown> => (await fetch(`${address}/address`, { headers: { 'x-forwarded-for': '192.0.2.7' } })).json()
    expect(await asks(await start())).toEqual({ address: '127.0.0.1' })
    await server?.close()
    expect(await asks(await start({ trustedProxies: ['127.0.0.0/8'] }))).toEqual({ address: '192.0.2.7' })
  })

  openssl.test('speaks TLS with a certificate, and nothing else then', async () => {
    const { key, cert } = selfSigned()
    const address = await start({ certificateFile: cert, keyFile: new Secret(key) })
    expect(address).toMatch(/^https:/)
    const status = await new Promise((resolve, reject) => {
      request(`${address}/address`, { agent: new Agent({ ca: cert }) }, (response) => resolve(response.resume().statusCode)).once('error', reject).end()
    })
    expect(status).toBe(200)
    await expect(fetch(address.replace('https', 'http'))).rejects.toThrow()
  })
})

describe('webhooks', () => {
  const context = { systems: { current: () => undefined }, ratePerMinute: 3 } as unknown as WebhooksContext

  test('are limited by the address that they come from, and say when to come again', async () => {
    server = await startPublicServer({ host: '127.0.0.1', port: 0, trustedProxies: ['127.0.0.1'] }, [webhookRoutes(context), routes], (error) => faults.push(error))
    const call = (from: string): Promise<Response> => fetch(`${server?.address}/webhooks/nokia/einvoice`, { method: 'POST', body: '{}', headers: { 'x-forwarded-for': from } })
    const statuses = [] as number[]
    for (let times = 0; times < 4; times += 1) statuses.push((await call('192.0.2.7')).status)
    expect(statuses).toEqual([404, 404, 404, 429])
    const limited = await call('192.0.2.7')
    expect([limited.headers.get('retry-after'), await limited.json()]).toEqual([expect.stringMatching(/^\d+$/), expect.objectContaining({ code: 'KS-SERVICE-TOO-MANY-REQUESTS' })])
    expect((await call('192.0.2.8')).status).toBe(404)
    expect((await fetch(`${server.address}/address`)).status).toBe(200)
  })

  test('of more than 1 MiB are refused unread', async () => {
    server = await startPublicServer({ host: '127.0.0.1', port: 0 }, [webhookRoutes(context)], (error) => faults.push(error))
    expect((await fetch(`${server.address}/webhooks/nokia/einvoice`, { method: 'POST', body: 'x'.repeat(1024 * 1024 + 1) })).status).toBe(413)
  })
})
