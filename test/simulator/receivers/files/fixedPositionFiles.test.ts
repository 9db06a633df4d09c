import { existsSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { SimulatedSystem } from '../../../../simulator/receivers/receiver.ts'
import { linesOf, makeWorld, pass, startOne } from '../world.ts'
import { logIn, namesIn, place } from './files.ts'

const nokia: SimulatedSystem = { municipality: 'nokia', system: 'posting', kind: 'fixed-position-files', channel: 'sftp' }
const register: SimulatedSystem = { municipality: 'tampere', system: 'register', kind: 'fixed-position-files', channel: 'folder' }
const rows = Buffer.from('H0001\nR1001      125,50\nT00001\n')

test('reads in what lies there over SFTP, each time that it comes', async () => {
  const world = makeWorld()
  const finance = await startOne(world, nokia)
  const client = await logIn(finance, 'by password')
  await place(client, finance, '605_56_1.dat', rows)
  await finance.process()
  await place(client, finance, '605_56_1.dat', rows)
  await finance.process()
  expect(await namesIn(client, '/archive')).toStrictEqual(['605_56_1.dat'])
  expect(finance.counts).toStrictEqual({ arrivals: 2, effects: 2 })
  expect(linesOf(world, nokia, 'effects').map(({ file }) => file)).toStrictEqual(['605_56_1.dat', '605_56_1.2.dat'])
})

test('reads in once where it is told to deduplicate', async () => {
  const world = makeWorld()
  const finance = await startOne(world, { ...nokia, deduplicates: true })
  const client = await logIn(finance)
  for (const content of [rows, rows, Buffer.from('other')]) {
    await place(client, finance, '605_56_1.dat', content)
    await finance.process()
  }
  expect(finance.counts).toStrictEqual({ arrivals: 3, effects: 2 })
})

test('reads a plain folder, and leaves half files alone', async () => {
  const world = makeWorld()
  const devices = await startOne(world, register)
  const folder = devices.settings['FOLDER']!
  writeFileSync(join(folder, 'devices-1.dat.part'), rows)
  await devices.process()
  expect(devices.counts.arrivals).toBe(0)
  renameSync(join(folder, 'devices-1.dat.part'), join(folder, 'devices-1.dat'))
  await devices.process()
  expect(existsSync(join(devices.settings['ARCHIVE_FOLDER']!, 'devices-1.dat'))).toBe(true)
  expect(linesOf(world, register, 'effects')).toMatchObject([{ id: 'devices-1.dat', at: '2026-11-05T08:00:00.000Z' }])
})

test('a folder that is down is not there, and comes back with what was in it', async () => {
  const world = makeWorld()
  const devices = await startOne(world, register)
  const folder = devices.settings['FOLDER']!
  writeFileSync(join(folder, 'devices-1.dat'), rows)
  devices.inject({ failure: 'down', how: 'refuses connections', from: '2026-11-05T08:00:00.000Z', until: '2026-11-05T09:00:00.000Z' })
  expect(existsSync(folder)).toBe(false)
  await devices.process()
  expect(devices.counts.effects).toBe(0)
  await pass(world, devices, 60)
  expect(existsSync(folder)).toBe(true)
  expect(devices.counts.effects).toBe(1)
})
