import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sha256 } from '../../../base/hash.ts'
import type { SimulatedSystem } from '../../../simulator/receivers/receiver.ts'
import { Store } from '../../../simulator/receivers/store.ts'
import { filesBelow, linesOf, makeWorld } from './world.ts'

const nokia: SimulatedSystem = { municipality: 'nokia', system: 'einvoice', kind: 'operator-rest', channel: 'http' }

test('counts arrivals and effects apart, and says of each when, what, which file and which bytes', () => {
  const world = makeWorld()
  const store = new Store(world, nokia)
  const { file } = store.effect('id-1', 'a.xml', Buffer.from('one'))
  store.arrival('id-1', file, Buffer.from('one'))
  expect(store.counts).toStrictEqual({ arrivals: 2, effects: 1 })
  expect(linesOf(world, nokia, 'effects')).toStrictEqual([{ at: '2026-11-05T08:00:00.000Z', id: 'id-1', file: 'a.xml', sha256: sha256('one') }])
})

test('leaves the same bytes behind whatever came first', () => {
  const worlds = [makeWorld(), makeWorld()]
  for (const [index, world] of worlds.entries()) {
    const store = new Store(world, nokia)
    const effects = ['id-2', 'id-1', 'id-10']
    for (const id of index === 0 ? effects : effects.toReversed()) store.effect(id, `${id}.xml`, Buffer.from(id))
    store.close()
  }
  const [one, other] = worlds.map(({ root }) => filesBelow(root))
  expect(one).toStrictEqual(other)
})

test('gives a second document of one name a name of its own, and lets none leave its folder', () => {
  const world = makeWorld()
  const store = new Store(world, nokia)
  const files = ['a.xml', 'a.xml', '../../b.xml', '..', 'käyttö 1/2.xml'].map((name) => store.effect('id', name, Buffer.from(name)).file)
  expect(files).toStrictEqual(['a.xml', 'a.2.xml', '__.._b.xml', '_', 'käyttö_1_2.xml'])
  expect(existsSync(join(world.root, 'b.xml'))).toBe(false)
})

test('goes on with what an earlier start left', () => {
  const world = makeWorld()
  new Store(world, nokia).effect('id-1', 'a.xml', Buffer.from('one'))
  const again = new Store(world, nokia)
  expect([...again.effects()].map(({ line, bytes }) => [line.id, String(bytes)])).toStrictEqual([['id-1', 'one']])
  expect(again.effect('id-2', 'a.xml', Buffer.from('two')).file).toBe('a.2.xml')
})
