import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Failure } from '../../errors/failure.ts'
import { createDecoder, encodeEvent, keptSchemaById } from '../../schemas/codec.ts'
import type { AvroRecord } from '../../schemas/avroSchema.ts'
import type { EventType } from '../../schemas/generated/events.ts'
import { avroTypeOf } from '../../schemas/logicalTypes.ts'
import { readerSchemas } from '../../schemas/repository.ts'
import { frame } from '../../schemas/wireFormat.ts'
import { sampleOf } from '../harness/avroSample.ts'
import { invoiceIssued } from '../harness/events.ts'
import { randomFrom } from './randomFrom.ts'

const invoiceType = 'fi.kuntasilta.shop.InvoiceIssued'
const types = [...readerSchemas.keys()]

/** The same list of strings in every event, written by a schema that the contract does not know. */
const withExtra = JSON.stringify({ ...(readerSchemas.get(invoiceType) as AvroRecord), fields: [{ name: 'extra', type: { type: 'array', items: ['null', { type: 'map', values: 'string' }] } }, { name: 'story', type: 'string' }] })
const decode = createDecoder({ schemaById: (id) => (id === 999 ? withExtra : keptSchemaById(id)) })

const longest_ms = 1000

/** Whether bytes give a value or a Failure of the contract, and soon; anything else fails the test. */
function reads(bytes: Buffer): boolean {
  const start = performance.now()
  try {
    return decode(bytes).value.story !== undefined
  } catch (caught) {
    if (!(caught instanceof Failure) || !caught.code.startsWith('KS-CONTRACT-')) throw caught
    return false
  } finally {
    expect(performance.now() - start).toBeLessThan(longest_ms)
  }
}

const headers = [...types.map((_, index) => index + 1), 999].map((id) => frame(id, Buffer.alloc(0)))
const valid = types.flatMap((type, index) => {
  const random = randomFrom(index)
  const schema = readerSchemas.get(type) as AvroRecord
  return Array.from({ length: 3 }, () => encodeEvent(type as EventType, sampleOf(schema, random) as never))
})

describe('the decoder answers with a value or a failure', () => {
  test('on 4,000 inputs of random bytes, with and without a header', () => {
    fc.assert(
      fc.property(fc.option(fc.constantFrom(...headers)), fc.uint8Array({ maxLength: 400 }), (header, bytes) => {
        reads(Buffer.concat([header ?? Buffer.alloc(0), bytes]))
      }),
      { numRuns: 4000 },
    )
  })

  test('on 6,000 valid records with bytes changed, cut out and put in', () => {
    const edit = fc.record({ at: fc.nat(), remove: fc.nat({ max: 8 }), insert: fc.uint8Array({ maxLength: 8 }) })
    let read = 0
    fc.assert(
      fc.property(fc.constantFrom(...valid), fc.array(edit, { minLength: 1, maxLength: 4 }), (record, edits) => {
        let bytes = record
        for (const { at, remove, insert } of edits) {
          const start = at % (bytes.length + 1)
          bytes = Buffer.concat([bytes.subarray(0, start), insert, bytes.subarray(start + remove)])
        }
        if (reads(bytes)) read += 1
      }),
      { numRuns: 6000 },
    )
    expect(read).toBeGreaterThan(0)
  })

  test('on 2,000 records with hostile counts and sizes', () => {
    const count = fc.oneof(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), fc.constantFrom(1n, -1n, 2n ** 31n, -(2n ** 31n), 2n ** 53n, 2n ** 62n))
    fc.assert(
      fc.property(fc.array(count, { maxLength: 6 }), fc.uint8Array({ maxLength: 30 }), (counts, tail) => {
        reads(frame(999, Buffer.concat([...counts.map(zigzag), tail])))
      }),
      { numRuns: 2000 },
    )
  })

  test('on 200 hostile schemas', () => {
    const json = fc.oneof(fc.json(), fc.object({ key: fc.constantFrom('type', 'name', 'fields', 'items', 'namespace', 'logicalType', 'symbols'), maxDepth: 4 }).map((value) => JSON.stringify({ type: 'record', name: 'InvoiceIssued', namespace: 'fi.kuntasilta.shop', ...value })))
    fc.assert(
      fc.property(json, fc.uint8Array({ maxLength: 40 }), (text, body) => {
        const hostile = createDecoder({ schemaById: () => text })
        try {
          hostile(frame(1, Buffer.from(body)))
        } catch (caught) {
          if (!(caught instanceof Failure)) throw caught
        }
      }),
      { numRuns: 200 },
    )
  })
})

test('every sampled value of every type comes back as it was', () => {
  for (const type of types) {
    const random = randomFrom(7)
    const schema = readerSchemas.get(type) as AvroRecord
    for (let round = 0; round < 20; round += 1) {
      const value = sampleOf(schema, random)
      const bytes = encodeEvent(type as EventType, value as never)
      expect(encodeEvent(type as EventType, decode(bytes).value as never).equals(bytes), `${type}, round ${round}`).toBe(true)
    }
  }
})

test('a list a little beyond the limit is refused, one within it is read', () => {
  const schema = JSON.parse(withExtra) as AvroRecord
  const list = (length: number) => frame(999, avroTypeOf(schema).toBuffer({ story: 's', extra: Array.from({ length }, () => null) }))
  expect(reads(list(200_000))).toBe(true)
  expect(() => decode(list(200_001))).toThrow(/More than 200000/)
  expect(reads(encodeEvent(invoiceType, invoiceIssued(4000)))).toBe(true)
})

function zigzag(value: bigint): Buffer {
  let rest = BigInt.asUintN(64, (value << 1n) ^ (value >> 63n))
  const bytes: number[] = []
  for (;;) {
    const low = Number(rest & 0x7fn)
    rest >>= 7n
    if (rest === 0n) return Buffer.from([...bytes, low])
    bytes.push(low | 0x80)
  }
}
