import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { repositoryRoot } from '../harness/repositoryRoot.ts'

let folder: string
beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'kuntasilta-ends-')) })
afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 50, retryDelay: 100 }))

/** The service on an embedded PostgreSQL of its own. */
function start(port: number): { readonly ended: Promise<{ readonly code: number | null; readonly said: string }>; readonly says: (text: string) => Promise<void>; readonly stop: () => void } {
  const { DATABASE_URL: _, ...environment } = process.env
  const child = spawn(process.execPath, [join(repositoryRoot, 'service/main.ts')], {
    env: { ...environment, KUNTASILTA_DATA: folder, KUNTASILTA_HTTP_PORT: String(port), KUNTASILTA_OPS_PORT: '0' }, stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => { said += text })
  return {
    ended: once(child, 'exit').then(([code]) => ({ code: code as number | null, said })),
    says: async (text) => { while (!said.includes(text)) await once(child.stderr, 'data') },
    stop: () => void child.kill('SIGTERM'),
  }
}

/** Nothing started it again: it stood there with an open database and did nothing. */
test('a service that cannot start ends, with what is wrong', async () => {
  const taken = createServer()
  await once(taken.listen(0, '127.0.0.1'), 'listening')
  try {
    const { code, said } = await start((taken.address() as AddressInfo).port).ended
    expect(code).toBe(1)
    expect(said).toMatch(/^KS-SERVICE-ADDRESS: .*KUNTASILTA_HTTP_PORT/m)
    expect(said).not.toMatch(/^ +at /m)
  } finally {
    taken.close()
  }
}, 60_000)

test('a service whose embedded PostgreSQL is gone ends, so that whoever watches it starts it again', async () => {
  const service = start(0)
  await service.says('The service runs.')
  process.kill(Number((await readFile(join(folder, 'postgresql/18/postmaster.pid'), 'utf8')).split('\n')[0]), 'SIGKILL')
  const { code, said } = await service.ended
  expect(code).toBe(1)
  expect(said).toContain('KS-LEDGER-LOST')
}, 60_000)

/** Fifty-seven errors followed the warnings that had said it already. */
test('a service with nothing set warns once of each system that it cannot reach, and has no error to tell', async () => {
  const service = start(0)
  await service.says('ylojarvi/peppol')
  service.stop()
  const lines = (await service.ended).said.split('\n').filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as { level: string; code?: string; subject?: string })
  const warned = lines.filter(({ code, level }) => code === 'KS-SERVICE-LANE-UNREACHABLE' && level === 'warn').map(({ subject }) => subject)
  expect(warned.length).toBeGreaterThan(9)
  expect(new Set(warned).size).toBe(warned.length)
  expect(lines.filter(({ level }) => level === 'error')).toEqual([])
}, 60_000)
