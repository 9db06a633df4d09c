import { problem, type Problem } from '../../../errors/failure.ts'
import type { PlainPhrase } from '../../../errors/words/phrases/phrases.ts'
import { listed, phrase, type Words, wordsOf } from '../../../errors/words/words.ts'
import { hasTime } from './datePattern.ts'
import { isFileNamePattern } from './fileName.ts'
import { recordNames, type Layout, type LayoutField, type LayoutRecord, type RecordName } from './layoutSchema.ts'
import { rootOf, sourceNamed, sourcesOf } from './sources.ts'
import { isNumeric } from './writeField.ts'

/** What is wrong with a layout whose shape is right: positions, sources, options, records that look alike. `file` names it in errors. */
export function checkLayout(layout: Layout, file: string): readonly Problem[] {
  const records = recordNames.flatMap((name) => {
    const record = layout.records[name]
    return record === undefined ? [] : [{ name, record }]
  })
  return [
    ...(isFileNamePattern(layout.fileName) ? [] : [problem('KS-PROFILE-LAYOUT-FIELD', { file, field: 'fileName', seen: layout.fileName, wanted: phrase('letters, digits, ".", "_", "-", {time} and {sequence}', { time: '{yyyyMMddHHmmss}', sequence: '{sequence:6}' }) })]),
    ...bodyProblems(layout, file),
    ...sumProblems(layout, file),
    ...records.flatMap(({ name, record }) => [...positionProblems(name, record, file), ...record.fields.flatMap((field) => fieldProblems(layout, name, field, file))]),
    ...alike(layout, file),
  ]
}

/** Says of a field what was seen and what is wanted. */
type Wrong = (seen: PlainPhrase | Words, wanted: PlainPhrase | Words) => readonly Problem[]

/** A file must have a record for what it carries. */
function bodyProblems({ carries, records }: Layout, file: string): readonly Problem[] {
  const needed = carries.includes('devices') ? records.device : (records.document ?? records.line)
  if (needed !== undefined) return []
  const wanted = listed('or', carries.includes('devices') ? ['records.device'] : ['records.document', 'records.line'])
  return [problem('KS-PROFILE-LAYOUT-FIELD', { file, field: 'records', seen: phrase('nothing for {kinds}', { kinds: carries.join(', ') }), wanted })]
}

function sumProblems(layout: Layout, file: string): readonly Problem[] {
  return Object.entries(layout.sums).flatMap(([name, source]) => {
    const type = rootOf(source) === 'sum' ? undefined : sourceNamed(source, {})?.type
    const fits = type === 'money' && carried(layout, source)
    return fits ? [] : [problem('KS-PROFILE-LAYOUT-SOURCE', { file, field: `sums.${name}`, source, known: phrase('amounts such as invoice.totals.payable and line.netAmount, of what the layout carries') })]
  })
}

function positionProblems(name: RecordName, { length, fields }: LayoutRecord, file: string): readonly Problem[] {
  const found: Problem[] = []
  let next = 1
  let before: LayoutField | undefined
  for (const field of [...fields].sort((one, other) => one.from - other.from)) {
    if (field.from < next && before !== undefined) found.push(problem('KS-PROFILE-LAYOUT-OVERLAP', { file, record: name, field: field.name, other: before.name, position: field.from }))
    if (field.from > next) found.push(problem('KS-PROFILE-LAYOUT-GAP', { file, record: name, from: next, until: field.from - 1 }))
    if (field.from + field.length - 1 > length) found.push(problem('KS-PROFILE-LAYOUT-LENGTH', { file, record: name, field: field.name, until: field.from + field.length - 1, length }))
    if (before === undefined || field.from + field.length > next) before = field
    next = Math.max(next, field.from + field.length)
  }
  if (next <= length) found.push(problem('KS-PROFILE-LAYOUT-GAP', { file, record: name, from: next, until: length }))
  const names = fields.map((field) => field.name)
  const doubled = names.find((one, index) => names.indexOf(one) !== index)
  if (doubled !== undefined) found.push(problem('KS-PROFILE-LAYOUT-FIELD', { file, field: `records.${name}`, seen: phrase('{name} twice', { name: doubled }), wanted: phrase('a name of its own for each field') }))
  return found
}

