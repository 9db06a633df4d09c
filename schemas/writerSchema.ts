import type { Resolver, Type } from 'avsc'
import { failure } from '../errors/failure.ts'
import { phrase, said, type Words } from '../errors/words/words.ts'
import { fullName, type AvroRecord } from './avroSchema.ts'
import { fingerprintOf } from './fingerprint.ts'
import type { EventType } from './generated/events.ts'
import { schemaLimit_characters } from './limits.ts'
import { avroTypeOf } from './logicalTypes.ts'
import { readerTypes } from './readerTypes.ts'
import { readerSchemas } from './repository.ts'
import { RefusedSchema, shapeCheckOf } from './wireShape.ts'

/** A writer's schema made ready: how to check its bytes and read them as the type in force. */
export interface PreparedSchema {
  readonly type: EventType
  readonly fingerprint: string
  /** The schema itself, as JSON. */
  readonly text: string
  /** The position after the record; throws MisshapenBytes or TooManyItems. */
  readonly checkShape: (bytes: Uint8Array, start: number) => number
  /** Reads a body whose shape was checked. */
  readonly read: (body: Buffer) => unknown
}

/**
 * Makes a writer's schema ready for reading. Throws KS-CONTRACT-SCHEMA-REFUSED, KS-CONTRACT-UNKNOWN-TYPE or
 * KS-CONTRACT-SCHEMA-INCOMPATIBLE.
 */
export function prepare(schemaId: number, schemaText: string): PreparedSchema {
  const { schema, checkShape, writer } = understand(schemaId, schemaText)
  const type = fullName(schema) as EventType
  const reader = readerTypes.get(type)
  if (reader === undefined) throw failure('KS-CONTRACT-UNKNOWN-TYPE', { type: String(type).slice(0, 200) })
  const fingerprint = fingerprintOf(schemaText)
  if (fingerprint === fingerprintOf(JSON.stringify(readerSchemas.get(type)))) {
    return { type, fingerprint, text: schemaText, checkShape, read: (body) => reader.fromBuffer(body) }
  }
  const resolver = resolve(schemaId, type, reader, writer)
  return { type, fingerprint, text: schemaText, checkShape, read: (body) => reader.fromBuffer(body, resolver) }
}

function understand(schemaId: number, text: string): { schema: AvroRecord; checkShape: PreparedSchema['checkShape']; writer: Type } {
  try {
    if (text.length > schemaLimit_characters) throw new RefusedSchema(phrase('{length} characters, and {most} are allowed', { length: text.length, most: schemaLimit_characters }))
    const schema = JSON.parse(text) as AvroRecord
    if (typeof schema !== 'object' || schema === null || schema.type !== 'record') throw new RefusedSchema(phrase('it is not a record'))
    return { schema, checkShape: shapeCheckOf(schema), writer: avroTypeOf(schema) }
  } catch (cause) {
    throw failure('KS-CONTRACT-SCHEMA-REFUSED', { schemaId, reason: reasonOf(cause) }, cause)
  }
}

function resolve(schemaId: number, type: EventType, reader: Type, writer: Type): Resolver {
  try {
    return reader.createResolver(writer)
  } catch (cause) {
    throw failure('KS-CONTRACT-SCHEMA-INCOMPATIBLE', { schemaId, type, reason: reasonOf(cause) }, cause)
  }
}

function reasonOf(cause: unknown): Words {
  if (cause instanceof RefusedSchema) return cause.reason
  return said((cause instanceof Error ? cause.message : String(cause)).slice(0, 300))
}
