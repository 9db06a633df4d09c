import { listed, phrase, said, type Words } from '../../../../errors/words/words.ts'
import type { Encoding } from '../../xml/encodings.ts'
import type { ValueOptions } from '../schema/value.ts'
import { rootOf } from '../sources/sources.ts'
import type { Sources } from '../sources/source.ts'
import { holds } from '../values/characters.ts'
import { hasDay, hasTime } from '../values/datePattern.ts'
import { isDecimal, isNumeric, type ValueDefaults } from '../values/value.ts'
import type { Findings } from './findings.ts'

/** What a field is checked against. */
export interface ValueRules {
  readonly sources: Sources
  readonly defaults: ValueDefaults
  readonly encoding: Encoding
  /** Whether such files are read, so that a date must tell its day. */
  readonly isRead: boolean
}

/** Source and options of a field must fit each other. `path` is where the field stands in the YAML, `field` its name for people. */
export function checkValue(value: ValueOptions, path: readonly (string | number)[], field: string, rules: ValueRules, findings: Findings): void {
  const wrong = (seen: Words, wanted: Words): void => findings.field(path, field, seen, wanted)
  if ((value.constant === undefined) === (value.source === undefined)) return wrong(phrase('constant and source, or neither'), phrase('exactly one of them'))
  if (value.constant !== undefined) return constant(value, value.constant, rules, wrong)
  const name = value.source as string
  const source = rules.sources.get(name)
  if (source === undefined) return findings.source(path, field, name, knownFor(name, rules.sources))
  const { type } = source
  const isDate = type === 'date' || type === 'instant'
  const { length, date, codes, pad } = value
  if (isDecimal(type) && value.decimals === undefined) wrong(phrase('no decimals'), phrase('decimals, such as 2'))
  if (!isDecimal(type) && (value.decimals ?? value.separator ?? value.sign) !== undefined) wrong(phrase('decimals, separator or sign on a {type}', { type }), phrase('them only on amounts, prices, quantities and rates'))
  if (isDate && date === undefined) wrong(phrase('no date'), phrase('a pattern, such as date: yyyyMMdd'))
  if (!isDate && date !== undefined) wrong(phrase('date on a {type}', { type }), phrase('it only on dates and times'))
  if (type === 'date' && date !== undefined && hasTime(date)) wrong(phrase('the pattern {pattern}', { pattern: date }), phrase('no time of day: the source is a date'))
  if (isDate && date !== undefined && rules.isRead && source.write !== undefined && !hasDay(date)) wrong(phrase('the pattern {pattern}', { pattern: date }), phrase('year, month and day, so that it can be read'))
  if (date !== undefined && length !== undefined && (rules.defaults.pads ? date.length !== length : date.length > length)) wrong(phrase('{length} positions for {pattern}', { length, pattern: date }), phrase('{length} positions', { length: date.length }))
  if (codes !== undefined && (isDecimal(type) || isDate)) wrong(phrase('codes on a {type}', { type }), phrase('them only on texts and whole numbers'))
  if (typeof codes === 'object') codesFit(codes, length, rules.encoding, wrong)
  if (pad !== undefined && length === undefined) wrong(phrase('pad without length'), phrase('the length that it fills'))
  if (pad !== undefined && !holds(rules.encoding, pad)) wrong(said(`pad "${pad}"`), phrase('a character of {encoding}', { encoding: rules.encoding }))
  if (isNumeric(type) && pad !== undefined && !' 0'.includes(pad)) wrong(phrase('pad "{pad}" on a number', { pad }), phrase('a space or 0'))
  if (isNumeric(type) && (pad ?? (rules.defaults.pads ? '0' : ' ')) !== ' ' && value.align === 'left') wrong(phrase('a number on the left filled with zeros'), listed('or', ['align: right', 'pad: " "']))
}

function constant({ length }: ValueOptions, text: string, { encoding }: ValueRules, wrong: (seen: Words, wanted: Words) => void): void {
  if (length !== undefined && text.length > length) wrong(phrase('{count} characters in {length} positions', { count: text.length, length }), phrase('a constant that fits'))
  if (!holds(encoding, text)) wrong(phrase('the constant "{constant}"', { constant: text }), phrase('characters of {encoding}', { encoding }))
}

function codesFit(codes: Readonly<Record<string, string>>, length: number | undefined, encoding: Encoding, wrong: (seen: Words, wanted: Words) => void): void {
  const bad = Object.values(codes).find((code) => (length !== undefined && code.length > length) || !holds(encoding, code))
  if (bad === undefined) return
  wrong(phrase('the code {code}', { code: bad }), length === undefined ? phrase('characters of {encoding}', { encoding }) : phrase('characters of {encoding}, at most {most}', { encoding, most: length }))
}

/** The sources of the same root, or else all. */
function knownFor(name: string, sources: Sources): Words {
  const all = [...sources.keys()]
  const alike = all.filter((one) => rootOf(one) === rootOf(name))
  return said((alike.length === 0 ? all : alike).join(', '))
}
