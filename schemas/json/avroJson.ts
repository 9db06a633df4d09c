import type { Type } from 'avsc'
import { nearest } from '../../base/nearest.ts'
import { problem } from '../../errors/failure.ts'
import { phrase, type Words } from '../../errors/words/words.ts'
import { fullName, type AvroEnum, type AvroLogical, type AvroRecord, type AvroSchema } from '../avroSchema.ts'
import { avroTypeOf } from '../logicalTypes.ts'
import { isUnion } from '../sources.ts'
import { type Findings, memberPath, shown } from './findings.ts'
import { expectedOf, fromJson } from './scalars.ts'

/** Reads a JSON value as what the codec writes; what does not fit is added to the findings, and the answer is then of no use. */
export type JsonReader = (json: unknown, path: string, findings: Findings) => unknown

/**
 * The reader of JSON for a self-contained schema: amounts, dates and instants are texts, bytes are base64. Every value is judged by the
 * same Avro type that writes it. Fields with a default may be left out; fields that the schema does not declare are refused.
 */
export function jsonReaderOf(schema: AvroSchema): JsonReader {
  return new Compiler().reader(schema)
}

class Compiler {
  readonly #named = new Map<string, JsonReader>()

  reader(schema: AvroSchema): JsonReader {
    if (typeof schema === 'string') return this.#named.get(schema) ?? scalar({ type: schema as AvroLogical['type'] })
    if (isUnion(schema)) return this.#optional(schema)
    switch (schema.type) {
      case 'record':
        return this.#name(schema, this.#record(schema))
      case 'enum':
        return this.#name(schema, symbol(schema))
      case 'array':
        return list(this.reader(schema.items))
      case 'map':
        return map(this.reader(schema.values))
      case 'fixed':
        throw new TypeError(`The contract has no fixed type, and ${schema.name} is one.`)
      default:
        return scalar(schema)
    }
  }

  #name(schema: AvroRecord | AvroEnum, reader: JsonReader): JsonReader {
    this.#named.set(fullName(schema), reader)
    return reader
  }

  /** The contract's only unions are those of null and one type. */
  #optional(branches: readonly AvroSchema[]): JsonReader {
    const [branch, ...others] = branches.filter((each) => each !== 'null')
    if (branch === undefined || others.length > 0) throw new TypeError(`Not a union of null and one type: ${JSON.stringify(branches).slice(0, 200)}`)
    const inner = this.reader(branch)
    return (json, path, findings) => (json === null ? null : inner(json, path, findings))
  }

  #record(schema: AvroRecord): JsonReader {
    const fields = schema.fields.map((field) => ({ name: field.name, read: this.reader(field.type), required: field.default === undefined }))
    const names = fields.map(({ name }) => name)
    const declared = new Set(names)
    return (json, path, findings) => {
      if (!isObject(json)) return refuse(json, path, findings, phrase('an object'))
      for (const name of Object.keys(json)) {
        if (!declared.has(name)) findings.add(memberPath(path, name), problem('KS-EVENTS-UNDECLARED', { path: memberPath(path, name), record: schema.name, advice: adviceOn(name, names) }))
      }
      const value: Record<string, unknown> = {}
      for (const { name, read, required } of fields) {
        if (Object.hasOwn(json, name)) value[name] = read(json[name], memberPath(path, name), findings)
        else if (required) findings.add(memberPath(path, name), problem('KS-EVENTS-MISSING', { path: memberPath(path, name) }))
      }
      return value
    }
  }
}

function scalar(schema: AvroLogical): JsonReader {
  const type: Type = avroTypeOf(schema.logicalType === undefined ? schema.type : schema)
  const expected = expectedOf(schema)
  return (json, path, findings) => {
    const value = fromJson(schema, json)
    return value !== undefined && type.isValid(value) ? value : refuse(json, path, findings, expected)
  }
}

function symbol({ symbols }: AvroEnum): JsonReader {
  const known: ReadonlySet<unknown> = new Set(symbols)
  const expected = phrase('one of {values}', { values: symbols.join(', ') })
  return (json, path, findings) => (known.has(json) ? json : refuse(json, path, findings, expected))
}

function list(item: JsonReader): JsonReader {
  return (json, path, findings) => (Array.isArray(json) ? json.map((each, index) => item(each, `${path}[${index}]`, findings)) : refuse(json, path, findings, phrase('a list')))
}

function map(value: JsonReader): JsonReader {
  return (json, path, findings) => {
    if (!isObject(json)) return refuse(json, path, findings, phrase('an object'))
    return Object.fromEntries(Object.entries(json).map(([name, each]) => [name, value(each, memberPath(path, name), findings)]))
  }
}

function refuse(json: unknown, path: string, findings: Findings, expected: Words): undefined {
  findings.add(path, problem('KS-EVENTS-VALUE', { path, seen: shown(json), expected }))
}

function adviceOn(name: string, known: readonly string[]): Words {
  const meant = nearest(name, known)
  return meant === undefined ? phrase('leave it out') : phrase('write "{meant}" if that is meant, else leave it out', { meant })
}

/** Whether a JSON value is an object. */
export function isObject(json: unknown): json is Readonly<Record<string, unknown>> {
  return typeof json === 'object' && json !== null && !Array.isArray(json)
}
