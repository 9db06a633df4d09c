import type { Type } from 'avsc'
import type { EventType } from './generated/events.ts'
import { avroTypeOf } from './logicalTypes.ts'
import { readerSchemas } from './repository.ts'

/** The avsc type of every event type's schema in force, by full name. */
export const readerTypes: ReadonlyMap<EventType, Type> = new Map([...readerSchemas].map(([type, schema]) => [type, avroTypeOf(schema)]))
