import { isUtf8 } from 'node:buffer'
import type { PlainPhrase } from '../errors/words/phrases/phrases.ts'
import { Reasoned } from '../errors/words/reasoned.ts'
import { phrase } from '../errors/words/words.ts'
import { itemLimit, nestingLimit } from './limits.ts'
import type { AvroRecord, AvroSchema } from './avroSchema.ts'
import { isUnion } from './sources.ts'

/** The bytes do not have the shape that the schema says; `expected` names what should have stood at `position`. */
export class MisshapenBytes extends Error {
  readonly position: number
  readonly expected: PlainPhrase

  constructor(position: number, expected: PlainPhrase) {
    super(expected)
    this.position = position
    this.expected = expected
  }
}

/** More list elements than one record may hold. */
export class TooManyItems extends Error {}

/** A schema that no record may be read with; the message says why. */
export class RefusedSchema extends Reasoned {}

/** Where in the bytes a check stands. */
interface Cursor {
  readonly bytes: Uint8Array
  position: number
  items: number
}

/** Steps over one value, or throws; `least` is the fewest bytes that a value takes. */
interface Shape {
  readonly least: number
  readonly step: (cursor: Cursor) => void
}

/**
 * Makes the check of a writer's schema: it walks over a record's bytes without building anything and answers the position
 * after the record. It runs before the decoder, which would follow hostile counts and lengths. Throws RefusedSchema for
 * a schema that recurs, nests too deeply or has lists of values without bytes; the check throws MisshapenBytes or TooManyItems.
 */
export function shapeCheckOf(schema: AvroSchema): (bytes: Uint8Array, start: number) => number {
  const { step } = new Compiler().shape(schema, undefined, 0)
  return (bytes, start) => {
    const cursor: Cursor = { bytes, position: start, items: 0 }
    step(cursor)
    return cursor.position
  }
}

class Compiler {
  readonly #named = new Map<string, Shape | 'open'>()

  shape(schema: AvroSchema, namespace: string | undefined, depth: number): Shape {
    if (depth > nestingLimit) throw new RefusedSchema(phrase('more than {most} levels of nesting', { most: nestingLimit }))
    if (typeof schema === 'string') return primitives[schema] ?? this.#reference(schema, namespace)
    if (isUnion(schema)) return unionShape(schema.map((branch) => this.shape(branch, namespace, depth + 1)))
    switch (schema.type) {
      case 'record':
        return this.#record(schema, namespace, depth)
      case 'enum':
        return this.#name(schema, namespace, { least: 1, step: indexBelow(schema.symbols.length, 'a known enum symbol') })
      case 'fixed':
        return this.#name(schema, namespace, { least: schema.size, step: (cursor) => skip(cursor, schema.size, 'fixed bytes') })
      case 'array':
        return blocksShape(this.shape(schema.items, namespace, depth + 1))
      case 'map':
        return blocksShape(sequence([stringShape, this.shape(schema.values, namespace, depth + 1)]))
      default:
        return this.shape(schema.type, namespace, depth + 1)
    }
  }

  #record(schema: AvroRecord, namespace: string | undefined, depth: number): Shape {
    const name = qualified(schema.name, schema.namespace ?? namespace)
    this.#named.set(name, 'open')
    const inner = name.includes('.') ? name.slice(0, name.lastIndexOf('.')) : undefined
    return this.#name({ name }, undefined, sequence(schema.fields.map((field) => this.shape(field.type, inner, depth + 1))))
  }

  #name(schema: { readonly name: string; readonly namespace?: string }, namespace: string | undefined, shape: Shape): Shape {
    this.#named.set(qualified(schema.name, schema.namespace ?? namespace), shape)
    return shape
  }

  #reference(name: string, namespace: string | undefined): Shape {
    const shape = this.#named.get(qualified(name, namespace)) ?? this.#named.get(name)
    if (shape === undefined) throw new RefusedSchema(phrase('the type {type} is not defined', { type: name.slice(0, 80) }))
    if (shape === 'open') throw new RefusedSchema(phrase('the type {type} holds itself', { type: name.slice(0, 80) }))
    return shape
  }
}

function qualified(name: string, namespace: string | undefined): string {
  return name.includes('.') || namespace === undefined || namespace === '' ? name : `${namespace}.${name}`
}

