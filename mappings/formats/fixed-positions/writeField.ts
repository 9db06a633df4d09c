import { failure } from '../../../errors/failure.ts'
import { phrase, said, type Words } from '../../../errors/words/words.ts'
import { Decimal } from '../../model/decimal.ts'
import { writeDate, writeInstant } from './datePattern.ts'
import { inLatin1 } from './encoding.ts'
import type { Layout, LayoutField } from './layoutSchema.ts'
import { sourceNamed, type Scope, type SourceType } from './sources.ts'

/** Writes one field, always as many characters as it has positions. `number` names the document in errors. */
export type WriteField = (scope: Scope, turned: boolean, number: string) => string

const numeric: ReadonlySet<SourceType> = new Set(['integer', 'money', 'quantity', 'price', 'rate'])

/** Whether values of the type stand right and are filled with zeros unless the field says otherwise. */
export function isNumeric(type: SourceType): boolean {
  return numeric.has(type)
}

/**
 * The writer of a field that has passed the checks. It throws KS-MAP-TOO-LONG, -NUMBER, -MISSING, -CODE, -DATE and
 * -LAYOUT-CHARACTER; nothing is ever shortened or rounded.
 */
export function fieldWriter(field: LayoutField, layout: Layout): WriteField {
  const { constant } = field
  if (constant !== undefined) return () => constant.padEnd(field.length, field.pad ?? ' ')
  const source = sourceNamed(field.source as string, layout.sums)
  if (source === undefined) throw failure('KS-PROFILE-LAYOUT-SOURCE', { file: layout.layout, field: field.name, source: field.source as string, known: '' })
  const right = (field.align ?? (isNumeric(source.type) ? 'right' : 'left')) === 'right'
  const pad = field.pad ?? (isNumeric(source.type) ? '0' : ' ')
  return (scope, turned, number) => {
    const place = { number, term: said(field.name), format: layout.layout }
    const value = source.read(scope)
    if (value === undefined || value === '') {
      if (field.required) throw failure('KS-MAP-MISSING', { ...place, why: phrase('the layout requires {source}', { source: field.source as string }) })
      return pad.repeat(field.length)
    }
    if (value instanceof Decimal) {
      const signed = turned && (source.type === 'money' || source.type === 'quantity') ? value.negated() : value
      return writeDecimal(signed, field, pad, right, place)
    }
    const text = inLatin1(written(value, source.type, field, place), layout.replacements, place)
    return fit(text, field, pad, right, place)
  }
}

interface Place {
  readonly number: string
  readonly term: Words
  readonly format: string
}

function written(value: string | number, type: SourceType, field: LayoutField, place: Place): string {
  const text = String(value)
  if (field.codes !== undefined) {
    const code = Object.hasOwn(field.codes, text) ? field.codes[text] : undefined
    if (code === undefined) throw failure('KS-MAP-CODE', { ...place, seen: text.slice(0, 60), allowed: said(Object.keys(field.codes).join(', ')) })
    return code
  }
  if (field.date === undefined) return text
  const date = type === 'instant' ? writeInstant(text, field.date) : writeDate(text, field.date)
  if (date === undefined) throw failure('KS-MAP-DATE', { number: place.number, term: place.term, seen: text.slice(0, 40) })
  return date
}

function writeDecimal(value: Decimal, field: LayoutField, pad: string, right: boolean, place: Place): string {
  const decimals = field.decimals ?? 0
  const rounded = value.round(decimals)
  if (!rounded.equals(value)) throw failure('KS-MAP-NUMBER', { ...place, value: value.toString(), allowed: phrase('{count} decimals', { count: decimals }) })
  if (value.isNegative && field.sign === undefined) throw failure('KS-MAP-NUMBER', { ...place, value: value.toString(), allowed: phrase('no negative numbers') })
  const plain = rounded.absolute().toString()
  const digits = field.separator === undefined ? plain.replace('.', '') : plain.replace('.', field.separator)
  if (!value.isNegative) return fit(digits, field, pad, right, place)
  if (field.sign === 'trailing') return fit(`${digits}-`, field, pad, right, place)
  return pad === '0' && right ? `-${fit(digits, { ...field, length: field.length - 1 }, pad, right, place)}` : fit(`-${digits}`, field, pad, right, place)
}

function fit(text: string, field: LayoutField, pad: string, right: boolean, place: Place): string {
  if (text.length > field.length) throw failure('KS-MAP-TOO-LONG', { ...place, length: text.length, allowed: field.length })
  return right ? text.padStart(field.length, pad) : text.padEnd(field.length, pad)
}
