import fc from 'fast-check'
import { expect, test } from 'vitest'
import { share } from '../../../bus/embedded/assignment.ts'

const partitionsOf = (topicId: number, count: number) => Array.from({ length: count }, (_, partition) => ({ topic: `t${topicId}`, topicId, partition, id: topicId * 100 + partition }))

test('gives each partition to one consumer, and shares that differ by one at most', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 9 }), (count, members, topicId) => {
      const partitions = partitionsOf(topicId, count)
      const shares = Array.from({ length: members }, (_, place) => share(partitions, new Map([[topicId, { members, place }]])))
      expect(shares.flat().toSorted((a, b) => a.id - b.id)).toStrictEqual(partitions)
      const sizes = shares.map(({ length }) => length)
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
    }),
  )
})

test('gives nothing to one who is not among the consumers', () => {
  expect(share(partitionsOf(1, 3), new Map([[1, { members: 2, place: -1 }]]))).toStrictEqual([])
  expect(share(partitionsOf(1, 3), new Map())).toStrictEqual([])
})
