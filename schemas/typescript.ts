import { fullName, type AvroEnum, type AvroField, type AvroRecord, type AvroSchema } from './avroSchema.ts'
import { isUnion, type Sources } from './sources.ts'
import { simpleNameOf } from './topics.ts'

/** How the contract's values are called in TypeScript; the logical types are the three names that the head brings. */
export interface Dialect {
  readonly head: string
  readonly long: string
  readonly bytes: string
}

/** Of this service: exact numbers of our own. */
export const ours: Dialect = {
  head: `// Made by "npm run generate" from schemas/avro; change the schemas, not this file.
import type { Decimal } from '../../mappings/model/decimal.ts'
import type { CalendarDate, Instant } from '../../base/dates.ts'
`,
  long: 'bigint',
  bytes: 'Uint8Array',
}

/** Of the npm package for shops: texts, as in JSON, and what avsc gives. */
export const forShops: Dialect = {
  head: `/** An exact number in plain notation: \`12.50\`. Its scale is fixed; more decimals than that are refused. */
export type Decimal = string

/** A day in Finland: \`2026-01-31\`. */
export type CalendarDate = string

/** An instant in UTC with milliseconds: \`2026-01-31T12:00:00.000Z\`. */
export type Instant = string
`,
  long: 'number',
  bytes: 'Buffer',
}

const logical: Readonly<Record<string, string>> = { decimal: 'Decimal', date: 'CalendarDate', 'timestamp-millis': 'Instant' }

const tail = `
/** The full name of an event's record. */
export type EventType = keyof EventValues

/** An event: its type and its value, which belong together. */
export type ContractEvent<Type extends EventType = EventType> = { readonly [T in Type]: { readonly type: T; readonly value: EventValues[T] } }[Type]

/** An event from the shop. */
export type ShopEvent = ContractEvent<Extract<EventType, \`fi.kuntasilta.shop.\${string}\`>>

/** An event to the shop. */
export type MunicipalEvent = ContractEvent<Extract<EventType, \`fi.kuntasilta.municipal.\${string}\`>>

/** What may be left out when an event is written: everything that has a default. */
export type Draft<Value> = Value extends Decimal | string | number | boolean | Uint8Array | null
  ? Value
  : Value extends readonly (infer Element)[]
    ? readonly Draft<Element>[]
    : { readonly [Key in keyof Value]?: Draft<Value[Key]> | undefined }

/** An event's value as a writer gives it: the story, and whatever differs from the defaults. */
export type EventDraft<Type extends EventType> = Draft<Omit<EventValues[Type], 'story'>> & { readonly story: string }
`

/** The TypeScript types of the contract, as the text of a file. */
export function typescriptOf(sources: Sources, { head, long, bytes }: Dialect): string {
  const writer = new Writer({ string: 'string', int: 'number', boolean: 'boolean', null: 'null', double: 'number', float: 'number', long, bytes })
  const named = [...sources.common.values(), ...sources.events.values()]
  return head + named.map((schema) => writer.declaration(schema)).join('') + valuesOf(sources) + tail
}

class Writer {
  readonly #primitives: Readonly<Record<string, string>>

  constructor(primitives: Readonly<Record<string, string>>) {
    this.#primitives = primitives
  }

  declaration(schema: AvroRecord | AvroEnum): string {
    const doc = comment(schema.doc, '')
    if (schema.type === 'enum') return `\n${doc}export type ${schema.name} = ${schema.symbols.map((symbol) => `'${symbol}'`).join(' | ')}\n`
    return `\n${doc}export interface ${schema.name} {\n${schema.fields.map((field) => this.#member(field)).join('')}}\n`
  }

  #member(field: AvroField): string {
    return `${comment(field.doc, '  ')}  readonly ${field.name}: ${this.#typeOf(field.type)}\n`
  }

  #typeOf(schema: AvroSchema): string {
    if (typeof schema === 'string') return this.#primitives[schema] ?? simpleNameOf(schema)
    if (isUnion(schema)) return schema.map((branch) => this.#typeOf(branch)).sort((a, b) => Number(a === 'null') - Number(b === 'null')).join(' | ')
    if (schema.type === 'array') return `readonly ${this.#typeOf(schema.items)}[]`
    if (schema.type === 'map') return `Readonly<Record<string, ${this.#typeOf(schema.values)}>>`
    if ('logicalType' in schema && schema.logicalType !== undefined) return logical[schema.logicalType] ?? this.#typeOf(schema.type)
    return this.#typeOf(schema.type)
  }
}

function valuesOf(sources: Sources): string {
  const rows = [...sources.events.values()].map((schema) => `  readonly '${fullName(schema)}': ${schema.name}\n`)
  return `\n/** The value of each event type, by the record's full name. */\nexport interface EventValues {\n${rows.join('')}}\n`
}

function comment(doc: string | undefined, indent: string): string {
  return doc === undefined ? '' : `${indent}/** ${doc} */\n`
}
