import type { AvroEnum, AvroField, AvroRecord, AvroSchema } from '../../schemas/avroSchema.ts'
import type { EventType } from '../../schemas/generated/events.ts'
import { avroTypeOf } from '../../schemas/logicalTypes.ts'
import { readerSchemas } from '../../schemas/repository.ts'
import { frame, unframe } from '../../schemas/wireFormat.ts'

/** The schema in force of a type as a shop may have changed it for itself. */
export class EvolvedSchema {
  readonly #type: EventType
  readonly #schema: AvroRecord

  constructor(type: EventType) {
    this.#type = type
    this.#schema = structuredClone(readerSchemas.get(type)) as AvroRecord
  }

  /** With one more field in a record. */
  adding(record: string, field: AvroField): this {
    fieldsOf(this.#named(record)).push(field)
    return this
  }

  /** Without a field of a record. */
  removing(record: string, field: string): this {
    const fields = fieldsOf(this.#named(record))
    const place = fields.findIndex(({ name }) => name === field)
    if (place < 0) throw new Error(`${record} has no field ${field}`)
    fields.splice(place, 1)
    return this
  }

  /** With one more symbol of an enum. */
  withSymbol(name: string, symbol: string): this {
    ;((this.#named(name) as AvroEnum).symbols as string[]).push(symbol)
    return this
  }

  get text(): string {
    return JSON.stringify(this.#schema)
  }

  /** Writes a record of it in wire format. */
  write(value: unknown, schemaId: number): Buffer {
    return frame(schemaId, avroTypeOf(this.#schema).toBuffer(value))
  }

  /** Reads a record that was written with the schema in force, as a program with this one does. */
  read(bytes: Buffer): unknown {
    const reader = avroTypeOf(this.#schema)
    return reader.fromBuffer(bytes.subarray(unframe(bytes).bodyStart), reader.createResolver(avroTypeOf(readerSchemas.get(this.#type))))
  }

  #named(name: string): AvroRecord | AvroEnum {
    const found = find(this.#schema, name)
    if (found === undefined) throw new Error(`${this.#schema.name} has no ${name}`)
    return found
  }
}

function fieldsOf(record: AvroRecord | AvroEnum): AvroField[] {
  return (record as AvroRecord).fields as AvroField[]
}

function find(schema: AvroSchema, name: string): AvroRecord | AvroEnum | undefined {
  if (typeof schema === 'string') return undefined
  if (Array.isArray(schema)) return first(schema as readonly AvroSchema[], name)
  const one = schema as Exclude<AvroSchema, string | readonly AvroSchema[]>
  if ('name' in one && one.name === name) return one as AvroRecord | AvroEnum
  if (one.type === 'record') return first(one.fields.map(({ type }) => type), name)
  if (one.type === 'array') return find(one.items, name)
  if (one.type === 'map') return find(one.values, name)
  return undefined
}

function first(schemas: readonly AvroSchema[], name: string): AvroRecord | AvroEnum | undefined {
  for (const schema of schemas) {
    const found = find(schema, name)
    if (found !== undefined) return found
  }
  return undefined
}
