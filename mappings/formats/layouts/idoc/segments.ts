import type { IdocField, IdocLayout, IdocSegment, Repetition } from '../schema/idoc.ts'
import { sourcesAt } from '../sources/sources.ts'
import { valueOf, type Value, type ValueDefaults } from '../values/value.ts'

/** Values are as long as they are, with a decimal point and a minus in front. */
export const idocDefaults: ValueDefaults = { separator: '.', sign: 'leading', pads: false }

/** A segment of a layout that has passed the checks. */
export interface Segment {
  readonly name: string
  /** How often it is there; those below one of a line are part of the line. */
  readonly per: Repetition
  readonly fields: readonly SegmentField[]
  readonly segments: readonly Segment[]
}

export interface SegmentField {
  readonly value: Value
  /** What must stand here, or the segment is another. */
  readonly qualifier?: string
}

/** The segments of a layout, each with its fields. */
export function segmentsOf(layout: IdocLayout): readonly Segment[] {
  const compile = (segment: IdocSegment, inLine: boolean): Segment => {
    const isLine = segment.per === 'line'
    return { name: segment.name, per: segment.per, fields: fieldsOf(segment.fields, layout, inLine || isLine ? 'line' : 'document'), segments: segment.segments.map((below) => compile(below, inLine || isLine)) }
  }
  return layout.segments.map((segment) => compile(segment, false))
}

/** Fields of the control record, or of a segment. */
export function fieldsOf(fields: readonly IdocField[], layout: IdocLayout, level: 'document' | 'line'): readonly SegmentField[] {
  const sources = sourcesAt(level, layout)
  return fields.map(({ qualifier, ...field }) => {
    const value = valueOf(qualifier === undefined ? field : { ...field, constant: qualifier }, sources, idocDefaults)
    return { value, ...(qualifier === undefined ? {} : { qualifier }) }
  })
}
