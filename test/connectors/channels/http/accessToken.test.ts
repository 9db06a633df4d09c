import { afterEach, describe, expect, test } from 'vitest'
import { phrase } from '../../../../errors/words/words.ts'
import { ManualClock } from '../../../../base/clock.ts'
import { HttpChannel } from '../../../../connectors/channels/http/httpChannel.ts'
import { answerJson, bodyOf, startHttp, type LoopbackServer } from '../../../harness/loopbackServer.ts'
import { testReferences } from '../../../harness/references.ts'

const signal = new AbortController().signal

describe('the access token of an HTTP channel', () => {
  let server: LoopbackServer
  let channel: HttpChannel
  let clock: ManualClock
  let asked: string[]
  let answerToken: (count: number) => readonly [number, unknown] | Promise<readonly [number, unknown]>
  let valid: (token: string | undefined) => boolean
  let used: (string | undefined)[]

  const open = async (): Promise<void> => {
    asked = []
    used = []
    valid = () => true
    answerToken = (count) => [200, { access_token: `token-${count}`, token_type: 'bearer', expires_in: 3_600 }]
    clock = new ManualClock(1_000_000)
    server = await startHttp(async (request, response) => {
      const body = (await bodyOf(request)).toString()
      if (request.url === '/token') {
        asked.push(body)
        return answerJson(response, ...await answerToken(asked.length))
      }
      const token = request.headers.authorization
      used.push(token)
      answerJson(response, valid(token) ? 200 : 401, { echoed: token })
    })
    const base = `http://127.0.0.1:${server.port}`
    channel = new HttpChannel(
      {
        kind: 'http', baseUrl: base, timeout_ms: 5_000, allowSubnets: ['127.0.0.0/8'], allowPlainHttp: true,
        oauth2: { tokenUrl: `${base}/token`, clientId: 'shop', clientSecret: 'env:SECRET', scope: 'send' },
      },
      { clock, references: testReferences({ SECRET: 's3cret' }) },
    )
  }
  const call = (): ReturnType<HttpChannel['call']> => channel.call({ method: 'GET', path: ['x'] }, signal)
  afterEach(async () => {
    channel.close()
    await server.stop()
  })

  test('is asked for with the client credentials, once for all who call at the same time', async () => {
    await open()
    const results = await Promise.all(Array.from({ length: 8 }, call))
    expect(results.every((result) => result.stage === 'after' && result.status === 200)).toBe(true)
    expect(asked).toEqual(['grant_type=client_credentials&client_id=shop&client_secret=s3cret&scope=send'])
    expect(new Set(used)).toEqual(new Set(['Bearer token-1']))
  })

  test('is used until shortly before it expires by the clock', async () => {
    await open()
    await call()
    clock.moveTo(1_000_000 + 3_539_999)
    await call()
    expect(asked).toHaveLength(1)
    clock.moveTo(1_000_000 + 3_540_000)
    await call()
    expect(used).toEqual(['Bearer token-1', 'Bearer token-1', 'Bearer token-2'])
  })

  test('one that lives shorter than the margin is still used', async () => {
    await open()
    answerToken = (count) => [200, { access_token: `token-${count}`, expires_in: 30 }]
    await call()
    clock.moveTo(1_000_000 + 26_999)
    await call()
    clock.moveTo(1_000_000 + 27_000)
    await call()
    expect(asked).toHaveLength(2)
  })

  test('is fetched once more on 401, and only once', async () => {
    await open()
    valid = (token) => token !== 'Bearer token-1'
    expect(await call()).toMatchObject({ stage: 'after', status: 200 })
    expect(used).toEqual(['Bearer token-1', 'Bearer token-2'])
    valid = () => false
    expect(await call()).toMatchObject({ stage: 'after', status: 401 })
    expect(asked).toHaveLength(3)
  })

  test('never stands in what is kept of an answer', async () => {
    await open()
    expect(await call()).toMatchObject({ answer: { body: '{"echoed":"Bearer [secret]"}' } })
  })

  test.each([
    [401, { error: 'invalid_client', echoed: 's3cret' }, phrase('status {status}', { status: 401 })],
    [200, { token_type: 'bearer' }, phrase('status 200 without a token')],
    [200, { access_token: 'a b\r\nX: y' }, phrase('status 200 without a token')],
    [307, {}, phrase('status {status}', { status: 307 })],
  ])('refused with %i %j: proven not taken, and the secret is nowhere', async (status, body, answer) => {
    await open()
    answerToken = () => [status, body]
    const result = await call()
    expect(result).toMatchObject({ stage: 'before', problem: { code: 'KS-CHANNEL-TOKEN', parameters: { host: `127.0.0.1:${server.port}`, answer } } })
    expect(JSON.stringify(result)).not.toContain('s3cret')
    expect(used).toEqual([])
  })

  test('after a refusal the next call asks again', async () => {
    await open()
    const good = answerToken
    answerToken = () => [503, {}]
    expect(await call()).toMatchObject({ stage: 'before', problem: { code: 'KS-CHANNEL-CONNECT', parameters: { reason: phrase('the request for a token was answered with {status}', { status: 503 }) } } })
    answerToken = good
    expect(await call()).toMatchObject({ stage: 'after', status: 200 })
  })
  test('is waited for no longer by a call that is stopped; others get it', async () => {
    await open()
    const { promise: hasAsked, resolve: asks } = Promise.withResolvers<void>()
    const { promise: mayAnswer, resolve: letAnswer } = Promise.withResolvers<void>()
    const good = answerToken
    answerToken = async (count) => {
      asks()
      await mayAnswer
      return good(count)
    }
    const stopping = new AbortController()
    const stopped = channel.call({ method: 'GET', path: ['x'] }, stopping.signal)
    const other = call()
    await hasAsked
    stopping.abort()
    expect(await stopped).toMatchObject({ stage: 'before', problem: { code: 'KS-CHANNEL-CONNECT', parameters: { reason: { phrase: 'the call was stopped on our side' } } } })
    letAnswer()
    expect(await other).toMatchObject({ stage: 'after', status: 200 })
    expect(used).toEqual(['Bearer token-1'])
  })
})
