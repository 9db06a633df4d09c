import { Decimal } from '../../../../mappings/model/decimal.ts'

export interface Leaf {
  readonly path: string
  /** The last name of the path that is no number. */
  readonly key: string
  readonly value: unknown
}

/** Every value of a document that holds no other. */
export function everyLeaf(value: unknown, path = '', key = ''): readonly Leaf[] {
  if (value === null || typeof value !== 'object' || value instanceof Decimal || value instanceof Uint8Array) return [{ path, key, value }]
  return Object.entries(value).flatMap(([name, one]) => everyLeaf(one, path === '' ? name : `${path}.${name}`, Array.isArray(value) ? key : name))
}

/** The document with each of its free texts changed; its kind stays, and so do numbers, days, and texts of upper case and digits alone, which are codes. */
export function withEveryText<Value>(value: Value, change: (text: string) => string): Value {
  if (typeof value === 'string') return (/^[A-Z0-9-]+$|^invoice$/.test(value) ? value : change(value)) as Value
  if (value === null || typeof value !== 'object' || value instanceof Decimal || value instanceof Uint8Array) return value
  if (Array.isArray(value)) return value.map((one) => withEveryText(one, change)) as Value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withEveryText(one, change)])) as Value
}
