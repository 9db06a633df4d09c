import { createHmac } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ManualClock } from '../../base/clock.ts'
import type { SystemConnection, SystemKind } from '../../connectors/ports.ts'
import { systemKind } from '../../connectors/systems/registry.ts'
import type { SystemKindId } from '../../connectors/systems/settings.ts'
import { Wakes, wakeNames } from '../../pipelines/wake.ts'
import { startPublicServer, type PublicServer } from '../../service/publicServer.ts'
import { webhookRoutes, type WebhooksContext } from '../../service/webhooks.ts'
import { createTestDatabase, type TestDatabase } from '../harness/database.ts'
import { teappsxmlAcknowledgement } from '../harness/documents/teappsxmlAcknowledgement.ts'
import { testReferences } from '../harness/references.ts'
import { orderRequest } from '../mappings/formats/cxml/orderRequest.ts'

const now = new Date('2026-11-02T08:00:00Z')
const timestamp = String(now.getTime() / 1000)
const whsec = `whsec_${Buffer.alloc(24, 7).toString('base64')}`
const channel = { kind: 'http', baseUrl: 'https://receiver.example' }

/** A call of a receiver: its body, and the headers that prove where it comes from. */
interface Call {
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
}

/** A kind of system whose receivers call us, with one of its calls. */
interface Calling {
  readonly kind: SystemKindId
  readonly settings: object
  /** As proven by this secret. */
  readonly call: (secret: string) => Call
  readonly secret: string
  /** The channel's id of the call, in the ledger. */
  readonly channelId: string
  /** What one whose call is let in, or is not, is answered. */
  readonly answers: { readonly taken: readonly [status: number, body: RegExp]; readonly refused: readonly [status: number, body: RegExp] }
}

const plain = { taken: [202, /^$/], refused: [400, /KS-SYSTEM-WEBHOOK-SIGNATURE/] } as const
const standard = (body: string) => (secret: string): Call => ({ body, headers: { 'webhook-id': 'msg_1', 'webhook-timestamp': timestamp, 'webhook-signature': new Webhook(secret).sign('msg_1', now, body) } })
const signedBy = { signature: 'standard-webhooks', secrets: ['env:SECRET'] }
const state = '{"message":"m-1","document":"d-1","state":"ACCEPTED"}'

const kinds: readonly Calling[] = [
  {
    kind: 'operator-rest', settings: { channel, format: 'FINVOICE30', webhook: signedBy }, secret: whsec, channelId: 'msg_1', answers: plain,
    call: standard('{"id":"evt-1","event":"invoice.status","uuid":"d-1"}'),
  },
  {
    kind: 'operator-zip', settings: { channel, software: 'S', version: '1', transferId: 'T', transferKey: 'env:SECRET', acknowledgements: signedBy }, secret: whsec, channelId: 'msg_1', answers: plain,
    call: standard(teappsxmlAcknowledgement('d-1', '<REQUEST_MESSAGE>POS</REQUEST_MESSAGE>').toString('latin1')),
  },
  {
    kind: 'sap-idoc', settings: { channel, webhook: { username: 'SAP', password: 'env:SECRET' } }, secret: 'sesame', channelId: 'SAPXXX-17', answers: plain,
    call: (secret) => ({
      body: '<SYSTAT01><IDOC BEGIN="1"><EDI_DC40 SEGMENT="1"><DOCNUM>17</DOCNUM><SNDPRN>SAPXXX</SNDPRN></EDI_DC40><E1STATS SEGMENT="1"><ARCKEY>d-1</ARCKEY><STATUS>53</STATUS></E1STATS></IDOC></SYSTAT01>',
      headers: { authorization: `Basic ${Buffer.from(`SAP:${secret}`).toString('base64')}` },
    }),
  },
  {
    kind: 'cxml', settings: { channel, sharedSecret: 'env:SECRET', receivedSecrets: ['env:SECRET'], deploymentMode: 'test' }, secret: 'sesame', channelId: 'order-1@buyer.example',
    call: (secret) => ({ body: orderRequest({ secret }), headers: {} }),
    answers: { taken: [200, /<Status code="200"/], refused: [200, /<Status code="401"/] },
  },
  {
    kind: 'generic-http', settings: { channel, webhook: { proof: { signature: 'hmac', secrets: ['env:SECRET'] }, id: '/message' } }, secret: 'sesame', channelId: 'm-1', answers: plain,
    call: (secret) => ({ body: state, headers: { 'x-timestamp': timestamp, 'x-signature': createHmac('sha256', secret).update(`${timestamp}.${state}`).digest('hex') } }),
  },
]

let database: TestDatabase
let server: PublicServer
const wakes = new Wakes()
const connections = new Map<string, SystemConnection>()
beforeAll(async () => {
  database = await createTestDatabase()
  const clock = new ManualClock(now.getTime())
  for (const { kind: id, settings, secret } of kinds) {
    const kind = systemKind(id) as SystemKind<unknown>
    connections.set(id, kind.open(kind.settings.parse(settings), { clock, references: testReferences({ SECRET: secret }) }))
  }
  const systems = { current: (_: string, system: string) => ({ connection: connections.get(system) }) } as unknown as WebhooksContext['systems']
  server = await startPublicServer({ host: '127.0.0.1', port: 0 }, [webhookRoutes({ systems, pool: database.pool, clock, wakes, ratePerMinute: 1_000 })], () => undefined)
})
afterAll(async () => {
  await server.close()
  for (const connection of connections.values()) await connection.close()
  await database.drop()
})

describe.each(kinds)('a webhook of $kind', ({ kind, call, secret, channelId, answers }) => {
  const posted = async ({ body, headers }: Call): Promise<readonly [number, string]> => {
    const answer = await fetch(`${server.address}/webhooks/esimerkki/${kind}`, { method: 'POST', body, headers: { 'content-type': 'application/octet-stream', ...headers } })
    return [answer.status, await answer.text()]
  }
  const kept = async (): Promise<readonly string[]> => (await database.pool.query<{ channel_id: string }>('select channel_id from inbound where system = $1', [kind])).rows.map((row) => row.channel_id)

  test('that is not proven is turned away, and the ledger has nothing of it', async () => {
    const [status, text] = answers.refused
    const wrong = secret === whsec ? `whsec_${Buffer.alloc(24, 8).toString('base64')}` : 'another'
    expect(await posted(call(wrong))).toEqual([status, expect.stringMatching(text)])
    expect(await kept()).toEqual([])
  })

  test('is answered once the ledger has it, and wakes who applies it; a repeat is answered in the same way and kept once', async () => {
    const [status, text] = answers.taken
    for (const time of ['first', 'again']) {
      let woken = 0
      const stop = wakes.on(wakeNames.inbound, () => void (woken += 1))
      expect([...await posted(call(secret)), woken]).toEqual([status, expect.stringMatching(text), time === 'first' ? 1 : 0])
      stop()
      expect(await kept()).toEqual([channelId])
    }
  })
})
