import { failure } from '../../../../errors/failure.ts'
import { phrase, said } from '../../../../errors/words/words.ts'
import { Decimal } from '../../../model/decimal.ts'

/** An entity of the interface, as JSON has it. */
export type Entity = Readonly<Record<string, unknown>>

/** Reads an entity. Throws KS-SYSTEM-DOCUMENT-CONTENT for what is no object of JSON. */
export function readEntity(bytes: Uint8Array): Entity {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    if (isEntity(value)) return value
  } catch (cause) {
    throw lacks('entity', 'JSON', cause)
  }
  throw lacks('entity', 'JSON')
}

export function isEntity(value: unknown): value is Entity {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The entities of a list; none where there is no list. */
export function entitiesAt(entity: Entity, name: string): readonly Entity[] {
  const list = entity[name]
  return Array.isArray(list) ? list.filter(isEntity) : []
}

/** A text, or a number as one; undefined where there is none. */
export function textAt(entity: Entity, name: string): string | undefined {
  const value = entity[name]
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

/** A text that must be there. Throws KS-SYSTEM-DOCUMENT-CONTENT. */
export function neededText(entity: Entity, name: string): string {
  const text = textAt(entity, name)
  if (text === undefined) throw lacks('entity', name)
  return text
}

/** A number; undefined where there is none. Throws KS-SYSTEM-DOCUMENT-CONTENT for one beyond sense. */
export function decimalAt(entity: Entity, name: string): Decimal | undefined {
  const text = textAt(entity, name)
  if (text === undefined) return undefined
  if (!/^-?\d{1,20}(\.\d{1,15})?$/.test(text)) throw lacks('entity', name)
  return Decimal.of(text)
}

/** The day of a date-time; undefined where there is none. */
export function dayAt(entity: Entity, name: string): string | undefined {
  return /^\d{4}-\d\d-\d\d/.exec(textAt(entity, name) ?? '')?.[0]
}

/** A date-time as an instant; one without a zone is taken as UTC. */
export function instantAt(entity: Entity, name: string): string | undefined {
  const text = textAt(entity, name)
  if (text === undefined) return undefined
  const at_ms = Date.parse(/(Z|[+-]\d\d:\d\d)$/.test(text) ? text : `${text}Z`)
  return Number.isNaN(at_ms) ? undefined : new Date(at_ms).toISOString()
}

export function lacks(kind: string, name: string, cause?: unknown): Error {
  return failure('KS-SYSTEM-DOCUMENT-CONTENT', { kind: said(`P2P ${kind}`), expected: phrase('the field {name}', { name }), seen: phrase('nothing there') }, cause)
}
