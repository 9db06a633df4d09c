import type { ShopOrder } from '../order.ts'
import type { Random } from '../random.ts'
import { draftInvoice, issueAndBook } from './invoicing.ts'
import { bookReceipt, draftReceipt } from './receiving.ts'
import { draftShipment, ship, splitGoods } from './shipping.ts'
import { moment, type Moment, type Shop, type Told } from './shop.ts'

/** Two shipments, each received the next day, and one invoice after the second or one after each. */
export function playInParts(shop: Shop, order: ShopOrder, choose: Random, firstAt: Moment, twoInvoices: boolean): Told {
  const [now, later] = splitGoods(order)
  const services = order.lines.filter((line) => now.every((shipped) => shipped.id !== line.id))
  const firstPart = draftShipment(order, now, firstAt)
  const firstShipped = ship(shop, order, firstPart)
  const firstReceipt = draftReceipt(order, now, moment(choose, firstAt.day, 1, 8, 11), firstPart.number)
  bookReceipt(shop, order, firstReceipt)
  const secondPart = draftShipment(order, later, moment(choose, firstAt.day, 2, 10, 14), now)
  const secondShipped = ship(shop, order, secondPart)
  const secondReceipt = draftReceipt(order, [...later, ...services], moment(choose, secondPart.day, 1, 8, 11), secondPart.number, 'second')
  bookReceipt(shop, order, secondReceipt)
  const firstInvoiceAt = moment(choose, firstReceipt.day, 0, 15, 17)
  const secondInvoiceAt = moment(choose, secondReceipt.day, 0, 15, 17)
  if (!twoInvoices) {
    const both = { ...secondPart, devices: [...firstPart.devices, ...secondPart.devices] }
    const invoiced = issueAndBook(shop, order, draftInvoice(order, order.lines, secondInvoiceAt, both), secondInvoiceAt)
    return { document: order.number, records: [firstShipped, secondShipped, invoiced] }
  }
  const first = issueAndBook(shop, order, draftInvoice(order, now, firstInvoiceAt, firstPart), firstInvoiceAt)
  const second = issueAndBook(shop, order, draftInvoice(order, [...later, ...services], secondInvoiceAt, secondPart, 'second'), secondInvoiceAt)
  return { document: order.number, records: [firstShipped, first, secondShipped, second] }
}
