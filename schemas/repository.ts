import { readdirSync, readFileSync } from 'node:fs'
import type { AvroRecord } from './avroSchema.ts'
import type { EventType } from './generated/events.ts'
import { simpleNameOf, topics } from './topics.ts'
import ids from './ids.json' with { type: 'json' }

/** A kept version of an event's schema: its number from 1, its id where no registry gives one, and its text. */
export interface KeptVersion {
  readonly version: number
  readonly id: number
  readonly text: string
}

const history = new URL('history/', import.meta.url)
const idsByName: Readonly<Record<string, readonly number[]>> = ids

/** The simple names of all event types, by topic order. */
export const eventNames: readonly string[] = Object.values(topics).flat()

/** Every kept version of an event's schema, oldest first; the last is the one in force. */
export function keptVersions(name: string): readonly KeptVersion[] {
  const numbers = idsByName[name] ?? []
  return numbers.map((id, index) => ({ version: index + 1, id, text: readFileSync(new URL(`${name}/${index + 1}.avsc`, history), 'utf8') }))
}

/** The version numbers that have a file below `history/`, whether or not they have an id. */
export function versionFiles(name: string): readonly string[] {
  return readdirSync(new URL(`${name}/`, history)).sort()
}

const textById = new Map(eventNames.flatMap((name) => keptVersions(name).map(({ id, text }) => [id, text])))

/** The text of a kept schema by its fixed id: what stands in for a schema registry where there is none. */
export function keptSchemaById(id: number): string | undefined {
  return textById.get(id)
}

/** The fixed id of the schema in force for a type. */
export function currentSchemaId(type: EventType): number {
  return idsByName[simpleNameOf(type)]?.at(-1) as number
}

/** The schema in force of every event type, self-contained, by full name: what records are read as. */
export const readerSchemas: ReadonlyMap<EventType, AvroRecord> = new Map(
  eventNames.map((name) => {
    const schema = JSON.parse(readFileSync(new URL(`generated/${name}.avsc`, import.meta.url), 'utf8')) as AvroRecord
    return [`${schema.namespace}.${schema.name}` as EventType, schema]
  }),
)
