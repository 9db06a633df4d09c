/// <reference types="node" />
import type { Type } from 'avsc'
import type { ContractEvent, EventDraft, EventType } from './events.js'

export * from './events.js'

/** Every event's full name, such as `fi.kuntasilta.shop.InvoiceIssued`. */
export declare const eventTypes: readonly EventType[]

/** The topics, each with the simple names of the events that it carries. */
export declare const topics: Readonly<Record<string, readonly string[]>>

/** The id of each event's schema where there is no schema registry. With one, ask it for the id of `schemaOf(type)` under `subjectOf(type)`. */
export declare const schemaIds: Readonly<Record<EventType, number>>

/** The topic that carries an event. */
export declare function topicOf(type: EventType): string

/** The subject of an event's schema in a registry (TopicRecordNameStrategy). */
export declare function subjectOf(type: EventType): string

/** An event's schema as it is registered, self-contained. The same text lies in `kuntasilta-contract/schemas/NAME.avsc`. */
export declare function schemaOf(type: EventType): object

/** The avsc type of a schema, with the logical types below; made once per schema object. */
export declare function avroTypeOf(schema: object): Type

/** For avsc: decimals, dates and instants as texts (`12.50`, `2026-01-31`, `2026-01-31T12:00:00.000Z`). */
export declare const logicalTypes: Readonly<Record<'decimal' | 'date' | 'timestamp-millis', new (...parameters: never[]) => object>>

/**
 * An event's value in the Confluent wire format; what has a default may be left out. Throws a TypeError that names every place where a value
 * does not fit, or where a field stands that the contract does not declare.
 */
export declare function encode<T extends EventType>(type: T, value: EventDraft<T>, schemaId?: number): Buffer

/** The id of the schema that a record's value was written with. */
export declare function schemaIdOf(bytes: Buffer): number

/**
 * Reads a record's value. Without a registry the schema is the packed one; with a registry give the schema that it has for
 * `schemaIdOf(bytes)`, parsed: the value is then read as this version of the contract.
 */
export declare function decode(bytes: Buffer, writerSchema?: object): ContractEvent

/** CloudEvents attributes of an event, without its type. */
export interface Attributes {
  /** Unique within the source. The same id again means the same event, so keep it when you send again. */
  readonly id: string
  /** Who made the event: a URI reference that was agreed, such as `urn:shop`. */
  readonly source: string
  /** When it happened, with a zone: `2026-01-31T12:00:00.000Z`. */
  readonly time: string
  /** Number of the document, for people. */
  readonly subject?: string
  /** Ties together what was caused by one happening. */
  readonly correlationId?: string
  /** W3C trace context. */
  readonly traceparent?: string
}

/** The headers of a record. */
export declare function headersOf(type: EventType, attributes: Attributes): Record<string, string>

/** All of a record for Kafka: its topic, the story as its key, its value and its headers. */
export declare function recordOf<T extends EventType>(
  type: T, value: EventDraft<T>, attributes: Attributes, schemaId?: number,
): { topic: string; key: string; value: Buffer; headers: Record<string, string> }
