import { Failure, failure } from '../errors/failure.ts'
import { refuseLargeAttachments } from './attachments.ts'
import type { ContractEvent } from './generated/events.ts'
import { itemLimit } from './limits.ts'
import { UnfitValue } from './logicalTypes.ts'
import { unframe } from './wireFormat.ts'
import { MisshapenBytes, TooManyItems } from './wireShape.ts'
import { prepare, type PreparedSchema } from './writerSchema.ts'

/** An event as it was read, and the schema that it was written with. */
export type DecodedEvent = ContractEvent & {
  readonly schemaId: number
  /** SHA-256 of the writer's schema, hexadecimal: the ledger's key for it. */
  readonly fingerprint: string
}

/** Where writers' schemas come from: a registry, the ledger, or the repository's kept versions. */
export interface SchemaSource {
  /** The schema's JSON text, or undefined where the id is not known (yet). */
  readonly schemaById: (id: number) => string | undefined
}

/** Reads a record's value. */
export type Decode = (bytes: Buffer) => DecodedEvent

/**
 * A decoder that reads records of any writer's schema as the types in force. Schemas, good or bad, are kept once prepared, so `schemaById`
 * is asked once per id. Bytes are checked against the writer's schema before anything is built from them, so that hostile
 * counts, lengths and nesting cost nothing.
 *
 * The decoder throws a Failure with a KS-CONTRACT code, and nothing else. KS-CONTRACT-UNKNOWN-SCHEMA may pass: ask again
 * once the schema can be had.
 */
export function createDecoder({ schemaById }: SchemaSource): Decode {
  const known = new Map<number, PreparedSchema | Failure>()
  const schemaOf = (schemaId: number): PreparedSchema => {
    let schema = known.get(schemaId)
    if (schema === undefined) {
      const text = schemaById(schemaId)
      if (text === undefined) throw failure('KS-CONTRACT-UNKNOWN-SCHEMA', { schemaId })
      schema = prepareOrFail(schemaId, text)
      known.set(schemaId, schema)
    }
    if (schema instanceof Failure) throw schema
    return schema
  }
  return (bytes) => {
    const { schemaId, bodyStart } = unframe(bytes)
    const schema = schemaOf(schemaId)
    checkShape(schema, schemaId, bytes, bodyStart)
    const event = { type: schema.type, value: readValue(schema, schemaId, bytes.subarray(bodyStart)) } as ContractEvent
    refuseLargeAttachments(event.value)
    return { ...event, schemaId, fingerprint: schema.fingerprint }
  }
}

function prepareOrFail(schemaId: number, text: string): PreparedSchema | Failure {
  try {
    return prepare(schemaId, text)
  } catch (cause) {
    if (cause instanceof Failure) return cause
    throw cause
  }
}

function checkShape(schema: PreparedSchema, schemaId: number, bytes: Buffer, bodyStart: number): void {
  const { type } = schema
  try {
    const end = schema.checkShape(bytes, bodyStart)
    if (end < bytes.length) throw failure('KS-CONTRACT-TRAILING-BYTES', { count: bytes.length - end, type, schemaId })
  } catch (cause) {
    if (cause instanceof MisshapenBytes) {
      throw failure('KS-CONTRACT-UNREADABLE', { type, schemaId, position: cause.position, expected: cause.expected }, cause)
    }
    if (cause instanceof TooManyItems) throw failure('KS-CONTRACT-TOO-MANY-ITEMS', { type, limit: itemLimit }, cause)
    throw cause
  }
}

function readValue(schema: PreparedSchema, schemaId: number, body: Buffer): unknown {
  try {
    return schema.read(body)
  } catch (cause) {
    const reason = cause instanceof UnfitValue ? cause.message : cause instanceof Error ? cause.message.slice(0, 200) : 'an unreadable value'
    throw failure('KS-CONTRACT-VALUE', { type: schema.type, schemaId, reason }, cause)
  }
}
