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

function floorDivide(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator
  return numerator < 0n && quotient * denominator !== numerator ? quotient - 1n : quotient
}
