import { failure } from '../../../errors/failure.ts'
import { numeral } from '../../../errors/words/words.ts'
import type { Decimal } from '../../model/decimal.ts'

/** An amount with exactly two decimals; throws KS-MAP-AMOUNT-DECIMALS rather than round (EN 16931, data type Amount). */
export function amount(value: Decimal): string {
  if (value.scale === 2) return value.toString()
  const cents = value.round(2)
  if (!cents.equals(value)) throw failure('KS-MAP-AMOUNT-DECIMALS', { amount: numeral(value) })
  return cents.toString()
}

/** A quantity, price or percentage as exact as it is, without needless zeros. */
export function exact(value: Decimal): string {
  const text = value.toString()
  if (value.scale === 0) return text
  let end = text.length
  while (text.charCodeAt(end - 1) === zero) end -= 1
  return text.slice(0, text.charCodeAt(end - 1) === point ? end - 1 : end)
}

const zero = 0x30
const point = 0x2e
