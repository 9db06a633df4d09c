import fc from 'fast-check'
import { expect, test } from 'vitest'
import { innerModule } from '../../../bus/kafka/internals/kafkajs.ts'
import { messageSize_bytes } from '../../../bus/kafka/messageSize.ts'

type Encoded = { readonly buffer: Buffer }
const recordOf = innerModule<(record: object) => Encoded>('protocol/recordBatch/record/v0/index.js').exports
const { RecordBatch: batchOf } = innerModule<{ RecordBatch: (batch: object) => Promise<Encoded> }>('protocol/recordBatch/v0/index.js').exports

test('the size of a message is what kafkajs writes for it', async () => {
  const text = fc.string({ unit: 'binary', maxLength: 100 })
  const bytes = fc.oneof(fc.uint8Array({ maxLength: 20 }).map((each) => Buffer.from(each)), fc.constantFrom(0, 63, 64, 8_191, 8_192).map((length) => Buffer.alloc(length)))
  const sample = fc.record({ key: text, value: fc.option(bytes), headers: fc.dictionary(text, text, { noNullPrototype: true }) })
  const seed = 20_261_127
  for (const { key, value, headers } of [...fc.sample(sample, { seed, numRuns: 50 }), { key: 'k', value: Buffer.alloc(1_048_576), headers: {} }]) {
    const written = await batchOf({ records: [recordOf({ key: Buffer.from(key), value, headers })] })
    expect(messageSize_bytes({ topic: 'any', key, value, headers, timestamp_ms: 0 }), `seed ${seed}`).toBe(written.buffer.length)
  }
})
