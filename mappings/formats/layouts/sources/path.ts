import type { Decimal } from '../../../model/decimal.ts'

/** What a path does not go into. */
type Whole = string | number | boolean | Decimal | Uint8Array

/** Paths through a document to values of a type: `seller.name`, `preceding.0.number`. */
export type PathTo<Of, Value> = { [Key in keyof Of & string]-?: Continued<Key, NonNullable<Of[Key]>, Value> }[keyof Of & string]

type Continued<Key extends string, At, Value> = At extends Value ? Key : At extends Whole ? never : At extends readonly (infer Each)[] ? `${Key}.${number}.${PathTo<Each, Value>}` | (Each extends Value ? `${Key}.${number}` : never) : `${Key}.${PathTo<At, Value>}`

/** A document, or a part of one, while it is put together from what a file says. */
export type Draft = Record<string, unknown>

/** The value at a path; undefined where the document has nothing there. */
export function valueAt(of: object, steps: readonly string[]): unknown {
  let at: unknown = of
  for (const step of steps) {
    if (at === undefined) return undefined
    at = (at as Draft)[step]
  }
  return at
}

/** Puts a value at a path and makes what stands around it; a step of digits is a place in a list. */
export function put(into: Draft, steps: readonly string[], value: unknown): void {
  let at = into
  for (const [index, step] of steps.slice(0, -1).entries()) {
    at[step] ??= /^\d+$/.test(steps[index + 1] as string) ? [] : {}
    at = at[step] as Draft
  }
  at[steps.at(-1) as string] = value
}
