import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { afterEach, describe, expect, test } from 'vitest'
import { Secret } from '../../../base/secret.ts'
import { say } from '../../../errors/words/say.ts'
import type { RegistryAnswer } from '../../../schemas/registry/answer.ts'
import { createRegistryClient, type RegistryClient } from '../../../schemas/registry/client.ts'
import { restingPort } from '../../../simulator/restingPort.ts'
import { answerJson, startHttp, type LoopbackServer } from '../../harness/loopbackServer.ts'

let server: LoopbackServer | undefined
afterEach(async () => {
  await server?.stop()
  server = undefined
})

async function clientOf(answer: RequestListener, timeout_ms = 10_000, user?: { readonly name: string; readonly password: Secret }): Promise<RegistryClient> {
  server = await startHttp(answer)
  return createRegistryClient({ url: `http://127.0.0.1:${server.port}/ccompat`, timeout_ms, user })
}

const says = (status: number, body: string, type = 'application/json') => (_: IncomingMessage, response: ServerResponse): void => void response.writeHead(status, { 'Content-Type': type }).end(body)
const record = (name: string, fields: readonly unknown[] = []): string => JSON.stringify({ type: 'record', name, namespace: 'a', fields })

function inEnglish(answer: RegistryAnswer<unknown>): unknown {
  return 'reason' in answer ? { ...answer, reason: say(answer.reason, 'en') } : answer
}

describe('whatever answers in the place of a registry proves nothing', () => {
  test.each([
    ['a page', says(200, '<html>Welcome</html>', 'text/html'), /something else than a registry does: "<html>Welcome/],
    ['JSON of another kind', says(200, '{"hello":1}'), /something else/],
    ['a schema that is no text', says(200, '{"schema":{}}'), /something else/],
    ['an empty answer', says(200, ''), /something else than a registry does: nothing/],
    ['a page that says 404', says(404, '<h1>Not Found</h1>', 'text/html'), /status 404/],
    ['another API that says 404', says(404, '{"error_code":0,"message":"no such resource"}'), /status 404, no such resource/],
    ['a registry in trouble', says(500, '{"error_code":50001,"message":"Error in the backend data store"}'), /status 500, Error in the backend/],
    ['a refusal of the user', says(401, ''), /status 401/],
    ['a redirect', (_, response) => void response.writeHead(302, { Location: 'http://127.0.0.1:1/' }).end(), /status 302/],
    ['a cut connection', (request) => void request.socket.destroy(), /ECONNRESET/],
    ['half an answer', (_, response) => { response.writeHead(200, { 'Content-Length': '1000' }); response.write('{"schema":'); setImmediate(() => response.destroy()) }, /./],
  ] satisfies readonly [string, RequestListener, RegExp][])('%s', async (_, answer, reason) => {
    const client = await clientOf(answer)
    expect(inEnglish(await client.schemaById(1))).toEqual({ is: 'unavailable', reason: expect.stringMatching(reason) })
  })

  test('a registry that hangs, before its answer or within it', async () => {
    const silent = await clientOf(() => undefined, 100)
    expect(inEnglish(await silent.schemaById(1))).toEqual({ is: 'unavailable', reason: 'no whole answer within 100 ms' })
    await server?.stop()
    const halting = await clientOf((_, response) => void response.writeHead(200).write('{'), 100)
    expect(inEnglish(await halting.schemaById(1))).toEqual({ is: 'unavailable', reason: 'no whole answer within 100 ms' })
  })

  test('a port on which nobody listens', async () => {
    const client = createRegistryClient({ url: `http://127.0.0.1:${await restingPort()}`, timeout_ms: 10_000 })
    expect(inEnglish(await client.schemaById(1))).toEqual({ is: 'unavailable', reason: 'ECONNREFUSED' })
  })
})

test.each([40401, 40402, 40403])('a registry that does not have it says so with code %i', async (code) => {
  const client = await clientOf(says(404, JSON.stringify({ error_code: code, message: 'not found' })))
  expect(await client.schemaById(1)).toEqual({ is: 'unknown' })
})

describe('a schema that can never be used is refused', () => {
  test.each([
    ['another language', { schema: 'syntax = "proto3";', schemaType: 'PROTOBUF' }, 'it is of type PROTOBUF, not AVRO'],
    ['more than the limit', { schema: ' '.repeat(5 * 1024 * 1024) }, 'the answer has more than 4194304 bytes'],
  ])('%s', async (_, body, reason) => {
    const client = await clientOf((__, response) => answerJson(response, 200, body))
    expect(inEnglish(await client.schemaById(1))).toEqual({ is: 'refused', reason })
  })

  test('a reference to what the registry does not have, and references without an end', async () => {
    const gone = await clientOf((request, response) => {
      if (request.url === '/ccompat/schemas/ids/1') answerJson(response, 200, { schema: record('A'), references: [{ name: 'a.B', subject: 'b', version: 3 }] })
      else answerJson(response, 404, { error_code: 40401, message: 'Subject not found' })
    })
    expect(inEnglish(await gone.schemaById(1))).toEqual({ is: 'refused', reason: 'it refers to version 3 of b, which the registry does not have' })
    await server?.stop()
    let number = 0
    const endless = await clientOf((_, response) => answerJson(response, 200, { schema: record(`A${number}`), references: [{ name: `a.A${(number += 1)}`, subject: 'a', version: number }] }))
    expect(inEnglish(await endless.schemaById(1))).toEqual({ is: 'refused', reason: 'it refers to more than 100 other schemas' })
  })
})

test('references are put in where they are named first, by full name or within the namespace', async () => {
  const versions: Readonly<Record<string, object>> = {
    '/ccompat/schemas/ids/7': {
      schema: record('A', [{ name: 'x', type: 'Money' }, { name: 'y', type: ['null', { type: 'array', items: 'a.Money' }] }]),
      references: [{ name: 'a.Money', subject: 'money value', version: 2 }],
    },
    '/ccompat/subjects/money%20value/versions/2': { schema: record('Money', [{ name: 'currency', type: 'other.Code' }]), references: [{ name: 'other.Code', subject: 'code', version: 1 }] },
    '/ccompat/subjects/code/versions/1': { schema: '{"type":"enum","name":"Code","namespace":"other","symbols":["EUR"]}' },
  }
  const client = await clientOf((request, response) => answerJson(response, 200, versions[request.url ?? '']))
  const answer = await client.schemaById(7)
  expect(answer.is === 'known' && JSON.parse(answer.value)).toEqual({
    type: 'record', name: 'A', namespace: 'a', fields: [
      { name: 'x', type: { type: 'record', name: 'Money', namespace: 'a', fields: [{ name: 'currency', type: { type: 'enum', name: 'Code', namespace: 'other', symbols: ['EUR'] } }] } },
      { name: 'y', type: ['null', { type: 'array', items: 'a.Money' }] },
    ],
  })
})

test('the user goes with every request, and the address may hold none', async () => {
  const seen: (string | undefined)[] = []
  const client = await clientOf((request, response) => {
    seen.push(request.headers.authorization)
    answerJson(response, 404, { error_code: 40403, message: '' })
  }, 10_000, { name: 'bridge', password: new Secret('päss:word') })
  await client.schemaById(1)
  await client.idOf('s', '{}')
  expect(seen).toEqual([`Basic ${Buffer.from('bridge:päss:word').toString('base64')}`, seen[0]])
  expect(() => createRegistryClient({ url: 'http://user:word@127.0.0.1', timeout_ms: 1 })).toThrow('it holds a user or a password')
  expect(() => createRegistryClient({ url: 'registry.example', timeout_ms: 1 })).toThrow('it is no http or https address')
})
