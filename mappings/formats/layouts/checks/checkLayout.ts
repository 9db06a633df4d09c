import { phrase } from '../../../../errors/words/words.ts'
import { sourcesNamed } from '../fieldsOf.ts'
import { isFileNamePattern } from '../fileName.ts'
import type { Layout } from '../schema/layoutSchema.ts'
import { holds } from '../values/characters.ts'
import { checkCsv } from './checkCsv.ts'
import { checkFixed } from './checkFixed.ts'
import { checkIdoc } from './checkIdoc.ts'
import { checkAssumptions, checkReadable } from './checkReadable.ts'
import type { Findings } from './findings.ts'

/** What is wrong with a layout whose shape is right. `isRead`: files are read by it. */
export function checkLayout(layout: Layout, isRead: boolean, findings: Findings): void {
  if (layout.syntax !== 'idoc' && !isFileNamePattern(layout.fileName)) {
    findings.field(['fileName'], 'fileName', layout.fileName, phrase('letters, digits, ".", "_", "-", {time}, {sequence} and {environment}', { time: '{yyyyMMddHHmmss}', sequence: '{sequence:6}', environment: '{environment}' }))
  }
  for (const [character, replacement] of Object.entries(layout.replacements)) {
    if (!holds(layout.encoding, replacement)) findings.field(['replacements', character], `replacements.${character}`, replacement, phrase('characters of {encoding}', { encoding: layout.encoding }))
  }
  checkAssumptions(layout, findings)
  if (isRead) checkReadable(layout, sourcesNamed(layout), findings)
  if (layout.syntax === 'fixed') checkFixed(layout, isRead, findings)
  else if (layout.syntax === 'csv') checkCsv(layout, isRead, findings)
  else checkIdoc(layout, isRead, findings)
}
