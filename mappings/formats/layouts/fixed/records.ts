import type { FixedField, FixedLayout, RecordName } from '../schema/fixed.ts'
import { sourcesAt, type Level } from '../sources/sources.ts'
import type { Sources } from '../sources/source.ts'
import { valueOf, type Value, type ValueDefaults } from '../values/value.ts'

const levels: Readonly<Record<RecordName, Level>> = { header: 'file', document: 'document', line: 'line', device: 'device', trailer: 'trailer' }

/** Fields fill their positions; decimals are implied and nothing is negative unless the field says otherwise. */
export const fixedDefaults: ValueDefaults = { pads: true }

/** The sources that a record may take. */
export function sourcesOfRecord(name: RecordName, layout: FixedLayout): Sources {
  return sourcesAt(levels[name], layout)
}

/** A field with its place in the record, from 0 to just after its end. */
export interface PlacedValue {
  readonly field: FixedField
  readonly value: Value
  readonly start: number
  readonly end: number
}

/** One kind of record, its fields in the order of their positions. */
export interface FixedRecordValues {
  readonly name: RecordName
  readonly length: number
  readonly values: readonly PlacedValue[]
}

/** The records of a layout that has passed the checks. */
export function recordsOf(layout: FixedLayout): readonly FixedRecordValues[] {
  return (Object.keys(layout.records) as RecordName[]).flatMap((name) => {
    const record = layout.records[name]
    if (record === undefined) return []
    const sources = sourcesOfRecord(name, layout)
    const values = record.fields.map((field) => ({ field, value: valueOf(field, sources, fixedDefaults), start: field.from - 1, end: field.from - 1 + field.length }))
    return [{ name, length: record.length, values: values.sort((one, other) => one.start - other.start) }]
  })
}
