import type { Decimal } from '../model/decimal.ts'

const zero = 48

/**
 * A decimal without its sign: at least `least` decimals, none beyond them that is zero. Undefined where it has more than `most` decimals
 * that are not zero, or more than `whole` digits before the separator.
 */
export function unsignedDecimal({ unscaled, scale }: Decimal, separator: '.' | ',', least: number, most: number, whole = 15): string | undefined {
  let digits = (unscaled < 0n ? -unscaled : unscaled).toString()
  if (digits.length <= scale) digits = digits.padStart(scale + 1, '0')
  const split = digits.length - scale
  if (split > whole) return undefined
  let decimals = scale
  while (decimals > least && digits.charCodeAt(split + decimals - 1) === zero) decimals -= 1
  if (decimals > most) return undefined
  if (decimals === 0 && least === 0) return digits.slice(0, split)
  const fraction = digits.slice(split, split + decimals)
  return `${digits.slice(0, split)}${separator}${decimals < least ? fraction.padEnd(least, '0') : fraction}`
}
