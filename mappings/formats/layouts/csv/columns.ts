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

/** The columns of a layout that has passed the checks, and whether each belongs to the document that several rows are of. */
export function columnsOf(layout: CsvLayout): readonly { readonly value: Value; readonly ofDocument: boolean }[] {
  const sources = sourcesOfColumns(layout)
  const defaults = csvDefaults(layout)
  const ofDocuments = sourcesAt('document', layout)
  return layout.columns.map((column) => ({ value: valueOf(column, sources, defaults), ofDocument: column.source !== undefined && ofDocuments.has(column.source) }))
}
