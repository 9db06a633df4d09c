import { fullName, type AvroEnum, type AvroRecord, type AvroSchema } from './avroSchema.ts'
import { readTermTable, termTables, type TermRow } from './contractTables.ts'
import { inlineAttachmentLimit_bytes, itemLimit, quarantineHead_bytes, recordLimit_bytes } from './limits.ts'
import { isUnion, type Sources } from './sources.ts'
import { simpleNameOf, topics } from './topics.ts'

/** The contract as a document for the shop's developers: the text of docs/contract.md. */
export function contractDocument(sources: Sources): string {
  return [introduction, topicTable(sources), ...termTables.map(termSection), recordSections(sources)].join('\n')
}

const introduction = `# The contract with the shop

Made by \`npm run generate\` from \`schemas/\`; change the schemas and the tables there, not this page.

- **Value**: Avro in the Confluent wire format: a zero byte, the schema id in four bytes, the body. Subjects are named by topic and record (TopicRecordNameStrategy). The self-contained schemas are in \`schemas/generated/\`; without a registry the ids are those of \`schemas/ids.json\`.
- **Key**: the story, as UTF-8: the order's for all that belongs to an order, the invoice's for an invoice and its credit notes. It equals the field \`story\`.
- **Headers**: CloudEvents 1.0 in binary mode. \`ce_specversion\` (1.0), \`ce_id\` (unique within the source), \`ce_source\`, \`ce_type\` (the record's full name) and \`ce_time\` (RFC 3339 with a zone) are obligatory; \`ce_subject\` (document number), \`ce_correlationid\`, \`content-type\` (application/avro), \`traceparent\` and \`tracestate\` are optional; they may also stand as CloudEvents' distributed tracing extension has them, \`ce_traceparent\` and \`ce_tracestate\`, and our events carry both.
- **Sameness**: a record with the source and id of an earlier one must have the same content. Another content for the same business document (seller, kind, number) needs \`replaces\`, the id of the event that it replaces.
- **Amounts** are decimals of two places, unit prices of six, quantities of four, percentages of four. The currency is the one that the same document, line or event names. Nothing is rounded: a value that does not fit is refused on writing.
- **Dates** are days in Finland; instants are UTC with milliseconds.
- **Change**: every field but the story has a default; a field, once there, stays with its type and default; enums have a default symbol for those that a reader does not know. \`node schemas/release.ts\` keeps a new version, and a test compares it with every earlier one.
- **Limits**: a record has at most ${number(recordLimit_bytes)} bytes and ${number(itemLimit)} list elements, its embedded files together at most ${number(inlineAttachmentLimit_bytes)} bytes. A larger file travels as an https link with its SHA-256, on a host that the municipality's profile allows. RecordQuarantined holds at most the first ${number(quarantineHead_bytes)} bytes of a record.
- A cancellation is an event of its own; a record without a value (tombstone) is refused.
`

function topicTable(sources: Sources): string {
  const docs = new Map([...sources.events.values()].map((event) => [event.name, event.doc ?? '']))
  const rows = Object.entries(topics).flatMap(([topic, names]) => names.map((name) => [code(topic), name, docs.get(name) ?? '']))
  return `## Topics and events\n\n${table(['topic', 'event', 'what happened'], rows)}`
}

function termSection({ file, title, of }: (typeof termTables)[number]): string {
  const rows = readTermTable(file).map((row) => [row.term, placeOf(row), row.why])
  return `## ${title}\n\n${of}.\n\n${table(['term', 'where it comes from', 'note'], rows)}`
}

function placeOf({ from, field }: TermRow): string {
  if (from === 'field') return code(field)
  return from === 'profile' ? 'the profile' : from
}

function recordSections({ events, common }: Sources): string {
  const all = [...events.values(), ...common.values()]
  return `## Records\n\n${all.map(section).join('\n')}`
}

function section(schema: AvroRecord | AvroEnum): string {
  const head = `### ${schema.name}\n\n${code(fullName(schema))}. ${schema.doc ?? ''}\n`
  if (schema.type === 'enum') return `${head}\nOne of ${schema.symbols.map(code).join(', ')}; ${code(schema.default ?? '')} stands for any other.\n`
  return `${head}\n${table(['field', 'type', 'meaning'], schema.fields.map((field) => [field.name, typeText(field.type), field.doc ?? '']))}`
}

function typeText(schema: AvroSchema): string {
  if (typeof schema === 'string') return simpleNameOf(schema)
  if (isUnion(schema)) return `${typeText(schema[1] as AvroSchema)}, optional`
  if (schema.type === 'array') return `list of ${typeText(schema.items)}`
  if (schema.type === 'map') return `map of ${typeText(schema.values)}`
  if ('logicalType' in schema && schema.logicalType === 'decimal') return `decimal(${schema.precision}, ${schema.scale})`
  if ('logicalType' in schema && schema.logicalType !== undefined) return schema.logicalType
  return typeText(schema.type)
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`).join('')
}

function code(text: string): string {
  return `\`${text}\``
}

function number(value: number): string {
  return value.toLocaleString('en')
}
