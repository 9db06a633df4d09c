import { spawn } from 'node:child_process'
import { existsSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openEmbedded } from '../../../ledger/embedded/openEmbedded.ts'
import { readPostmaster, serves, type Postmaster } from '../../../ledger/embedded/postmaster.ts'
import { answers, cleanUp, run, serverIsGone, startUser, temporaryFolder } from './serverUsers.ts'

// The tests of this file share one data folder and build on each other's end: nobody uses the server between them.
const folder = temporaryFolder()
const data = join(folder, 'postgresql/18')
afterAll(cleanUp)

test('two processes that start at once on an empty folder share one server, and the last one stops it', async () => {
  const users = await Promise.all([startUser(folder, { role: 'guest' }), startUser(folder, { role: 'guest' })])
  const [first, second] = users
  expect(first.told.pid).toBe(second.told.pid)
  await first.end('SIGTERM')
  expect(await answers(second.told.url)).toBe(true)
  await second.end('SIGTERM')
  expect(await answers(second.told.url)).toBe(false)
})

test('the server writes durably and listens on nothing but its socket', async () => {
  const service = await openEmbedded({ folder, role: 'service' })
  const rows = await run(service.url, `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
    current_setting('full_page_writes') as pages, current_setting('listen_addresses') as addresses, current_database() as database`)
  expect(rows).toEqual([{ fsync: 'on', commit: 'on', pages: 'on', addresses: '', database: 'kuntasilta' }])
  expect(statSync(service.socketFolder).mode & 0o077).toBe(0)
  expect(service.socketFolder.length).toBeLessThan(60)
  await service.stop()
})

test('a second service is told who holds the folder, and the first goes on', async () => {
  const first = await openEmbedded({ folder, role: 'service', application: 'the first service' })
  const second = await startUser(folder, { role: 'service' })
  expect(second.told.code).toBe('KS-LEDGER-IN-USE')
  expect(second.told.message).toContain(`the first service (process ${process.pid})`)
  expect(await answers(first.url)).toBe(true)
  await first.stop()
})

test('a guest joins the running server and leaves it running', async () => {
  const service = await openEmbedded({ folder, role: 'service' })
  const guest = await openEmbedded({ folder, role: 'guest' })
  expect([guest.started, guest.pid]).toEqual([false, service.pid])
  await guest.stop()
  expect(await answers(service.url)).toBe(true)
  await service.stop()
})

test('a server that a guest started outlives the guest while the service uses it', async () => {
  const guest = await openEmbedded({ folder, role: 'guest' })
  const service = await openEmbedded({ folder, role: 'service' })
  expect([guest.started, service.started]).toEqual([true, false])
  await guest.stop()
  expect(await answers(service.url)).toBe(true)
  await service.stop()
  expect(await answers(service.url)).toBe(false)
})

test('the server stops with a service that is told to end', async () => {
  const service = await startUser(folder, { role: 'service' })
  await service.end('SIGTERM')
  expect(await answers(service.told.url)).toBe(false)
})

test.each([['service', 'SIGINT'], ['guest', 'SIGHUP']] as const)('the server stops with a %s that does not listen to the %s that ends it', async (role, signal) => {
  const user = await startUser(folder, { role })
  const { socketFolder } = readPostmaster(data) as Postmaster
  user.process.kill(signal)
  await user.end(signal)
  expect(user.process.signalCode).toBe(signal)
  expect([await answers(user.told.url), existsSync(socketFolder)]).toEqual([false, false])
})

test('a signal to one user leaves the server to the others', async () => {
  const service = await openEmbedded({ folder, role: 'service' })
  const guest = await startUser(folder, { role: 'guest' })
  await guest.end('SIGINT')
  expect(await answers(service.url)).toBe(true)
  await service.stop()
})

test('the server stops with a service that exits without stopping it', async () => {
  const service = await startUser(folder, { role: 'service' })
  service.process.stdin?.write('exit\n')
  expect(await serverIsGone(service.told)).toBe(true)
})

test('after kill -9 of the service, the next service joins the server it left', async () => {
  const killed = await startUser(folder, { role: 'service' })
  await killed.end('SIGKILL')
  const next = await openEmbedded({ folder, role: 'service' })
  expect([next.started, next.pid]).toEqual([false, killed.told.pid])
  await next.stop()
})

test('after kill -9 of service and server, the next start recovers what was committed', async () => {
  const killed = await startUser(folder, { role: 'service' })
  await run(killed.told.url, 'create table kept as select 42 as answer')
  const lost = run(killed.told.url, 'select pg_sleep(60)').catch((cause: Error) => cause)
  process.kill(killed.told.pid, 'SIGKILL')
  await killed.end('SIGKILL')
  expect(await lost).toBeInstanceOf(Error)
  const next = await openEmbedded({ folder, role: 'service' })
  expect(next.started).toBe(true)
  expect(await run(next.url, 'select answer from kept')).toEqual([{ answer: 42 }])
  await next.stop()
})

test('a pid file whose number belongs to another process now is no server', async () => {
  const { uid, gid } = statSync(data)
  const stranger = spawn('sleep', ['60'], { uid, gid, cwd: '/' })
  const pid = stranger.pid ?? 0
  expect(serves(pid, data)).toBe(false)
  writeFileSync(join(data, 'postmaster.pid'), `${pid}\n${data}\n1\n5432\n/tmp/kuntasilta-socket-gone\n\n 1 1\nready   \n`)
  const server = await openEmbedded({ folder, role: 'service' })
  expect(server.started).toBe(true)
  await server.stop()
  stranger.kill()
})

test('the user of a server hears when it goes away', async () => {
  const { promise, resolve } = Promise.withResolvers<void>()
  const server = await openEmbedded({ folder, role: 'service', onLost: resolve })
  process.kill(server.pid, 'SIGINT')
  await promise
  await server.stop()
  expect(await answers(server.url)).toBe(false)
})

test('users who come and go at once find a server every time', async () => {
  const comeAndGo = async (times: number): Promise<void> => {
    for (let time = 0; time < times; time += 1) {
      const guest = await openEmbedded({ folder, role: 'guest' })
      expect(await run(guest.url, 'select 42 as answer')).toEqual([{ answer: 42 }])
      await guest.stop()
    }
  }
  await Promise.all([comeAndGo(8), comeAndGo(8), comeAndGo(8)])
  expect(readPostmaster(data)).toBeUndefined()
})
