import { Decimal } from '../../model/decimal.ts'

/** A price as SAP keeps it: an amount of two decimals for a whole number of units. */
export interface NetPrice {
  readonly NetPriceAmount: string
  readonly NetPriceQuantity: string
}

const ten = Decimal.of(10)
const mostQuantity = Decimal.of(10_000)

/** The price for so many units that its amount needs no more than two decimals; undefined where no number of units up to 10,000 does. */
export function netPrice(net: Decimal, baseQuantity: Decimal): NetPrice | undefined {
  let [amount, quantity] = [net, baseQuantity]
  while (!amount.round(2).equals(amount) || !quantity.round(0).equals(quantity)) {
    amount = amount.times(ten)
    quantity = quantity.times(ten)
    if (quantity.compare(mostQuantity) > 0) return undefined
  }
  return { NetPriceAmount: amount.round(2).toString(), NetPriceQuantity: quantity.round(0).toString() }
}
