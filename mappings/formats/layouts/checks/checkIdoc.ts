import { phrase } from '../../../../errors/words/words.ts'
import { isControlField } from '../idoc/controlRecord.ts'
import { idocDefaults } from '../idoc/segments.ts'
import type { IdocField, IdocLayout, IdocSegment } from '../schema/idoc.ts'
import type { Sources } from '../sources/source.ts'
import { sourcesAt } from '../sources/sources.ts'
import { checkValue } from './checkValue.ts'
import type { Findings, LayoutPath } from './findings.ts'

/** Segments that look alike, lines in lines, and the control record, beside what every field is checked for. */
export function checkIdoc(layout: IdocLayout, isRead: boolean, findings: Findings): void {
  const other = layout.control.findIndex(({ name }) => !isControlField(name))
  if (other !== -1) findings.field(['control', other], 'control', layout.control[other]?.name ?? '', phrase('a field of EDI_DC40 beside TABNAM, IDOCTYP and MESTYP'))
  checkFields(layout, layout.control, 'document', ['control'], 'control', isRead, findings)
  checkSegments(layout, layout.segments, 'document', ['segments'], 'segments', isRead, findings)
}

function checkSegments(layout: IdocLayout, segments: readonly IdocSegment[], level: 'document' | 'line', path: LayoutPath, field: string, isRead: boolean, findings: Findings): void {
  const marks = segments.map(markOf)
  for (const [index, segment] of segments.entries()) {
    const here = [...path, index]
    const name = `${field}.${segment.name}`
    if (level === 'line' && segment.per === 'line') findings.field(here, name, 'per: line', phrase('no line inside a line'))
    if (segment.per === 'serialNumber' && (level !== 'line' || !sourcesAt('line', layout).has('line.serialNumber'))) findings.field(here, name, 'per: serialNumber', phrase('it only inside a line that has serial numbers'))
    if (segment.per === 'text' && !isOfText(segment, sourcesAt(level, layout))) findings.field(here, name, 'per: text', phrase('it only with one source, a text with a length and without codes, and no segments below'))
    if (marks.indexOf(markOf(segment)) !== index) findings.field(here, name, phrase('twice with the same qualifiers'), phrase('a qualifier that tells them apart'))
    const own = segment.per === 'line' ? 'line' : level
    checkFields(layout, segment.fields, own, [...here, 'fields'], name, isRead, findings)
    checkSegments(layout, segment.segments, own, [...here, 'segments'], name, isRead, findings)
  }
}

/** Whether a segment holds one text that may go on in the next. */
function isOfText({ fields, segments }: IdocSegment, sources: Sources): boolean {
  const [text, ...others] = fields.filter(({ source }) => source !== undefined)
  return segments.length === 0 && others.length === 0 && text?.length !== undefined && text.codes === undefined && sources.get(text.source ?? '')?.type === 'text'
}

/** What tells a segment from others beside it. */
function markOf({ name, fields }: IdocSegment): string {
  return JSON.stringify([name, ...fields.filter(({ qualifier }) => qualifier !== undefined).map((field) => [field.name, field.qualifier])])
}

function checkFields(layout: IdocLayout, fields: readonly IdocField[], level: 'document' | 'line', path: LayoutPath, field: string, isRead: boolean, findings: Findings): void {
  const rules = { sources: sourcesAt(level, layout), defaults: idocDefaults, encoding: layout.encoding, isRead }
  findings.once(fields.map(({ name }) => name), path, field)
  for (const [index, { qualifier, ...value }] of fields.entries()) {
    const name = `${field}.${value.name}`
    if (qualifier !== undefined && (value.constant ?? value.source) !== undefined) findings.field([...path, index], name, phrase('a qualifier beside constant or source'), phrase('exactly one of them'))
    else checkValue(qualifier === undefined ? value : { ...value, constant: qualifier }, [...path, index], name, rules, findings)
  }
}
