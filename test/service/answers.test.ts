import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { referencesTo } from '../../connectors/profile/references.ts'
import { startService, type Service } from '../../service/start.ts'
import type { Receivers } from '../../simulator/receivers/receiver.ts'
import { startReceivers } from '../../simulator/receivers/startReceivers.ts'
import { simulatedSystems } from '../../simulator/simulatedSystems.ts'
import { restingPort } from '../../simulator/restingPort.ts'
import { buyers, documents, flow, type ProfileDraft } from '../pipelines/stage/profiles.ts'
import { creditNote, invoice } from '../pipelines/stage/records.ts'
import { setStage, type Stage } from '../pipelines/stage/stage.ts'

const operator: ProfileDraft = {
  municipality: 'esimerkki', businessId: buyers.esimerkki, flows: [flow('invoices', 'operator')],
  systems: { operator: documents({ settings: {
    channel: { kind: 'http', baseUrl: 'env:ESIMERKKI_OPERATOR_URL', oauth2: { tokenUrl: 'env:ESIMERKKI_OPERATOR_TOKEN_URL', clientId: 'env:ESIMERKKI_OPERATOR_CLIENT_ID', clientSecret: 'env:ESIMERKKI_OPERATOR_CLIENT_SECRET' } },
    format: 'FINVOICE30', webhook: { signature: 'standard-webhooks', secrets: ['env:ESIMERKKI_OPERATOR_WEBHOOK_SECRET'] },
  } }) },
}
const bank: ProfileDraft = {
  municipality: 'toinen', businessId: buyers.toinen, flows: [flow('invoices', 'bank', { format: 'finvoice-3.0-soap' })],
  systems: { bank: { kind: 'bank-channel', environment: 'production', objectionTime: 'P3D', pollEvery: 'PT15M', settings: {
    channel: { kind: 'folder', path: 'env:TOINEN_BANK_FOLDER', pickUp: 'env:TOINEN_BANK_PICK_UP_FOLDER', archive: 'env:TOINEN_BANK_ARCHIVE_FOLDER' },
  } } },
}

let stage: Stage
let service: Service
let receivers: Receivers
let root: string
const errors: string[] = []

beforeEach(async () => {
  errors.length = 0
  root = await mkdtemp(join(tmpdir(), 'kuntasilta-service-'))
  stage = await setStage({ profiles: [operator, bank] })
  const { database: { pool }, bus, clock, profiles } = stage
  const http = { host: '127.0.0.1', port: await restingPort() }
  receivers = await startReceivers({ root, clock, seed: 3, systems: simulatedSystems(profiles.all()), webhookBase: `http://${http.host}:${http.port}` })
  service = await startService({
    pool, bus, clock, profiles, http, allowLoopback: true, references: referencesTo({ environment: receivers.environment, folder: root }),
    limits: { batchSize: 50, lease_ms: 60_000, send_ms: 15_000 }, intake: { group: 'test', batchSize: 50 },
    log: { debug: () => undefined, info: () => undefined, warn: () => undefined, error: (said, fields) => void errors.push(`${said} ${JSON.stringify(fields)}`) },
  })
})

afterEach(async () => {
  await service.stop()
  await receivers.stop()
  await stage.stop()
  await rm(root, { recursive: true, force: true })
  expect(errors).toEqual([])
})

const publish = async (...records: Parameters<Stage['bus']['publish']>[0]): Promise<void> => {
  await stage.bus.publish(records)
  await service.settled()
}
const after = async (minutes: number): Promise<void> => {
  stage.later(minutes * 60_000)
  await service.settled()
  await receivers.process()
  await service.settled()
}
const tellings = async (): Promise<readonly string[]> => (await stage.rows<{ type: string }>('select type from outbox order by outbox_no')).map(({ type }) => type.split('.').at(-1)!)

