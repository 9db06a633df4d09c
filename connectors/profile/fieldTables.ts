/** The parts of JSON Schema that zod writes and the field tables read. */
export interface FieldSchema {
  readonly type?: string
  readonly description?: string
  readonly properties?: Readonly<Record<string, FieldSchema>>
  readonly required?: readonly string[]
  readonly items?: FieldSchema
  readonly additionalProperties?: FieldSchema | boolean
  readonly oneOf?: readonly FieldSchema[]
  readonly anyOf?: readonly FieldSchema[]
  readonly allOf?: readonly FieldSchema[]
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly default?: unknown
  readonly examples?: readonly unknown[]
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
}

/** Every field of a profile as Markdown tables, one per kind of part. */
export function fieldTables(schema: FieldSchema): string {
  const tables: Tables = new Map()
  addTables('profile.yaml', schema, tables)
  return [
    '# Fields of a profile',
    '',
    'Generated from `connectors/profile/schema.ts` by `npm run generate`. [profiles.md](profiles.md) tells how to use them.',
    'A field marked * must be given. A part that several kinds of system share stands here once.',
    ...[...tables].map(([rows, titles]) => `\n## ${heading(titles)}\n\n${rows}`),
    '',
  ].join('\n')
}

/** Titles by the rows of their table: equal parts share one. */
type Tables = Map<string, string[]>

function heading(titles: readonly string[]): string {
  const short = new Set(titles.map((title) => (titles.length === 1 ? title : title.replaceAll(/ \(kind: [^)]*\)/g, ''))))
  return [...short].join(', ')
}

function addTables(title: string, schema: FieldSchema, tables: Tables): void {
  const required = new Set(schema.required ?? [])
  const rows = Object.entries(schema.properties ?? {})
  const lines = ['| field | meaning | values | without it |', '|---|---|---|---|']
  for (const [field, of] of rows) {
    lines.push(`| \`${field}\`${required.has(field) ? ' *' : ''} | ${cell(of.description ?? '')} | ${cell(values(of))} | ${'default' in of ? `\`${cell(JSON.stringify(of.default))}\`` : ''} |`)
  }
  const text = lines.join('\n')
  tables.set(text, [...(tables.get(text) ?? []), title])
  for (const [field, of] of rows) addParts(`${title === 'profile.yaml' ? '' : `${title}.`}${field}`, of, tables)
}

function addParts(title: string, schema: FieldSchema, tables: Tables): void {
  if (schema.items !== undefined) return addParts(`${title}[]`, schema.items, tables)
  if (typeof schema.additionalProperties === 'object') return addParts(`${title}.<name>`, schema.additionalProperties, tables)
  if (schema.oneOf !== undefined) {
    for (const branch of schema.oneOf) addParts(`${title} (${discriminator(branch)})`, branch, tables)
    return
  }
  if (schema.allOf !== undefined) return schema.allOf.forEach((part) => addParts(title, part, tables))
  if (schema.properties !== undefined) addTables(title, schema, tables)
}

/** `kind: …` of a branch, the field that tells it from the others. */
function discriminator(branch: FieldSchema): string {
  const [field, of] = Object.entries(branch.properties ?? {}).find(([, property]) => property.const !== undefined) ?? []
  return field === undefined ? 'one way' : `${field}: ${String(of?.const)}`
}

function values(schema: FieldSchema): string {
  if (schema.const !== undefined) return `\`${String(schema.const)}\``
  if (schema.enum !== undefined) return schema.enum.map((value) => `\`${String(value)}\``).join(', ')
  if (schema.examples !== undefined) return `for example ${schema.examples.map((value) => `\`${String(value)}\``).join(', ')}`
  if (schema.anyOf !== undefined) return schema.anyOf.map(values).join('; or ')
  if (schema.items !== undefined) return `list of ${values(schema.items)}`
  if (schema.type === 'integer' || schema.type === 'number') return range(schema)
  if (schema.pattern?.startsWith('^layout:') === true) return '`layout:` and a file of the folder'
  if (schema.pattern?.startsWith('^constant:') === true) return '`constant:` and a text'
  if (schema.type === 'boolean') return '`true`, `false`'
  return schema.type === 'string' ? 'text' : 'fields of its own, below'
}

function range(schema: FieldSchema): string {
  const most = schema.maximum === undefined || schema.maximum === Number.MAX_SAFE_INTEGER ? '' : ` to ${schema.maximum}`
  return `${schema.type === 'integer' ? 'whole number' : 'number'}${schema.minimum === undefined ? '' : ` from ${schema.minimum}`}${most}`
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ')
}
