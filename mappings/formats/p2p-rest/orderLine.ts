import { phrase } from '../../../errors/words/words.ts'
import type { Decimal } from '../../model/decimal.ts'
import type { Posting } from '../../model/invoice.ts'
import type { OrderLine } from '../../model/order.ts'
import { exactUnitPrice } from '../../model/unitPrice.ts'
import type { Fields } from '../fields.ts'
import { dayIn, lineCode, numberIn } from './json.ts'

/** Decimals that a price for one unit may have. */
const priceScale = 6

/** Names of dimensions in tables of accounts → the fields of a coding row. */
const codingFields: Readonly<Record<string, string>> = {
  costCentre: 'costCenterCode', project: 'projectCode', internalOrder: 'internalOrderCode', profitCentre: 'profitCenterCode', partner: 'customerCode', product: 'serviceCode', function: 'businessAreaCode',
}

/** PurchaseOrderLineEntity. Throws KS-MAP-MISSING for a line without a class, and KS-MAP-… for what a field cannot hold. */
export function orderLine(line: OrderLine, order: string, fields: Fields): object {
  const { id, quantity, unit, item, vat, note, posting, requestedDelivery } = line
  const unspsc = item.classifications.find(({ list }) => list === 'TST')?.code
  if (unspsc === undefined) throw fields.missing('categoryCode', phrase('line {line} has no UNSPSC class, by which its purchasing category is known', { line: id }))
  if (line.allowancesAndCharges.length > 0) throw fields.notCarried('BG-27, BG-28', 'its amounts are those of its lines')
  const code = fields.identifier('lines.externalCode', lineCode(order, id), 100)
  const wanted = requestedDelivery?.start ?? requestedDelivery?.end
  return {
    externalCode: code,
    extOrderLineNumber: id,
    categoryCode: unspsc,
    unspsc,
    supplierProductName: fields.text('supplierProductName', item.name, 250),
    ...(item.sellersIdentifier === undefined ? {} : { supplierProductCode: fields.identifier('supplierProductCode', item.sellersIdentifier, 50) }),
    ...(item.buyersIdentifier === undefined ? {} : { buyerProductCode: fields.identifier('buyerProductCode', item.buyersIdentifier, 250) }),
    ...(item.manufacturersIdentifier === undefined ? {} : { manufacturerProductCode: fields.identifier('manufacturerProductCode', item.manufacturersIdentifier, 255) }),
    ...(item.description === undefined ? {} : { description: fields.text('description', item.description, 2000) }),
    ...(note === undefined ? {} : { additionalInfo: fields.text('additionalInfo', note, 2000) }),
    ...(wanted === undefined ? {} : { desiredDeliveryDate: dayIn(wanted) }),
    quantity: numberIn(quantity),
    quantityUnit: fields.identifier('quantityUnit', unit, 10),
    priceType: 'Net',
    unitPrice: numberIn(unitPrice(line, fields)),
    ...(vat.rate === undefined ? {} : { taxPercent: numberIn(vat.rate) }),
    ...(posting === undefined ? {} : { codingRows: [codingRow(posting, code, fields)] }),
  }
}

/** What one unit costs. Throws KS-MAP-NUMBER where that has no exact value. */
function unitPrice({ price }: OrderLine, fields: Fields): Decimal {
  const one = exactUnitPrice(price, priceScale)
  if (one === undefined) throw fields.otherNumber('unitPrice', `${price.net} / ${price.baseQuantity}`, phrase('a price for one unit of at most six decimals'))
  return one
}

function codingRow({ account, dimensions }: Posting, line: string, fields: Fields): object {
  const codes = Object.entries(dimensions).flatMap(([name, value]) => {
    const field = codingFields[name]
    return field === undefined || value === '' ? [] : [[field, fields.identifier(field, value, 25)]]
  })
  return { externalCode: line, accountCode: fields.identifier('accountCode', account, 25), ...Object.fromEntries(codes) }
}
