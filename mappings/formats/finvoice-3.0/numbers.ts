import type { Decimal } from '../../model/decimal.ts'

const zero = 48

/**
 * A decimal with a comma: at least `least` decimals, none beyond them that is zero. Undefined where it has more than `most`
 * decimals that are not zero, or more than 15 digits before the comma (Finvoice types amount, unitAmount, percentage).
 */
export function withComma(value: Decimal, negate: boolean, least: number, most: number): string | undefined {
  const { unscaled, scale } = value
  const negative = unscaled < 0n
  let digits = (negative ? -unscaled : unscaled).toString()
  if (digits.length <= scale) digits = digits.padStart(scale + 1, '0')
  const split = digits.length - scale
  if (split > 15) return undefined
  let decimals = scale
  while (decimals > least && digits.charCodeAt(split + decimals - 1) === zero) decimals -= 1
  if (decimals > most) return undefined
  const sign = negative !== negate && unscaled !== 0n ? '-' : ''
  if (decimals === 0 && least === 0) return sign + digits.slice(0, split)
  const fraction = digits.slice(split, split + decimals)
  return `${sign}${digits.slice(0, split)},${decimals < least ? fraction.padEnd(least, '0') : fraction}`
}
