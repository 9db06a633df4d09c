import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ManualClock } from '../../base/clock.ts'
import { createEmbeddedBus } from '../../bus/embedded/bus.ts'
import type { Bus, OutgoingRecord } from '../../bus/port.ts'
import { referencesTo } from '../../connectors/profile/references.ts'
import { ProfileStore } from '../../connectors/profile/store.ts'
import type { Act } from '../../ledger/actions/act.ts'
import { listAlarms, listDeliveries } from '../../ledger/reading/lists.ts'
import { nextFileNumber } from '../../pipelines/actions/fileNumber.ts'
import { setLaneHeld } from '../../pipelines/actions/holdLane.ts'
import { holdRestored } from '../../pipelines/actions/holdRestored.ts'
import { resumeSending } from '../../pipelines/actions/resumeSending.ts'
import { topics } from '../../schemas/topics.ts'
import { startService, type Service } from '../../service/start.ts'
import { folderWith } from '../connectors/profile/sample.ts'
import { CountingReceiver } from '../faults/countingReceiver.ts'
import { createTestDatabase, type TestDatabase } from '../harness/database.ts'
import { buyers, documents, fileFlow, files, flow, profileFiles } from '../pipelines/stage/profiles.ts'
import { eventTime_ms, invoice } from '../pipelines/stage/records.ts'

const act = { who: 'a person', why: 'the test' }
const clock = new ManualClock(eventTime_ms)

let onBus: TestDatabase
let ledger: TestDatabase
let bus: Bus
let receiver: CountingReceiver
let folder: string
let profiles: ProfileStore
/** The ledger in use: the first one, then the one from the backup. */
let pool: pg.Pool
const backup = `backup_${process.pid}`

beforeEach(async () => {
  onBus = await createTestDatabase()
  ledger = await createTestDatabase()
  receiver = await CountingReceiver.start()
  folder = mkdtempSync(join(tmpdir(), 'kuntasilta-restore-'))
  bus = await createEmbeddedBus(onBus.pool, { topics: Object.keys(topics).map((name) => ({ name, partitions: 1 })) })
  const operator = documents({ settings: { channel: { kind: 'http', baseUrl: receiver.url }, format: 'FINVOICE30' } })
  const reader = files({ settings: { channel: { kind: 'folder', path: folder } }, files: { cut: ['18:00'], most: 1 } })
  profiles = new ProfileStore(await folderWith(profileFiles([{
    municipality: 'esimerkki', businessId: buyers.esimerkki, systems: { operator, reader }, flows: [flow('invoices', 'operator'), fileFlow('files', 'reader')],
  }])))
  expect(await profiles.reload()).toEqual([])
  pool = new pg.Pool({ connectionString: ledger.url })
}, 60_000)
afterEach(async () => {
  await bus.close()
  await pool.end()
  await alone(`drop database if exists ${backup}`)
  await ledger.drop()
  await onBus.drop()
  await receiver.stop()
  rmSync(folder, { recursive: true })
})

function start(): Promise<Service> {
  return startService({
    pool, bus, clock, profiles, limits: { batchSize: 50, lease_ms: 60_000, send_ms: 15_000 }, http: { host: '127.0.0.1', port: 0 },
    allowLoopback: true, references: referencesTo({ environment: {}, folder }), log: { debug: () => undefined, info: () => undefined, warn: () => undefined, error: (message, fields) => process.stderr.write(`${message} ${JSON.stringify(fields)}\n`) },
    intake: { group: 'restore', batchSize: 50 },
  })
}

/** Publishes, does all that is to be done, and stops. */
async function dayOf(records: readonly OutgoingRecord[]): Promise<void> {
  const service = await start()
  if (records.length > 0) await bus.publish(records)
  await service.settled()
  await service.stop()
}

/** Does something to a database that nobody may use meanwhile; connections that were ended may take the server a moment. */
async function alone(sql: string): Promise<void> {
  await vi.waitFor(() => onBus.pool.query(sql), { timeout: 10_000, interval: 50 })
}

/** Copies the ledger, which nobody uses at the moment, and goes on with whichever is asked for. */
async function copyTo(name: string): Promise<void> {
  await pool.end()
  await alone(`create database ${name} template ${new URL(ledger.url).pathname.slice(1)}`)
  pool = new pg.Pool({ connectionString: ledger.url })
}

async function useBackup(): Promise<void> {
  await pool.end()
  const url = new URL(ledger.url)
  url.pathname = `/${backup}`
  pool = new pg.Pool({ connectionString: url.href })
}

/** What has not arrived. */
const states = async (): Promise<readonly string[]> => (await listDeliveries(pool, undefined, { municipality: undefined, system: undefined, most: 50 }))
  .filter(({ state }) => state !== 'delivered' && state !== 'acknowledged').map((each) => `${each.documentNumber} ${each.system} ${each.state}`).sort()
