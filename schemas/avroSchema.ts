/** An Avro schema as JSON, in the shapes that the contract uses. */
export type AvroSchema = string | readonly AvroSchema[] | AvroRecord | AvroEnum | AvroArray | AvroMap | AvroFixed | AvroLogical

/** A record schema. */
export interface AvroRecord {
  readonly type: 'record'
  readonly name: string
  readonly namespace?: string
  readonly doc?: string
  readonly fields: readonly AvroField[]
}

/** A field of a record; without `default` it is part of the identity. */
export interface AvroField {
  readonly name: string
  readonly type: AvroSchema
  readonly default?: unknown
  readonly doc?: string
}

/** A closed list of symbols; `default` stands for symbols that a reader does not know. */
export interface AvroEnum {
  readonly type: 'enum'
  readonly name: string
  readonly namespace?: string
  readonly doc?: string
  readonly symbols: readonly string[]
  readonly default?: string
}

export interface AvroArray {
  readonly type: 'array'
  readonly items: AvroSchema
}

export interface AvroMap {
  readonly type: 'map'
  readonly values: AvroSchema
}

export interface AvroFixed {
  readonly type: 'fixed'
  readonly name: string
  readonly namespace?: string
  readonly size: number
}

/** A primitive with annotations: a decimal, a date or an instant. */
export interface AvroLogical {
  readonly type: 'bytes' | 'int' | 'long' | 'string' | 'double' | 'float' | 'boolean' | 'null'
  readonly logicalType?: string
  readonly precision?: number
  readonly scale?: number
}

/** The full name of a named schema. */
export function fullName(schema: AvroRecord | AvroEnum | AvroFixed): string {
  return schema.namespace === undefined || schema.name.includes('.') ? schema.name : `${schema.namespace}.${schema.name}`
}
