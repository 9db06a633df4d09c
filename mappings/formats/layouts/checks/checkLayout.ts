import { phrase } from '../../../../errors/words/words.ts'
import { isFileNamePattern } from '../fileName.ts'
import type { IdocSegment } from '../schema/idoc.ts'
import type { Layout } from '../schema/layoutSchema.ts'
import type { ValueOptions } from '../schema/value.ts'
import { holds } from '../values/characters.ts'
import { checkCsv } from './checkCsv.ts'
import { checkFixed } from './checkFixed.ts'
import { checkIdoc } from './checkIdoc.ts'
import { checkAssumptions, checkReadable } from './checkReadable.ts'
import type { Findings } from './findings.ts'

/** What is wrong with a layout whose shape is right. `isRead`: files are read by it. */
export function checkLayout(layout: Layout, isRead: boolean, findings: Findings): void {
  if (layout.syntax !== 'idoc' && !isFileNamePattern(layout.fileName)) {
    findings.field(['fileName'], 'fileName', layout.fileName, phrase('letters, digits, ".", "_", "-", {time} and {sequence}', { time: '{yyyyMMddHHmmss}', sequence: '{sequence:6}' }))
  }
  for (const [character, replacement] of Object.entries(layout.replacements)) {
    if (!holds(layout.encoding, replacement)) findings.field(['replacements', character], `replacements.${character}`, replacement, phrase('characters of {encoding}', { encoding: layout.encoding }))
  }
  checkAssumptions(layout, findings)
  if (isRead) checkReadable(layout, new Set(fieldsOf(layout).flatMap(({ source }) => source ?? [])), findings)
  if (layout.syntax === 'fixed') checkFixed(layout, isRead, findings)
  else if (layout.syntax === 'csv') checkCsv(layout, isRead, findings)
  else checkIdoc(layout, isRead, findings)
}

function fieldsOf(layout: Layout): readonly ValueOptions[] {
  if (layout.syntax === 'fixed') return Object.values(layout.records).flatMap(({ fields }) => fields)
  return layout.syntax === 'csv' ? layout.columns : layout.segments.flatMap(fieldsBelow)
}

function fieldsBelow({ fields, segments }: IdocSegment): readonly ValueOptions[] {
  return [...fields, ...segments.flatMap(fieldsBelow)]
}
