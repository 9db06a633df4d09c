import type { OrderLine } from '../../model/order.ts'
import { item } from '../ubl/item.ts'
import { price } from '../ubl/price.ts'
import type { Ubl } from '../ubl/ubl.ts'
import { amount, exact } from '../ubl/values.ts'
import { promisedPeriod } from './delivery.ts'

/** OrderLine with its LineItem. The syntax has no place for the item's country of origin. */
export function line(ubl: Ubl, of: OrderLine): void {
  const { xml, currency } = ubl
  xml.open('cac:OrderLine')
  xml.open('cac:LineItem')
  xml.element('cbc:ID', of.id)
  xml.element('cbc:Note', of.note)
  xml.element('cbc:Quantity', exact(of.quantity), xml.attribute('unitCode', of.unit))
  xml.element('cbc:LineExtensionAmount', amount(of.netAmount), currency)
  xml.open('cac:Delivery')
  promisedPeriod(ubl, of.promisedDelivery)
  xml.close()
  price(ubl, of.price, of.unit)
  item(ubl, of.item, of.vat, undefined)
  xml.close()
  xml.close()
}
