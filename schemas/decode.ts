import { Failure, failure } from '../errors/failure.ts'
import { phrase, said, wordsOf } from '../errors/words/words.ts'
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
  /** The writer's schema as JSON text. */
  readonly writerSchema: string
}

/** Where writers' schemas come from: a registry, the ledger, or the repository's kept versions. */
export interface SchemaSource {
  /** The schema's JSON text, or undefined where the id is not known (yet). May throw a Failure that says more. */
  readonly schemaById: (id: number) => string | undefined
}

/** Reads a record's value. */
export type Decode = (bytes: Buffer) => DecodedEvent

/** An event's value as the ledger keeps it, with the writer's schema and that schema's fingerprint. */
export interface StoredValue {
  readonly value: Buffer
  readonly schemaFingerprint: string
  readonly writerSchema: string
}

/**
 * A decoder that reads records of any writer's schema as the types in force. Schemas, good or bad, are kept once prepared, so `schemaById`
 * is asked once per id. Bytes are checked against the writer's schema before anything is built from them, so that hostile
 * counts, lengths and nesting cost nothing.
 *
 * The decoder throws a Failure with a KS-CONTRACT code, or what `schemaById` throws, and nothing else.
 * KS-CONTRACT-UNKNOWN-SCHEMA may pass: ask again once the schema can be had.
 */
export function createDecoder({ schemaById }: SchemaSource): Decode {
  const prepared = new PreparedSchemas<number>()
  const schemaOf = (schemaId: number): string => {
    const text = schemaById(schemaId)
    if (text === undefined) throw failure('KS-CONTRACT-UNKNOWN-SCHEMA', { schemaId })
    return text
  }
  return (bytes) => {
    const { schemaId, bodyStart } = unframe(bytes)
    return decodeBody(prepared.get(schemaId, schemaId, () => schemaOf(schemaId)), schemaId, bytes, bodyStart)
  }
}

/** Reads events of the ledger by the schemas that it keeps with them, whatever their ids mean elsewhere today. Throws as a decoder does. */
export function createStoredDecoder(): (stored: StoredValue) => DecodedEvent {
  const prepared = new PreparedSchemas<string>()
  return ({ value, schemaFingerprint, writerSchema }) => {
    const { schemaId, bodyStart } = unframe(value)
    return decodeBody(prepared.get(schemaFingerprint, schemaId, () => writerSchema), schemaId, value, bodyStart)
  }
}

/** Writers' schemas that were made ready, and why others cannot be. */
class PreparedSchemas<Key> {
  readonly #known = new Map<Key, PreparedSchema | Failure>()

  get(key: Key, schemaId: number, text: () => string): PreparedSchema {
    let schema = this.#known.get(key)
    if (schema === undefined) {
      schema = prepareOrFail(schemaId, text())
      this.#known.set(key, schema)
    }
    if (schema instanceof Failure) throw schema
    return schema
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

function decodeBody(schema: PreparedSchema, schemaId: number, bytes: Buffer, bodyStart: number): DecodedEvent {
  checkShape(schema, schemaId, bytes, bodyStart)
  const event = { type: schema.type, value: readValue(schema, schemaId, bytes.subarray(bodyStart)) } as ContractEvent
  refuseLargeAttachments(event.value)
  return { ...event, schemaId, fingerprint: schema.fingerprint, writerSchema: schema.text }
}

function checkShape(schema: PreparedSchema, schemaId: number, bytes: Buffer, bodyStart: number): void {
  const { type } = schema
  try {
    const end = schema.checkShape(bytes, bodyStart)
    if (end < bytes.length) throw failure('KS-CONTRACT-TRAILING-BYTES', { count: bytes.length - end, type, schemaId })
  } catch (cause) {
    if (cause instanceof MisshapenBytes) {
      throw failure('KS-CONTRACT-UNREADABLE', { type, schemaId, position: cause.position, expected: wordsOf(cause.expected) }, cause)
    }
    if (cause instanceof TooManyItems) throw failure('KS-CONTRACT-TOO-MANY-ITEMS', { type, limit: itemLimit }, cause)
    throw cause
  }
}

function readValue(schema: PreparedSchema, schemaId: number, body: Buffer): unknown {
  try {
    return schema.read(body)
  } catch (cause) {
    const reason = cause instanceof UnfitValue ? cause.reason : cause instanceof Error ? said(cause.message.slice(0, 200)) : phrase('an unreadable value')
    throw failure('KS-CONTRACT-VALUE', { type: schema.type, schemaId, reason }, cause)
  }
}
