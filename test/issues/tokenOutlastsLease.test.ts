import { afterEach, expect, test, vi } from 'vitest'
import type { SystemConnection } from '../../connectors/ports.ts'
import { operatorRest } from '../../connectors/systems/operator-rest/kind.ts'
import { freshMemory, sendPass } from '../../pipelines/dispatch/sendLane.ts'
import { answerJson, bodyOf, startHttp, type LoopbackServer } from '../harness/loopbackServer.ts'
import { testReferences } from '../harness/references.ts'
import { invoice } from '../pipelines/stage/records.ts'
import { lane, notStopping, setStage, type Stage } from '../pipelines/stage/stage.ts'

let stage: Stage
let server: LoopbackServer
let connection: SystemConnection
/** What happens at the receiver before it gives a token. */
let beforeToken: () => void | Promise<void>
/** Ids of the invoices that came in whole. */
let arrived: string[]

/** A lane to an operator that gives tokens, with one document made. */
async function open(lease_ms: number): Promise<void> {
  arrived = []
  server = await startHttp(async (request, response) => {
    const body = (await bodyOf(request)).toString()
    if (request.url === '/token') {
      await beforeToken()
      return answerJson(response, 200, { access_token: 'token', expires_in: 3600 })
    }
    const id = /name="uuid"\s+([\w-]+)/.exec(body)?.[1] ?? ''
    arrived.push(id)
    answerJson(response, 201, { id })
  })
  const baseUrl = `http://127.0.0.1:${server.port}`
  const channel = { kind: 'http', baseUrl, oauth2: { tokenUrl: `${baseUrl}/token`, clientId: 'shop', clientSecret: 'env:SECRET' } }
  stage = await setStage({ lease_ms })
  connection = operatorRest.open(operatorRest.settings.parse({ channel, format: 'FINVOICE30' }), { clock: stage.clock, references: testReferences({ SECRET: 'secret' }), allowLoopback: true })
  Object.assign(stage.receiver(), { send: (...how: Parameters<SystemConnection['send']>) => connection.send(...how) })
  await stage.take(invoice('1'))
  await stage.render()
}
afterEach(async () => {
  vi.restoreAllMocks()
  await connection.close()
  await server.stop()
  await stage.stop()
})

const deliveries = (): Promise<readonly object[]> => stage.rows('select state, attempts, failures, unproven, token from deliveries')
const breakers = (): Promise<readonly object[]> => stage.rows('select failures, open_until from lanes')

/** The lease was looked at before the token was fetched and never again. */
test('a machine that slept while the token was fetched sends nothing when it wakes, hands the document back, and sends it once with a new claim', async () => {
  await open(60_000)
  const sleeps_ms = 3_600_000
  beforeToken = () => {
    const asleep = Date.now
    vi.spyOn(Date, 'now').mockImplementation(() => asleep() + sleeps_ms)
  }
  await sendPass(lane, stage.context, freshMemory(), notStopping)
  expect(arrived).toEqual([])
  expect(await deliveries()).toEqual([{ state: 'rendered', attempts: 0, failures: 0, unproven: false, token: null }])
  expect(await stage.rows('select outcome from attempts')).toEqual([])
  expect(await breakers()).toEqual([{ failures: 0, open_until: null }])

  await stage.send()
  expect(arrived).toHaveLength(1)
  expect(await deliveries()).toMatchObject([{ state: 'delivered', attempts: 1 }])
})

test('a token that takes longer than a send may take costs one attempt in which nothing is sent, and one effect in the end', async () => {
  await open(2_000)
  const token = Promise.withResolvers<void>()
  beforeToken = () => token.promise
  await stage.send()
  expect(arrived).toEqual([])
  expect(await stage.rows(`select outcome, problem ->> 'code' as code from attempts`)).toEqual([{ outcome: 'unavailable', code: 'KS-CHANNEL-CONNECT' }])
  expect(await deliveries()).toMatchObject([{ state: 'retrying', unproven: false }])

  token.resolve()
  stage.later(3_600_000)
  await stage.send()
  expect(arrived).toHaveLength(1)
  expect(await deliveries()).toMatchObject([{ state: 'delivered' }])
})
