import type { Price } from '../../../model/invoice.ts'
import type { Stated } from '../../../model/stated.ts'
import type { UblNode } from './node.ts'

const quantityAttributes: readonly string[] = ['unitCode']

/** The unit of a quantity (BT-130, BT-150). */
export function quantityUnit(quantity: UblNode): string | undefined {
  return quantity.attribute('unitCode', quantityAttributes)
}

/** Of an allowance in a price it is odd when it does not say that it is one. */
export function oddUnlessDiscount(node: UblNode): void {
  const charges = node.all('cbc:ChargeIndicator')[0]?.plainText
  if (charges !== 'false') node.odd('mistyped', 'BT-147', { text: charges })
}

/** The price of a line (BG-29); a charge in it is odd. */
export function price(line: UblNode): Stated<Price> | undefined {
  const node = line.one('cac:Price', 'BG-29')
  if (node === undefined) return undefined
  const quantity = node.one('cbc:BaseQuantity', 'BT-149')
  for (const discount of node.all('cac:AllowanceCharge')) {
    discount.all('cbc:ChargeIndicator')[0]?.ownText('BT-147')
    oddUnlessDiscount(discount)
  }
  return {
    net: node.amount('cbc:PriceAmount', 'BT-146'),
    discount: node.amount('cac:AllowanceCharge/cbc:Amount', 'BT-147'),
    gross: node.amount('cac:AllowanceCharge/cbc:BaseAmount', 'BT-148'),
    baseQuantity: quantity?.ownDecimal('BT-149'),
    baseQuantityUnit: quantity && quantityUnit(quantity),
  }
}
