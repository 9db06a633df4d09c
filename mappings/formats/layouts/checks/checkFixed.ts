import { problem } from '../../../../errors/failure.ts'
import { listed, phrase } from '../../../../errors/words/words.ts'
import { fixedDefaults, sourcesOfRecord } from '../fixed/records.ts'
import { recordNames, type FixedField, type FixedLayout, type FixedRecord, type RecordName } from '../schema/fixed.ts'
import { sourcesAt } from '../sources/sources.ts'
import { checkValue } from './checkValue.ts'
import type { Findings } from './findings.ts'

/** Positions, sums and records that look alike, beside what every field is checked for. */
export function checkFixed(layout: FixedLayout, isRead: boolean, findings: Findings): void {
  checkBody(layout, findings)
  checkSums(layout, findings)
  for (const name of recordNames) {
    const record = layout.records[name]
    if (record === undefined) continue
    checkPositions(name, record, findings)
    const rules = { sources: sourcesOfRecord(name, layout), defaults: fixedDefaults, encoding: layout.encoding, isRead }
    for (const [index, field] of record.fields.entries()) checkValue(field, ['records', name, 'fields', index], `records.${name}.${field.name}`, rules, findings)
  }
  checkAlike(layout, findings)
}

/** A file must have a record for what it carries. */
function checkBody({ carries, records }: FixedLayout, findings: Findings): void {
  const needed = carries.includes('devices') ? records.device : (records.document ?? records.line)
  if (needed !== undefined) return
  findings.field(['records'], 'records', phrase('nothing for {kinds}', { kinds: carries.join(', ') }), listed('or', carries.includes('devices') ? ['records.device'] : ['records.document', 'records.line']))
}

function checkSums(layout: FixedLayout, findings: Findings): void {
  const sources = sourcesAt('line', layout)
  for (const [name, of] of Object.entries(layout.sums)) {
    const type = sources.get(of)?.type
    if (type !== 'money' && type !== 'quantity') findings.source(['sums', name], `sums.${name}`, of, phrase('amounts and quantities such as invoice.totals.payable and line.netAmount, of what the layout carries'))
  }
}

function checkPositions(record: RecordName, { length, fields }: FixedRecord, findings: Findings): void {
  const path = ['records', record]
  const placed = fields.map((field, index) => ({ ...field, path: [...path, 'fields', index] })).sort((one, other) => one.from - other.from)
  let next = 1
  let before: FixedField | undefined
  for (const field of placed) {
    const until = field.from + field.length - 1
    const other = before?.name
    if (field.from < next && other !== undefined) findings.add((file) => problem('KS-PROFILE-LAYOUT-OVERLAP', { file, record, field: field.name, other, position: field.from }), field.path)
    if (field.from > next) gap(record, next, field.from - 1, field.path, findings)
    if (until > length) findings.add((file) => problem('KS-PROFILE-LAYOUT-LENGTH', { file, record, field: field.name, until, length }), field.path)
    if (before === undefined || until >= next) before = field
    next = Math.max(next, until + 1)
  }
  if (next <= length) gap(record, next, length, path, findings)
  findings.once(fields.map(({ name }) => name), path, `records.${record}`)
}

function gap(record: RecordName, from: number, until: number, path: readonly (string | number)[], findings: Findings): void {
  findings.add((file) => problem('KS-PROFILE-LAYOUT-GAP', { file, record, from, until }), path)
}

/** Two records must differ in a constant at the same positions, or a reader cannot tell them apart. */
function checkAlike({ records }: FixedLayout, findings: Findings): void {
  const there = recordNames.filter((name) => records[name] !== undefined)
  for (const [index, record] of there.entries()) {
    for (const other of there.slice(index + 1)) {
      if (differ(records[record] as FixedRecord, records[other] as FixedRecord)) continue
      findings.add((file) => problem('KS-PROFILE-LAYOUT-ALIKE', { file, record, other }), ['records', other])
    }
  }
}

function differ(one: FixedRecord, other: FixedRecord): boolean {
  return one.length !== other.length || one.fields.some((field) => other.fields.some((its) => field.constant !== undefined && its.constant !== undefined && field.from === its.from && field.length === its.length && field.constant.trim() !== '' && its.constant.trim() !== '' && field.constant !== its.constant))
}
