import { expect, test } from 'vitest'
import { murmur2, partitionOf } from '../../bus/partitioner.ts'

test.each([
  ['21', -973932308],
  ['foobar', -790332482],
  ['a-little-bit-long-string', -985981536],
  ['a-little-bit-longer-string', -1486304829],
  ['lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8', -58897971],
  ['abc', 479470107],
])('hashes "%s" as Kafka does', (text, hash) => {
  expect(murmur2(Buffer.from(text))).toBe(hash)
})

test('finds a partition for every key, the empty one too', () => {
  for (const key of ['', 'a', 'ab', 'abc', 'abcd', 'äö']) {
    expect(partitionOf(Buffer.from(key), 7)).toBeGreaterThanOrEqual(0)
    expect(partitionOf(Buffer.from(key), 7)).toBeLessThan(7)
  }
})
