import { createServer, type IncomingMessage } from 'node:http'
import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { Webhook } from 'standardwebhooks'
import type { SimulatedSystem } from '../../../../simulator/receivers/receiver.ts'
import { call, logIn, upload } from '../http.ts'
import { finvoice, ubl } from '../samples.ts'
import { filesBelow, linesOf, makeWorld, pass, startOne } from '../world.ts'

const nokia: SimulatedSystem = { municipality: 'nokia', system: 'einvoice', kind: 'operator-rest', channel: 'http' }

test('gives a token for the right secret only, and asks for one', async () => {
  const operator = await startOne(makeWorld(), nokia)
  const wrong = new URLSearchParams({ grant_type: 'client_credentials', client_id: operator.settings['CLIENT_ID']!, client_secret: 'wrong' })
  expect((await call(operator, '/oauth2/token', { method: 'POST', body: wrong })).status).toBe(401)
  expect((await call(operator, '/v1/invoices/x')).status).toBe(401)
  expect((await call(operator, '/v1/invoices/x', { headers: await logIn(operator) })).status).toBe(404)
})

test('a token ends after twelve hours of the clock', async () => {
  const world = makeWorld()
  const operator = await startOne(world, nokia)
  const headers = await logIn(operator)
  await pass(world, operator, 12 * 60 - 1)
  expect((await call(operator, '/v1/invoices/x', { headers })).status).toBe(404)
  await pass(world, operator, 1)
  expect((await call(operator, '/v1/invoices/x', { headers })).status).toBe(401)
})

test('takes an invoice once: the same again is the same, other bytes and other ids are conflicts', async () => {
  const world = makeWorld()
  const operator = await startOne(world, nokia)
  const first = await upload(operator, 'id-1', finvoice('1001'))
  expect(first).toStrictEqual({ status: 201, body: { id: 'id-1', status: 'PENDING', at: '2026-11-05T08:00:00.000Z' } })
  expect(await upload(operator, 'id-1', finvoice('1001'))).toStrictEqual({ ...first, status: 200 })
  expect(await upload(operator, 'id-1', finvoice('1002'))).toMatchObject({ status: 409, body: { code: 'UUID_CONFLICT' } })
  expect(await upload(operator, 'id-2', finvoice('1001'))).toMatchObject({ status: 409, body: { code: 'DUPLICATE_INVOICE', id: 'id-1' } })
  expect((await upload(operator, 'id-3', finvoice('1001', 'INV02'))).status).toBe(201)

  expect(operator.counts).toStrictEqual({ arrivals: 3, effects: 2 })
  expect(linesOf(world, nokia, 'effects').map(({ id, file }) => [id, file])).toStrictEqual([['id-1', '1001_id-1.xml'], ['id-3', '1001_id-3.xml']])
  expect(filesBelow(world.root)['nokia/received/einvoice/1001_id-1.xml']).toBe(finvoice('1001').toString('latin1'))
})

test.each([
  ['no XML', Buffer.from('hello'), 'FINVOICE30'],
  ['cut off', finvoice('1').subarray(0, 500), 'FINVOICE30'],
  ['another format', ubl('1'), 'FINVOICE30'],
  ['another format', finvoice('1'), 'PEPPOLBIS30'],
])('refuses what it cannot use: %s', async (_what, bytes, format) => {
  const operator = await startOne(makeWorld(), nokia)
  expect((await upload(operator, 'id', Buffer.from(bytes), { format })).status).toBe(422)
  expect(operator.counts).toStrictEqual({ arrivals: 0, effects: 0 })
})

test('delivers after ten minutes of the clock, and keeps what it said', async () => {
  const world = makeWorld()
  const operator = await startOne(world, nokia)
  await upload(operator, 'id-1', finvoice('1001'))
  expect(operator.nextDue_ms()).toBe(world.clock.now_ms() + 600_000)
  await pass(world, operator, 9)
  const ask = async () => (await call(operator, '/v1/invoices/id-1', { headers: await logIn(operator) })).body
  expect(await ask()).toMatchObject({ status: 'PENDING' })
  await pass(world, operator, 5)
  expect(await ask()).toStrictEqual({ id: 'id-1', status: 'DELIVERED', at: '2026-11-05T08:10:00.000Z' })
  expect(JSON.parse(filesBelow(world.root)['nokia/answers/einvoice/1001_id-1.status.json']!)).toStrictEqual(await ask())
})

