import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startWorld, type World } from '../../demo/world.ts'
import { exampleProfiles, loadProfiles, type LoadedProfile } from '../../connectors/profile/load.ts'
import type { Receivers } from '../../simulator/receivers/receiver.ts'
import { startReceivers } from '../../simulator/receivers/startReceivers.ts'
import { simulatedSystems } from '../../simulator/simulatedSystems.ts'
import { eventsOf } from '../harness/municipalityEvents.ts'
import { quickFolder } from '../harness/quickFolder.ts'
import { copyAsTenth, editProfile, tenth, writeSecrets } from './tenthFolder.ts'

const seed = 1
const [placed, shipped, invoiced, credited] = eventsOf(tenth, 510)
let place: string
let profiles: string
let world: World
let receivers: Receivers | undefined

beforeAll(async () => {
  place = mkdtempSync(join(quickFolder(), 'kuntasilta-tenth-'))
  profiles = join(place, 'profiles')
  cpSync(exampleProfiles, profiles, { recursive: true })
  world = await startWorld({ root: join(place, 'run'), ledger: join(place, 'ledger'), profiles }, seed, placed?.timestamp_ms ?? 0)
}, 120_000)
afterAll(async () => {
  await receivers?.stop()
  await world.stop()
  rmSync(place, { recursive: true, force: true })
})

/** Tells the running service to read its profiles again; the one in force afterwards. */
async function reloaded(): Promise<LoadedProfile | undefined> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const unsubscribe = world.service.wakes.on('profiles', resolve)
  world.service.wakes.wake('reload')
  await promise
  unsubscribe()
  return world.profiles.byMunicipality(tenth.id)
}

/** Publishes, and lets service and receivers do all that is due until the next day has passed. */
async function publish(...records: readonly (typeof placed)[]): Promise<void> {
  for (const record of records) {
    if (record === undefined) throw new TypeError('there is no such event')
    world.clock.moveTo(record.timestamp_ms)
    await world.bus.publish([record])
    for (let hour = 0; hour < 24; hour += 1) {
      await world.service.settled()
      await receivers?.process()
      world.clock.moveTo(world.clock.now_ms() + 3_600_000)
    }
  }
}

function received(system: string): readonly string[] {
  return readdirSync(join(place, 'run', tenth.id, 'received', system)).filter((name) => !name.endsWith('.jsonl')).sort()
}

test('an event for a buyer that no profile names waits in quarantine', async () => {
  expect(world.profiles.all()).toHaveLength(9)
  const stranger = eventsOf(tenth, 509)[0]
  await publish(stranger)
  const { rows } = await world.pool.query<{ code: string }>(`select problem ->> 'code' as code from quarantine`)
  expect(rows).toEqual([{ code: 'KS-CONTRACT-UNKNOWN-BUYER' }])
})

test('a copied folder makes a tenth municipality of a running service: its documents arrive at its own systems', async () => {
  copyAsTenth(profiles)
  const copied = (await loadProfiles(profiles)).profiles.filter(({ profile }) => profile.municipality === tenth.id)
  receivers = await startReceivers({ root: join(place, 'run'), clock: world.clock, seed, systems: simulatedSystems(copied) })
  writeSecrets(join(place, 'run'), copied.map(({ profile }) => profile), receivers)
  expect((await reloaded())?.profile.name.fi).toBe('Esimerkkilä')

  await publish(placed, shipped, invoiced)
  expect(received('peppol')).toEqual([expect.stringMatching(/^202651001_.*\.xml$/), expect.stringMatching(/^T-510_.*\.xml$/)])
  const [register, ...others] = received('register')
  expect(others).toEqual([])
  expect(readFileSync(join(place, 'run', tenth.id, 'received/register', register ?? ''), 'latin1')).toContain('SN2-2')
  expect(receivers.of(tenth.id, 'peppol').counts).toEqual({ arrivals: 2, effects: 2 })
  const { rows } = await world.pool.query<{ lane: string }>(`select distinct municipality || '/' || system as lane from deliveries order by 1`)
  expect(rows.map(({ lane }) => lane)).toEqual(['esimerkkila/peppol', 'esimerkkila/register'])
})

test('a fault in its profile leaves the old one in force, and a mended one takes its place', async () => {
  const before = world.profiles.byMunicipality(tenth.id)?.version
  editProfile(profiles, (text) => text.replace('role: original', 'role: orginal'))
  expect((await reloaded())?.version).toBe(before)
  await publish(credited)
  expect(received('peppol')).toContainEqual(expect.stringMatching(/^202651002_.*\.xml$/))

  editProfile(profiles, (text) => text.replace('role: orginal', 'role: original').replace('concurrency: 4', 'concurrency: 2'))
  const mended = await reloaded()
  expect(mended?.version).not.toBe(before)
  expect(mended?.profile.systems['peppol']?.lane.concurrency).toBe(2)
})
