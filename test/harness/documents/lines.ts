import fc from 'fast-check'
import { Decimal } from '../../../mappings/model/decimal.ts'
import type { AllowanceOrCharge, Item, Price, SupportingDocument, VatCategory } from '../../../mappings/model/invoice.ts'
import { decimal, gtin, maybe, number, present, text } from './values.ts'

const hundred = Decimal.of(100)

/** An allowance or charge, by amount or by percentage; with VAT on the document, without on a line. */
export function allowanceOrCharge(categories: readonly VatCategory[] | undefined): fc.Arbitrary<AllowanceOrCharge> {
  const amounts = fc.oneof(
    decimal(5_000, 2).map((amount) => ({ amount })),
    fc.tuple(decimal(100_000, 2), decimal(1_000, 1)).map(([baseAmount, percentage]) => ({
      baseAmount,
      percentage,
      amount: baseAmount.times(percentage).dividedBy(hundred, 2),
    })),
  )
  return fc.tuple(fc.boolean(), amounts, text(30), fc.boolean(), fc.constantFrom(...(categories ?? [undefined]))).map(([isCharge, sums, reason, hasCode, vat]) => ({
    isCharge,
    ...sums,
    reason,
    ...(hasCode ? { reasonCode: isCharge ? 'FC' : '95' } : {}),
    ...(vat === undefined ? {} : { vat }),
  }))
}

const item: fc.Arbitrary<Item> = present<Item>({
  name: text(60),
  description: maybe(text(80)),
  sellersIdentifier: number(20),
  buyersIdentifier: maybe(number(20)),
  standardIdentifier: maybe(gtin.map((id) => ({ id, scheme: '0160' }))),
  manufacturersIdentifier: maybe(number(20)),
  manufacturer: maybe(text(30)),
  classifications: fc.array(
    fc.constantFrom({ code: '43211503', list: 'TST', listVersion: '19.05' }, { code: '30213100', list: 'STI' }),
    { maxLength: 2 },
  ),
  originCountry: maybe(fc.constantFrom('CN', 'FI')),
  attributes: fc.array(fc.record({ name: fc.constantFrom('Serial number', 'IMEI', 'Väri'), value: text(30) }), { maxLength: 3 }),
})

const price: fc.Arbitrary<Price> = fc
  .tuple(decimal(2_000_000, 4), fc.option(decimal(10_000, 2)), fc.option(fc.constantFrom('1', '10', '100', '0.5')))
  .map(([net, discount, base]) => ({
    net,
    ...(discount === null ? {} : { discount, gross: net.plus(discount) }),
    ...(base === null ? {} : { baseQuantity: Decimal.of(base), baseQuantityUnit: 'C62' }),
  }))

/** What lines of invoices and of orders have in common, summed up. */
export interface PricedLine {
  readonly quantity: Decimal
  readonly unit: string
  readonly netAmount: Decimal
  readonly allowancesAndCharges: readonly AllowanceOrCharge[]
  readonly price: Price
  readonly vat: VatCategory
  readonly item: Item
}

/** A line whose net amount follows from its price. */
export function pricedLine(categories: readonly VatCategory[], sign: fc.Arbitrary<1n | -1n>): fc.Arbitrary<PricedLine> {
  const quantity = fc.tuple(decimal(500, 0), decimal(9_999, 3), fc.boolean(), sign).map(([whole, part, isWhole, direction]) => {
    const value = isWhole ? whole : part
    return new Decimal(value.unscaled * direction, value.scale)
  })
  return fc
    .tuple(quantity, price, fc.array(allowanceOrCharge(undefined), { maxLength: 2 }), fc.constantFrom(...categories), item)
    .map(([quantityOf, priceOf, allowancesAndCharges, vat, itemOf]) => {
      const gross = quantityOf.times(priceOf.net).dividedBy(priceOf.baseQuantity ?? Decimal.of(1), 2)
      const netAmount = allowancesAndCharges.reduce((sum, { isCharge, amount }) => (isCharge ? sum.plus(amount) : sum.minus(amount)), gross)
      return { quantity: quantityOf, unit: 'C62', netAmount, allowancesAndCharges, price: priceOf, vat, item: itemOf }
    })
}

export const supportingDocument: fc.Arbitrary<SupportingDocument> = fc
  .tuple(number(20), maybe(text(30)), fc.constantFrom('link', 'bytes', 'both'), fc.uint8Array({ minLength: 1, maxLength: 200 }))
  .map(([id, description, how, content]) => ({
    id,
    ...(description === undefined ? {} : { description }),
    ...(how === 'bytes' ? {} : { externalLocation: 'https://files.example.fi/a?b=1&c=2', sha256: 'a'.repeat(64) }),
    ...(how === 'link' ? {} : { embedded: { fileName: 'lähete "1".pdf', mimeType: 'application/pdf', content } }),
  }))
