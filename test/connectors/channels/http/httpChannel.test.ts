import { createHmac } from 'node:crypto'
import type { RequestListener } from 'node:http'
import type { Socket } from 'node:net'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { afterEach, describe, expect, test } from 'vitest'
import { ManualClock, systemClock } from '../../../../base/clock.ts'
import { Secret } from '../../../../base/secret.ts'
import type { Resolver } from '../../../../connectors/channels/http/checkedLookup.ts'
import { HttpChannel } from '../../../../connectors/channels/http/httpChannel.ts'
import type { HttpSettings } from '../../../../connectors/channels/settings.ts'
import { openssl, selfSigned } from '../../../harness/certificate.ts'
import { bodyOf, startHttp, startHttps, startTcp, type LoopbackServer } from '../../../harness/loopbackServer.ts'
import { testReferences } from '../../../harness/references.ts'

const signal = new AbortController().signal
const loopback = ['127.0.0.0/8']

describe('an HTTP channel', () => {
  const closers: (() => unknown)[] = []
  afterEach(async () => {
    for (const close of closers.splice(0).reverse()) await close()
  })

  const opened = async (server: Promise<LoopbackServer>): Promise<LoopbackServer> => {
    const running = await server
    closers.push(() => running.stop())
    return running
  }
  const channelTo = (baseUrl: string, changes: Partial<HttpSettings> = {}, resolve?: Resolver): HttpChannel => {
    const settings: HttpSettings = { kind: 'http', baseUrl, timeout_ms: 5_000, allowSubnets: loopback, allowPlainHttp: true, ...changes }
    const channel = new HttpChannel(settings, { clock: systemClock, references: testReferences({ BASE: baseUrl }) }, resolve)
    closers.push(() => channel.close())
    return channel
  }
  const withServer = async (onRequest: RequestListener, changes: Partial<HttpSettings> = {}): Promise<HttpChannel> =>
    channelTo(`http://127.0.0.1:${(await opened(startHttp(onRequest))).port}/base/`, changes)

  test('carries method, escaped path, headers and bytes, and brings status, headers and body back', async () => {
    let seen: unknown
    const channel = await withServer(async (request, response) => {
      seen = { method: request.method, url: request.url, key: request.headers['idempotency-key'], type: request.headers['content-type'], body: (await bodyOf(request)).toString('hex') }
      response.writeHead(201, { 'X-Answer': 'yes' }).end('{"id":1}')
    })
    const body = Uint8Array.of(0, 255, 13, 10)
    const result = await channel.call({ method: 'PUT', path: ['messages', 'a/../b ä?'], headers: { 'Idempotency-Key': 'k1', 'Content-Type': 'application/xml' }, body }, signal)
    expect(seen).toEqual({ method: 'PUT', url: '/base/messages/a%2F..%2Fb%20%C3%A4%3F', key: 'k1', type: 'application/xml', body: '00ff0d0a' })
    expect(result).toMatchObject({ stage: 'after', status: 201, whole: true, headers: { 'x-answer': 'yes' }, answer: { status: '201', body: '{"id":1}' } })
  })

  test('resolves references at opening, and uses a connection again', async () => {
    const server = await opened(startHttp((_, response) => response.end('ok')))
    const settings: HttpSettings = { kind: 'http', baseUrl: 'env:BASE', timeout_ms: 5_000, allowSubnets: ['env:NET'], allowPlainHttp: true }
    const channel = new HttpChannel(settings, { clock: systemClock, references: testReferences({ BASE: `http://127.0.0.1:${server.port}`, NET: '127.0.0.0/8' }) })
    for (let time = 0; time < 3; time += 1) expect(await channel.call({ method: 'GET', path: ['x'] }, signal)).toMatchObject({ status: 200 })
    expect(server.connections).toBe(1)
    channel.close()
  })

  test('a demo may call receivers on this machine, and only those', async () => {
    const server = await opened(startHttp((_, response) => response.end('ok')))
    const settings: HttpSettings = { kind: 'http', baseUrl: `http://127.0.0.1:${server.port}`, timeout_ms: 5_000, allowSubnets: [], allowPlainHttp: false }
    const context = { clock: systemClock, references: testReferences() }
    expect(() => new HttpChannel(settings, context)).toThrow(expect.objectContaining({ problem: expect.objectContaining({ code: 'KS-CHANNEL-PLAIN-HTTP' }) }))
    const channel = new HttpChannel(settings, { ...context, allowLoopback: true })
    closers.push(() => channel.close())
    expect(await channel.call({ method: 'GET', path: ['x'] }, signal)).toMatchObject({ stage: 'after', status: 200 })
    expect(() => new HttpChannel({ ...settings, baseUrl: 'http://10.0.0.1' }, { ...context, allowLoopback: true })).toThrow(expect.objectContaining({ problem: expect.objectContaining({ code: 'KS-CHANNEL-PLAIN-HTTP' }) }))
  })

  describe('before the attempt: proven not taken', () => {
    const before = (code: string, parameters: object = {}): object => ({ stage: 'before', problem: { code, parameters } })
    const post = (channel: HttpChannel): ReturnType<HttpChannel['call']> => channel.call({ method: 'POST', path: ['x'], body: Buffer.from('x') }, signal)

    test('connection refused', async () => {
      const server = await startTcp(() => undefined)
      await server.stop()
      expect(await post(channelTo(`http://127.0.0.1:${server.port}`))).toMatchObject(before('KS-CHANNEL-CONNECT', { reason: { said: 'ECONNREFUSED' } }))
    })

    test('a name that does not exist', async () => {
      const notFound: Resolver = (host, _, done) => done(Object.assign(new Error(host), { code: 'ENOTFOUND' }), [])
      expect(await post(channelTo('http://nowhere.example', {}, notFound))).toMatchObject(before('KS-CHANNEL-CONNECT', { host: 'nowhere.example', reason: { said: 'ENOTFOUND' } }))
    })

    test.each(['http://127.0.0.1:9', 'http://[::1]:9', 'http://2130706433:9', 'http://0x7f.1:9', 'http://[::ffff:127.0.0.1]:9', 'http://10.0.0.8', 'http://169.254.169.254'])('a private address is refused: %s', async (url) => {
      expect(await post(channelTo(url, { allowSubnets: [] }))).toMatchObject(before('KS-CHANNEL-ADDRESS'))
    })

    test('a name that leads to a private address is refused, unless the profile allows the subnet', async () => {
      const server = await opened(startHttp((_, response) => response.end('ok')))
      const url = `http://localhost:${server.port}`
      expect(await post(channelTo(url, { allowSubnets: ['10.0.0.0/8'] }))).toMatchObject(before('KS-CHANNEL-ADDRESS'))
      expect(server.connections).toBe(0)
      expect(await post(channelTo(url, { allowSubnets: ['127.0.0.0/8', '::1/128'] }))).toMatchObject({ stage: 'after', status: 200 })
    })

    test('one private address among public ones is refused', async () => {
      const mixed: Resolver = (_, __, done) => done(null, [{ address: '193.166.1.1', family: 4 }, { address: '10.0.0.1', family: 4 }])
      expect(await post(channelTo('http://mixed.example', { allowSubnets: [] }, mixed))).toMatchObject(before('KS-CHANNEL-ADDRESS', { host: 'mixed.example', address: '10.0.0.1' }))
    })

    test('a connection that ends before the request left whole', async () => {
      const server = await opened(startTcp((socket) => socket.once('data', () => socket.resetAndDestroy())))
      const channel = channelTo(`http://127.0.0.1:${server.port}`)
      const result = await channel.call({ method: 'POST', path: ['x'], body: new Uint8Array(64 * 1024 * 1024) }, signal)
      expect(result).toMatchObject({ stage: 'before', problem: { code: 'KS-CHANNEL-BROKEN-OFF' } })
    })

    test('a call that was stopped', async () => {
      const channel = await withServer((_, response) => void response.end())
      expect(await channel.call({ method: 'GET', path: [] }, AbortSignal.abort())).toMatchObject({ stage: 'before' })
    })

    openssl.test('a certificate that nobody vouches for', async () => {
      let requests = 0
      const server = await opened(startHttps(selfSigned(), (_, response) => {
        requests += 1
        response.end('ok')
      }))
      expect(await post(channelTo(`https://127.0.0.1:${server.port}`))).toMatchObject(before('KS-CHANNEL-TLS', { reason: { said: 'DEPTH_ZERO_SELF_SIGNED_CERT' } }))
      expect(requests).toBe(0)
    })

    test('a server that accepts connections and never says a word of TLS', async () => {
      const server = await opened(startTcp(() => undefined))
      expect(await post(channelTo(`https://127.0.0.1:${server.port}`, { timeout_ms: 150 }))).toMatchObject(before('KS-CHANNEL-CONNECT'))
    })

    test('a server that does not speak TLS', async () => {
      const server = await opened(startHttp((_, response) => response.end('ok')))
      expect(await post(channelTo(`https://127.0.0.1:${server.port}`))).toMatchObject(before('KS-CHANNEL-TLS'))
    })
  })

  describe('a call that may not leave once the connection stands', () => {
    const post = (channel: HttpChannel, mayLeave: () => boolean): ReturnType<HttpChannel['call']> => channel.call({ method: 'POST', path: ['x'], body: Buffer.from('x'), mayLeave }, signal)
    const stopped = { stage: 'before', problem: { code: 'KS-CHANNEL-BROKEN-OFF' } }

    test('sends nothing over a new connection', async () => {
      const ended = Promise.withResolvers<Buffer>()
      const server = await opened(startTcp((socket) => {
        const seen: Buffer[] = []
        socket.on('data', (bytes: Buffer) => seen.push(bytes)).on('close', () => ended.resolve(Buffer.concat(seen)))
      }))
      let connectionsWhenAsked = 0
      const asked = (): boolean => {
        connectionsWhenAsked = server.connections
        return false
      }
      expect(await post(channelTo(`http://127.0.0.1:${server.port}`), asked)).toMatchObject(stopped)
      expect((await ended.promise).byteLength).toBe(0)
      expect(connectionsWhenAsked).toBe(1)
    })

    test('sends nothing over a connection that is used again', async () => {
      let requests = 0
      const channel = await withServer((_, response) => {
        requests += 1
        response.end('ok')
      })
      expect(await post(channel, () => true)).toMatchObject({ stage: 'after', status: 200 })
      expect(await post(channel, () => false)).toMatchObject(stopped)
      expect(await post(channel, () => true)).toMatchObject({ stage: 'after', status: 200 })
      expect(requests).toBe(2)
    })

    openssl.test('sends nothing over TLS', async () => {
      const tls = selfSigned()
      const trusted = getCACertificates('default')
      setDefaultCACertificates([...trusted, tls.cert])
      closers.push(() => setDefaultCACertificates(trusted))
      let requests = 0
      const server = await opened(startHttps(tls, (_, response) => {
        requests += 1
        response.end('ok')
      }))
      const channel = channelTo(`https://127.0.0.1:${server.port}`)
      expect(await post(channel, () => false)).toMatchObject(stopped)
      expect(server.connections).toBe(1)
      expect(await post(channel, () => true)).toMatchObject({ stage: 'after', status: 200 })
      expect(requests).toBe(1)
    })
  })

  describe('during the attempt: it may have been taken', () => {
    test('the connection is reset after the request was written', async () => {
      const channel = await withServer(async (request) => {
        await bodyOf(request)
        ;(request.socket as Socket).resetAndDestroy()
      })
      expect(await channel.call({ method: 'POST', path: ['x'], body: Buffer.from('x') }, signal)).toMatchObject({ stage: 'during', problem: { code: 'KS-CHANNEL-CUT', parameters: { reason: { said: 'ECONNRESET' } } } })
    })

    test('no answer in time', async () => {
      const channel = await withServer(() => undefined, { timeout_ms: 150 })
      expect(await channel.call({ method: 'POST', path: ['x'], body: Buffer.from('x') }, signal)).toMatchObject({ stage: 'during', problem: { code: 'KS-CHANNEL-TIMEOUT', parameters: { timeout: 150 } } })
    })

    test('stopped while it waits for the answer', async () => {
      const stop = new AbortController()
      const channel = await withServer(() => stop.abort())
      expect(await channel.call({ method: 'POST', path: ['x'], body: Buffer.from('x') }, stop.signal)).toMatchObject({ stage: 'during', problem: { code: 'KS-CHANNEL-CUT' } })
    })

    test('closed while it waits for the answer', async () => {
      const channel: HttpChannel = await withServer(() => channel.close())
      expect(await channel.call({ method: 'POST', path: ['x'] }, signal)).toMatchObject({ stage: 'during' })
    })
  })

  describe('after the attempt: the status decides', () => {
    test('what is fetched may lie with a host that the settings name; it gets no credentials', async () => {
      const seen: (string | undefined)[] = []
      const channel = await withServer((request, response) => {
        seen.push(`${request.url} ${request.headers.authorization ?? 'without credentials'}`)
        if (request.url?.startsWith('/base/') === true) response.writeHead(302, { Location: '/elsewhere?part=1' }).end()
        else response.end('what was asked for')
      }, { basic: { username: 'user', password: 'word' }, followTo: ['127.0.0.1'] })
      expect(await channel.call({ method: 'GET', path: ['x'], query: { after: '2026-11-02T08:00:00Z', of: 'a&b' } }, signal)).toMatchObject({ status: 200, answer: { body: 'what was asked for' } })
      expect(seen).toEqual([`/base/x?after=2026-11-02T08%3A00%3A00Z&of=a%26b Basic ${Buffer.from('user:word').toString('base64')}`, '/elsewhere?part=1 without credentials'])
      expect(await channel.call({ method: 'POST', path: ['x'], body: Buffer.from('x') }, signal)).toMatchObject({ status: 302 })
    })

    test.each([['another host', 'http://192.0.2.1/elsewhere'], ['credentials in the address', 'http://a:b@127.0.0.1/elsewhere'], ['another scheme', 'ftp://127.0.0.1/elsewhere']])('a redirect to %s is not followed', async (_, Location) => {
      const channel = await withServer((_request, response) => response.writeHead(302, { Location }).end(), { followTo: ['127.0.0.1'] })
      expect(await channel.call({ method: 'GET', path: ['x'] }, signal)).toMatchObject({ status: 302 })
    })

    test.each([
      ['a token that every request bears', { bearer: 'sesame' }, { authorization: 'Bearer sesame' }],
      ['a key in a header of its own', { apiKey: { header: 'X-Key', key: 'sesame' } }, { 'x-key': 'sesame' }],
      ['a signature over time stamp and body', { hmac: { secret: 'sesame', header: 'X-Signature', timestampHeader: 'X-Timestamp' } }, { 'x-timestamp': '1793606400', 'x-signature': createHmac('sha256', 'sesame').update('1793606400.a word').digest('hex') }],
    ])('proves who sends: %s', async (_, proof, expected) => {
      let seen: object = {}
      const server = await opened(startHttp((request, response) => {
        seen = request.headers
        response.end('sesame opens')
      }))
      const settings: HttpSettings = { kind: 'http', baseUrl: `http://127.0.0.1:${server.port}`, timeout_ms: 5_000, allowSubnets: loopback, allowPlainHttp: true, ...proof }
      const channel = new HttpChannel(settings, { clock: new ManualClock(1_793_606_400_000), references: testReferences() })
      closers.push(() => channel.close())
      const result = await channel.call({ method: 'POST', path: ['x'], body: Buffer.from('a word') }, signal)
      expect(seen).toMatchObject(expected)
      expect(result).toMatchObject({ answer: { body: '[secret] opens' } })
    })

    test('what was sent as a secret does not stay in the evidence', async () => {
      const channel = await withServer(async (request, response) => response.end(await bodyOf(request)))
      const result = await channel.call({ method: 'POST', path: ['x'], body: Buffer.from('a word: sesame'), secrets: [new Secret('sesame')] }, signal)
      expect(result).toMatchObject({ answer: { body: 'a word: [secret]' } })
    })

    test('a redirect is an answer and is not followed', async () => {
      let requests = 0
      const channel = await withServer((_, response) => {
        requests += 1
        response.writeHead(307, { Location: '/elsewhere' }).end()
      })
      expect(await channel.call({ method: 'POST', path: ['x'], body: Buffer.from('x') }, signal)).toMatchObject({ stage: 'after', status: 307 })
      expect(requests).toBe(1)
    })

    test('an answer that never ends is cut', async () => {
      const channel = await withServer((_, response) => {
        const more = (): void => void (response.destroyed || response.write('x'.repeat(65_536), () => setImmediate(more)))
        response.writeHead(200)
        more()
      })
      const result = await channel.call({ method: 'GET', path: ['x'], limit_bytes: 10_000 }, signal)
      expect(result).toMatchObject({ stage: 'after', status: 200, whole: false })
      expect(result.stage === 'after' && [result.body.byteLength, result.answer.body?.length]).toEqual([10_000, 4_096])
    })

    test('an answer that breaks off, or stalls, keeps its status', async () => {
      const broken = await withServer((_, response) => {
        response.writeHead(201, { 'Content-Length': '100' })
        response.write('half', () => response.destroy())
      })
      expect(await broken.call({ method: 'POST', path: ['x'] }, signal)).toMatchObject({ stage: 'after', status: 201, whole: false })
      const stalled = await withServer((_, response) => void response.writeHead(201, { 'Content-Length': '100' }).write('half'), { timeout_ms: 200 })
      expect(await stalled.call({ method: 'POST', path: ['x'] }, signal)).toMatchObject({ stage: 'after', status: 201, whole: false, answer: { body: 'half' } })
    })

    test('a compressed answer is not unpacked', async () => {
      const channel = await withServer((request, response) => {
        expect(request.headers['accept-encoding']).toBe('identity')
        response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(Buffer.from([0x1f, 0x8b]))
      })
      expect(await channel.call({ method: 'GET', path: ['x'] }, signal)).toMatchObject({ stage: 'after', whole: true, body: Buffer.from([0x1f, 0x8b]) })
    })
  })

  test.each([
    ['http://a.example', { allowPlainHttp: false }, 'KS-CHANNEL-PLAIN-HTTP'],
    ['ftp://a.example', {}, 'KS-CHANNEL-SETTING'],
    ['https://', {}, 'KS-CHANNEL-SETTING'],
    ['https://user:word@a.example', {}, 'KS-CHANNEL-SETTING'],
    ['https://a.example/?key=1', {}, 'KS-CHANNEL-SETTING'],
    ['https://a.example', { allowSubnets: ['10.0.0.0/40'] }, 'KS-CHANNEL-SETTING'],
  ])('settings that cannot be used are refused at opening: %s %j', (baseUrl, changes, code) => {
    expect(() => channelTo(baseUrl, changes)).toThrow(expect.objectContaining({ problem: expect.objectContaining({ code }) }))
  })
})
