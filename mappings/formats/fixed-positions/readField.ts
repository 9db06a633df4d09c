import { Decimal } from '../../model/decimal.ts'
import { readDate } from './datePattern.ts'
import type { Layout, LayoutField } from './layoutSchema.ts'
import { sourceNamed } from './sources.ts'
import { isNumeric } from './writeField.ts'

/**
 * The value of a field in plain notation: `-12.50`, `2026-11-02`, text without its padding, a code as the value it stands
 * for; "" for an empty field. Undefined where the characters cannot be what the field says. Times stay as written.
 */
export function readField(raw: string, field: LayoutField, layout: Layout): string | undefined {
  if (field.constant !== undefined) return raw === field.constant.padEnd(field.length, field.pad ?? ' ') ? field.constant : undefined
  const type = sourceNamed(field.source as string, layout.sums)?.type ?? 'text'
  const pad = field.pad ?? (isNumeric(type) ? '0' : ' ')
  if (isNumeric(type) && type !== 'integer') return readDecimal(raw, field, pad)
  const text = unpadded(raw, field.align ?? (isNumeric(type) ? 'right' : 'left'), pad)
  if (type === 'integer') return /^\d*$/.test(text) ? text || '0' : undefined
  if (text === '') return ''
  if (field.codes !== undefined) return Object.entries(field.codes).find(([, code]) => code === text)?.[0]
  return type === 'date' ? readDate(text, field.date as string) : text
}

function unpadded(raw: string, align: 'left' | 'right', pad: string): string {
  let from = 0
  let to = raw.length
  if (align === 'right') while (from < to && raw[from] === pad) from += 1
  else while (to > from && raw[to - 1] === pad) to -= 1
  return raw.slice(from, to)
}

function readDecimal(raw: string, field: LayoutField, pad: string): string | undefined {
  const trimmed = pad === ' ' ? raw.trim() : raw
  if (trimmed === '') return ''
  const minus = field.sign === 'leading' ? trimmed.startsWith('-') : field.sign === 'trailing' && trimmed.endsWith('-')
  const digits = minus ? (field.sign === 'leading' ? trimmed.slice(1) : trimmed.slice(0, -1)) : trimmed
  const decimals = field.decimals ?? 0
  const plain = field.separator === undefined ? digits : withoutSeparator(digits, field.separator, decimals)
  if (plain === undefined || !/^\d+$/.test(plain)) return undefined
  const value = new Decimal(BigInt(plain), decimals)
  return (minus ? value.negated() : value).toString()
}

/** An empty field filled with zeros has no separator. */
function withoutSeparator(digits: string, separator: string, decimals: number): string | undefined {
  if (decimals === 0 || /^0+$/.test(digits)) return digits
  const at = digits.length - decimals - 1
  return digits[at] === separator ? digits.slice(0, at) + digits.slice(at + 1) : undefined
}
