import { fullName, type AvroEnum, type AvroField, type AvroRecord, type AvroSchema } from './avroSchema.ts'
import { isUnion, type Sources } from './sources.ts'
import { simpleNameOf } from './topics.ts'

const primitives: Readonly<Record<string, string>> = { string: 'string', int: 'number', long: 'bigint', boolean: 'boolean', bytes: 'Uint8Array', null: 'null', double: 'number', float: 'number' }
const logical: Readonly<Record<string, string>> = { decimal: 'Decimal', date: 'CalendarDate', 'timestamp-millis': 'Instant' }

const head = `// Made by "npm run generate" from schemas/avro; change the schemas, not this file.
import type { Decimal } from '../../mappings/model/decimal.ts'
import type { CalendarDate, Instant } from '../../base/dates.ts'
`

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

/** The TypeScript types of the contract, as the text of \`generated/events.ts\`. */
export function typescriptOf(sources: Sources): string {
  const named = [...sources.common.values(), ...sources.events.values()]
  return head + named.map(declaration).join('') + valuesOf(sources) + tail
}

function declaration(schema: AvroRecord | AvroEnum): string {
  const doc = comment(schema.doc, '')
  if (schema.type === 'enum') return `\n${doc}export type ${schema.name} = ${schema.symbols.map((symbol) => `'${symbol}'`).join(' | ')}\n`
  return `\n${doc}export interface ${schema.name} {\n${schema.fields.map(member).join('')}}\n`
}

function member(field: AvroField): string {
  return `${comment(field.doc, '  ')}  readonly ${field.name}: ${typeOf(field.type)}\n`
}

function typeOf(schema: AvroSchema): string {
  if (typeof schema === 'string') return primitives[schema] ?? simpleNameOf(schema)
  if (isUnion(schema)) return [...schema].map(typeOf).sort((a, b) => Number(a === 'null') - Number(b === 'null')).join(' | ')
  if (schema.type === 'array') return `readonly ${typeOf(schema.items)}[]`
  if (schema.type === 'map') return `Readonly<Record<string, ${typeOf(schema.values)}>>`
  if ('logicalType' in schema && schema.logicalType !== undefined) return logical[schema.logicalType] ?? typeOf(schema.type)
  return typeOf(schema.type)
}

function valuesOf(sources: Sources): string {
  const rows = [...sources.events.values()].map((schema) => `  readonly '${fullName(schema)}': ${schema.name}\n`)
  return `\n/** The value of each event type, by the record's full name. */\nexport interface EventValues {\n${rows.join('')}}\n`
}

function comment(doc: string | undefined, indent: string): string {
  return doc === undefined ? '' : `${indent}/** ${doc} */\n`
}
