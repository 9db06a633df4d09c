import { Decimal } from '../../mappings/model/decimal.ts'
import type { AvroRecord, AvroSchema } from '../../schemas/avroSchema.ts'
import { isUnion } from '../../schemas/sources.ts'

/** Numbers from 0 up to 1, without 1. */
export type Random = () => number

/** A value that a schema allows, as the codec takes it: for tests of compatibility and of readers. */
export function sampleOf(schema: AvroSchema, random: Random): unknown {
  return new Sampler(random).sample(schema)
}

class Sampler {
  readonly #named = new Map<string, AvroSchema>()
  readonly #random: Random

  constructor(random: Random) {
    this.#random = random
  }

  sample(schema: AvroSchema): unknown {
    if (typeof schema === 'string') return this.#primitive(schema)
    if (isUnion(schema)) return this.#unionOf(schema)
    if (schema.type === 'record') return this.#record(schema)
    if (schema.type === 'enum') {
      this.#named.set(`${schema.namespace}.${schema.name}`, schema)
      return schema.symbols[this.#below(schema.symbols.length)]
    }
    if (schema.type === 'array') return this.#list(schema.items)
    if (schema.type === 'map') return Object.fromEntries(Array.from({ length: this.#below(3) }, (_, index) => [`k${index}`, this.sample(schema.values)]))
    if ('logicalType' in schema) return this.#logical(schema)
    return this.#primitive(schema.type)
  }

  #record(schema: AvroRecord): unknown {
    this.#named.set(`${schema.namespace}.${schema.name}`, schema)
    return Object.fromEntries(schema.fields.map((field) => [field.name, this.sample(field.type)]))
  }

  /** Even an empty list visits its elements' type, which may be named later. */
  #list(items: AvroSchema): unknown {
    return [this.sample(items), this.sample(items)].slice(this.#below(3))
  }

  /** The branch is visited even where null is chosen, because it may define a type that is named later. */
  #unionOf(branches: readonly AvroSchema[]): unknown {
    const values = branches.map((branch) => this.sample(branch))
    return values[this.#below(values.length)]
  }

  #logical(schema: { readonly logicalType?: string; readonly precision?: number; readonly scale?: number }): unknown {
    const instant = new Date(this.#below(4_000_000_000_000)).toISOString()
    if (schema.logicalType === 'date') return instant.slice(0, 10)
    if (schema.logicalType === 'timestamp-millis') return instant
    const digits = BigInt(this.#below(10 ** Math.min(schema.precision ?? 9, 15)))
    return new Decimal(this.#below(2) === 0 ? digits : -digits, schema.scale ?? 0)
  }

  #primitive(name: string): unknown {
    const shared = this.#named.get(name)
    if (shared !== undefined) return this.sample(shared)
    if (name === 'null') return null
    if (name === 'boolean') return this.#below(2) === 0
    if (name === 'int') return this.#below(2 ** 31) - 2 ** 30
    if (name === 'long') return BigInt(this.#below(2 ** 53)) * 1000n
    if (name === 'bytes') return Buffer.from(Array.from({ length: this.#below(5) }, () => this.#below(256)))
    return ['', 'a', 'Äänekoski', 'x'.repeat(70), '😀 "<&>'][this.#below(5)]
  }

  #below(limit: number): number {
    return Math.floor(this.#random() * limit)
  }
}
