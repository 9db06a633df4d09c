import { Decimal } from '../../mappings/model/decimal.ts'

/**
 * A value as its parts say it, to compare two of them: numbers by their value, bytes as hexadecimal, without what says nothing, such as
 * white space around a text and a text without any.
 */
export function comparable(value: unknown): unknown {
  if (value instanceof Decimal) return value.trimmed().toString()
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex')
  if (typeof value === 'string') return value.trim() || undefined
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(comparable)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, one]) => [key, comparable(one)] as const).filter(([, one]) => one !== undefined)
  return entries.length === 0 ? undefined : Object.fromEntries(entries)
}
