import { hash } from 'node:crypto'
import type { AvroField, AvroRecord, AvroSchema } from './avroSchema.ts'
import { isUnion } from './sources.ts'
import type { ContractEvent, EventType } from './generated/events.ts'
import { readerSchemas } from './repository.ts'

/** A value as text: equal texts for equal contents, whatever the order of fields and the version of the schema. */
type Canonical = (value: never) => string

/** Fields that say where an event stands in its story, not what it says. */
const placeInStory: ReadonlySet<string> = new Set(['storyVersion', 'replaces'])

/** Both hashes of an event, SHA-256 in hexadecimal. */
export interface EventHashes {
  /** Of all that the event says: two records with the same source and id are the same event if it is equal. */
  readonly content: string
  /** Without the event's place in its story: equal for two events that mean the same business document. */
  readonly business: string
}

/** Both hashes at the price of little more than one. Fields at their default do not count, so a field added to the contract later changes no hash. */
export function hashesOf(event: ContractEvent): EventHashes {
  const said = event.type + saidBy(event.type)(event.value as never)
  return { content: hash('sha256', said + placeOf(event)), business: hash('sha256', said) }
}

/** The hash of all that an event says; see `hashesOf`. */
export function contentHash(event: ContractEvent): string {
  return hash('sha256', event.type + saidBy(event.type)(event.value as never) + placeOf(event))
}

/** The hash of an event without its place in its story; see `hashesOf`. */
export function businessHash(event: ContractEvent): string {
  return hash('sha256', event.type + saidBy(event.type)(event.value as never))
}

const compiled = new Map<EventType, Canonical>()

function saidBy(type: EventType): Canonical {
  let canonical = compiled.get(type)
  if (canonical === undefined) {
    const schema = readerSchemas.get(type) as AvroRecord
    canonical = compileRecord({ ...schema, fields: schema.fields.filter((field) => !placeInStory.has(field.name)) }, new Map())
    compiled.set(type, canonical)
  }
  return canonical
}

function placeOf({ value }: ContractEvent): string {
  const replaces = 'replaces' in value ? value.replaces : null
  return replaces === null ? `${value.storyVersion};` : `${value.storyVersion};${replaces}`
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
    const plainDefault = typeof field.default === 'object' && field.default !== null ? undefined : field.default
    return { name: field.name, lead: `${field.name}=`, canonical, plainDefault, atDefault: defaultText(field, canonical) }
  })
  fields.sort((a, b) => (a.name < b.name ? -1 : 1))
  return (value: Readonly<Record<string, unknown>>) => {
    let all = '{'
    for (const { name, lead, canonical, plainDefault, atDefault } of fields) {
      const held = value[name]
      if (held === plainDefault) continue
      const one = canonical(held)
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
