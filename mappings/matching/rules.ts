import { Decimal } from '../model/decimal.ts'

/** How far something may be off: by so many per cent of what was agreed, by so much, or both, of which each counts. Nothing given allows nothing. */
export interface Tolerance {
  readonly percent?: Decimal | undefined
  readonly amount?: Decimal | undefined
}

/** What may be charged beside what was ordered: so much in all, without VAT, as charges of the document or as lines of these articles. */
export interface ChargeLimit {
  readonly most: Decimal
  /** The seller's article numbers (BT-155) of lines that are such a charge. */
  readonly items: readonly string[]
}

/** What a municipality tolerates when an invoice is compared with its order and receipts. Amounts are without VAT, in the invoice's currency. */
export interface MatchRules {
  /** Of a line, against what was ordered and received. */
  readonly quantity: Tolerance
  /** Of one unit. */
  readonly price: Tolerance
  readonly lineAmount: Tolerance
  /** Of all lines together. */
  readonly total: Tolerance
  readonly freight: ChargeLimit
  readonly fees: ChargeLimit
  /** Of the rounding of the amount due (BT-114), either way. */
  readonly rounding: Decimal
  /** A line of which no more than so many per cent are left is closed short: nothing more is invoiced on it. */
  readonly closeShortPercent: Decimal
}

const hundred = Decimal.of(100)

/** Whether a value is near enough to what was agreed. */
export function within(value: Decimal, agreed: Decimal, { percent, amount }: Tolerance): boolean {
  const off = value.minus(agreed).absolute()
  if (percent === undefined && amount === undefined) return off.isZero
  const isBelow = (limit: Decimal): boolean => off.compare(limit) <= 0
  return (percent === undefined || isBelow(share(agreed, percent))) && (amount === undefined || isBelow(amount))
}

/** Whether a value is no more than what was agreed, or near enough to it. */
export function noMore(value: Decimal, agreed: Decimal, tolerance: Tolerance): boolean {
  return value.compare(agreed) <= 0 || within(value, agreed, tolerance)
}

/** So many per cent of it, exactly. */
export function share(of: Decimal, percent: Decimal): Decimal {
  const product = of.absolute().times(percent)
  return product.dividedBy(hundred, product.scale + 2)
}
