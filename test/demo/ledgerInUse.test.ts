import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { openEmbedded } from '../../ledger/embedded/openEmbedded.ts'
import { readPostmaster } from '../../ledger/embedded/postmaster.ts'
import { repositoryRoot } from '../harness/repositoryRoot.ts'
import { answers } from '../ledger/embedded/serverUsers.ts'
import { demoPlace, runDemo } from './runDemo.ts'

const limit = 120_000

test('a demo in the place of another one is refused, and touches nothing of it', async () => {
  const place = demoPlace()
  const first = await openEmbedded({ folder: join(place, 'demo-ledger'), role: 'service', application: 'the first demo' })
  const received = join(place, 'demo/nokia/received')
  mkdirSync(received, { recursive: true })
  writeFileSync(join(received, 'invoice.xml'), 'of the first demo')
  const second = await runDemo(['--orders', '8'], {}, place)
  expect(second).toMatchObject({ exitCode: 1, out: '', errors: expect.stringContaining('KS-LEDGER-IN-USE') })
  expect(second.errors).toContain('the first demo')
  expect(existsSync(join(received, 'invoice.xml'))).toBe(true)
  expect(await answers(first.url)).toBe(true)
  await first.stop()
}, limit)

/** Such as a demo that was killed: its server runs on without it. */
test('a demo takes over a place whose last demo left its server running', async () => {
  const place = demoPlace()
  const left = await openEmbedded({ folder: join(place, 'demo-ledger'), role: 'service' })
  await left.leave()
  expect(await runDemo(['--orders', '8', '--municipality', 'vesilahti'], {}, place)).toMatchObject({ exitCode: 0 })
}, limit)

test('a demo whose ledger goes away ends with one error', async () => {
  const place = demoPlace()
  const child = spawn(process.execPath, ['demo/main.ts', '--orders', '400'], { cwd: repositoryRoot, env: { ...process.env, KUNTASILTA_DEMO: place }, stdio: ['ignore', 'pipe', 'pipe'] })
  const [errors, ended] = [text(child.stderr), once(child, 'close')]
  await once(child.stdout, 'data')
  process.kill(readPostmaster(join(place, 'demo-ledger/postgresql/18'))?.pid as number, 'SIGKILL')
  expect((await ended)[0]).toBe(1)
  expect((await errors).split('\n').filter((line) => line.startsWith('KS-'))).toEqual([expect.stringContaining('KS-LEDGER-LOST')])
}, limit)
