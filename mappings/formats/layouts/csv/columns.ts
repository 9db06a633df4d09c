import type { CsvLayout } from '../schema/csv.ts'
import { sourcesAt } from '../sources/sources.ts'
import type { Sources } from '../sources/source.ts'
import { valueOf, type Value, type ValueDefaults } from '../values/value.ts'

/** Values are as long as they are; a minus stands in front. */
export function csvDefaults({ decimalSeparator }: CsvLayout): ValueDefaults {
  return { separator: decimalSeparator, sign: 'leading', pads: false }
}

/** The sources that a column may take: those of what a row is, and of its document. */
export function sourcesOfColumns(layout: CsvLayout): Sources {
  return sourcesAt(layout.row, layout)
}

/** The columns of a layout that has passed the checks. */
export function columnsOf(layout: CsvLayout): readonly Value[] {
  const sources = sourcesOfColumns(layout)
  const defaults = csvDefaults(layout)
  return layout.columns.map((column) => valueOf(column, sources, defaults))
}
