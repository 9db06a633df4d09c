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
import { repositoryRoot } from '../harness/repositoryRoot.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'simulator-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Runs `node simulator/main.ts`; output comes by `said`, once it holds what is waited for. */
function run(...args: readonly string[]) {
  const child = spawn(process.execPath, ['simulator/main.ts', ...args], { cwd: repositoryRoot, stdio: ['ignore', 'pipe', 'pipe'] })
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
  const { child, ended, said } = run('--folder', folder)
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

test.each([
  [['--port', '1'], '--port was given'],
  [['--seed', 'x'], '--seed is given as "x"'],
  [['--webhooks', 'here'], '--webhooks is given as "here"'],
  [['--profiles', '/nowhere/at/all'], '/nowhere/at/all'],
])('refuses %j', async (args, text) => {
  const { ended, output } = run('--folder', folder, ...args)
  expect(await ended).toBe(1)
  expect(output()).toContain(text)
})
