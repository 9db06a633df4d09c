import { failure } from '../../errors/failure.ts'

const powers: bigint[] = Array.from({ length: 40 }, (_, exponent) => 10n ** BigInt(exponent))

/** 10 to the power of `exponent`, 0 to 39. */
function power(exponent: number): bigint {
  return powers[exponent] ?? 10n ** BigInt(exponent)
}

const pattern = /^([+-]?)(\d+)(?:\.(\d+))?$/

/**
 * An exact decimal number: `unscaled` × 10^−`scale`. Immutable. Money, quantities, prices and rates are kept in it;
 * nothing is ever rounded except by `round`.
 */
export class Decimal {
  readonly unscaled: bigint
  readonly scale: number

  constructor(unscaled: bigint, scale: number) {
    this.unscaled = unscaled
    this.scale = scale
  }

  static readonly zero: Decimal = new Decimal(0n, 0)

  /** Reads `-12.50`; throws KS-MAP-DECIMAL for anything else, exponents and spaces included. */
  static of(text: string | number | bigint): Decimal {
    const parts = pattern.exec(String(text))
    if (parts === null) throw failure('KS-MAP-DECIMAL', { text: String(text).slice(0, 80) })
    const [, sign, whole = '', fraction = ''] = parts
    const digits = BigInt(whole + fraction)
    return new Decimal(sign === '-' ? -digits : digits, fraction.length)
  }

  static sum(values: Iterable<Decimal>): Decimal {
    let total = Decimal.zero
    for (const value of values) total = total.plus(value)
    return total
  }

  plus(other: Decimal): Decimal {
    const scale = Math.max(this.scale, other.scale)
    return new Decimal(this.#at(scale) + other.#at(scale), scale)
  }

  minus(other: Decimal): Decimal {
    return this.plus(other.negated())
  }

  times(other: Decimal): Decimal {
    return new Decimal(this.unscaled * other.unscaled, this.scale + other.scale)
  }

  /** The quotient rounded half away from zero to `scale` decimals. The divisor must not be zero. */
  dividedBy(divisor: Decimal, scale: number): Decimal {
    const extra = scale + divisor.scale - this.scale
    const numerator = extra >= 0 ? this.unscaled * power(extra) : this.unscaled
    const denominator = extra >= 0 ? divisor.unscaled : divisor.unscaled * power(-extra)
    return new Decimal(divideHalfUp(numerator, denominator), scale)
  }

  negated(): Decimal {
    return new Decimal(-this.unscaled, this.scale)
  }

  absolute(): Decimal {
    return this.unscaled < 0n ? this.negated() : this
  }

  /** Rounded half away from zero, as EN 16931 amounts are; a smaller scale is filled with zeros. */
  round(scale: number): Decimal {
    if (scale >= this.scale) return new Decimal(this.#at(scale), scale)
    return new Decimal(divideHalfUp(this.unscaled, power(this.scale - scale)), scale)
  }

  /** Without trailing zeros after the point. */
  trimmed(): Decimal {
    let { unscaled, scale } = this
    while (scale > 0 && unscaled % 10n === 0n) {
      unscaled /= 10n
      scale -= 1
    }
    return new Decimal(unscaled, scale)
  }

  /** Negative, zero or positive as this is less than, equal to or greater than the other. */
  compare(other: Decimal): -1 | 0 | 1 {
    const scale = Math.max(this.scale, other.scale)
    const difference = this.#at(scale) - other.#at(scale)
    return difference < 0n ? -1 : difference > 0n ? 1 : 0
  }

  /** Equal in value: 1.5 equals 1.50. */
  equals(other: Decimal): boolean {
    return this.compare(other) === 0
  }

  get isZero(): boolean {
    return this.unscaled === 0n
  }

  get isNegative(): boolean {
    return this.unscaled < 0n
  }

  /** Plain notation with exactly `scale` decimals. */
  toString(): string {
    const negative = this.unscaled < 0n
    const digits = (negative ? -this.unscaled : this.unscaled).toString().padStart(this.scale + 1, '0')
    const split = digits.length - this.scale
    const text = this.scale === 0 ? digits : `${digits.slice(0, split)}.${digits.slice(split)}`
    return negative ? `-${text}` : text
  }

  /** With exactly that many decimals, rounded where needed. */
  toFixed(scale: number): string {
    return this.round(scale).toString()
  }

  toJSON(): string {
    return this.toString()
  }

  #at(scale: number): bigint {
    return scale === this.scale ? this.unscaled : this.unscaled * power(scale - this.scale)
  }
}

function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n !== denominator < 0n
  const top = numerator < 0n ? -numerator : numerator
  const bottom = denominator < 0n ? -denominator : denominator
  const quotient = (top * 2n + bottom) / (bottom * 2n)
  return negative ? -quotient : quotient
}
