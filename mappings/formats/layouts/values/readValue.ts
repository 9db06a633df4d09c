import { phrase, said, type Words } from '../../../../errors/words/words.ts'
import { Decimal } from '../../../model/decimal.ts'
import { hasDay, readDate, readInstant } from './datePattern.ts'
import { isDecimal, type Value } from './value.ts'

/**
 * A value in plain notation: `-12.50`, `2026-11-02`, an instant in UTC, text without its padding, a code as the value that it stands for; "" where
 * there is none. A time whose pattern names no day stays as written. Undefined where the characters cannot be what the field says.
 */
export function readValue(raw: string, value: Value): string | undefined {
  const { constant, type, codes, date, pad = ' ', length = 0 } = value
  if (constant !== undefined) return raw === constant.padEnd(value.pad === undefined ? 0 : length, pad) ? constant : undefined
  if (isDecimal(type)) return readDecimal(raw, value)
  const text = unpadded(raw, value)
  if (type === 'integer') return /^\d*$/.test(text) ? text || (value.pad === '0' ? '0' : '') : undefined
  if (text === '') return ''
  if (codes !== undefined) return Object.entries(codes).find(([, code]) => code === text)?.[0]
  if (date === undefined || !hasDay(date)) return text
  return type === 'date' ? readDate(text, date) : readInstant(text, date)
}

/** What stands in a field that can be read, for an error. */
export function wantedOf({ constant, type, codes, date, decimals, sign }: Value): Words {
  if (constant !== undefined) return said(`"${constant}"`)
  if (codes !== undefined) return phrase('one of the codes {codes}', { codes: Object.values(codes).join(', ').slice(0, 400) })
  if (date !== undefined) return phrase('a date or time as {pattern}', { pattern: date })
  if (!isDecimal(type)) return type === 'integer' ? phrase('digits') : phrase('a value')
  return sign === undefined ? phrase('a number with {count} decimals and no sign', { count: decimals }) : phrase('a number with {count} decimals', { count: decimals })
}

function unpadded(raw: string, { align, pad }: Value): string {
  if (pad === undefined) return raw
  let from = 0
  let to = raw.length
  if (align === 'right') while (from < to && raw[from] === pad) from += 1
  else while (to > from && raw[to - 1] === pad) to -= 1
  return raw.slice(from, to)
}

function readDecimal(raw: string, { pad, sign, decimals, separator }: Value): string | undefined {
  const trimmed = pad === '0' ? raw : raw.trim()
  if (trimmed === '') return ''
  const minus = sign === 'leading' ? trimmed.startsWith('-') : sign === 'trailing' && trimmed.endsWith('-')
  const digits = minus ? (sign === 'leading' ? trimmed.slice(1) : trimmed.slice(0, -1)) : trimmed
  const value = separator === undefined ? implied(digits, decimals) : pad === undefined ? separated(digits, separator) : separatedAt(digits, separator, decimals)
  return value === undefined ? undefined : (minus ? value.negated() : value).toString()
}

function implied(digits: string, decimals: number): Decimal | undefined {
  return /^\d+$/.test(digits) ? new Decimal(BigInt(digits), decimals) : undefined
}

/** A number that fills no place may have fewer decimals, or more, than we would write. */
function separated(digits: string, separator: string): Decimal | undefined {
  const plain = separator === '.' ? digits : digits.includes('.') ? '' : digits.replace(separator, '.')
  return /^\d+(?:\.\d+)?$/.test(plain) ? Decimal.of(plain) : undefined
}

/** In fixed positions the separator has its place; an empty field filled with zeros has none. */
function separatedAt(digits: string, separator: string, decimals: number): Decimal | undefined {
  if (decimals === 0 || /^0+$/.test(digits)) return implied(digits, decimals)
  const at = digits.length - decimals - 1
  return digits[at] === separator ? implied(digits.slice(0, at) + digits.slice(at + 1), decimals) : undefined
}
