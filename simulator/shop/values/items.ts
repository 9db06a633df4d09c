import type { AllowanceOrCharge, Draft, Item, Price, Totals, VatCategory, VatSubtotal } from '../../../schemas/generated/events.ts'
import { type Decimal } from '../../../mappings/model/decimal.ts'
import { vatCode, type Sums } from '../amounts.ts'
import type { ShopLine } from '../baskets.ts'
import type { Product } from '../catalogue.ts'
import type { ShopCharge } from '../order.ts'

/** ISO 6523 code of GTIN. */
const gtinScheme = '0160'
const exemption = 'Arvonlisäverolain mukaan veroton vakuutuspalvelu'

/** The article (BG-31), with its UNSPSC and CPV classes, and the serial numbers of pieces where they are known. */
export function itemOf(product: Product, serialNumbers: readonly string[] = []): Draft<Item> {
  return {
    name: product.name,
    description: `${product.name} (${product.article})`,
    sellersIdentifier: product.article,
    standardIdentifier: product.gtin === '' ? null : { id: product.gtin, scheme: gtinScheme },
    manufacturersIdentifier: orNull(product.mpn),
    manufacturer: orNull(product.manufacturer),
    classifications: [
      { code: product.unspsc, list: 'TST' },
      { code: product.cpv, list: 'STI' },
    ],
    attributes: serialNumbers.map((value) => ({ name: 'Sarjanumero', value })),
  }
}

/** The price of one (BG-29). */
export function priceOf(line: ShopLine): Draft<Price> {
  if (line.price.equals(line.listPrice)) return { net: line.price.round(6) }
  return { net: line.price.round(6), gross: line.listPrice.round(6), discount: line.listPrice.minus(line.price).round(6) }
}

export function vatOf(rate: Decimal): Draft<VatCategory> {
  return { code: vatCode(rate), rate: rate.round(4) }
}

export function chargeOf(charge: ShopCharge): Draft<AllowanceOrCharge> {
  return { isCharge: true, amount: charge.net, reason: charge.reason, reasonCode: charge.reasonCode, vat: vatOf(charge.vat) }
}

/** The VAT breakdown (BG-23). */
export function vatBreakdownOf(sums: Sums): readonly Draft<VatSubtotal>[] {
  return sums.vat.map((sum) => ({
    code: sum.code,
    rate: sum.rate.round(4),
    taxableAmount: sum.taxable,
    taxAmount: sum.tax,
    exemptionReason: sum.code === 'E' ? exemption : null,
  }))
}

/** The totals (BG-22). */
export function totalsOf(sums: Sums): Draft<Totals> {
  return {
    lines: sums.lines,
    charges: sums.charges.isZero ? null : sums.charges,
    taxExclusive: sums.taxExclusive,
    tax: sums.tax,
    taxInclusive: sums.payable,
    payable: sums.payable,
  }
}

export function orNull(text: string): string | null {
  return text === '' ? null : text
}
