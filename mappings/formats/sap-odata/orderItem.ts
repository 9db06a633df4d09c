import { phrase, said } from '../../../errors/words/words.ts'
import { Decimal } from '../../model/decimal.ts'
import type { Order, OrderLine } from '../../model/order.ts'
import type { Fields } from '../fields.ts'
import { itemNumber } from './itemNumber.ts'
import { netPrice, type NetPrice } from './netPrice.ts'
import type { SapEntity } from './request.ts'
import { isPerformed, sapUnits } from './units.ts'

/** An item of a purchase order. What is longer than its short text goes whole into its note. */
export function orderItem(line: OrderLine, order: Order, plant: string, fields: Fields): SapEntity {
  const { item } = line
  const number = itemNumber(line.id, fields)
  const unit = sapUnits[line.unit]
  if (unit === undefined) throw fields.otherCode('PurchaseOrderQuantityUnit', line.unit, said(Object.keys(sapUnits).join(', ')))
  const note = [item.name.length > shortText ? item.name : undefined, item.description, line.note].filter((text) => text !== undefined).join('\n')
  const day = line.requestedDelivery?.end ?? line.requestedDelivery?.start ?? order.delivery?.requestedPeriod?.end ?? order.delivery?.requestedPeriod?.start
  return {
    PurchaseOrderItem: number,
    Plant: plant,
    PurchaseOrderItemText: item.name.slice(0, shortText),
    ...(item.buyersIdentifier === undefined ? {} : { Material: fields.identifier('Material', item.buyersIdentifier, 40) }),
    ...materialGroup(line, fields),
    ...(item.sellersIdentifier === undefined ? {} : { SupplierMaterialNumber: fields.identifier('SupplierMaterialNumber', item.sellersIdentifier, 35) }),
    OrderQuantity: line.quantity.toString(),
    PurchaseOrderQuantityUnit: unit,
    OrderPriceUnit: unit,
    ...priceOf(line, fields),
    DocumentCurrency: order.currency,
    GoodsReceiptIsExpected: !isPerformed(line.unit),
    ...assignment(line, fields),
    ...(order.orderer?.unit === undefined ? {} : { RequisitionerName: fields.text('RequisitionerName', order.orderer.unit, 12) }),
    ...(day === undefined ? {} : { _PurchaseOrderScheduleLine: [{ ScheduleLine: '1', ScheduleLineDeliveryDate: day }] }),
    ...(note === '' ? {} : { _PurchaseOrderItemNote: [noteIn(note)] }),
  }
}

/** Characters of the short text of an item. */
export const shortText = 40

/** A long text, in Finnish. */
export function noteIn(text: string): SapEntity {
  return { TextObjectType: 'F01', Language: 'FI', PlainLongText: text }
}

/** An item without a material of the municipality's own needs a material group: the UNSPSC class. */
export function materialGroup({ item }: OrderLine, fields: Fields): SapEntity {
  const unspsc = item.classifications.find(({ list }) => list === 'TST')?.code
  if (unspsc === undefined && item.buyersIdentifier === undefined) throw fields.missing('MaterialGroup', 'an item without a material number needs its UNSPSC class')
  return unspsc === undefined ? {} : { MaterialGroup: fields.identifier('MaterialGroup', unspsc, 9) }
}

/** The price that gives the line's own amount; an allowance or charge of the line is in it. */
function priceOf(line: OrderLine, fields: Fields): NetPrice {
  const base = line.price.baseQuantity ?? Decimal.of(1)
  const price = line.allowancesAndCharges.length === 0 ? netPrice(line.price.net, base) : wholeLine(line)
  if (price === undefined) throw fields.otherNumber('NetPriceAmount', line.price.net.toString(), 'an amount of two decimals for at most 10,000 units')
  return price
}

function wholeLine({ netAmount, quantity }: OrderLine): NetPrice | undefined {
  return quantity.isZero ? undefined : netPrice(netAmount, quantity)
}

/** Where the cost goes: WBS element, internal order or cost centre, in this order; a stock item has none of them. */
export function assignment(line: OrderLine, fields: Fields): SapEntity {
  const { posting } = line
  if (posting === undefined) {
    if (line.item.buyersIdentifier === undefined) throw fields.missing('AccountAssignmentCategory', phrase('line {line} has no proposed account; name a table in the field accounting of the flow', { line: line.id }))
    return {}
  }
  const { wbs, internalOrder, costCentre, profitCentre } = posting.dimensions
  const category = wbs !== undefined ? 'P' : internalOrder !== undefined ? 'F' : costCentre !== undefined ? 'K' : undefined
  if (category === undefined) throw fields.missing('AccountAssignmentCategory', phrase('line {line} has neither cost centre nor internal order nor WBS element', { line: line.id }))
  return {
    AccountAssignmentCategory: category,
    ...(posting.vatCode === undefined ? {} : { TaxCode: fields.identifier('TaxCode', posting.vatCode, 2) }),
    _PurOrdAccountAssignment: [{
      AccountAssignmentNumber: '1',
      Quantity: line.quantity.toString(),
      GLAccount: posting.account,
      ...(costCentre === undefined ? {} : { CostCenter: costCentre }),
      ...(profitCentre === undefined ? {} : { ProfitCenter: profitCentre }),
      ...(internalOrder === undefined ? {} : { OrderID: internalOrder }),
      ...(wbs === undefined ? {} : { WBSElementExternalID: wbs }),
    }],
  }
}
