import type * as Contract from '../../schemas/generated/events.ts'
import type { Decimal } from '../model/decimal.ts'
import type { AllowanceOrCharge, InvoiceLine, Item, Price, VatCategory } from '../model/invoice.ts'
import type { Identifier } from '../model/terms.ts'
import { present } from './present.ts'

/** What is built here before it is handed out. */
type Draft<Value> = { -readonly [Key in keyof Value]: Value[Key] }

// Lines come by the thousand, so their copies are written out field by field: several times faster than `present`.

/** BT-126 to BT-161. */
export function invoiceLineFrom(line: Contract.InvoiceLine): InvoiceLine {
  const made: Draft<InvoiceLine> = {
    id: line.id,
    quantity: line.quantity,
    unit: line.unit,
    netAmount: line.netAmount,
    allowancesAndCharges: allowancesFrom(line.allowancesAndCharges),
    price: priceFrom(line.price),
    vat: vatFrom(line.vat),
    item: itemFrom(line.item),
  }
  if (line.note !== null) made.note = line.note
  if (line.object !== null) made.object = identifierFrom(line.object)
  if (line.orderLine !== null) made.orderLine = line.orderLine
  if (line.accountingReference !== null) made.accountingReference = line.accountingReference
  if (line.period !== null) made.period = present(line.period)
  if (line.purchaseOrder !== null) made.purchaseOrder = line.purchaseOrder
  if (line.salesOrder !== null) made.salesOrder = line.salesOrder
  if (line.taxPointDate !== null) made.taxPointDate = line.taxPointDate
  return made
}

/** BG-31. */
export function itemFrom(item: Contract.Item): Item {
  const made: Draft<Item> = { name: item.name, classifications: classificationsFrom(item.classifications), attributes: item.attributes }
  if (item.description !== null) made.description = item.description
  if (item.sellersIdentifier !== null) made.sellersIdentifier = item.sellersIdentifier
  if (item.buyersIdentifier !== null) made.buyersIdentifier = item.buyersIdentifier
  if (item.standardIdentifier !== null) made.standardIdentifier = identifierFrom(item.standardIdentifier)
  if (item.manufacturersIdentifier !== null) made.manufacturersIdentifier = item.manufacturersIdentifier
  if (item.manufacturer !== null) made.manufacturer = item.manufacturer
  if (item.originCountry !== null) made.originCountry = item.originCountry
  return made
}

/** BG-29. */
export function priceFrom(price: Contract.Price): Price {
  const made: Draft<Price> = { net: price.net }
  if (price.discount !== null) made.discount = price.discount
  if (price.gross !== null) made.gross = price.gross
  if (price.baseQuantity !== null) made.baseQuantity = price.baseQuantity
  if (price.baseQuantityUnit !== null) made.baseQuantityUnit = price.baseQuantityUnit
  return made
}

/** BT-151 and BT-152. */
export function vatFrom(vat: { readonly code: string; readonly rate: Decimal | null }): VatCategory {
  return vat.rate === null ? { code: vat.code } : { code: vat.code, rate: vat.rate }
}

/** BG-20, BG-21, BG-27, BG-28. */
export function allowancesFrom(allowances: readonly Contract.AllowanceOrCharge[]): readonly AllowanceOrCharge[] {
  return allowances.length === 0 ? [] : present(allowances)
}

/** An identifier with its list, where it has one. */
export function identifierFrom(identifier: Contract.Identifier): Identifier {
  return identifier.scheme === null ? { id: identifier.id } : { id: identifier.id, scheme: identifier.scheme }
}

function classificationsFrom(classifications: readonly Contract.ItemClassification[]): Item['classifications'] {
  return classifications.map(({ code, list, listVersion }) => (listVersion === null ? { code, list } : { code, list, listVersion }))
}
