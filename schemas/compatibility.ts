import { fullName, type AvroEnum, type AvroRecord, type AvroSchema } from './avroSchema.ts'
import { isUnion } from './sources.ts'

/** One way in which a schema breaks the rules of the contract, and where. */
export interface Breach {
  /** Full name of the record, then field names: `fi.kuntasilta.shop.InvoiceIssued/invoice/number`. */
  readonly path: string
  readonly what: string
}

/** The field that is an event's identity, and so has no default. */
const identity = 'story'

/**
 * What keeps readers of either version from reading the other's records, or would make the same content hash differently:
 * a changed name, type, scale, default or union, a field that is gone or has no default, an enum symbol that is gone.
 */
export function changesOf(older: AvroSchema, newer: AvroSchema): readonly Breach[] {
  const comparison = new Comparison(namedTypes(older), namedTypes(newer))
  comparison.compare(older, newer, '')
  return comparison.breaches
}

class Comparison {
  readonly breaches: Breach[] = []
  readonly #older: NamedTypes
  readonly #newer: NamedTypes
  readonly #seen = new Set<string>()

  constructor(older: NamedTypes, newer: NamedTypes) {
    this.#older = older
    this.#newer = newer
  }

  compare(olderSchema: AvroSchema, newerSchema: AvroSchema, path: string): void {
    const older = typeof olderSchema === 'string' ? (this.#older.get(olderSchema) ?? olderSchema) : olderSchema
    const newer = typeof newerSchema === 'string' ? (this.#newer.get(newerSchema) ?? newerSchema) : newerSchema
    if (typeof older === 'string' || typeof newer === 'string') return this.#same(older, newer, path)
    if (isUnion(older) || isUnion(newer)) return this.#unions(older, newer, path)
    if (older.type === 'record' && newer.type === 'record') return this.#records(older, newer, path)
    if (older.type === 'enum' && newer.type === 'enum') return this.#enums(older, newer, path)
    if (older.type === 'array' && newer.type === 'array') return this.compare(older.items, newer.items, path)
    if (older.type === 'map' && newer.type === 'map') return this.compare(older.values, newer.values, path)
    this.#same(older, newer, path)
  }

  #same(older: AvroSchema, newer: AvroSchema, path: string): void {
    if (canonical(older) !== canonical(newer)) this.#add(path, `the type ${canonical(older)} became ${canonical(newer)}`)
  }

  #unions(older: AvroSchema, newer: AvroSchema, path: string): void {
    if (!isUnion(older) || !isUnion(newer) || older.length !== newer.length) return this.#add(path, 'the union has other branches')
    older.forEach((branch, index) => this.compare(branch, newer[index] as AvroSchema, path))
  }

  #records(older: AvroRecord, newer: AvroRecord, path: string): void {
    const name = fullName(older)
    if (name !== fullName(newer)) return this.#add(path, `the record ${name} became ${fullName(newer)}`)
    if (this.#seen.has(name)) return
    this.#seen.add(name)
    const newerFields = new Map(newer.fields.map((field) => [field.name, field]))
    const olderFields = new Set(older.fields.map((field) => field.name))
    for (const field of older.fields) {
      const at = `${path === '' ? name : path}/${field.name}`
      const now = newerFields.get(field.name)
      if (now === undefined) {
        this.#add(at, 'the field is gone')
        continue
      }
      if (JSON.stringify(field.default) !== JSON.stringify(now.default)) this.#add(at, 'the default changed')
      this.compare(field.type, now.type, at)
    }
    for (const field of newer.fields) {
      if (!olderFields.has(field.name) && field.default === undefined) this.#add(`${path === '' ? name : path}/${field.name}`, 'the new field has no default')
    }
  }

  #enums(older: AvroEnum, newer: AvroEnum, path: string): void {
    if (fullName(older) !== fullName(newer)) return this.#add(path, `the enum ${fullName(older)} became ${fullName(newer)}`)
    if (older.default !== newer.default || newer.default === undefined) this.#add(path, 'the default symbol changed or is missing')
    for (const symbol of older.symbols) if (!newer.symbols.includes(symbol)) this.#add(path, `the symbol ${symbol} is gone`)
  }

  #add(path: string, what: string): void {
    this.breaches.push({ path, what })
  }
}

/**
 * What a schema of the contract may not have: a field without a default that is not the identity, a union that is not
 * null or one type, an enum without a default symbol, a float.
 */
export function breachesOf(schema: AvroSchema): readonly Breach[] {
  const breaches: Breach[] = []
  const look = (at: AvroSchema, path: string): void => {
    if (at === 'float' || at === 'double') breaches.push({ path, what: 'a float' })
    if (typeof at === 'string') return
    if (isUnion(at)) {
      if (at.length !== 2 || at[0] !== 'null') breaches.push({ path, what: 'a union that is not null or one type' })
      at.forEach((branch) => look(branch, path))
    } else if (at.type === 'record') {
      for (const field of at.fields) {
        const here = `${path === '' ? fullName(at) : path}/${field.name}`
        if (field.default === undefined && !(path === '' && field.name === identity)) breaches.push({ path: here, what: 'no default' })
        look(field.type, here)
      }
    } else if (at.type === 'enum') {
      if (at.default === undefined) breaches.push({ path, what: 'an enum without a default symbol' })
    } else if (at.type === 'array') look(at.items, path)
    else if (at.type === 'map') look(at.values, path)
    else look(at.type as AvroSchema, path)
  }
  look(schema, '')
  return breaches
}

type NamedTypes = ReadonlyMap<string, AvroSchema>

function namedTypes(schema: AvroSchema): NamedTypes {
  const named = new Map<string, AvroSchema>()
  const collect = (at: AvroSchema): void => {
    if (typeof at === 'string') return
    if (isUnion(at)) return at.forEach(collect)
    if (at.type === 'record' || at.type === 'enum' || at.type === 'fixed') named.set(fullName(at), at)
    if (at.type === 'record') at.fields.forEach((field) => collect(field.type))
    if (at.type === 'array') collect(at.items)
    if (at.type === 'map') collect(at.values)
  }
  collect(schema)
  return named
}

function canonical(schema: AvroSchema): string {
  if (typeof schema === 'string' || isUnion(schema)) return JSON.stringify(schema)
  const { doc: _, ...rest } = schema as { readonly doc?: string }
  return JSON.stringify(rest, Object.keys(rest).sort())
}
