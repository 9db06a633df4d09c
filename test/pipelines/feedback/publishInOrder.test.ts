import { expect, test } from 'vitest'
import type { Bus, OutgoingRecord } from '../../../bus/port.ts'
import { failure } from '../../../errors/failure.ts'
import { publishInOrder } from '../../../pipelines/feedback/publishInOrder.ts'

test('a call ends after so many refusals, and what comes after them is neither published nor refused', async () => {
  const records = Array.from({ length: 22 }, (_, place): OutgoingRecord => ({ topic: 'municipal.invoices', key: `story ${place}`, value: Buffer.of(place), headers: {}, timestamp_ms: 0 }))
  const went: OutgoingRecord[] = []
  const bus: Pick<Bus, 'publish'> = {
    async publish(asked) {
      const large = asked.find((record) => record !== records[0] && record !== records[21])
      if (large !== undefined) throw failure('KS-BUS-TOO-LARGE', { topic: large.topic, key: large.key, size_bytes: 2, limit_bytes: 1 })
      went.push(...asked)
    },
  }
  const { published, refused } = await publishInOrder(bus, records)
  expect(refused.map(({ place }) => place)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
  expect(published).toEqual([0])
  expect(went).toEqual([records[0]])
})
