import type { Source, SourceType, Sources } from '../sources/source.ts'
import type { ValueOptions } from '../schema/value.ts'

/** A field with everything decided that its layout leaves to the syntax. */
export interface Value {
  readonly name: string
  /** What always stands there; a value has this or a source. */
  readonly constant?: string
  readonly source?: Source
  readonly sourceName?: string
  readonly type: SourceType
  /** Most characters; with `pad`, exactly so many. */
  readonly length?: number
  readonly align: 'left' | 'right'
  /** What fills the rest; without it nothing does. */
  readonly pad?: string
  readonly required: boolean
  readonly decimals: number
  /** Without it the decimals are implied. */
  readonly separator?: ',' | '.'
  /** Without it no number may be negative. */
  readonly sign?: 'leading' | 'trailing'
  readonly date?: string
  readonly codes?: Readonly<Record<string, string>>
}

/** What a syntax does where a field says nothing. */
export interface ValueDefaults {
  readonly separator?: ',' | '.'
  readonly sign?: 'leading'
  /** Whether values fill their length. */
  readonly pads: boolean
}

const numeric: ReadonlySet<SourceType> = new Set(['integer', 'money', 'quantity', 'price', 'rate'])

/** Whether values of the type stand right and are filled with zeros unless the field says otherwise. */
export function isNumeric(type: SourceType): boolean {
  return numeric.has(type)
}

/** Whether values of the type have decimals. */
export function isDecimal(type: SourceType): boolean {
  return numeric.has(type) && type !== 'integer'
}

/** The field as reading and writing take it; its source is one of `sources` where the layout has passed the checks. */
export function valueOf(field: ValueOptions, sources: Sources, defaults: ValueDefaults): Value {
  const { name, constant, source: sourceName, length, date, required, decimals = 0 } = field
  const source = sourceName === undefined ? undefined : sources.get(sourceName)
  const type = source?.type ?? 'text'
  const pad = field.pad ?? (defaults.pads ? (isNumeric(type) ? '0' : ' ') : undefined)
  const separator = field.separator ?? (isDecimal(type) ? defaults.separator : undefined)
  const sign = field.sign ?? (isDecimal(type) ? defaults.sign : undefined)
  return {
    name, type, required, decimals,
    align: field.align ?? (isNumeric(type) ? 'right' : 'left'),
    ...(constant === undefined ? {} : { constant }),
    ...(source === undefined ? {} : { source }),
    ...(sourceName === undefined ? {} : { sourceName }),
    ...(length === undefined ? {} : { length }),
    ...(pad === undefined ? {} : { pad }),
    ...(separator === undefined ? {} : { separator }),
    ...(sign === undefined ? {} : { sign }),
    ...(date === undefined ? {} : { date }),
    ...(typeof field.codes === 'object' ? { codes: field.codes } : {}),
  }
}
