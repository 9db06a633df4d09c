import { expect, test } from 'vitest'
import type { Receiver, SimulatedSystem } from '../../../../simulator/receivers/receiver.ts'
import { readXml, textAt } from '../../../../simulator/receivers/reading/xml.ts'
import { call, logIn, peppolHeaders, put } from '../http.ts'
import { ubl } from '../samples.ts'
import { filesBelow, makeWorld, pass, startOne } from '../world.ts'

const tampere: SimulatedSystem = { municipality: 'tampere', system: 'peppol', kind: 'peppol-access-point', channel: 'http' }
const day = 24 * 60

/** What lies in the inbox: type, code and what it is about. */
async function inbox(receiver: Receiver): Promise<readonly string[]> {
  const headers = await logIn(receiver)
  const { messages } = (await call(receiver, '/inbox', { headers })).body as { messages: readonly { id: string; type: string }[] }
  return Promise.all(
    messages.map(async ({ id, type }) => {
      const xml = (await call(receiver, `/inbox/${id}`, { headers })).body as string
      try {
        const response = ['DocumentResponse', 'Response', 'ResponseCode']
        const root = readXml(xml)
        return `${type} ${textAt(root, ...response)} ${textAt(root, 'DocumentResponse', 'DocumentReference', 'ID')}`
      } catch {
        return `${type} broken`
      }
    }),
  )
}

test('takes a message once, and knows repeats, conflicts and doubled numbers', async () => {
  const world = makeWorld()
  const accessPoint = await startOne(world, tampere)
  expect(await put(accessPoint, 'id-1', ubl('1001'))).toMatchObject({ status: 202, body: { status: 'ACCEPTED' } })
  expect((await put(accessPoint, 'id-1', ubl('1001'))).status).toBe(200)
  expect(await put(accessPoint, 'id-1', ubl('1002'))).toMatchObject({ status: 409, body: { code: 'MESSAGE_ID_CONFLICT' } })
  expect(await put(accessPoint, 'id-2', ubl('1001'))).toMatchObject({ status: 409, body: { code: 'DUPLICATE_DOCUMENT', id: 'id-1' } })
  expect((await put(accessPoint, 'id-3', ubl('1001', 'CreditNote'))).status).toBe(202)
  expect((await put(accessPoint, 'id-4', Buffer.from('<Invoice/>'))).status).toBe(422)
  expect(accessPoint.counts).toStrictEqual({ arrivals: 3, effects: 2 })
})

test.each(Object.keys(peppolHeaders).filter((name) => name !== 'content-type'))('wants the header %s', async (name) => {
  const accessPoint = await startOne(makeWorld(), tampere)
  expect(await put(accessPoint, 'id-1', ubl('1001'), { ...peppolHeaders, [name]: '' })).toMatchObject({ status: 422, body: { message: name } })
})

test('sends on after five minutes, and hands us what the receiver says over seven days', async () => {
  const world = makeWorld()
  const accessPoint = await startOne(world, tampere)
  await put(accessPoint, 'id-1', ubl('1001'))
  await put(accessPoint, 'id-2', ubl('agreement-1', 'OrderResponse'))
  const status = async () => (await call(accessPoint, '/messages/id-1', { headers: await logIn(accessPoint) })).body
  expect([await status(), await inbox(accessPoint)]).toStrictEqual([{ uuid: 'id-1', status: 'ACCEPTED', at: '2026-11-05T08:00:00.000Z' }, []])
  await pass(world, accessPoint, 5)
  expect(await status()).toStrictEqual({ uuid: 'id-1', status: 'SENT', at: '2026-11-05T08:05:00.000Z' })
  expect(await inbox(accessPoint)).toStrictEqual(['mls AP id-1', 'mls AP id-2'])
  await pass(world, accessPoint, 55)
  expect((await inbox(accessPoint)).slice(2)).toStrictEqual(['invoice-response AB 1001'])
  await pass(world, accessPoint, 3 * day)
  expect((await inbox(accessPoint)).slice(3)).toStrictEqual(['invoice-response AP 1001'])
  expect(accessPoint.nextDue_ms()).toBe(Date.parse('2026-11-12T08:00:00.000Z'))
  await pass(world, accessPoint, 4 * day)
  expect((await inbox(accessPoint)).slice(4)).toStrictEqual(['invoice-response PD 1001'])
  expect(Object.keys(filesBelow(world.root)).filter((name) => name.includes('answers'))).toStrictEqual([
    'tampere/answers/peppol/1001_id-1.invoice-response.AB.xml',
    'tampere/answers/peppol/1001_id-1.invoice-response.AP.xml',
    'tampere/answers/peppol/1001_id-1.invoice-response.PD.xml',
    'tampere/answers/peppol/1001_id-1.mls.xml',
    'tampere/answers/peppol/agreement-1_id-2.mls.xml',
  ])
})

test('keeps a message until it is removed', async () => {
  const world = makeWorld()
  const accessPoint = await startOne(world, { ...tampere, answersInvoices: false })
  await put(accessPoint, 'id-1', ubl('1001'))
  await pass(world, accessPoint, 8 * day)
  const headers = await logIn(accessPoint)
  const { messages } = (await call(accessPoint, '/inbox', { headers })).body as { messages: readonly { id: string; at: string }[] }
  expect(messages).toMatchObject([{ type: 'mls', at: '2026-11-05T08:05:00.000Z' }])
  const remove = () => call(accessPoint, `/inbox/${messages[0]!.id}`, { method: 'DELETE', headers })
  expect([(await remove()).status, (await remove()).status]).toStrictEqual([204, 404])
  expect(await inbox(accessPoint)).toStrictEqual([])
})

test.each([
  ['transport', ['mls RE id-1']],
  ['business', ['mls AP id-1', 'invoice-response AB 1001', 'invoice-response RE 1001']],
  ['dispute', ['mls AP id-1', 'invoice-response AB 1001', 'invoice-response UQ 1001']],
] as const)('refuses at %s', async (at, expected) => {
  const world = makeWorld()
  const accessPoint = await startOne(world, tampere)
  accessPoint.inject({ failure: 'refuses', at, code: 'REF', text: 'reference not known', documents: ['1001'] })
  await put(accessPoint, 'id-1', ubl('1001'))
  await pass(world, accessPoint, 8 * day)
  expect(await inbox(accessPoint)).toStrictEqual(expected)
})

test('answers twice, or first with something broken, which is not kept', async () => {
  const world = makeWorld()
  const accessPoint = await startOne(world, { ...tampere, answersInvoices: false })
  accessPoint.inject({ failure: 'answers-twice', documents: ['1001'] })
  accessPoint.inject({ failure: 'malformed-answer', documents: ['id-2'] })
  await put(accessPoint, 'id-1', ubl('1001'))
  await put(accessPoint, 'id-2', ubl('1002')).catch(() => undefined)
  await pass(world, accessPoint, 5)
  expect(await inbox(accessPoint)).toStrictEqual(['mls AP id-1', 'mls AP id-1', 'mls broken', 'mls AP id-2'])
  expect(Object.keys(filesBelow(world.root)).filter((name) => name.includes('answers'))).toHaveLength(2)
})

test('a restart goes on with the answers that are due', async () => {
  const world = makeWorld()
  const before = await startOne(world, tampere)
  await put(before, 'id-1', ubl('1001'))
  await before.stop()
  const after = await startOne(world, tampere)
  await pass(world, after, 60)
  expect(await inbox(after)).toStrictEqual(['mls AP id-1', 'invoice-response AB 1001'])
})
