import fc from 'fast-check'
import { expect, test } from 'vitest'
import { randomOf } from '../../../simulator/shop/random.ts'

test('equal seeds and streams choose alike, others do not', () => {
  const chosen = (seed: number, stream: string): readonly number[] => {
    const choose = randomOf(seed, stream)
    return Array.from({ length: 20 }, () => choose.integer(0, 1_000_000))
  }
  expect(chosen(1, 'a')).toEqual(chosen(1, 'a'))
  expect(chosen(1, 'a')).not.toEqual(chosen(2, 'a'))
  expect(chosen(1, 'a')).not.toEqual(chosen(1, 'b'))
})

test('integers stay inside their bounds', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: -100, max: 100 }), fc.nat(100), (seed, least, span) => {
      const value = randomOf(seed, 'bounds').integer(least, least + span)
      expect(value).toBeGreaterThanOrEqual(least)
      expect(value).toBeLessThanOrEqual(least + span)
    }),
  )
})

test('weights count: what weighs nothing is never chosen, and a threefold weight comes about three times as often', () => {
  const choose = randomOf(1, 'weights')
  const counts = { none: 0, one: 0, three: 0 }
  for (let turn = 0; turn < 4000; turn += 1) counts[choose.weighted(['none', 'one', 'three'] as const, (item) => ({ none: 0, one: 1, three: 3 })[item])] += 1
  expect(counts.none).toBe(0)
  expect(counts.three / counts.one).toBeGreaterThan(2.5)
  expect(counts.three / counts.one).toBeLessThan(3.5)
})

test('shuffling loses nothing', () => {
  fc.assert(fc.property(fc.integer(), fc.array(fc.integer()), (seed, list) => {
    expect(randomOf(seed, 'shuffle').shuffled(list).sort()).toEqual([...list].sort())
  }))
})