function sequence(shapes: readonly Shape[]): Shape {
  const steps = shapes.map((shape) => shape.step)
  return {
    least: shapes.reduce((sum, shape) => sum + shape.least, 0),
    step: (cursor) => {
      for (const step of steps) step(cursor)
    },
  }
}

function unionShape(branches: readonly Shape[]): Shape {
  const steps = branches.map((branch) => branch.step)
  return {
    least: 1 + Math.min(...branches.map((branch) => branch.least)),
    step: (cursor) => {
      const step = steps[varint(cursor, 'a union branch')]
      if (step === undefined) throw new MisshapenBytes(cursor.position, 'a union branch')
      step(cursor)
    },
  }
}

/** Arrays and maps: blocks of items, each with a count; a negative count comes with the block's size in bytes. */
function blocksShape(item: Shape): Shape {
  if (item.least === 0) throw new RefusedSchema(phrase('a list of values that take no bytes'))
  return {
    least: 1,
    step: (cursor) => {
      for (;;) {
        const count = varint(cursor, 'a count')
        if (count === 0) return
        const size = count < 0 ? varint(cursor, 'a block size') : undefined
        const from = cursor.position
        cursor.items += Math.abs(count)
        if (Math.abs(count) * item.least > cursor.bytes.length - from) throw new MisshapenBytes(from, 'fewer list elements')
        if (cursor.items > itemLimit) throw new TooManyItems()
        for (let left = Math.abs(count); left > 0; left -= 1) item.step(cursor)
        if (size !== undefined && cursor.position - from !== size) throw new MisshapenBytes(from, 'a block of its stated size')
      }
    },
  }
}

function indexBelow(limit: number, expected: PlainPhrase): (cursor: Cursor) => void {
  return (cursor) => {
    const index = varint(cursor, expected)
    if (index < 0 || index >= limit) throw new MisshapenBytes(cursor.position, expected)
  }
}

/** A zigzag variable-length number; exact up to 2^53, beyond that only its size matters to the caller. */
function varint(cursor: Cursor, expected: PlainPhrase): number {
  const { bytes } = cursor
  let factor = 1
  let value = 0
  for (let length = 0; length < 10; length += 1) {
    const byte = bytes[cursor.position]
    if (byte === undefined) break
    cursor.position += 1
    value += (byte & 0x7f) * factor
    if (byte < 0x80) return value % 2 === 0 ? value / 2 : -(value + 1) / 2
    factor *= 128
  }
  throw new MisshapenBytes(cursor.position, expected)
}

function skip(cursor: Cursor, size: number, expected: PlainPhrase): void {
  if (size < 0 || size > cursor.bytes.length - cursor.position) throw new MisshapenBytes(cursor.position, expected)
  cursor.position += size
}

function stepBoolean(cursor: Cursor): void {
  const byte = cursor.bytes[cursor.position]
  if (byte !== 0 && byte !== 1) throw new MisshapenBytes(cursor.position, 'true or false')
  cursor.position += 1
}

function stepInt(cursor: Cursor): void {
  const value = varint(cursor, 'a number of 32 bits')
  if (value > 2_147_483_647 || value < -2_147_483_648) throw new MisshapenBytes(cursor.position, 'a number of 32 bits')
}

function stepLong(cursor: Cursor): void {
  const value = varint(cursor, 'a number of 64 bits')
  if (value > 9.3e18 || value < -9.3e18) throw new MisshapenBytes(cursor.position, 'a number of 64 bits')
}

function stepString(cursor: Cursor): void {
  const size = varint(cursor, 'the length of a text')
  const from = cursor.position
  skip(cursor, size, 'a text of its stated length')
  const { bytes } = cursor
  for (let at = from; at < cursor.position; at += 1) {
    if ((bytes[at] as number) < 0x80) continue
    if (isUtf8(bytes.subarray(at, cursor.position))) return
    throw new MisshapenBytes(at, 'text in UTF-8')
  }
}

const stringShape: Shape = { least: 1, step: stepString }

const primitives: Readonly<Record<string, Shape>> = {
  null: { least: 0, step: () => undefined },
  boolean: { least: 1, step: stepBoolean },
  int: { least: 1, step: stepInt },
  long: { least: 1, step: stepLong },
  float: { least: 4, step: (cursor) => skip(cursor, 4, 'a number') },
  double: { least: 8, step: (cursor) => skip(cursor, 8, 'a number') },
  bytes: { least: 1, step: (cursor) => skip(cursor, varint(cursor, 'a length'), 'bytes of their stated length') },
  string: stringShape,
}
