import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { missingReferences } from '../../connectors/profile/environment.ts'
import { loadProfiles } from '../../connectors/profile/load.ts'
import { referencesTo } from '../../connectors/profile/references.ts'
import { planMonth } from '../../simulator/shop/planMonth.ts'
import { createTestDatabase } from '../harness/database.ts'
import { repositoryRoot } from '../harness/repositoryRoot.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'simulator-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Runs `node simulator/main.ts`; output comes by `said`, once it holds what is waited for. */
function run(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, ['simulator/main.ts', ...args], { cwd: repositoryRoot, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...environment } })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)))
  const ended = once(child, 'exit').then(([code]) => code as number)
  const said = async (what: string): Promise<string> => {
    while (!output.includes(what)) await Promise.race([once(child.stdout, 'data'), ended])
    return output
  }
  return { child, ended, said, output: () => output }
}

test('plays every system of the profiles, says where each is, writes an environment that misses nothing, and stops', async () => {
  const { child, ended, said } = run(['--folder', folder])
  const output = await said('Ready')
  const { profiles } = await loadProfiles()
  const systems = profiles.flatMap(({ profile }) => Object.keys(profile.systems).map((system) => `${profile.municipality}/${system}`))
  expect(systems.filter((system) => !output.includes(`${system} `))).toStrictEqual([])

  const file = join(folder, 'environment')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  const environment = parseEnv(readFileSync(file, 'utf8'))
  expect(missingReferences(profiles.map(({ profile }) => profile), referencesTo({ environment, folder }))).toStrictEqual([])
  expect(environment['NOKIA_POSTING_PRIVATE_KEY']).toMatch(/^-----BEGIN OPENSSH PRIVATE KEY-----\n[^]*\n-----END OPENSSH PRIVATE KEY-----\n?$/)
  expect((await fetch(`${environment['NOKIA_EINVOICE_URL']}/v1/invoices/x`)).status).toBe(401)

  child.kill('SIGTERM')
  expect(await ended).toBe(0)
})

interface Published {
  readonly topic: string
  readonly key: string
  readonly id: string
}

/** Event ids by topic and story: what the bus keeps in order. */
function byStory(records: readonly Published[]): ReadonlyMap<string, readonly string[]> {
  const stories = Map.groupBy(records, ({ topic, key }) => `${topic} ${key}`)
  return new Map([...stories].map(([story, of]) => [story, of.map(({ id }) => id)]))
}

test('with orders, the shop publishes its month on the bus of the ledger, each story in its order', async () => {
  const ledger = await createTestDatabase()
  try {
    const { child, ended, said } = run(['--folder', folder, '--seed', '3', '--orders', '9', '--perSecond', '1000'], { DATABASE_URL: ledger.url, KUNTASILTA_PARTITIONS: '2' })
    const { records } = planMonth({ seed: 3, orders: 9 })
    const output = await said('The shop has published')
    expect(output).toContain(`The shop has published ${records.length} of ${records.length} records.`)
    expect(output).toContain('fi.kuntasilta.shop.InvoiceIssued 2610')
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
    const { rows } = await ledger.pool.query<Published>(`
      select topic.name as topic, convert_from(key, 'UTF8') as key, headers ->> 'ce_id' as id
      from bus.records join bus.partitions partition on partition.id = partition_id join bus.topics topic on topic.id = topic_id
      order by partition_id, record_offset`)
    expect(byStory(rows)).toEqual(byStory(records))
  } finally {
    await ledger.drop()
  }
})

test.each([
  [['--port', '1'], 'KS-START-OPTION-UNKNOWN: An argument is not known. --port was given'],
  [['--profiles', '/nowhere/at/all'], 'KS-PROFILE-FOLDER: '],
])('refuses %j', async (args, text) => {
  const { ended, output } = run(['--folder', folder, ...args])
  expect(await ended).toBe(1)
  expect(output()).toContain(text)
})
