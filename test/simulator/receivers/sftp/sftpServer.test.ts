import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { once } from 'node:events'
import { Client } from 'ssh2'
import { expect, test } from 'vitest'
import type { Receiver, SimulatedSystem } from '../../../../simulator/receivers/receiver.ts'
import { logIn, namesIn, place } from '../files/files.ts'
import { filesBelow, makeWorld, pass, start, startOne } from '../world.ts'

const nokia: SimulatedSystem = { municipality: 'nokia', system: 'posting', kind: 'fixed-position-files', channel: 'sftp' }
const lempaala: SimulatedSystem = { ...nokia, municipality: 'lempaala' }
const rows = Buffer.from('H0001\nR1001      125,50\nT00001\n')

/** A raw connection, to be broken at will. */
async function connect({ settings }: Receiver): Promise<Client> {
  const client = new Client()
  client.on('error', () => undefined)
  client.connect({ host: settings['HOST']!, port: Number(settings['PORT']), username: settings['USER']!, password: settings['PASSWORD']! })
  await once(client, 'ready')
  return client
}

test('lets in who proves it, shows the host key that it announces, and each account only its own box', async () => {
  const world = makeWorld()
  const receivers = await start(world, nokia, lempaala)
  const [one, other] = [receivers.of('nokia', 'posting'), receivers.of('lempaala', 'posting')]
  const client = await logIn(one)
  await place(client, one, 'a.dat', rows)
  expect(await namesIn(await logIn(other), '/out')).toStrictEqual([])
  expect(await namesIn(client, '/')).toStrictEqual(['archive', 'in', 'out'])
  expect(await namesIn(client, '/../../lempaala/../../..')).toStrictEqual(['archive', 'in', 'out'])
  const wrong = { ...one, settings: { ...one.settings, PASSWORD: other.settings['PASSWORD']! } } as Receiver
  await expect(logIn(wrong, 'by password')).rejects.toThrow()
  expect(one.settings['HOST_KEY']).toMatch(/^SHA256:[A-Za-z0-9+/]{43}$/)
})

test('writes, reads, lists, renames and removes real files of any size', async () => {
  const world = makeWorld()
  const finance = await startOne(world, nokia)
  const client = await logIn(finance)
  const large = Buffer.alloc(700_001, 'ä1b', 'latin1')
  await place(client, finance, 'large.dat', large)
  expect(readFileSync(join(world.root, 'nokia/box/posting/out/large.dat')).equals(large)).toBe(true)
  expect((await client.stat('/out/large.dat')).size).toBe(large.length)
  expect(((await client.get('/out/large.dat')) as Buffer).equals(large)).toBe(true)
  await client.put(rows, '/out/other.dat')
  await expect(client.rename('/out/other.dat', '/out/large.dat')).rejects.toThrow()
  await client.delete('/out/large.dat')
  expect(await namesIn(client, '/out')).toStrictEqual(['other.dat'])
  await expect(client.list('/nowhere')).rejects.toThrow()
  expect(await client.exists('/out/nothing')).toBe(false)
})

test('what a sender leaves half written under its final name is no arrival', async () => {
  const world = makeWorld()
  const finance = await startOne(world, nokia)
  const client = await connect(finance)
  await new Promise<void>((resolve, reject) => {
    client.sftp((error, sftp) => {
      if (error) return reject(error)
      sftp.open('/out/half.dat', 'w', (failed, handle) => (failed ? reject(failed) : sftp.write(handle, rows, 0, 10, 0, (refused) => (refused ? reject(refused) : resolve()))))
    })
  })
  client.destroy()
  await finance.process()
  expect(existsSync(join(world.root, 'nokia/box/posting/out/half.dat'))).toBe(true)
  expect(finance.counts).toStrictEqual({ arrivals: 0, effects: 0 })

  const again = await logIn(finance)
  await again.put(rows, '/out/half.dat')
  await finance.process()
  expect(finance.counts).toStrictEqual({ arrivals: 1, effects: 1 })
})

test('is down in its window: nobody gets in, and who was in is thrown out', async () => {
  const world = makeWorld()
  const finance = await startOne(world, nokia)
  const client = await logIn(finance)
  finance.inject({ failure: 'down', how: 'answers 503', from: '2026-11-05T08:10:00.000Z', until: '2026-11-05T08:20:00.000Z' })
  expect(await namesIn(client, '/out')).toStrictEqual([])
  await pass(world, finance, 10)
  await expect(client.list('/out')).rejects.toThrow()
  await expect(logIn(finance)).rejects.toThrow()
  await pass(world, finance, 10)
  expect(await namesIn(await logIn(finance), '/out')).toStrictEqual([])
})

test('takes a file without ever answering the request that named it; the next is answered', async () => {
  const world = makeWorld()
  const finance = await startOne(world, nokia)
  finance.inject({ failure: 'no-answer', documents: ['R1001'] })
  const client = await logIn(finance)
  await client.put(rows, '/out/a.dat.part')
  const never = client.rename('/out/a.dat.part', '/out/a.dat').then(() => 'answered', () => 'ended')
  const other = await logIn(finance)
  await place(other, finance, 'b.dat', Buffer.from('R2002'))
  expect(await namesIn(other, '/out')).toStrictEqual(['a.dat', 'b.dat'])
  await client.end()
  expect(await never).toBe('ended')
  await finance.process()
  expect(finance.counts.effects).toBe(2)
  await place(other, finance, 'a.dat', rows)
  expect(Object.keys(filesBelow(world.root))).toContain('nokia/box/posting/out/a.dat')
})

test('files that were put there before a restart are still to be read', async () => {
  const world = makeWorld()
  const before = await startOne(world, nokia)
  writeFileSync(join(world.root, 'nokia/box/posting/out/left.dat'), rows)
  await before.stop()
  const after = await startOne(world, nokia)
  await after.process()
  expect(after.counts).toStrictEqual({ arrivals: 1, effects: 1 })
})
