import { describe, expect, test } from 'vitest'
import type { AvroField, AvroRecord } from '../../schemas/avroSchema.ts'
import { breachesOf, changesOf } from '../../schemas/compatibility.ts'
import { avroTypeOf } from '../../schemas/logicalTypes.ts'
import { eventNames, keptVersions, readerSchemas, versionFiles } from '../../schemas/repository.ts'
import { withoutDocs } from '../../schemas/withoutDocs.ts'
import { sampleOf } from '../harness/avroSample.ts'
import { randomFrom } from './randomFrom.ts'

const current = new Map([...readerSchemas.values()].map((schema) => [schema.name, schema]))
const parse = (text: string): AvroRecord => JSON.parse(text) as AvroRecord

describe.each(eventNames)('%s', (name) => {
  const schema = current.get(name) as AvroRecord
  const versions = keptVersions(name)

  test('keeps the rules of the contract', () => {
    expect(breachesOf(schema)).toEqual([])
  })

  test('is what its last kept version says; else run "node schemas/release.ts"', () => {
    expect(versionFiles(name)).toEqual(versions.map(({ version }) => `${version}.avsc`))
    expect(withoutDocs(parse(versions.at(-1)?.text ?? 'null'))).toEqual(withoutDocs(schema))
  })

  test.each(versions)('is compatible with version $version by the rules', ({ text }) => {
    expect(changesOf(parse(text), schema)).toEqual([])
  })

  test.each(versions)('and version $version read each other', ({ text }) => {
    const older = parse(text)
    readEachOther(older, schema)
    readEachOther(schema, older)
  })
})

test('no two kept versions share an id', () => {
  const ids = eventNames.flatMap((name) => keptVersions(name).map(({ id }) => id))
  expect(new Set(ids).size).toBe(ids.length)
})

/** Values written by one schema must read as the other's: what both know is equal. */
function readEachOther(writer: AvroRecord, reader: AvroRecord): void {
  const seed = 20_260_302
  const random = randomFrom(seed)
  const [from, to] = [avroTypeOf(writer), avroTypeOf(reader)]
  const resolver = to.createResolver(from)
  for (let round = 0; round < 40; round += 1) {
    const value = sampleOf(writer, random)
    const [told, read] = [value, to.fromBuffer(from.toBuffer(value), resolver)].map((one): unknown => JSON.parse(jsonOf(one)))
    expect(sharedWith(told, read), `seed ${seed}, round ${round}`).toEqual(sharedWith(read, told))
  }
}

/** A value without the fields that the other does not have; lists must be as long as the other's. */
function sharedWith(other: unknown, value: unknown): unknown {
  if (Array.isArray(value) && Array.isArray(other)) return value.map((one, index) => sharedWith(other[index], one))
  if (typeof value !== 'object' || value === null || typeof other !== 'object' || other === null) return value
  return Object.fromEntries(Object.entries(value).flatMap(([name, one]) => (name in other ? [[name, sharedWith((other as Readonly<Record<string, unknown>>)[name], one)]] : [])))
}

function jsonOf(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? `${inner}n` : inner))
}

