import type { Decimal } from '../../model/decimal.ts'

/**
 * A decimal with a comma: at least `least` decimals, none beyond them that is zero. Undefined where it has more than `most`
 * decimals that are not zero, or more than 15 digits before the comma (Finvoice types amount, unitAmount, percentage).
 */
export function withComma(value: Decimal, negate: boolean, least: number, most: number): string | undefined {
  const { unscaled, scale } = value
  const negative = unscaled < 0n
  const all = (negative ? -unscaled : unscaled).toString().padStart(scale + 1, '0')
  const split = all.length - scale
  if (split > 15) return undefined
  let decimals = scale
  while (decimals > least && all.charCodeAt(split + decimals - 1) === 48) decimals -= 1
  if (decimals > most) return undefined
  const sign = negative !== negate && unscaled !== 0n ? '-' : ''
  const whole = sign + all.slice(0, split)
  if (decimals === 0 && least === 0) return whole
  return `${whole},${all.slice(split, split + decimals).padEnd(least, '0')}`
}