function fieldProblems(layout: Layout, record: RecordName, field: LayoutField, file: string): readonly Problem[] {
  const path = `records.${record}.${field.name}`
  const wrong: Wrong = (seen, wanted) => [problem('KS-PROFILE-LAYOUT-FIELD', { file, field: path, seen: wordsOf(seen), wanted: wordsOf(wanted) })]
  if ((field.constant === undefined) === (field.source === undefined)) return wrong('constant and source, or neither', 'exactly one of them')
  if (field.constant !== undefined) return constantProblems(field, field.constant, wrong)
  const name = field.source as string
  const known = sourcesOf(record, Object.keys(layout.sums))
  const source = sourceNamed(name, layout.sums)
  if (source === undefined || !known.includes(name) || !carried(layout, name)) return [problem('KS-PROFILE-LAYOUT-SOURCE', { file, field: path, source: name, known: known.filter((one) => carried(layout, one)).join(', ') })]
  const isDecimal = isNumeric(source.type) && source.type !== 'integer'
  const isDate = source.type === 'date' || source.type === 'instant'
  if (isDecimal && field.decimals === undefined) return wrong('no decimals', 'decimals, such as 2')
  if (!isDecimal && (field.decimals ?? field.separator ?? field.sign) !== undefined) return wrong(phrase('decimals, separator or sign on a {type}', { type: source.type }), 'them only on amounts, prices, quantities and rates')
  if (isDate && field.date === undefined) return wrong('no date', 'a pattern, such as date: yyyyMMdd')
  if (!isDate && field.date !== undefined) return wrong(phrase('date on a {type}', { type: source.type }), 'it only on dates and times')
  if (source.type === 'date' && hasTime(field.date as string)) return wrong(phrase('the pattern {pattern}', { pattern: field.date as string }), 'no time of day: the source is a date')
  if (field.date !== undefined && field.date.length !== field.length) return wrong(phrase('{length} positions for {pattern}', { length: field.length, pattern: field.date }), phrase('{length} positions', { length: field.date.length }))
  if (field.codes !== undefined && (isDecimal || isDate)) return wrong(phrase('codes on a {type}', { type: source.type }), 'them only on texts and whole numbers')
  const longest = Object.values(field.codes ?? {}).find((code) => code.length > field.length || /[^\x20-\x7e\xa0-\xff]/.test(code))
  if (longest !== undefined) return wrong(phrase('the code {code}', { code: longest }), phrase('ISO-8859-1 characters, at most {most}', { most: field.length }))
  if (isDecimal && field.pad !== undefined && !' 0'.includes(field.pad)) return wrong(phrase('pad "{pad}" on a number', { pad: field.pad }), 'a space or 0')
  if (isDecimal && field.pad !== ' ' && field.align === 'left') return wrong('a number on the left filled with zeros', 'align: right, or pad: " "')
  return []
}

function constantProblems(field: LayoutField, constant: string, wrong: Wrong): readonly Problem[] {
  if (constant.length > field.length) return wrong(phrase('{count} characters in {length} positions', { count: constant.length, length: field.length }), 'a constant that fits')
  if (/[^\x20-\x7e\xa0-\xff]/.test(constant)) return wrong(phrase('the constant "{constant}"', { constant }), 'characters of ISO-8859-1')
  return []
}

/** Whether every kind that the layout carries has the source. */
function carried({ carries }: Layout, source: string): boolean {
  const root = rootOf(source)
  if (root === 'invoice') return carries.every((kind) => kind === 'invoice' || kind === 'creditNote')
  if (root === 'order') return carries.every((kind) => kind === 'order')
  if (root === 'line') return carries.every((kind) => kind !== 'devices')
  if (root === 'device') return carries.every((kind) => kind === 'devices')
  return true
}

/** Two records must differ in a constant at the same positions, or a reader cannot tell them apart. */
function alike({ records }: Layout, file: string): readonly Problem[] {
  const names = recordNames.filter((name) => records[name] !== undefined)
  return names.flatMap((name, index) => names.slice(index + 1).filter((other) => !differ(records[name] as LayoutRecord, records[other] as LayoutRecord)).map((other) => problem('KS-PROFILE-LAYOUT-ALIKE', { file, record: name, other })))
}

function differ(one: LayoutRecord, other: LayoutRecord): boolean {
  return one.length !== other.length || one.fields.some((field) => other.fields.some((its) => field.constant !== undefined && its.constant !== undefined && field.from === its.from && field.length === its.length && field.constant.trim() !== '' && its.constant.trim() !== '' && field.constant !== its.constant))
}
