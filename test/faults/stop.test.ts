import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createEmbeddedBus } from '../../bus/embedded/bus.ts'
import { openLedgerDatabase } from '../../ledger/connect.ts'
import { migrate } from '../../ledger/migrate.ts'
import { topics } from '../../schemas/topics.ts'
import { folderWith } from '../connectors/profile/sample.ts'
import { startHttp } from '../harness/loopbackServer.ts'
import { quickFolder } from '../harness/quickFolder.ts'
import { documents, oneLane, profileFiles } from '../pipelines/stage/profiles.ts'
import { invoice } from '../pipelines/stage/records.ts'
import { KilledService } from './killedService.ts'

/** What is promised to whoever runs the service. */
const longestStop_ms = 10_000
const invoices = 12

/** The receiver takes connections and requests, and never answers. */
test('a service that is told to stop while its receiver hangs ends in time, and leaves nothing claimed', async () => {
  const folder = mkdtempSync(join(quickFolder(), 'kuntasilta-stop-'))
  const asked = new EventTarget()
  const receiver = await startHttp((request) => {
    request.resume()
    asked.dispatchEvent(new Event('request'))
  })
  const lane = documents({ settings: { channel: { kind: 'http', baseUrl: `http://127.0.0.1:${receiver.port}` }, format: 'FINVOICE30' } })
  const profiles = await folderWith(profileFiles([oneLane(lane)]))
  const database = await openLedgerDatabase({ databaseUrl: '', folder, role: 'guest', application: 'stop test' })
  try {
    await migrate(database.pool)
    const bus = await createEmbeddedBus(database.pool, { topics: Object.keys(topics).map((name) => ({ name, partitions: 1 })) })
    const service = new KilledService({ DATABASE_URL: '', KUNTASILTA_DATA: folder, KUNTASILTA_PROFILES: profiles, KUNTASILTA_PARTITIONS: '1', KUNTASILTA_HTTP_PORT: '0', KUNTASILTA_ALLOW_LOOPBACK: 'yes' })
    const hangs = once(asked, 'request')
    await service.running
    await bus.publish(Array.from({ length: invoices }, (_, index) => invoice(String(index + 1))))
    await hangs
    const told_ms = performance.now()
    expect(await service.stop(), service.errors).toBe(0)
    expect(performance.now() - told_ms).toBeLessThan(longestStop_ms)
    expect(service.errors).toContain('The service has stopped.')
    const { rows } = await database.pool.query<{ state: string; claimed: boolean }>('select distinct state, token is not null as claimed from deliveries order by state')
    expect(rows.filter(({ claimed }) => claimed)).toEqual([])
    expect(rows.map(({ state }) => state)).toEqual(expect.arrayContaining(['unknown']))
    expect(rows.map(({ state }) => state)).not.toContain('sending')
    await bus.close()
  } finally {
    await database.close()
    await receiver.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}, 120_000)
