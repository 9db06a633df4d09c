import avro from 'avsc'

// What the contract's logical types are in JavaScript. Everything is a text, so that nothing is rounded and nothing shifts by a time zone:
//   decimal           '12.50'
//   date              '2026-01-31'
//   timestamp-millis  '2026-01-31T12:00:00.000Z'
// A value that does not fit is refused, never changed. Use them with avsc of your own, too:
//   avro.Type.forSchema(schema, { logicalTypes, assertLogicalTypes: true, wrapUnions: 'never' })

const decimalText = /^(-?)(\d+)(?:\.(\d+))?$/

class Decimal extends avro.types.LogicalType {
  constructor(schema, options) {
    super(schema, options)
    this.scale = schema.scale ?? 0
    this.limit = 10n ** BigInt(schema.precision)
  }

  _fromValue(bytes) {
    const unscaled = BigInt.asIntN(bytes.length * 8, BigInt(`0x${bytes.toString('hex')}`))
    const digits = String(unscaled < 0n ? -unscaled : unscaled).padStart(this.scale + 1, '0')
    const point = digits.length - this.scale
    return (unscaled < 0n ? '-' : '') + digits.slice(0, point) + (this.scale === 0 ? '' : `.${digits.slice(point)}`)
  }

  _toValue(text) {
    const [, sign, whole, fraction = ''] = (typeof text === 'string' && decimalText.exec(text)) || []
    if (whole === undefined || whole.length > 40) return undefined
    const kept = fraction.slice(0, this.scale)
    if (/[1-9]/.test(fraction.slice(this.scale))) return undefined
    const unscaled = BigInt(sign + whole + kept.padEnd(this.scale, '0'))
    return unscaled < this.limit && unscaled > -this.limit ? twosComplement(unscaled) : undefined
  }

  // avsc hands the default of a record through here twice; the second time it is a text already.
  _copy(value, options) {
    return decimalText.test(value) && options?.coerce === 2 ? value : super._copy(value, options)
  }

  _resolve(writer) {
    return writer instanceof Decimal && writer.scale === this.scale ? (value) => value : undefined
  }
}

/** The shortest big-endian bytes of a number that fits eight of them. */
function twosComplement(number) {
  const bytes = Buffer.alloc(8)
  bytes.writeBigInt64BE(number)
  const sign = number < 0n ? 0xff : 0
  let start = 0
  while (start < 7 && bytes[start] === sign && bytes[start + 1] >> 7 === (sign & 1)) start += 1
  return bytes.subarray(start)
}

class CalendarDate extends avro.types.LogicalType {
  _fromValue(days) {
    return new Date(days * 86_400_000).toISOString().slice(0, 10)
  }

  _toValue(text) {
    const time = typeof text === 'string' ? Date.parse(`${text}T00:00:00.000Z`) : Number.NaN
    return Number.isNaN(time) || this._fromValue(time / 86_400_000) !== text ? undefined : time / 86_400_000
  }

  _resolve(writer) {
    return writer instanceof CalendarDate ? (value) => value : undefined
  }
}

class Instant extends avro.types.LogicalType {
  _fromValue(milliseconds) {
    return new Date(milliseconds).toISOString()
  }

  _toValue(text) {
    const time = typeof text === 'string' ? Date.parse(text) : Number.NaN
    return Number.isNaN(time) || this._fromValue(time) !== text ? undefined : time
  }

  _resolve(writer) {
    return writer instanceof Instant ? (value) => value : undefined
  }
}

export const logicalTypes = { decimal: Decimal, date: CalendarDate, 'timestamp-millis': Instant }
