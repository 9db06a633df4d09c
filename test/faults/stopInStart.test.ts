import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { advisoryLocks } from '../../base/advisoryLocks.ts'
import { folderWith } from '../connectors/profile/sample.ts'
import { createTestDatabase, type TestDatabase } from '../harness/database.ts'
import { startTcp } from '../harness/loopbackServer.ts'
import { quickFolder } from '../harness/quickFolder.ts'
import { oneLane, profileFiles } from '../pipelines/stage/profiles.ts'
import { KilledService } from './killedService.ts'

/** What is promised to whoever runs the service. */
const longestStop_ms = 10_000

let database: TestDatabase
let profiles: string
const services: KilledService[] = []

beforeEach(async () => {
  database = await createTestDatabase()
  profiles = await folderWith(profileFiles([oneLane()]))
})
afterEach(async () => {
  await Promise.all(services.splice(0).map((each) => each.kill()))
  await database.drop()
})

function start(environment: Readonly<Record<string, string>> = {}): KilledService {
  const service = new KilledService({ DATABASE_URL: database.url, KUNTASILTA_PROFILES: profiles, KUNTASILTA_HTTP_PORT: '0', ...environment })
  services.push(service)
  return service
}

async function breakOff(service: KilledService): Promise<void> {
  const told_ms = performance.now()
  expect(await service.stop(), service.errors).toBe(0)
  expect(performance.now() - told_ms).toBeLessThan(longestStop_ms)
  expect(service.errors).toContain('The start is broken off.')
  expect(service.errors).not.toContain('The service runs.')
}

async function startsAgain(environment: Readonly<Record<string, string>> = {}): Promise<void> {
  const again = start(environment)
  await again.running
  expect(await again.stop(), again.errors).toBe(0)
}

test('a service that is told to stop while its embedded PostgreSQL is being made ends, and leaves no server behind', async () => {
  const folder = mkdtempSync(join(quickFolder(), 'kuntasilta-stop-'))
  const embedded = { DATABASE_URL: '', KUNTASILTA_DATA: folder }
  try {
    const service = start(embedded)
    await service.logged('Health and metrics can be read.')
    await breakOff(service)
    await vi.waitFor(() => expect(existsSync(join(folder, 'postgresql/18/postmaster.pid'))).toBe(false), { timeout: 10_000 })
    await startsAgain(embedded)
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 50, retryDelay: 100 })
  }
}, 120_000)

test('a service that is told to stop while another one migrates the ledger ends, and waits for no lock any longer', async () => {
  const other = await database.pool.connect()
  await other.query('select pg_advisory_lock($1)', [advisoryLocks.migration])
  const waiting = `select from pg_stat_activity where datname = current_database() and application_name = 'kuntasilta service'`
  try {
    const service = start()
    await vi.waitFor(async () => expect((await database.pool.query(`${waiting} and wait_event = 'advisory'`)).rowCount).toBe(1), { timeout: 20_000, interval: 50 })
    await breakOff(service)
  } finally {
    await other.query('select pg_advisory_unlock($1)', [advisoryLocks.migration])
    other.release()
  }
  await vi.waitFor(async () => expect((await database.pool.query(waiting)).rowCount).toBe(0), { timeout: 10_000, interval: 50 })
  await startsAgain()
}, 120_000)

test('a service that is told to stop while it waits for a broker ends', async () => {
  const { promise: connected, resolve: connects } = Promise.withResolvers<void>()
  const mute = await startTcp(() => connects())
  try {
    const service = start({ KAFKA_BROKERS: `127.0.0.1:${mute.port}` })
    await connected
    await breakOff(service)
  } finally {
    await mute.stop()
  }
  await startsAgain()
}, 120_000)
