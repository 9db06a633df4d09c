import { failure } from '../errors/failure.ts'
import { said } from '../errors/words/words.ts'
import { headersOf, readEnvelope, type Envelope, type Headers } from './cloudevents.ts'
import type { Decode, DecodedEvent } from './decode.ts'
import { encodeEvent } from './encode.ts'
import type { EventDraft, EventType } from './generated/events.ts'
import { topicOf, type Topic } from './topics.ts'

/** What of a bus record the contract speaks of. */
export interface ContractRecord {
  readonly topic: string
  readonly key: Buffer | null
  readonly value: Buffer | null
  readonly headers: Headers
}

/** A record as it is to be published. */
export interface WrittenRecord {
  readonly topic: Topic
  readonly key: string
  readonly value: Buffer
  readonly headers: Headers
}

/** Writes an event as a record: its topic, its story as the key, its value and its headers. Throws as `encodeEvent` does. */
export function writeRecord<T extends EventType>(type: T, value: EventDraft<T>, envelope: Omit<Envelope, 'type'>, schemaId?: number): WrittenRecord {
  return { topic: topicOf(type), key: value.story, value: encodeEvent(type, value, schemaId), headers: headersOf({ ...envelope, type }) }
}

/**
 * Reads a whole record: attributes and event, which must belong together by type, key and topic.
 * Throws a Failure with a KS-CONTRACT code.
 */
export function readRecord(record: ContractRecord, decode: Decode): { readonly envelope: Envelope; readonly event: DecodedEvent } {
  const key = record.key?.toString('utf8') ?? ''
  if (record.value === null) throw failure('KS-CONTRACT-TOMBSTONE', { key: key.slice(0, 200) })
  const envelope = readEnvelope(record.headers)
  const event = decode(record.value)
  if (envelope.type !== event.type) throw failure('KS-CONTRACT-TYPE-DIFFERS', { header: envelope.type.slice(0, 200), record: event.type })
  if (key !== event.value.story) throw failure('KS-CONTRACT-KEY-DIFFERS', { key: key.slice(0, 200), story: event.value.story.slice(0, 200) })
  const expected = topicOf(event.type)
  if (record.topic !== expected) throw failure('KS-CONTRACT-WRONG-TOPIC', { type: event.type, topic: record.topic, expected: said(expected) })
  return { envelope, event }
}
