import { failure } from '../../../../errors/failure.ts'
import type { Words } from '../../../../errors/words/words.ts'
import type { Value } from '../values/value.ts'
import { readValue, wantedOf } from '../values/readValue.ts'

/** A value as a file says it, in plain notation, and where it stands in the file. */
export interface StatedValue {
  readonly value: Value
  readonly text: string
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
}

/** Where errors find a value: the file's layout, the record, and the place in it. */
export interface StatedPlace {
  readonly layout: string
  readonly at: Words
  readonly place: Words
}

/** The value that these characters say. Throws KS-SYSTEM-LAYOUT-VALUE where they cannot, or where there is none and the layout requires it. */
export function statedValue(raw: string, value: Value, { layout, at, place }: StatedPlace): StatedValue {
  const text = readValue(raw, value)
  if (text === undefined || (text === '' && value.required)) {
    throw failure('KS-SYSTEM-LAYOUT-VALUE', { layout, at, field: value.name, place, seen: raw.slice(0, 60), wanted: wantedOf(value) })
  }
  return { value, text }
}
