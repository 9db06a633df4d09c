import type { IdocSegment } from './schema/idoc.ts'
import type { Layout } from './schema/layoutSchema.ts'
import type { ValueOptions } from './schema/value.ts'

/** Every field of a layout's records, columns or segments; not those of an IDoc's control record. */
export function fieldsOf(layout: Layout): readonly ValueOptions[] {
  if (layout.syntax === 'fixed') return Object.values(layout.records).flatMap(({ fields }) => fields)
  return layout.syntax === 'csv' ? layout.columns : layout.segments.flatMap(fieldsBelow)
}

function fieldsBelow({ fields, segments }: IdocSegment): readonly ValueOptions[] {
  return [...fields, ...segments.flatMap(fieldsBelow)]
}

/** The sources that fields of a layout name. */
export function sourcesNamed(layout: Layout): ReadonlySet<string> {
  return new Set(fieldsOf(layout).flatMap(({ source }) => source ?? []))
}
