import { Decimal } from '../model/decimal.ts'

/** The value without texts that are empty or white space, as a writer leaves them out; the value itself where it has none. */
export function withoutBlanks(value: unknown): unknown {
  if (typeof value === 'string') return isBlank(value) ? undefined : value
  if (typeof value !== 'object' || value === null || value instanceof Decimal || value instanceof Uint8Array) return value
  return Array.isArray(value) ? listWithoutBlanks(value) : partWithoutBlanks(value as Readonly<Record<string, unknown>>)
}

function listWithoutBlanks(all: readonly unknown[]): readonly unknown[] {
  let copy: unknown[] | undefined
  for (const [index, before] of all.entries()) {
    const after = withoutBlanks(before)
    if (after !== before) (copy ??= [...all])[index] = after
  }
  return copy ?? all
}

function partWithoutBlanks(part: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  let copy: Record<string, unknown> | undefined
  for (const key in part) {
    const before = part[key]
    const after = withoutBlanks(before)
    if (after !== before) (copy ??= { ...part })[key] = after
  }
  return copy ?? part
}

/** Most texts begin with a character that is no space of any kind, and need no second look. */
function isBlank(text: string): boolean {
  const first = text.charCodeAt(0)
  return !(first > 0x20 && first < 0x80) && text.trim() === ''
}