test('fails what it is told to refuse, and gives the number free', async () => {
  const world = makeWorld()
  const operator = await startOne(world, nokia)
  operator.inject({ failure: 'refuses', at: 'transport', code: 'NO_ROUTE', text: 'no such address', documents: ['1001'] })
  await upload(operator, 'id-1', finvoice('1001'))
  await pass(world, operator, 10)
  expect((await call(operator, '/v1/invoices/id-1', { headers: await logIn(operator) })).body).toMatchObject({ status: 'FAILED', reason: 'NO_ROUTE no such address' })
  expect((await upload(operator, 'id-2', finvoice('1001'))).status).toBe(201)
})

test('without deduplication every arrival is an effect', async () => {
  const world = makeWorld()
  const operator = await startOne(world, { ...nokia, deduplicates: false })
  await upload(operator, 'id-1', finvoice('1001'))
  expect((await upload(operator, 'id-1', finvoice('1001'))).status).toBe(201)
  expect(operator.counts).toStrictEqual({ arrivals: 2, effects: 2 })
  expect(linesOf(world, nokia, 'effects').map(({ file }) => file)).toStrictEqual(['1001_id-1.xml', '1001_id-1.2.xml'])
})

test('remembers after a restart what it holds', async () => {
  const world = makeWorld()
  const before = await startOne(world, nokia)
  await upload(before, 'id-1', finvoice('1001'))
  await before.stop()
  const after = await startOne(world, nokia)
  expect((await upload(after, 'id-1', finvoice('1001'))).status).toBe(200)
  expect((await upload(after, 'id-2', finvoice('1001'))).status).toBe(409)
  expect(after.counts).toStrictEqual({ arrivals: 2, effects: 1 })
})

test('an upload that breaks off has no effect', async () => {
  const operator = await startOne(makeWorld(), nokia)
  const { authorization } = await logIn(operator)
  const socket = connect(Number(new URL(operator.settings['URL']!).port), '127.0.0.1')
  const head = `POST /v1/invoices HTTP/1.1\r\nhost: x\r\nauthorization: ${authorization}\r\ncontent-type: multipart/form-data; boundary=b\r\ncontent-length: 100000\r\n\r\n`
  await new Promise((resolve) => socket.write(`${head}--b\r\ncontent-disposition: form-data; name="uuid"\r\n\r\nid-1\r\n`, resolve))
  socket.destroy()
  await once(socket, 'close')
  await upload(operator, 'id-2', finvoice('1002'))
  expect(operator.counts).toStrictEqual({ arrivals: 1, effects: 1 })
})

test('is down in its window of simulated time: by 503, or by refusing connections on the same address', async () => {
  const world = makeWorld()
  const operator = await startOne(world, nokia)
  const headers = await logIn(operator)
  const window = { from: '2026-11-05T08:10:00.000Z', until: '2026-11-05T08:20:00.000Z' }
  const end = operator.inject({ failure: 'down', how: 'answers 503', retryAfter_s: 30, ...window })
  const ask = () => call(operator, '/v1/invoices/x', { headers })
  expect((await ask()).status).toBe(404)
  await pass(world, operator, 10)
  expect((await ask()).status).toBe(503)
  end()
  operator.inject({ failure: 'down', how: 'refuses connections', ...window })
  await operator.process()
  await expect(once(connect(Number(new URL(operator.settings['URL']!).port), '127.0.0.1'), 'connect')).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  await pass(world, operator, 10)
  expect((await ask()).status).toBe(404)
})

test('takes a document without ever answering; a repeat is answered', async () => {
  const operator = await startOne(makeWorld(), nokia)
  operator.inject({ failure: 'no-answer', documents: ['1001'] })
  await expect(upload(operator, 'id-1', finvoice('1001'), { signal: AbortSignal.timeout(300) })).rejects.toMatchObject({ name: 'TimeoutError' })
  expect(operator.counts.effects).toBe(1)
  expect((await upload(operator, 'id-1', finvoice('1001'))).status).toBe(200)
  expect((await upload(operator, 'id-2', finvoice('1002'))).status).toBe(201)
})

