import { Decimal } from '../model/decimal.ts'

/** The value without texts that are empty or white space, as a writer leaves them out; the value itself where it has none. */
export function withoutBlanks(value: unknown): unknown {
  if (typeof value === 'string') return value === '' || value.trim() === '' ? undefined : value
  if (typeof value !== 'object' || value === null || value instanceof Decimal || value instanceof Uint8Array) return value
  let copy: Record<string, unknown> | unknown[] | undefined
  for (const key of Object.keys(value)) {
    const before = (value as Record<string, unknown>)[key]
    const after = withoutBlanks(before)
    if (after === before) continue
    copy ??= Array.isArray(value) ? [...(value as unknown[])] : { ...value }
    ;(copy as Record<string, unknown>)[key] = after
  }
  return copy ?? value
}
