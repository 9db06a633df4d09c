import { Decimal } from '../../mappings/model/decimal.ts'

/** An amount without VAT that bears VAT at a rate. */
export interface Taxable {
  readonly net: Decimal
  /** Per cent; 0 is exempt. */
  readonly vat: Decimal
}

/** VAT of one rate. */
export interface VatSum {
  readonly code: 'S' | 'E'
  readonly rate: Decimal
  readonly taxable: Decimal
  readonly tax: Decimal
}

/** Totals of a document, two decimals each. */
export interface Sums {
  readonly lines: Decimal
  readonly charges: Decimal
  readonly taxExclusive: Decimal
  readonly tax: Decimal
  readonly payable: Decimal
  /** By rate, the highest first. */
  readonly vat: readonly VatSum[]
}

/** Quantity × price, rounded to the cent (BT-131). */
export function lineNet(quantity: Decimal, price: Decimal): Decimal {
  return quantity.times(price).round(2)
}

/** The UNCL5305 code of a rate in Finland: standard at any rate, exempt at 0. */
export function vatCode(rate: Decimal): 'S' | 'E' {
  return rate.isZero ? 'E' : 'S'
}

/** Totals by EN 16931: VAT is rounded per rate, not per line (BR-CO-10, 13, 14, 15, 17). */
export function sumsOf(lines: readonly Taxable[], charges: readonly Taxable[]): Sums {
  const byRate = new Map<string, Decimal>()
  for (const { net, vat } of [...lines, ...charges]) {
    const rate = vat.trimmed().toString()
    byRate.set(rate, (byRate.get(rate) ?? Decimal.zero).plus(net))
  }
  const vat = [...byRate]
    .map(([text, taxable]): VatSum => {
      const rate = Decimal.of(text)
      return { code: vatCode(rate), rate, taxable: taxable.round(2), tax: taxable.times(rate).dividedBy(Decimal.of(100), 2) }
    })
    .sort((one, other) => other.rate.compare(one.rate))
  const lineSum = Decimal.sum(lines.map((line) => line.net)).round(2)
  const chargeSum = Decimal.sum(charges.map((charge) => charge.net)).round(2)
  const taxExclusive = lineSum.plus(chargeSum)
  const tax = Decimal.sum(vat.map((sum) => sum.tax)).round(2)
  return { lines: lineSum, charges: chargeSum, taxExclusive, tax, payable: taxExclusive.plus(tax), vat }
}