describe('an operator’s webhook', () => {
  test('only hints: the status that it gives when asked moves the delivery', async () => {
    await publish(invoice('1'))
    expect(await stage.states()).toEqual(['1 delivered'])
    await after(10)
    expect(await stage.rows('select state, grade, ended_at is not null as rests from deliveries')).toEqual([{ state: 'acknowledged', grade: 'technically accepted', rests: true }])
    expect(await stage.rows('select state from inbound')).toEqual([{ state: 'applied' }])
    expect(await tellings()).toEqual(['InvoiceDelivered', 'InvoiceAcknowledged'])
  })

  test('with a wrong signature is refused and leaves nothing; the genuine one counts', async () => {
    receivers.of('esimerkki', 'operator').inject({ failure: 'bad-signature' })
    await publish(invoice('1'))
    const forged = await fetch(`${service.address}/webhooks/esimerkki/operator`, { method: 'POST', body: '{"id":"x","event":"invoice.status","uuid":"y"}', headers: { 'content-type': 'application/json' } })
    expect([forged.status, (await forged.json() as { code: string }).code]).toEqual([400, 'KS-SYSTEM-WEBHOOK-SIGNATURE'])
    expect(await stage.rows('select from inbound')).toEqual([])
    await after(10)
    expect(await stage.rows('select state from inbound')).toHaveLength(1)
    expect(await stage.states()).toEqual(['1 acknowledged'])
  })

  test('that comes twice is two messages and one effect', async () => {
    receivers.of('esimerkki', 'operator').inject({ failure: 'answers-twice' })
    await publish(invoice('1'))
    await after(10)
    expect(await stage.rows('select count(*)::int as came from inbound')).toEqual([{ came: 2 }])
    expect(await tellings()).toEqual(['InvoiceDelivered', 'InvoiceAcknowledged'])
  })

  test('to a system that has none is answered with 404', async () => {
    const answer = await fetch(`${service.address}/webhooks/toinen/bank`, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } })
    expect(answer.status).toBe(404)
    expect((await fetch(`${service.address}/webhooks/nobody/nothing`, { method: 'POST', body: '{}' })).status).toBe(404)
  })

  test('of a document that could not be delivered ends it as rejected', async () => {
    receivers.of('esimerkki', 'operator').inject({ failure: 'refuses', at: 'transport', code: 'E404', text: 'no such address' })
    await publish(invoice('1'))
    await after(10)
    expect(await stage.states()).toEqual(['1 rejected'])
    expect(await tellings()).toEqual(['InvoiceDelivered', 'InvoiceDisputed'])
  })
})

describe('a bank', () => {
  const toBank = { businessId: buyers.toinen }

  test('refuses with a Finvoiceack, which is kept, removed at its source, and moves the delivery', async () => {
    receivers.of('toinen', 'bank').inject({ failure: 'refuses', at: 'transport', code: '204', text: 'unknown receiver' })
    await publish(invoice('1', toBank))
    expect(await stage.states()).toEqual(['1 delivered'])
    await after(0)
    await after(61)
    for (let look = 0; look < 3; look += 1) await after(15)
    expect(await stage.rows('select state, problem from inbound')).toEqual([{ state: 'applied', problem: null }])
    expect(await stage.states()).toEqual(['1 rejected'])
    expect(await tellings()).toEqual(['InvoiceDelivered', 'InvoiceDisputed'])
  })

  test('that is silent has taken it: the delivery is closed after the objection time', async () => {
    await publish(invoice('1', toBank), creditNote('2', '1', toBank))
    expect(await stage.states()).toEqual(['1 delivered', '2 delivered'])
    await after(3 * 24 * 60)
    expect(await stage.rows('select count(*)::int as closed from deliveries where state = \'delivered\' and ended_at is not null')).toEqual([{ closed: 2 }])
    expect(receivers.of('toinen', 'bank').counts).toEqual({ arrivals: 2, effects: 2 })
  })
})

test('an outage of one receiver holds up nobody else; when it ends, everything goes out once', async () => {
  const up = receivers.of('esimerkki', 'operator').inject({ failure: 'down', how: 'answers 503' })
  await publish(invoice('1'), invoice('2', { businessId: buyers.toinen }))
  expect(await stage.states()).toEqual(['1 retrying', '2 delivered'])
  up()
  stage.clock.moveTo(service.nextDue_ms()!)
  await service.settled()
  await after(1)
  expect(await stage.states()).toEqual(['1 delivered', '2 delivered'])
  expect(receivers.of('esimerkki', 'operator').counts).toEqual({ arrivals: 1, effects: 1 })
})
