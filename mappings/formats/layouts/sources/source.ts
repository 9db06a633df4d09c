import type { Decimal } from '../../../model/decimal.ts'
import type { FileContext, RenderContext } from '../../format.ts'
import { put, valueAt, type Draft, type PathTo } from './path.ts'

/** What kind of value a source gives. `money` and `quantity` carry the sign of a credit note; `price` and `rate` never do. */
export type SourceType = 'text' | 'integer' | 'money' | 'quantity' | 'price' | 'rate' | 'date' | 'instant'

/** What the values of a source are in our model. */
export type ValueOf<Type extends SourceType> = Type extends 'integer' ? number : Type extends 'money' | 'quantity' | 'price' | 'rate' ? Decimal : string

/** Everything a field may draw from. Which parts are there depends on where the field stands. */
export interface Scope {
  readonly file?: FileContext
  readonly delivery?: RenderContext
  readonly document?: object
  readonly line?: object
  readonly device?: object
  /** The one serial number of the line that a repeated segment is for. */
  readonly serialNumber?: string
  /** The piece of a long text that a repeated segment is for. */
  readonly piece?: string
  /** Number of the line or device in its document, from 1. */
  readonly ordinal?: number
  readonly counts?: Readonly<Record<string, number>>
  readonly sums?: Readonly<Record<string, Decimal>>
}

export type SourceValue = string | number | Decimal | undefined

/** Where a value comes from when a document is written, and where it goes when one is read. */
export interface Source {
  readonly type: SourceType
  read(scope: Scope): SourceValue
  /** Puts the value into the document, line or device that the source belongs to. Absent where nothing of ours takes it. */
  readonly write?: (into: Draft, value: SourceValue) => void
}

/** Sources by their names. */
export type Sources = ReadonlyMap<string, Source>

/** A source that lies elsewhere than its name says. */
interface Elsewhere<Of, Value> {
  readonly name: string
  readonly path: PathTo<Of, Value>
  /** Where the value is taken from, or how it is worked out, if there is none. */
  readonly otherwise?: PathTo<Of, Value> | ((of: Of) => Value)
  /** What stands beside the value wherever it is read: the scheme of an identifier. */
  readonly beside?: Readonly<Record<string, string>>
}

/** A source that is worked out and read back nowhere. */
interface WorkedOut<Of, Value> {
  readonly name: string
  readonly from: (of: Of) => Value | undefined
}

type Place<Of, Value> = PathTo<Of, Value> | Elsewhere<Of, Value> | WorkedOut<Of, Value>

/** What a document, line or device gives, by type of value: paths in the model, with another name where the model's is unhandy. */
export type Places<Of> = { readonly [Type in SourceType]?: readonly Place<Of, ValueOf<Type>>[] }

/** The sources of a part of the scope: `root` stands before the first dot of their names. */
export function sourcesOf<Of>(root: string, part: 'document' | 'line' | 'device', places: Places<Of>): Sources {
  const found = new Map<string, Source>()
  for (const [type, ofType] of Object.entries(places) as [SourceType, readonly Place<object, never>[]][]) {
    for (const place of ofType) {
      const elsewhere: Elsewhere<object, never> | WorkedOut<object, never> = typeof place === 'string' ? { name: place, path: place } : place
      found.set(`${root}.${elsewhere.name}`, 'from' in elsewhere ? workedOut(part, type, elsewhere) : atPath(part, type, elsewhere))
    }
  }
  return found
}

function workedOut(part: 'document' | 'line' | 'device', type: SourceType, { from }: WorkedOut<object, never>): Source {
  return { type, read: (scope) => (scope[part] === undefined ? undefined : from(scope[part])) }
}

function atPath(part: 'document' | 'line' | 'device', type: SourceType, { path, otherwise, beside = {} }: { readonly path: string; readonly otherwise?: string | ((of: object) => SourceValue); readonly beside?: Readonly<Record<string, string>> }): Source {
  const steps = path.split('.')
  const companions = Object.entries(beside).map(([at, value]) => ({ steps: at.split('.'), value }))
  return {
    type,
    read: reader(part, steps, typeof otherwise === 'string' ? at(otherwise) : otherwise),
    write(into, value) {
      put(into, steps, value)
      for (const each of companions) put(into, each.steps, each.value)
    },
  }
}

function at(path: string): (of: object) => SourceValue {
  const steps = path.split('.')
  return (of) => valueAt(of, steps) as SourceValue
}

function reader(part: 'document' | 'line' | 'device', steps: readonly string[], instead: ((of: object) => SourceValue) | undefined): Source['read'] {
  const [first = ''] = steps
  if (instead !== undefined) return ({ [part]: of }) => (of === undefined ? undefined : ((valueAt(of, steps) as SourceValue) ?? instead(of)))
  if (steps.length === 1) return ({ [part]: of }) => (of as Record<string, SourceValue> | undefined)?.[first]
  return ({ [part]: of }) => (of === undefined ? undefined : (valueAt(of, steps) as SourceValue))
}
