import { Decimal } from '../../mappings/model/decimal.ts'
import { Unreadable } from './received.ts'

/** An object of a JSON document. */
export interface JsonObject {
  readonly [field: string]: unknown
}

/** The object, or the only object of the list, that a JSON document is. @throws Unreadable */
export function readJson(bytes: Uint8Array): JsonObject {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (cause) {
    throw new Unreadable('it is no JSON', { cause })
  }
  const [object, second] = Array.isArray(value) ? (value as readonly unknown[]) : [value]
  if (!isObject(object) || second !== undefined) throw new Unreadable('there is not exactly one object')
  return object
}

/** The objects of a list; none where there is no such list. */
export function objectsAt(object: JsonObject | undefined, name: string): readonly JsonObject[] {
  const list = object?.[name]
  return Array.isArray(list) ? list.filter(isObject) : []
}

/** A text or a number, as text. @throws Unreadable where it is missing or empty */
export function textIn(object: JsonObject | undefined, name: string): string {
  const value = object?.[name]
  if ((typeof value !== 'string' && typeof value !== 'number') || value === '') throw new Unreadable(`${name} is missing`)
  return String(value)
}

/** A number, exactly as it is written. @throws Unreadable */
export function decimalIn(object: JsonObject, name: string): Decimal {
  return Decimal.of(textIn(object, name))
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
