import { problem, type Problem } from '../../../../errors/failure.ts'
import type { Words } from '../../../../errors/words/words.ts'
import type { Value } from '../values/value.ts'
import { readValue, wantedOf } from '../values/readValue.ts'

/** A value as a file says it, in plain notation, and where it stands in the file. */
export interface StatedValue {
  readonly value: Value
  /** Of a value that cannot be read, the characters of the file. */
  readonly text: string
  /** KS-SYSTEM-LAYOUT-VALUE of a value that cannot be read. */
  readonly fault?: Problem
}

/** A document as a file says it. */
export interface StatedDocument {
  /** Where it begins, for errors: a record, row or element. */
  readonly at: Words
  readonly values: readonly StatedValue[]
  readonly lines: readonly StatedLine[]
  /** Whether what it lies in says that it is a test. */
  readonly isTest?: boolean
}

export interface StatedLine {
  readonly at: Words
  readonly values: readonly StatedValue[]
  /** Why nothing of it can be read. */
  readonly fault?: Problem
}

/** Where errors find a value: the file's layout, the record, and the place in it. */
export interface StatedPlace {
  readonly layout: string
  readonly at: Words
  readonly place: Words
}

/** The value that these characters say, or a fault where they cannot, or where there is none and the layout requires it. */
export function statedValue(raw: string, value: Value, { layout, at, place }: StatedPlace): StatedValue {
  const text = readValue(raw, value)
  if (text !== undefined && (text !== '' || !value.required)) return { value, text }
  return { value, text: raw, fault: problem('KS-SYSTEM-LAYOUT-VALUE', { layout, at, field: value.name, place, seen: raw.slice(0, 60), wanted: wantedOf(value) }) }
}

/** What cannot be read of values. */
export function faultsOf(values: readonly StatedValue[]): readonly Problem[] {
  return values.flatMap(({ fault }) => fault ?? [])
}