test('is slow in real time: what was sent is taken long before the answer', async () => {
  const operator = await startOne(makeWorld(), nokia)
  operator.inject({ failure: 'slow', delay_ms: 60_000, documents: ['1001'] })
  await expect(upload(operator, 'id-1', finvoice('1001'), { signal: AbortSignal.timeout(300) })).rejects.toMatchObject({ name: 'TimeoutError' })
  expect(operator.counts.effects).toBe(1)
})

test('answers garbage, or says that another holds the number, for the documents named', async () => {
  const operator = await startOne(makeWorld(), nokia)
  operator.inject({ failure: 'malformed-answer', documents: ['1001'] })
  operator.inject({ failure: 'claims-duplicate', documents: ['id-2'] })
  await expect(upload(operator, 'id-1', finvoice('1001'))).rejects.toThrow(SyntaxError)
  expect(await upload(operator, 'id-1', finvoice('1001'))).toMatchObject({ status: 200 })
  expect(await upload(operator, 'id-2', finvoice('1002'))).toMatchObject({ status: 409, body: { code: 'DUPLICATE_INVOICE' } })
  expect(operator.counts.effects).toBe(1)
})

test('hints by webhook, signed by Standard Webhooks; broken, forged and doubled where told to', async () => {
  const { seen, base } = await listen(() => 204)
  const world = makeWorld({ webhookBase: base })
  const operator = await startOne(world, { ...nokia, webhook: 'standard-webhooks' })
  operator.inject({ failure: 'bad-signature', documents: ['1001'] })
  operator.inject({ failure: 'malformed-answer', documents: ['1001'] })
  operator.inject({ failure: 'answers-twice', documents: ['1001'] })
  await upload(operator, 'id-1', finvoice('1001')).catch(() => undefined)
  await pass(world, operator, 10)
  await operator.process()
  expect(seen.map(({ path }) => path)).toStrictEqual(Array.from({ length: 4 }, () => '/webhooks/nokia/einvoice'))
  const [broken, forged, genuine, again] = seen
  const judge = new Webhook(operator.settings['WEBHOOK_SECRET']!)
  const signedRightly = ({ body, headers }: (typeof seen)[number]) => judge.sign(headers['webhook-id'] as string, new Date(world.clock.now_ms()), body) === headers['webhook-signature']
  expect([broken!, forged!, genuine!, again!].map(signedRightly)).toStrictEqual([true, false, true, true])
  expect(() => JSON.parse(broken!.body)).toThrow(SyntaxError)
  expect(forged!.headers['webhook-id']).toBe(genuine!.headers['webhook-id'])
  expect(again!.headers['webhook-id']).not.toBe(genuine!.headers['webhook-id'])
  expect(JSON.parse(genuine!.body)).toMatchObject({ event: 'invoice.status', uuid: 'id-1' })
})

test('repeats a hint until it is taken, and sends none before the decision', async () => {
  const { seen, base } = await listen((count) => (count < 3 ? 503 : 204))
  const world = makeWorld({ webhookBase: base })
  const operator = await startOne(world, nokia)
  await upload(operator, 'id-1', finvoice('1001'))
  await pass(world, operator, 9)
  expect(seen).toHaveLength(0)
  for (let times = 0; times < 5; times += 1) await pass(world, operator, 1)
  expect(seen).toHaveLength(3)
  expect(new Set(seen.map(({ body }) => body)).size).toBe(1)
  expect(seen[0]!.headers['webhook-signature']).toBeUndefined()
})

/** A service that webhooks go to; answers the nth request as told. */
async function listen(status: (count: number) => number) {
  const seen: { readonly path: string; readonly body: string; readonly headers: IncomingMessage['headers'] }[] = []
  const service = createServer(async (request, response) => {
    seen.push({ path: request.url!, body: Buffer.concat(await request.toArray()).toString(), headers: request.headers })
    response.writeHead(status(seen.length)).end()
  })
  service.listen(0, '127.0.0.1')
  await once(service, 'listening')
  onTestFinished(() => void service.close())
  return { seen, base: `http://127.0.0.1:${(service.address() as { port: number }).port}` }
}
