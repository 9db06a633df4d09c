import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { ManualClock } from '../../base/clock.ts'
import { loadProfiles } from '../../connectors/profile/load.ts'
import type { Profile } from '../../connectors/profile/schema.ts'
import { environmentFile, environmentFor } from '../../simulator/environment.ts'
import { startReceivers } from '../../simulator/receivers/startReceivers.ts'
import { simulatedSystems } from '../../simulator/simulatedSystems.ts'

async function profilesOf(...municipalities: readonly string[]): Promise<readonly Profile[]> {
  const { profiles } = await loadProfiles()
  return profiles.map(({ profile }) => profile).filter(({ municipality }) => municipalities.includes(municipality))
}

async function start(profiles: readonly Profile[]) {
  const all = (await loadProfiles()).profiles
  const root = mkdtempSync(join(tmpdir(), 'environment-'))
  const receivers = await startReceivers({ root, clock: new ManualClock(0), seed: 1, systems: simulatedSystems(all.filter(({ profile }) => profiles.some(({ municipality }) => municipality === profile.municipality))) })
  onTestFinished(async () => {
    await receivers.stop()
    rmSync(root, { recursive: true })
  })
  return receivers
}

test('gives the names of the examples the same values as the receivers themselves do', async () => {
  const profiles = await profilesOf('nokia', 'tampere', 'kangasala')
  const receivers = await start(profiles)
  const environment = environmentFor(profiles, receivers)
  expect(Object.keys(environment).length).toBeGreaterThan(20)
  expect(receivers.environment).toMatchObject(environment)
})

test('knows a setting by its place, whatever the profile calls it', async () => {
  const renamed = (value: unknown): unknown => {
    if (typeof value === 'string') return value.replace(/^env:/, 'env:OWN_')
    if (Array.isArray(value)) return value.map(renamed)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, below]) => [key, renamed(below)]))
  }
  const profiles = await profilesOf('nokia')
  const receivers = await start(profiles)
  const own = environmentFor(profiles.map((profile) => renamed(profile) as Profile), receivers)
  expect(own['OWN_NOKIA_POSTING_PORT']).toBe(receivers.of('nokia', 'posting').settings['PORT'])
  expect(Object.keys(own).every((name) => name.startsWith('OWN_'))).toBe(true)
})

test('an environment file holds texts of several lines', () => {
  const environment = { B: 'x', A: '-----BEGIN\nkey\n-----END\n' }
  expect({ ...parseEnv(environmentFile(environment)) }).toStrictEqual(environment)
})
