import { readdirSync, readFileSync } from 'node:fs'
import { fullName, type AvroEnum, type AvroRecord, type AvroSchema } from './avroSchema.ts'

/** The folder that holds the contract's sources: one file per event type, shared types below `common/`. */
const folder = new URL('avro/', import.meta.url)

/** The contract as it is written: event records and the shared types that they name. */
export interface Sources {
  /** By full name. */
  readonly events: ReadonlyMap<string, AvroRecord>
  /** By full name. */
  readonly common: ReadonlyMap<string, AvroRecord | AvroEnum>
}

/** Reads every `.avsc` source, in the order of their names. */
export function readSources(): Sources {
  return { events: read('./') as Map<string, AvroRecord>, common: read('common/') }
}

function read(below: string): Map<string, AvroRecord | AvroEnum> {
  const at = new URL(below, folder)
  const names = readdirSync(at).filter((name) => name.endsWith('.avsc')).sort()
  const schemas = names.map((name) => JSON.parse(readFileSync(new URL(name, at), 'utf8')) as AvroRecord | AvroEnum)
  return new Map(schemas.map((schema) => [fullName(schema), schema]))
}

/** The event's schema with every shared type defined where it is first named, as a schema registry wants it. */
export function selfContained(event: AvroRecord, common: Sources['common']): AvroRecord {
  const defined = new Set<string>()
  const inline = (schema: AvroSchema): AvroSchema => {
    if (typeof schema === 'string') {
      const shared = common.get(schema)
      if (shared === undefined || defined.has(schema)) return schema
      defined.add(schema)
      return inline(shared)
    }
    if (isUnion(schema)) return schema.map(inline)
    if (schema.type === 'record') return { ...schema, fields: schema.fields.map((field) => ({ ...field, type: inline(field.type) })) }
    if (schema.type === 'array') return { ...schema, items: inline(schema.items) }
    if (schema.type === 'map') return { ...schema, values: inline(schema.values) }
    return schema
  }
  return inline(event) as AvroRecord
}

/** Whether a schema is a union; narrows, which `Array.isArray` does not for read-only arrays. */
export function isUnion(schema: AvroSchema): schema is readonly AvroSchema[] {
  return Array.isArray(schema)
}
