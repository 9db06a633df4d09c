import { describe, expect, test } from 'vitest'
import { Decimal } from '../../../mappings/model/decimal.ts'
import type { AvroRecord } from '../../../schemas/avroSchema.ts'
import { encodeEvent } from '../../../schemas/codec.ts'
import type { EventType } from '../../../schemas/generated/events.ts'
import { jsonReaderOf } from '../../../schemas/json/avroJson.ts'
import { Findings } from '../../../schemas/json/findings.ts'
import { readerSchemas } from '../../../schemas/repository.ts'
import { sampleOf } from '../../harness/avroSample.ts'
import { inEnglish } from '../../harness/inEnglish.ts'
import { randomFrom } from '../randomFrom.ts'

/** A value as a sender writes it: bytes as base64, whole numbers of 64 bits and amounts as texts. */
function asJson(value: unknown): unknown {
  if (Buffer.isBuffer(value)) return value.toString('base64')
  if (value instanceof Decimal || typeof value === 'bigint') return value.toString()
  if (Array.isArray(value)) return value.map(asJson)
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, asJson(each)]))
  return value
}

const field = (type: unknown, more: object = {}): AvroRecord => ({ type: 'record', name: 'Example', fields: [{ name: 'field', type, default: null, ...more }] }) as AvroRecord

/** What is found wrong with a value of a field: its code and parameters. */
function foundIn(type: unknown, json: unknown): readonly unknown[] {
  const findings = new Findings(10)
  jsonReaderOf(field(type))(json, '$', findings)
  return findings.listed.map(({ path, problem }) => {
    const { seen, advice } = inEnglish(problem)
    return [path, problem.code, seen ?? advice]
  })
}

test.each([...readerSchemas.keys()])('%s means the same in JSON and in Avro', (type) => {
  const schema = readerSchemas.get(type) as AvroRecord
  const read = jsonReaderOf(schema)
  for (let seed = 1; seed <= 20; seed += 1) {
    const value = sampleOf(schema, randomFrom(seed))
    const findings = new Findings(10)
    const fromJson = read(JSON.parse(JSON.stringify(asJson(value))), '$', findings)
    expect(findings.listed, `seed ${seed}`).toEqual([])
    expect(encodeEvent(type as EventType, fromJson as never).equals(encodeEvent(type as EventType, value as never)), `seed ${seed}`).toBe(true)
  }
})

describe('a value that does not fit is refused with its place', () => {
  const amount = { type: 'bytes', logicalType: 'decimal', precision: 5, scale: 2 }
  test.each([
    [amount, 12.5, '12.5'],
    [amount, '12.505', '"12.505"'],
    [amount, '1234.00', '"1234.00"'],
    [amount, '1e3', '"1e3"'],
    [amount, ' 1', '" 1"'],
    [amount, '9'.repeat(100_000), `"${'9'.repeat(59)}…`],
    [{ type: 'int', logicalType: 'date' }, '2026-02-30', '"2026-02-30"'],
    [{ type: 'int', logicalType: 'date' }, 20_000, '20000'],
    [{ type: 'long', logicalType: 'timestamp-millis' }, '2026-01-31T12:00:00Z', '"2026-01-31T12:00:00Z"'],
    ['int', 1.5, '1.5'],
    ['int', 2 ** 31, '2147483648'],
    ['long', 5, '5'],
    ['boolean', 'true', '"true"'],
    ['bytes', 'YQ', '"YQ"'],
    ['bytes', 'Y Q=', '"Y Q="'],
    ['string', null, 'null'],
    ['string', '\ud800', '"\\ud800"'],
    [{ type: 'array', items: 'string' }, {}, 'an object'],
    [{ type: 'map', values: 'string' }, [1], 'a list of 1'],
    [{ type: 'enum', name: 'Kind', symbols: ['A', 'B'] }, 'C', '"C"'],
    [['null', amount], 1, '1'],
  ])('%j does not take %j', (type, json, seen) => {
    expect(foundIn(type, { field: json })).toEqual([['$.field', 'KS-EVENTS-VALUE', seen]])
  })

  test.each([
    [amount, '-999.990'],
    [['null', amount], null],
    ['bytes', 'YQ=='],
    ['long', '-9223372036854775808'],
  ])('%j takes %j', (type, json) => {
    expect(foundIn(type, { field: json })).toEqual([])
  })

  test('inside lists and maps', () => {
    expect(foundIn({ type: 'array', items: 'int' }, { field: [1, 'x', 2, null] }).map((found) => (found as string[])[0])).toEqual(['$.field[1]', '$.field[3]'])
    expect(foundIn({ type: 'map', values: 'int' }, { field: { 'a b': 'x' } })).toEqual([['$.field["a b"]', 'KS-EVENTS-VALUE', '"x"']])
  })

  test('a field that is not declared, with the one that may be meant', () => {
    expect(foundIn('int', { feild: 1 })).toEqual([['$.feild', 'KS-EVENTS-UNDECLARED', 'write "field" if that is meant, else leave it out']])
    expect(foundIn('int', JSON.parse('{"__proto__": {"field": 1}}'))).toEqual([['$.__proto__', 'KS-EVENTS-UNDECLARED', 'leave it out']])
  })

  test('a field without a default that is missing', () => {
    const findings = new Findings(10)
    jsonReaderOf({ type: 'record', name: 'Example', fields: [{ name: 'story', type: 'string' }] })({}, '$', findings)
    expect(findings.listed.map(({ path, problem }) => [path, problem.code])).toEqual([['$.story', 'KS-EVENTS-MISSING']])
  })

  test('up to the limit; the rest is counted', () => {
    const findings = new Findings(3)
    jsonReaderOf({ type: 'array', items: 'int' })(['a', 'b', 'c', 'd', 'e'], '$', findings)
    expect([findings.listed.length, findings.unlisted, findings.count]).toEqual([3, 2, 5])
  })
})
