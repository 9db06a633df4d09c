import { afterAll, beforeAll, expect, test } from 'vitest'
import { Secret } from '../../base/secret.ts'
import { referencesTo } from '../../connectors/profile/references.ts'
import { startService, type Service } from '../../service/start.ts'
import { setStage, type Stage } from '../pipelines/stage/stage.ts'
import { jsonInvoice } from './events/jsonEvents.ts'
import { token } from './events/postOffice.ts'

let stage: Stage
let service: Service
const ratePerMinute = 3

beforeAll(async () => {
  stage = await setStage()
  const { database: { pool }, bus, clock, profiles } = stage
  service = await startService({
    pool, bus, clock, profiles, allowLoopback: true, references: referencesTo({ environment: {}, folder: '' }),
    http: { host: '127.0.0.1', port: 0, body_bytes: 20_000, ratePerMinute, senders: [{ name: 'shop', token: new Secret(token), sources: ['urn:shop'] }] },
    limits: { batchSize: 50, lease_ms: 60_000, send_ms: 15_000 }, intake: { group: 'test', batchSize: 50 },
    log: { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined },
  })
})

afterAll(async () => {
  await service.stop()
  await stage.stop()
})

const post = async (body: unknown): Promise<readonly [status: number, code: string | undefined]> => {
  const response = await fetch(`${service.address}/events`, {
    method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/cloudevents+json', authorization: `Bearer ${token}` },
  })
  return [response.status, (await response.json() as { errors?: { code: string }[] }).errors?.[0]?.code]
}

test('the limits of the configuration hold for posted events', async () => {
  expect(await post(jsonInvoice('A1'))).toEqual([202, undefined])
  expect(await post({ ...jsonInvoice('A2'), subject: 'x'.repeat(20_000) })).toEqual([413, 'KS-EVENTS-BODY'])
  expect(await post(jsonInvoice('A3'))).toEqual([202, undefined])
  expect(await post(jsonInvoice('A4'))).toEqual([429, 'KS-EVENTS-RATE'])
})
