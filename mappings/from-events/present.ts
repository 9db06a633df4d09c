import { Decimal } from '../model/decimal.ts'

/** A value with its nulls left out: what may be null becomes optional. */
export type Present<Value> = Value extends Decimal | Uint8Array | string | number | bigint | boolean
  ? Value
  : Value extends readonly (infer Element)[]
    ? readonly Present<Element>[]
    : { readonly [Key in keyof Value as null extends Value[Key] ? never : Key]: Present<Value[Key]> } & {
        readonly [Key in keyof Value as null extends Value[Key] ? Key : never]?: Present<NonNullable<Value[Key]>>
      }

/**
 * Copies an event's value without its nulls. Avro says "absent" by null, the canonical model by leaving out; the names
 * are the same in both.
 */
export function present<Value>(value: Value): Present<Value> {
  return copy(value) as Present<Value>
}

function copy(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Decimal || value instanceof Uint8Array) return value
  if (Array.isArray(value)) return value.map(copy)
  const copied: Record<string, unknown> = {}
  for (const key of Object.keys(value)) {
    const inner = (value as Record<string, unknown>)[key]
    if (inner !== null) copied[key] = copy(inner)
  }
  return copied
}
