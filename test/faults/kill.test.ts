import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemClock } from '../../base/clock.ts'
import { createEmbeddedBus } from '../../bus/embedded/bus.ts'
import type { Bus } from '../../bus/port.ts'
import { loadProfiles, type LoadedProfile } from '../../connectors/profile/load.ts'
import { render } from '../../errors/failure.ts'
import { openLedgerDatabase, type LedgerDatabase } from '../../ledger/connect.ts'
import { migrate } from '../../ledger/migrate.ts'
import { topics } from '../../schemas/topics.ts'
import { environmentFor } from '../../simulator/environment.ts'
import { freePort } from '../../simulator/freePort.ts'
import { flowsOf } from '../../simulator/judge/flows.ts'
import { parseLayout } from '../../simulator/judge/fixed/layout.ts'
import { judge } from '../../simulator/judge/judge.ts'
import type { Receivers } from '../../simulator/receivers/receiver.ts'
import { startReceivers } from '../../simulator/receivers/startReceivers.ts'
import { planMonth } from '../../simulator/shop/planMonth.ts'
import { randomOf } from '../../simulator/shop/random.ts'
import { simulatedSystems } from '../../simulator/simulatedSystems.ts'
import { quickFolder } from '../harness/quickFolder.ts'
import { KilledService } from './killedService.ts'
import { quickProfiles } from './quickProfiles.ts'

const kills = 30
const partitions = 2
const seed = Number(process.env['KILL_SEED'] ?? 11)

let folder: string
let profiles: readonly LoadedProfile[]
let database: LedgerDatabase
let bus: Bus
let receivers: Receivers
let environment: Record<string, string>

beforeAll(async () => {
  folder = mkdtempSync(join(quickFolder(), 'kuntasilta-kill-'))
  const profileFolder = await quickProfiles(join(folder, 'profiles'))
  profiles = (await loadProfiles(profileFolder)).profiles
  const data = join(folder, 'data')
  database = await openLedgerDatabase({ databaseUrl: '', folder: data, role: 'guest', application: 'kill test' })
  await migrate(database.pool)
  bus = await createEmbeddedBus(database.pool, { topics: Object.keys(topics).map((name) => ({ name, partitions })) })
  const port = await freePort()
  const played = profiles.map(({ profile }) => profile)
  receivers = await startReceivers({ root: join(folder, 'receivers'), clock: systemClock, seed, systems: simulatedSystems(played), webhookBase: `http://127.0.0.1:${port}` })
  environment = {
    ...environmentFor(played, receivers),
    DATABASE_URL: '', KUNTASILTA_DATA: data, KUNTASILTA_PROFILES: profileFolder, KUNTASILTA_PARTITIONS: String(partitions),
    KUNTASILTA_HTTP_PORT: String(port), KUNTASILTA_ALLOW_LOOPBACK: 'yes', KUNTASILTA_LEASE_MS: '2000', KUNTASILTA_SEND_MS: '1000',
  }
}, 120_000)

afterAll(async () => {
  await receivers.stop()
  await bus.close()
  await database.close()
  rmSync(folder, { recursive: true, force: true })
})

test(`a service killed at ${kills} seeded moments (seed ${seed}) takes every event in once, and every document has one effect`, async () => {
  const month = planMonth({ seed, orders: 150 })
  const random = randomOf(seed, 'kills')
  let published = 0
  const publishUpTo = async (share: number): Promise<void> => {
    const until = Math.ceil(month.records.length * share)
    if (until > published) await bus.publish(month.records.slice(published, until))
    published = Math.max(published, until)
  }
  for (let kill = 1; kill <= kills; kill += 1) {
    const service = new KilledService(environment)
    await publishUpTo(kill / kills)
    await service.running
    await pause(random.integer(0, 700))
    await service.kill()
    await receivers.process()
  }
  const service = new KilledService(environment)
  await service.running
  await atRest()
  expect(await service.stop(), service.errors).toBe(0)
  await receivers.stop()

  expect(await eventsInLedger()).toEqual(eventsPublished(month.records))
  const flows = profiles.flatMap(({ profile, folder: own }) => flowsOf(profile, (file) => parseLayout(readFileSync(join(own, file), 'utf8'))))
  const { differences } = judge({ root: join(folder, 'receivers'), book: month.book, flows })
  expect(differences.map(render), `seed ${seed}`).toEqual([])
}, 300_000)

/** Until nothing of the month is on its way; deliveries that only wait for a receiver's silence are at rest here. */
async function atRest(): Promise<void> {
  for (let since = performance.now(); ; ) {
    await receivers.process()
    const { rows: [row] } = await database.pool.query<{ moving: number; behind: boolean; states: string }>(`
      select count(*)::integer as moving, string_agg(distinct state, ', ') as states,
        (select count(*) from events) + (select count(*) from repeats) + (select count(*) from quarantine)
          < (select count(*) from bus.records r join bus.partitions p on p.id = r.partition_id join bus.topics t on t.id = p.topic_id where t.name like 'shop.%') as behind
      from deliveries where state in ('planned', 'rendered', 'sending', 'retrying', 'unknown')`)
    if (row?.moving === 0 && !row.behind) return
    if (performance.now() - since > 120_000) throw new Error(`not at rest after two minutes: ${JSON.stringify(row)} (seed ${seed})`)
    await pause(200)
  }
}

async function eventsInLedger(): Promise<readonly string[]> {
  const { rows } = await database.pool.query<{ key: string }>(`
    select source || ' ' || event_id as key from events
    union all select (headers ->> 'ce_source') || ' ' || (headers ->> 'ce_id') from quarantine_bodies`)
  return rows.map((row) => row.key).sort()
}

function eventsPublished(records: readonly { readonly headers: Readonly<Record<string, string>> }[]): readonly string[] {
  return [...new Set(records.map(({ headers }) => `${headers['ce_source']} ${headers['ce_id']}`))].sort()
}