const alarms = async (): Promise<readonly string[]> => (await listAlarms(pool, 50)).map(({ problem, subject }) => `${problem.code} ${subject}`).sort()
const delivered = async (): Promise<ReadonlyMap<string, string>> => new Map((await onBus.pool.query<{ id: string; key: string }>(`
  select r.headers ->> 'ce_id' as id, r.headers ->> 'ce_subject' as key from bus.records r join bus.partitions p on p.id = r.partition_id join bus.topics t on t.id = p.topic_id
  where t.name not like 'shop.%' and r.headers ->> 'ce_type' like '%InvoiceDelivered'`)).rows.map(({ id, key }) => [id, key]))

test('a ledger from a backup takes in again, asks who can be asked, and sends nothing before a person resumes; then each document has one effect and each event its id', async () => {
  await dayOf([invoice('1')])
  await copyTo(backup)
  await dayOf([invoice('2'), invoice('3')])
  expect(receiver.seen.arrivals.length).toBe(3)
  const told = await delivered()
  expect(told.size).toBe(3)
  const sent = readdirSync(folder).sort()
  expect(sent.length).toBe(3)
  for (const name of sent) rmSync(join(folder, name))

  await useBackup()
  await bus.publish([invoice('4')])
  await dayOf([])
  expect(await states()).toEqual(['2 reader parked', '3 reader parked', '4 operator rendered', '4 reader rendered'])
  expect(receiver.seen.arrivals.length).toBe(3)
  expect(readdirSync(folder)).toEqual([])
  expect(await alarms()).toEqual(['KS-LEDGER-RESTORED ledger'])
  expect([...(await delivered()).keys()].sort()).toEqual([...told.keys()].sort())

  await dayOf([invoice('5')])
  expect(receiver.seen.arrivals.length).toBe(3)
  expect(await resumeSending({ ...act, at_ms: clock.now_ms() }, pool)).toBe(true)
  expect(await resumeSending({ ...act, at_ms: clock.now_ms() }, pool)).toBe(false)
  await dayOf([])
  expect(await states()).toEqual(['2 reader parked', '3 reader parked', '4 reader rendered', '5 reader rendered'])
  expect(new Set(receiver.seen.arrivals.map(({ id }) => id)).size).toBe(5)
  expect(receiver.seen.arrivals.length).toBe(5)
  expect(await alarms()).toEqual(['KS-LEDGER-FILE-NUMBER esimerkki/reader'])
  expect(readdirSync(folder)).toEqual([])

  await expect(nextFileNumber('esimerkki/reader', 1, { ...act, at_ms: clock.now_ms() }, { pool, profiles })).rejects.toMatchObject({ code: 'KS-ACTION-FILE-NUMBER' })
  await nextFileNumber('esimerkki/reader', 4, { ...act, at_ms: clock.now_ms() }, { pool, profiles })
  await dayOf([])
  expect(await states()).toEqual(['2 reader parked', '3 reader parked'])
  expect(await alarms()).toEqual([])
  expect((await pool.query('select sequence::integer as n from transmissions where sequence is not null order by sequence')).rows.map(({ n }) => n)).toEqual([1, 4, 5])
  expect(readdirSync(folder).filter((name) => sent.includes(name))).toEqual([])
  expect((await pool.query(`select what, subject, who from actions order by action_no`)).rows).toEqual([
    { what: 'resume', subject: 'all', who: act.who }, { what: 'file-number', subject: 'esimerkki/reader', who: act.who },
  ])
}, 120_000)

/** Nothing was taken in between, so the bus knows nothing of it; without the hold the operator would have got it twice. */
test('a ledger from a backup after which documents were only sent is held by hand, and sends none of them again', async () => {
  const acting = (): Act => ({ ...act, at_ms: clock.now_ms() })
  const lanes = ['esimerkki/operator', 'esimerkki/reader']
  for (const lane of lanes) await setLaneHeld(lane, true, acting(), { pool, profiles })
  await dayOf([invoice('1')])
  expect(await states()).toEqual(['1 operator rendered', '1 reader rendered'])
  for (const lane of lanes) await setLaneHeld(lane, false, acting(), { pool, profiles })
  await copyTo(backup)
  await dayOf([])
  expect(receiver.seen.arrivals.length).toBe(1)
  const [sent = ''] = readdirSync(folder)
  rmSync(join(folder, sent))

  await useBackup()
  await holdRestored(acting(), pool)
  await dayOf([invoice('2')])
  expect(await alarms()).toEqual(['KS-LEDGER-SAID-RESTORED ledger'])
  expect(await states()).toEqual(['1 reader unknown', '2 operator rendered', '2 reader rendered'])
  expect(receiver.seen.arrivals.length).toBe(1)

  await resumeSending(acting(), pool)
  await dayOf([])
  expect(receiver.seen.arrivals.length).toBe(2)
  expect(receiver.seen.effects.length).toBe(2)
  expect(await states()).toEqual(['1 reader parked', '2 reader rendered'])
  expect(await alarms()).toEqual(['KS-LEDGER-FILE-NUMBER esimerkki/reader'])
  expect(readdirSync(folder)).toEqual([])
}, 120_000)
