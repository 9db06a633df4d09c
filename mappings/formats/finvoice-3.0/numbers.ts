import type { Decimal } from '../../model/decimal.ts'
import { unsignedDecimal } from '../unsignedDecimal.ts'

/**
 * A decimal with a comma: at least `least` decimals, none beyond them that is zero. Undefined where it has more than `most`
 * decimals that are not zero, or more than 15 digits before the comma (Finvoice types amount, unitAmount, percentage).
 */
export function withComma(value: Decimal, negate: boolean, least: number, most: number): string | undefined {
  const digits = unsignedDecimal(value, ',', least, most)
  if (digits === undefined) return undefined
  return value.isNegative !== negate && !value.isZero ? `-${digits}` : digits
}
