import { hash } from 'node:crypto'
import type { AvroField, AvroRecord, AvroSchema } from './avroSchema.ts'
import { isUnion } from './sources.ts'
import type { ContractEvent, EventType } from './generated/events.ts'
import { readerSchemas } from './repository.ts'

/** A value as text: equal texts for equal contents, whatever the order of fields and the version of the schema. */
type Canonical = (value: never) => string

/** Fields that say where an event stands in its story, not what it says. */
const placeInStory: ReadonlySet<string> = new Set(['storyVersion', 'replaces'])

/**
 * SHA-256, hexadecimal, of all that an event says: two records with the same id are the same event if it is equal.
 * Fields at their default do not count, so a field added to the contract later changes no hash.
 */
export function contentHash(event: ContractEvent): string {
  return hashOf(event, whole)
}

/** As `contentHash`, without the event's place in its story: equal for two events that mean the same business document. */
export function businessHash(event: ContractEvent): string {
  return hashOf(event, business)
}

const whole = new Map<EventType, Canonical>()
const business = new Map<EventType, Canonical>()

function hashOf(event: ContractEvent, kept: Map<EventType, Canonical>): string {
  let canonical = kept.get(event.type)
  if (canonical === undefined) {
    canonical = compileEvent(event.type, kept === business ? placeInStory : new Set())
    kept.set(event.type, canonical)
  }
  return hash('sha256', event.type + canonical(event.value as never))
}

function compileEvent(type: EventType, without: ReadonlySet<string>): Canonical {
  const schema = readerSchemas.get(type) as AvroRecord
  return compileRecord({ ...schema, fields: schema.fields.filter((field) => !without.has(field.name)) }, new Map())
}

function compile(schema: AvroSchema, named: Map<string, Canonical>): Canonical {
  if (typeof schema === 'string') return named.get(schema) ?? primitives[schema] ?? text
  if (isUnion(schema)) {
    const inner = compile(schema[1] as AvroSchema, named)
    return (value) => (value === null ? '~' : inner(value))
  }
  if (schema.type === 'record') {
    const canonical = compileRecord(schema, named)
    named.set(`${schema.namespace}.${schema.name}`, canonical)
    return canonical
  }
  if (schema.type === 'enum') {
    named.set(`${schema.namespace}.${schema.name}`, text)
    return text
  }
  if (schema.type === 'array') return list(compile(schema.items, named))
  if (schema.type === 'map') return map(compile(schema.values, named))
  if ('logicalType' in schema && schema.logicalType !== undefined) return schema.logicalType === 'decimal' ? decimal : text
  return compile(schema.type, named)
}

/** `{` name `=` value … `}` for the fields that differ from their defaults, by name. */
function compileRecord(schema: AvroRecord, named: Map<string, Canonical>): Canonical {
  const fields = schema.fields.map((field) => {
    const canonical = compile(field.type, named) as (value: unknown) => string
    return { name: field.name, lead: `${field.name}=`, canonical, atDefault: defaultText(field, canonical) }
  })
  fields.sort((a, b) => (a.name < b.name ? -1 : 1))
  return (value: Readonly<Record<string, unknown>>) => {
    let all = '{'
    for (const { name, lead, canonical, atDefault } of fields) {
      const one = canonical(value[name])
      if (one !== atDefault) all += lead + one
    }
    return `${all}}`
  }
}

function defaultText(field: AvroField, canonical: (value: unknown) => string): string | undefined {
  if (field.default === undefined) return undefined
  if (field.default === null) return '~'
  if (Array.isArray(field.default)) return '[]'
  if (typeof field.default === 'object') return '{}'
  const isDecimal = typeof field.type === 'object' && 'logicalType' in field.type && field.type.logicalType === 'decimal'
  return isDecimal ? '0;' : canonical(field.default)
}

/** Texts carry their length, so that no text can pass for something else. */
const text: Canonical = (value: string) => `${value.length}:${value};`
const number: Canonical = (value: number | bigint) => `${value};`
const decimal: Canonical = (value: { readonly unscaled: bigint }) => `${value.unscaled};`
const bytes: Canonical = (value: Uint8Array) => `${hash('sha256', value)};`
const primitives: Readonly<Record<string, Canonical>> = { string: text, int: number, long: number, boolean: (value: boolean) => `${value};`, bytes }

function list(item: Canonical): Canonical {
  return (values: readonly never[]) => {
    let all = '['
    for (const value of values) all += item(value)
    return `${all}]`
  }
}

function map(item: Canonical): Canonical {
  return (values: Readonly<Record<string, never>>) => `{${Object.keys(values).sort().map((key) => text(key as never) + item(values[key] as never)).join('')}}`
}
