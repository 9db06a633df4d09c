import { said, phrase } from '../../../../errors/words/words.ts'
import { isCalendarDate } from '../../../rules/calendarDate.ts'
import { needs } from '../reading/needs.ts'
import type { Layout } from '../schema/layoutSchema.ts'
import type { SourceType } from '../sources/source.ts'
import { sourcesAt } from '../sources/sources.ts'
import { isDecimal } from '../values/value.ts'
import type { Findings } from './findings.ts'

/** A layout by which files are read carries one kind that is read, and says all that a document of it cannot be without; `stated` are the sources that its fields have. */
export function checkReadable(layout: Layout, stated: ReadonlySet<string>, findings: Findings): void {
  const [kind, ...others] = layout.carries
  const needed = kind === undefined ? undefined : needs[kind]
  if (needed === undefined || others.length > 0) {
    findings.field(['carries'], 'carries', layout.carries.join(', '), phrase('one of {values}', { values: Object.keys(needs).join(', ') }))
    return
  }
  for (const need of [...needed.document, ...needed.line]) {
    if (need.split('|').some((source) => stated.has(source) || Object.hasOwn(layout.assumes, source))) continue
    findings.field([], need.replaceAll('|', ', '), phrase('in no field'), phrase('a field for it, or what it is under assumes'))
  }
}

/** What a layout assumes must be values of sources that documents take. */
export function checkAssumptions(layout: Layout, findings: Findings): void {
  const sources = sourcesAt('line', layout)
  for (const [name, text] of Object.entries(layout.assumes)) {
    const source = sources.get(name)
    const path = ['assumes', name]
    if (source?.write === undefined) findings.source(path, 'assumes', name, said([...sources].filter(([, { write }]) => write !== undefined).map(([each]) => each).join(', ')))
    else if (!isOf(source.type, text)) findings.field(path, `assumes.${name}`, text, phrase('a value of the type {type}', { type: source.type }))
  }
}

function isOf(type: SourceType, text: string): boolean {
  if (type === 'date') return isCalendarDate(text)
  if (type === 'instant') return !Number.isNaN(Date.parse(text))
  if (type === 'integer') return /^\d+$/.test(text)
  return isDecimal(type) ? /^-?\d+(\.\d+)?$/.test(text) : text !== ''
}
