import type { Type } from 'avsc'
import { failure } from '../errors/failure.ts'
import { refuseLargeAttachments } from './attachments.ts'
import type { ContractEvent, EventDraft, EventType } from './generated/events.ts'
import { readerTypes } from './readerTypes.ts'
import { currentSchemaId } from './repository.ts'
import { frame } from './wireFormat.ts'

/**
 * Writes an event in the Confluent wire format, with the schema in force; what has a default may be left out.
 * `schemaId` is the registry's id of that schema, the repository's own where none is given.
 * Throws KS-CONTRACT-UNWRITABLE for an unknown field or a value that does not fit, and for limits that are passed.
 */
export function encodeEvent<T extends EventType>(type: T, value: EventDraft<T>, schemaId: number = currentSchemaId(type)): Buffer {
  const body = encodeBody(type, value)
  refuseLargeAttachments(value)
  return frame(schemaId, body)
}

/** The event as a reader will see it: the draft with its defaults filled in. Throws KS-CONTRACT-UNWRITABLE. */
export function completed<T extends EventType>(type: T, value: EventDraft<T>): ContractEvent<T> {
  return { type, value: avroType(type).fromBuffer(encodeBody(type, value)) } as ContractEvent<T>
}

function encodeBody(type: EventType, value: unknown): Buffer {
  const avro = avroType(type)
  if (!avro.isValid(value, { noUndeclaredFields: true })) explain(type, avro, value)
  return avro.toBuffer(value)
}

/** Throws for the first field that does not fit; slower than asking whether all fit. */
function explain(type: EventType, avro: Type, value: unknown): void {
  avro.isValid(value, {
    noUndeclaredFields: true,
    errorHook: (path, seen) => {
      throw failure('KS-CONTRACT-UNWRITABLE', { type, field: path.join('/') || '(the event)', value: String(seen).slice(0, 80) })
    },
  })
}

function avroType(type: EventType): Type {
  const avro = readerTypes.get(type)
  if (avro === undefined) throw failure('KS-CONTRACT-UNKNOWN-TYPE', { type })
  return avro
}
