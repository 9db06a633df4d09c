import { failure } from '../../../../errors/failure.ts'
import { numeral, phrase, said } from '../../../../errors/words/words.ts'
import { Decimal } from '../../../model/decimal.ts'
import type { Layout } from '../schema/layoutSchema.ts'
import type { Scope } from '../sources/source.ts'
import { inCharacters, type Place } from './characters.ts'
import { writeDate, writeInstant } from './datePattern.ts'
import type { Value } from './value.ts'

/** Writes one value; '' where it is absent and nothing fills its place. `turned`: amounts and quantities change their sign. `number` names the document in errors. */
export type WriteValue = (scope: Scope, turned: boolean, number: string) => string

/**
 * The writer of a value of a layout that has passed the checks. It throws KS-MAP-TOO-LONG, -NUMBER, -MISSING, -CODE, -DATE and
 * -LAYOUT-CHARACTER; nothing is ever shortened or rounded.
 */
export function valueWriter(value: Value, { layout, encoding, replacements }: Pick<Layout, 'layout' | 'encoding' | 'replacements'>): WriteValue {
  const { constant, source, sourceName = '', type, length = 0, name } = value
  if (source === undefined) {
    const always = (constant ?? '').padEnd(value.pad === undefined ? 0 : length, value.pad ?? ' ')
    return () => always
  }
  const empty = value.pad === undefined ? '' : value.pad.repeat(length)
  const isTurned = type === 'money' || type === 'quantity'
  const term = said(name)
  return (scope, turned, number) => {
    const found = source.read(scope)
    const place: Place = { number, term, format: layout }
    if (found === undefined || found === '') {
      if (value.required) throw failure('KS-MAP-MISSING', { ...place, why: phrase('the layout requires {source}', { source: sourceName }) })
      return empty
    }
    if (found instanceof Decimal) return writeDecimal(turned && isTurned ? found.negated() : found, value, place)
    return fit(inCharacters(written(found, value, place), encoding, replacements, place), value, place)
  }
}

function written(found: string | number, { type, codes, date }: Value, place: Place): string {
  const text = String(found)
  if (codes !== undefined) {
    const code = Object.hasOwn(codes, text) ? codes[text] : undefined
    if (code === undefined) throw failure('KS-MAP-CODE', { ...place, seen: text.slice(0, 60), allowed: said(Object.keys(codes).join(', ').slice(0, 400)) })
    return code
  }
  if (date === undefined) return text
  const day = type === 'instant' ? writeInstant(text, date) : writeDate(text, date)
  if (day === undefined) throw failure('KS-MAP-DATE', { number: place.number, term: place.term, seen: text.slice(0, 40) })
  return day
}

function writeDecimal(found: Decimal, value: Value, place: Place): string {
  const { decimals, separator, sign } = value
  const rounded = found.round(decimals)
  if (!rounded.equals(found)) throw failure('KS-MAP-NUMBER', { ...place, value: numeral(found), allowed: phrase('{count} decimals', { count: decimals }) })
  if (found.isNegative && sign === undefined) throw failure('KS-MAP-NUMBER', { ...place, value: numeral(found), allowed: phrase('no negative numbers') })
  const plain = rounded.absolute().toString()
  const digits = separator === '.' ? plain : plain.replace('.', separator ?? '')
  if (!found.isNegative) return fit(digits, value, place)
  if (sign === 'trailing') return fit(`${digits}-`, value, place)
  const isFilledWithZeros = value.pad === '0' && value.align === 'right' && value.length !== undefined
  return isFilledWithZeros ? `-${fit(digits, { ...value, length: (value.length ?? 0) - 1 }, place)}` : fit(`-${digits}`, value, place)
}

function fit(text: string, { length, align, pad }: Pick<Value, 'length' | 'align' | 'pad'>, place: Place): string {
  if (length === undefined) return text
  if (text.length > length) throw failure('KS-MAP-TOO-LONG', { ...place, length: text.length, allowed: length })
  if (pad === undefined) return text
  return align === 'right' ? text.padStart(length, pad) : text.padEnd(length, pad)
}
