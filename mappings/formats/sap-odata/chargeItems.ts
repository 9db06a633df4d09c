import { Decimal } from '../../model/decimal.ts'
import type { Order } from '../../model/order.ts'
import type { Fields } from '../fields.ts'
import { assignment, materialGroup, shortText } from './orderItem.ts'
import { netPrice } from './netPrice.ts'
import type { SapEntity } from './request.ts'

/** Numbers of lines stay below. */
const firstNumber = 9_001

const one = Decimal.of(1)

/**
 * A charge of the whole order, such as freight, as an item of its own: its cost goes where that of the first line goes, and nothing arrives for it.
 * Throws KS-MAP-NOT-CARRIED for an allowance, which no item can be.
 */
export function chargeItems({ allowancesAndCharges, lines, currency }: Order, plant: string, fields: Fields): readonly SapEntity[] {
  const [first] = lines
  return allowancesAndCharges.map(({ isCharge, amount, reason }, index) => {
    const price = netPrice(amount, one)
    if (!isCharge || first === undefined) throw fields.notCarried('BG-20', 'an allowance of the whole order is no item')
    if (price === undefined) throw fields.otherNumber('NetPriceAmount', amount.toString(), 'an amount of two decimals for at most 10,000 units')
    return {
      PurchaseOrderItem: String(firstNumber + index),
      Plant: plant,
      PurchaseOrderItemText: fields.text('PurchaseOrderItemText', reason ?? 'Lisä', shortText),
      ...materialGroup(first, fields),
      OrderQuantity: '1',
      PurchaseOrderQuantityUnit: 'AU',
      OrderPriceUnit: 'AU',
      ...price,
      DocumentCurrency: currency,
      GoodsReceiptIsExpected: false,
      ...assignment({ ...first, quantity: one }, fields),
    }
  })
}
