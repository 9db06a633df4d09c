import { afterEach, expect, test } from 'vitest'
import { startHttp, startTcp, type LoopbackServer } from '../harness/loopbackServer.ts'
import { documents, flow, oneLane } from '../pipelines/stage/profiles.ts'
import { invoice } from '../pipelines/stage/records.ts'
import { CountingReceiver } from './countingReceiver.ts'
import type { KilledService } from './killedService.ts'
import { severalServices, type SeveralServices } from './severalServices.ts'

/** What is promised to whoever runs the service. */
const longestStop_ms = 10_000
const invoices = 4

let services: SeveralServices
let receiver: Pick<LoopbackServer, 'stop'>
afterEach(async () => {
  await services.end()
  await receiver.stop()
})

/** A service with one lane to that address, whose breaker opens at the first doubt. */
async function start(baseUrl: string, concurrency: number): Promise<KilledService> {
  const operator = documents({ lane: { concurrency, breaker: { failures: 1 } }, settings: { channel: { kind: 'http', baseUrl }, format: 'FINVOICE30' } })
  services = await severalServices([oneLane(operator, [flow('invoices', 'operator')])], { KUNTASILTA_LEASE_MS: '60000', KUNTASILTA_SEND_MS: '30000' })
  return services.start()
}

async function stopInTime(service: KilledService): Promise<void> {
  const told_ms = performance.now()
  expect(await service.stop(), service.errors).toBe(0)
  expect(performance.now() - told_ms).toBeLessThan(longestStop_ms)
  expect(service.errors).toContain('The service has stopped.')
  expect(service.errors).not.toContain('did not end in time')
}

/** How deliveries, attempts and lane stand; nothing may be claimed, and no alarm open. */
async function standing(): Promise<{ readonly deliveries: readonly string[]; readonly attempts: readonly string[] }> {
  const { pool } = services.database
  expect((await pool.query('select 1 from deliveries where token is not null or lease_until is not null')).rows).toEqual([])
  expect((await pool.query('select failures, open_until, sender from lanes')).rows).toEqual([{ failures: 0, open_until: null, sender: null }])
  expect((await pool.query('select cause from alarms')).rows).toEqual([])
  const deliveries = await pool.query<{ line: string }>(`select state || ' after ' || attempts as line from deliveries order by line`)
  const attempts = await pool.query<{ line: string }>(`select number || ' ' || outcome as line from attempts order by line`)
  return { deliveries: deliveries.rows.map(({ line }) => line), attempts: attempts.rows.map(({ line }) => line) }
}

const publish = (): Promise<void> => services.publish(Array.from({ length: invoices }, (_, index) => invoice(String(index + 1))))

test('a service that is told to stop lets a slow receiver answer, and begins nothing more', async () => {
  const slow = await CountingReceiver.start(2_000)
  receiver = slow
  const service = await start(slow.url, 1)
  await publish()
  await slow.arrived(1)
  await stopInTime(service)
  const { deliveries, attempts } = await standing()
  expect(slow.seen.effects.length).toBe(1)
  expect(slow.seen.arrivals.length).toBe(1)
  expect(attempts).toEqual(['1 delivered'])
  expect(deliveries.filter((line) => line !== 'planned after 0' && line !== 'rendered after 0')).toEqual(['delivered after 1'])
}, 60_000)

test('a receiver that takes a document and never answers does not hold the stop up; the document is unknown, and the breaker stays closed', async () => {
  const { promise: asked, resolve: asks } = Promise.withResolvers<void>()
  const silent = await startHttp((request) => {
    request.resume()
    asks()
  })
  receiver = silent
  const service = await start(`http://127.0.0.1:${silent.port}`, 1)
  await publish()
  await asked
  await stopInTime(service)
  const { deliveries, attempts } = await standing()
  expect(attempts).toEqual(['1 unknown'])
  expect(deliveries.filter((line) => line !== 'planned after 0' && line !== 'rendered after 0')).toEqual(['unknown after 1'])
}, 60_000)

test('what has not left when the stop breaks it off is handed back, and no attempt is used up', async () => {
  const { promise: connected, resolve: connects } = Promise.withResolvers<void>()
  const mute = await startTcp(() => connects())
  receiver = mute
  const service = await start(`https://127.0.0.1:${mute.port}`, 2)
  await publish()
  await connected
  await stopInTime(service)
  const { deliveries, attempts } = await standing()
  expect(attempts).toEqual([])
  expect(new Set(deliveries).difference(new Set(['planned after 0', 'rendered after 0']))).toEqual(new Set())
  expect(deliveries.length).toBeGreaterThan(0)
}, 60_000)