describe('the checker finds', () => {
  const amount = { type: 'bytes', logicalType: 'decimal', precision: 18, scale: 2 } as const
  const kind = { type: 'enum', name: 'Kind', namespace: 'n', symbols: ['other', 'a'], default: 'other' } as const
  const inner: AvroRecord = { type: 'record', name: 'Inner', namespace: 'n', fields: [{ name: 'amount', type: amount, default: '\u0000' }] }
  const base: readonly AvroField[] = [
    { name: 'story', type: 'string' },
    { name: 'note', type: ['null', 'string'], default: null },
    { name: 'day', type: ['null', { type: 'int', logicalType: 'date' }], default: null },
    { name: 'kind', type: kind, default: 'other' },
    { name: 'inner', type: inner, default: {} },
    { name: 'more', type: { type: 'array', items: 'n.Inner' }, default: [] },
  ]
  const record = (fields: readonly AvroField[], name = 'Event'): AvroRecord => ({ type: 'record', name, namespace: 'n', fields })
  const changed = (name: string, change: Partial<AvroField>): AvroRecord => record(base.map((field) => (field.name === name ? { ...field, ...change } : field)))
  const innerWith = (change: object): AvroRecord => changed('inner', { type: { ...inner, fields: [{ name: 'amount', type: { ...amount, ...change }, default: '\u0000' }] } })
  const dropDefault = (name: string): AvroRecord => record(base.map((field) => (field.name === name ? { name, type: field.type } : field)))

  test('nothing in what is compatible', () => {
    const grown = record([...base].reverse().concat({ name: 'later', type: ['null', 'string'], default: null }))
    expect(changesOf(record(base), grown)).toEqual([])
    expect(changesOf(record(base), changed('kind', { type: { ...kind, symbols: ['other', 'a', 'b'] } }))).toEqual([])
    expect(changesOf(record(base), changed('note', { doc: 'Other words.' }))).toEqual([])
    expect(breachesOf(record(base))).toEqual([])
  })

  test.each<[string, AvroRecord, string]>([
    ['a changed scale, deep inside', innerWith({ scale: 3 }), 'n.Event/inner/amount'],
    ['a changed precision', innerWith({ precision: 19 }), 'n.Event/inner/amount'],
    ['a dropped logical type', changed('inner', { type: { ...inner, fields: [{ name: 'amount', type: 'bytes', default: '\u0000' }] } }), 'n.Event/inner/amount'],
    ['a changed logical type', changed('day', { type: ['null', { type: 'int', logicalType: 'time-millis' }] }), 'n.Event/day'],
    ['a new union branch', changed('note', { type: ['null', 'string', 'int'] }), 'n.Event/note'],
    ['a field that may be null now', changed('kind', { type: ['null', kind] }), 'n.Event/kind'],
    ['a changed type', changed('note', { type: ['null', 'bytes'] }), 'n.Event/note'],
    ['a wider number', record(base.map((field) => (field.name === 'story' ? { ...field, type: 'bytes' } : field))), 'n.Event/story'],
    ['a changed default', changed('kind', { default: 'a' }), 'n.Event/kind'],
    ['a dropped default', dropDefault('note'), 'n.Event/note'],
    ['a field that is gone', record(base.filter(({ name }) => name !== 'note')), 'n.Event/note'],
    ['a renamed field', record(base.map((field) => (field.name === 'note' ? { ...field, name: 'remark' } : field))), 'n.Event/note'],
    ['a new field without a default', record([...base, { name: 'later', type: 'string' }]), 'n.Event/later'],
    ['a symbol that is gone', changed('kind', { type: { ...kind, symbols: ['other'] } }), 'n.Event/kind'],
    ['another default symbol', changed('kind', { type: { ...kind, default: 'a' } }), 'n.Event/kind'],
    ['another full name inside', changed('inner', { type: { ...inner, namespace: 'm' } }), 'n.Event/inner'],
    ['another full name', record(base, 'Happening'), ''],
    ['an element of another type', changed('more', { type: { type: 'array', items: 'string' } }), 'n.Event/more'],
  ])('%s', (_, newer, path) => {
    expect(changesOf(record(base), newer).map((change) => change.path)).toContain(path)
  })

  test.each<[string, AvroField]>([
    ['a field without a default', { name: 'x', type: 'string' }],
    ['a union of three', { name: 'x', type: ['null', 'string', 'int'], default: null }],
    ['a union whose first is not null', { name: 'x', type: ['string', 'null'], default: '' }],
    ['an enum without a default symbol', { name: 'x', type: { type: 'enum', name: 'E', namespace: 'n', symbols: ['a'] }, default: 'a' }],
    ['a float', { name: 'x', type: 'double', default: 0 }],
    ['a field without a default inside a list', { name: 'x', type: { type: 'array', items: { type: 'record', name: 'R', namespace: 'n', fields: [{ name: 'y', type: 'int' }] } }, default: [] }],
  ])('%s, even in the first version', (_, field) => {
    expect(breachesOf(record([...base, field]))).toHaveLength(1)
  })
})
