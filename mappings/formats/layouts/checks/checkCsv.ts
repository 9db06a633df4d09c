import { phrase } from '../../../../errors/words/words.ts'
import { csvDefaults, sourcesOfColumns } from '../csv/columns.ts'
import type { CsvLayout } from '../schema/csv.ts'
import { holds } from '../values/characters.ts'
import { checkValue } from './checkValue.ts'
import type { Findings } from './findings.ts'

/** Columns, and what a row is, beside what every field is checked for. */
export function checkCsv(layout: CsvLayout, isRead: boolean, findings: Findings): void {
  const rules = { sources: sourcesOfColumns(layout), defaults: csvDefaults(layout), encoding: layout.encoding, isRead }
  const carriesDevices = layout.carries.includes('devices')
  if ((layout.row === 'device') !== carriesDevices || (carriesDevices && layout.carries.length > 1)) {
    findings.field(['row'], 'row', layout.row, carriesDevices ? phrase('device, in a layout that carries nothing but devices') : phrase('document or line: the layout carries no devices'))
  }
  if (isRead && layout.row === 'document' && !layout.carries.includes('payment')) findings.field(['row'], 'row', layout.row, phrase('line: a document that is read has lines'))
  if (layout.byteOrderMark && layout.encoding !== 'UTF-8') findings.field(['byteOrderMark'], 'byteOrderMark', 'true', phrase('false: only UTF-8 has such a mark'))
  findings.once(layout.columns.map(({ name }) => name), ['columns'], 'columns')
  for (const [index, column] of layout.columns.entries()) {
    const path = ['columns', index]
    if (!holds(layout.encoding, column.name)) findings.field(path, `columns.${index}.name`, column.name, phrase('characters of {encoding}', { encoding: layout.encoding }))
    checkValue(column, path, `columns.${column.name}`, rules, findings)
  }
}
