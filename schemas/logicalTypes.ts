import avro, { type Schema } from 'avsc'
import { Reasoned } from '../errors/words/reasoned.ts'
import { phrase } from '../errors/words/words.ts'
import { Decimal } from '../mappings/model/decimal.ts'
import type { CalendarDate, Instant } from '../base/dates.ts'

const day_ms = 86_400_000

/** Thrown inside avsc when a value does not fit its logical type; the codec turns it into a Failure. */
export class UnfitValue extends Reasoned {}

/** Avro `decimal` on bytes ↔ Decimal. The scale is fixed: nothing is ever rounded, and a writer's other scale is refused. */
class DecimalType extends avro.types.LogicalType {
  readonly scale: number
  readonly limit: bigint

  constructor(schema: Schema, options?: unknown) {
    super(schema, options)
    expectUnderlying(this, 'bytes')
    const { precision, scale } = schema as unknown as { precision: number; scale?: number }
    this.scale = scale ?? 0
    this.limit = 10n ** BigInt(precision)
  }

  /** avsc copies a record's default field by field, and some of those are Decimals already. */
  _copy(value: unknown, options?: unknown): unknown {
    return value instanceof Decimal ? value : copyLogical.call(this, value, options)
  }

  protected override _fromValue(bytes: Buffer): Decimal {
    if (bytes.length === 0 || bytes.length > 8) throw new UnfitValue(phrase('a decimal of {bytes} bytes', { bytes: bytes.length }))
    const unscaled = bytes.length <= 6 ? BigInt(bytes.readIntBE(0, bytes.length)) : BigInt.asIntN(bytes.length * 8, BigInt(`0x${bytes.toString('hex')}`))
    if (unscaled >= this.limit || unscaled <= -this.limit) throw new UnfitValue(phrase('a decimal with too many digits'))
    return new Decimal(unscaled, this.scale)
  }

  protected override _toValue(value: unknown): Buffer | undefined {
    if (!(value instanceof Decimal)) return undefined
    const exact = value.scale > this.scale ? value.trimmed() : value
    if (exact.scale > this.scale) return undefined
    const unscaled = exact.round(this.scale).unscaled
    return unscaled >= this.limit || unscaled <= -this.limit ? undefined : twosComplement(unscaled)
  }

  protected override _resolve(writer: unknown): ((value: Decimal) => Decimal) | undefined {
    return writer instanceof DecimalType && writer.scale === this.scale ? (value) => value : undefined
  }
}

type Copy = (this: avro.types.LogicalType, value: unknown, options?: unknown) => unknown
const copyLogical = (avro.types.LogicalType.prototype as unknown as { _copy: Copy })._copy

/** The shortest big-endian two's complement of a number that fits eight bytes. */
function twosComplement(value: bigint): Buffer {
  const bytes = Buffer.allocUnsafe(8)
  bytes.writeBigInt64BE(value)
  let start = 0
  while (start < 7 && isSignOnly(bytes[start] as number, bytes[start + 1] as number)) start += 1
  return bytes.subarray(start)
}

function isSignOnly(first: number, second: number): boolean {
  return first === (second >= 0x80 ? 0xff : 0)
}

/** Avro `date` ↔ `YYYY-MM-DD`, years 0001 to 9999. */
class DateType extends avro.types.LogicalType {
  constructor(schema: Schema, options?: unknown) {
    super(schema, options)
    expectUnderlying(this, 'int')
  }

  protected override _fromValue(days: number): CalendarDate {
    const date = new Date(days * day_ms)
    if (Number.isNaN(date.getTime())) throw new UnfitValue(phrase('a date out of range'))
    return fourDigitYear(date.toISOString()).slice(0, 10)
  }

  protected override _toValue(value: unknown): number | undefined {
    if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined
    const ms = Date.parse(`${value}T00:00:00Z`)
    return Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== value ? undefined : ms / day_ms
  }

  protected override _resolve(writer: unknown): ((value: CalendarDate) => CalendarDate) | undefined {
    return writer instanceof DateType ? (value) => value : undefined
  }
}

/** Avro `timestamp-millis` ↔ `YYYY-MM-DDTHH:mm:ss.sssZ`. */
class InstantType extends avro.types.LogicalType {
  constructor(schema: Schema, options?: unknown) {
    super(schema, options)
    expectUnderlying(this, 'long')
  }

  protected override _fromValue(ms: number): Instant {
    const date = new Date(ms)
    if (Number.isNaN(date.getTime())) throw new UnfitValue(phrase('an instant out of range'))
    return fourDigitYear(date.toISOString())
  }

  protected override _toValue(value: unknown): number | undefined {
    if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(value)) return undefined
    const ms = Date.parse(value)
    return Number.isNaN(ms) || new Date(ms).toISOString() !== value ? undefined : ms
  }

  protected override _resolve(writer: unknown): ((value: Instant) => Instant) | undefined {
    return writer instanceof InstantType ? (value) => value : undefined
  }
}

function expectUnderlying(type: avro.types.LogicalType, expected: string): void {
  const found = type.underlyingType.typeName
  if (found !== expected) throw new UnfitValue(phrase('{type} on {found}', { type: type.typeName, found: String(found) }))
}

function fourDigitYear(text: string): string {
  if (text.length !== 24) throw new UnfitValue(phrase('the year of {instant}', { instant: text }))
  return text
}

/** Avro `long` ↔ bigint, so that no value loses digits. */
const longType = avro.types.LongType.__with({
  fromBuffer: (bytes: Buffer) => bytes.readBigInt64LE(),
  toBuffer: (value: bigint) => {
    const bytes = Buffer.allocUnsafe(8)
    bytes.writeBigInt64LE(value)
    return bytes
  },
  fromJSON: BigInt,
  toJSON: Number,
  isValid: (value: unknown) => typeof value === 'bigint' && BigInt.asIntN(64, value) === value,
  compare: (a: bigint, b: bigint) => (a < b ? -1 : a > b ? 1 : 0),
})

/** The avsc type of a self-contained schema, with the contract's own values for decimals, dates, instants and longs. */
export function avroTypeOf(schema: unknown): avro.Type {
  return avro.Type.forSchema(schema as Schema, {
    logicalTypes: { decimal: DecimalType, date: DateType, 'timestamp-millis': InstantType },
    assertLogicalTypes: true,
    registry: { long: longType },
    wrapUnions: 'never',
    omitRecordMethods: true,
  })
}
