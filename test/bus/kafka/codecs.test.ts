import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import kafkajs from 'kafkajs'
import { compress } from 'snappyjs'
import { expect, test, vi } from 'vitest'
import { decompressLz4 } from '../../../bus/kafka/codecs/lz4.ts'
import { decompressSnappy } from '../../../bus/kafka/codecs/snappy.ts'
import { kafkaClassPath } from '../../harness/kafka/jars.ts'
import { kafka, ownKafka, sharedBrokers } from '../../harness/kafka/kafka.ts'
import { readAll } from './reading.ts'

/** A broker and a process of Java are slow to start. */
vi.setConfig({ testTimeout: 90_000, hookTimeout: 120_000 })

const { CompressionCodecs, CompressionTypes, Kafka, logLevel } = kafkajs
const javaProducer = fileURLToPath(new URL('JavaProducer.java', import.meta.url))
const codecs = ['none', 'gzip', 'snappy', 'lz4', 'zstd']
const count = 300

ownKafka.test('reads what Java’s producer packs, with each codec', async () => {
  const brokers = await sharedBrokers()
  const prefix = randomUUID()
  const topics = codecs.map((codec) => ({ name: `${prefix}-${codec}`, partitions: 1 }))
  const reader = await readAll(brokers, topics)
  await promisify(execFile)('java', ['-cp', await kafkaClassPath(), javaProducer, brokers.join(','), prefix, String(count), codecs.join(',')])
  await reader.caughtUp()
  for (const { name } of topics) {
    const read = reader.records.filter(({ topic }) => topic === name).map(({ key, value, headers }) => ({ key: String(key), value: String(value), headers }))
    expect(read, name).toStrictEqual(
      Array.from({ length: count }, (_, number) => ({ key: `key ${number}`, value: `ä${number} `.repeat(number), headers: { number: String(number) } })),
    )
  }
})

kafka.test('reads snappy without Java’s framing, as other clients write it', async () => {
  const brokers = await sharedBrokers()
  const topic = `raw-${randomUUID()}`
  const reader = await readAll(brokers, [{ name: topic, partitions: 1 }])
  const { decompress } = CompressionCodecs[CompressionTypes.Snappy]()
  CompressionCodecs[CompressionTypes.Snappy] = () => ({ compress: async (encoder: { buffer: Buffer }) => compress(encoder.buffer), decompress })
  const producer = new Kafka({ brokers: [...brokers], logLevel: logLevel.NOTHING }).producer()
  await producer.connect()
  const values = Array.from({ length: count }, (_, number) => `hyvää päivää ${number} `.repeat(10))
  await producer.send({ topic, compression: CompressionTypes.Snappy, messages: values.map((value) => ({ value })) })
  await producer.disconnect()
  await reader.caughtUp()
  expect(reader.records.map(({ value }) => String(value))).toStrictEqual(values)
})

test('refuses snappy that unpacks to more than allowed, or is cut off', () => {
  const packed = compress(Buffer.alloc(100_000))
  expect(() => decompressSnappy(packed, 99_999)).toThrow('too big')
  expect(() => decompressSnappy(compress(Buffer.from(randomUUID())).subarray(0, 20), 100_000)).toThrow()
})

test('unpacks the blocks of an LZ4 frame: literals, repetitions that reach into themselves, and blocks left as they were', () => {
  const header = Buffer.from('04224d186040' + '82', 'hex')
  const packedBlock = Buffer.from([0x33, 0x61, 0x62, 0x63, 0x03, 0x00, 0x10, 0x64])
  const length = (bytes: number, raw = false): Buffer => {
    const field = Buffer.alloc(4)
    field.writeUInt32LE(raw ? bytes + 0x8000_0000 : bytes)
    return field
  }
  const frame = Buffer.concat([header, length(packedBlock.length), packedBlock, length(3, true), Buffer.from('xyz'), length(0)])
  expect(String(decompressLz4(frame, 100))).toBe('abcabcabcadxyz')
  expect(() => decompressLz4(frame, 13)).toThrow('more than 13 bytes')
  expect(() => decompressLz4(frame.subarray(0, frame.length - 6), 100)).toThrow()
})
