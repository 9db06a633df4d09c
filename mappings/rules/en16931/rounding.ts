import { Decimal } from '../../model/decimal.ts'

/** Rounded as XPath does, a half towards positive infinity: −2.5 gives −2. The official rules compute so, money does not. */
export function xpathRound(value: Decimal, scale: number): Decimal {
  if (value.scale <= scale) return value
  const unit = 10n ** BigInt(value.scale - scale)
  return new Decimal(floorDivide(value.unscaled * 2n + unit, unit * 2n), scale)
}

/** To cents, as the official rules have it. */
export function toCents(value: Decimal): Decimal {
  return xpathRound(value, 2)
}

const unit = new Decimal(1n, 0)

/**
 * Whether an amount is less than a whole unit away from another. The official rules take the unit off in binary floating point, so
 * that of amounts exactly one unit apart some pass; the same ones pass here.
 */
export function withinUnit(stated: Decimal, computed: Decimal): boolean {
  const difference = stated.minus(computed)
  const apart = difference.absolute().compare(unit)
  if (apart !== 0) return apart < 0
  const double = Number(stated.toString())
  return difference.isNegative ? exactly(double + 1).compare(computed) > 0 : exactly(double - 1).compare(computed) < 0
}

/** All digits of a floating point number, of which amounts have fewer than sixty. */
function exactly(double: number): Decimal {
  return Decimal.of(double.toFixed(60))
}

function floorDivide(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator
  return numerator < 0n && quotient * denominator !== numerator ? quotient - 1n : quotient
}
