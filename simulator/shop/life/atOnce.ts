import { Decimal } from '../../../mappings/model/decimal.ts'
import { withQuantity, type ShopLine } from '../baskets.ts'
import { articles } from '../catalogue.ts'
import type { OrderIncidentKind } from '../incidents.ts'
import type { ShopOrder } from '../order.ts'
import type { Random } from '../random.ts'
import type { PlannedRecord } from '../timeline.ts'
import type { ShopShipment } from '../values/despatch.ts'
import type { ShopInvoice } from '../values/invoice.ts'
import type { ShopReceipt } from '../values/receipt.ts'
import { creditInvoice, draftInvoice, issueAndBook, issueInvoice } from './invoicing.ts'
import { bookReceipt, draftReceipt, draftReturn, draftReversal, onePiece, withoutOne } from './receiving.ts'
import { deviceEvent, draftShipment, goodsOf, ship } from './shipping.ts'
import { minutesAfter, moment, type Moment, type Shop, type Told } from './shop.ts'

/** One shipment, where there are goods, one receipt the next day, and one invoice. */
export function playAtOnce(shop: Shop, order: ShopOrder, choose: Random, shippedAt: Moment, befalls: OrderIncidentKind | undefined, placed: PlannedRecord): Told {
  const goods = goodsOf(order)
  const shipment = goods.length > 0 ? draftShipment(order, goods, shippedAt) : undefined
  const shipped = shipment === undefined ? [] : [ship(shop, order, shipment)]
  const receipt = draftReceipt(order, order.lines, moment(choose, shippedAt.day, 1, 8, 11), shipment?.number)
  const invoicedAt = choose.chance(70) ? moment(choose, receipt.day, 0, 15, 17) : moment(choose, receipt.day, 1, 8, 10)
  const [firstGoods] = goods
  const booked = bookInTime(shop, order, receipt, firstGoods, befalls)
  if (shipment !== undefined && order.lines.some((line) => line.product.article === articles.installation)) install(shop, order, choose, shipment)
  const drafted = draftInvoice(order, order.lines, invoicedAt, shipment)
  const invoice: ShopInvoice = befalls === 'receipt short' ? { ...drafted, match: 'differs' } : befalls === 'receipt after the invoice' ? { ...drafted, match: 'late' } : drafted
  if (befalls === 'invoice without reference') return withoutReference(shop, order, choose, invoice, invoicedAt)

  const issued = issueAndBook(shop, order, invoice, invoicedAt)
  switch (befalls) {
    case 'same event twice': {
      const twice = choose.pick([placed, ...shipped, issued])
      shop.timeline.repeat(twice, minutesAfter(twice, 45).at)
      return { document: twice.headers['ce_subject'] ?? '', records: [twice] }
    }
    case 'same invoice under a new event id':
      return { document: invoice.number, records: [issued, issueInvoice(shop, order, invoice, minutesAfter(invoicedAt, 30))] }
    case 'credited in full':
    case 'credited in part': {
      const { lines, charges } = befalls === 'credited in full' ? invoice : { lines: partOf(invoice.lines), charges: [] }
      const credited = creditInvoice(shop, order, invoice, lines, charges, moment(choose, invoicedAt.day, choose.integer(1, 3), 9, 15))
      return { document: credited.headers['ce_subject'] ?? '', records: [credited] }
    }
    case 'device returned': {
      const returned = deviceEvent(shop, order, shipment as ShopShipment, 0, 'returned', moment(choose, shippedAt.day, 4, 9, 15))
      return { document: returned.headers['ce_subject'] ?? '', records: [returned] }
    }
    case 'receipt reversed':
      return { document: receipt.number, records: booked as [PlannedRecord, ...PlannedRecord[]] }
    case 'receipt after the invoice': {
      const late = bookReceipt(shop, order, { ...receipt, ...moment(choose, invoicedAt.day, 2, 9, 12) })
      return { document: invoice.number, records: [issued, late as PlannedRecord] }
    }
    case 'receipt short':
    case 'goods returned': {
      const piece = [onePiece(firstGoods as ShopLine)]
      const returned = befalls === 'goods returned' ? bookReceipt(shop, order, draftReturn(order, receipt, piece, moment(choose, invoicedAt.day, 2, 9, 12))) : undefined
      const credited = creditInvoice(shop, order, invoice, piece, [], moment(choose, invoicedAt.day, 3, 9, 15))
      return { document: invoice.number, records: [issued, ...(returned === undefined ? booked : [returned]), credited] }
    }
    default:
      return { document: invoice.number, records: [issued] }
  }
}

/** What the unit books before the invoice comes: all, a piece too few, all twice with a reversal between, or nothing yet. */
function bookInTime(shop: Shop, order: ShopOrder, receipt: ShopReceipt, firstGoods: ShopLine | undefined, befalls: OrderIncidentKind | undefined): readonly PlannedRecord[] {
  const receipts = ((): readonly ShopReceipt[] => {
    switch (befalls) {
      case 'receipt after the invoice':
        return []
      case 'receipt short':
        return [{ ...receipt, lines: withoutOne(receipt.lines, firstGoods as ShopLine) }]
      case 'receipt reversed':
        return [receipt, draftReversal(order, receipt, minutesAfter(receipt, 20)), draftReceipt(order, receipt.lines, minutesAfter(receipt, 30), receipt.despatch, 'second')]
      default:
        return [receipt]
    }
  })()
  return receipts.flatMap((each) => bookReceipt(shop, order, each) ?? [])
}

/** All devices of a shipment, one minute after the other, one or two days later. */
function install(shop: Shop, order: ShopOrder, choose: Random, shipment: ShopShipment): void {
  const begin = moment(choose, shipment.day, choose.integer(1, 2), 12, 14)
  shipment.devices.forEach((_, index) => deviceEvent(shop, order, shipment, index, 'installed', minutesAfter(begin, index)))
}

/** The invoice lacks what its municipality demands; the next day it comes once more, complete. */
function withoutReference(shop: Shop, order: ShopOrder, choose: Random, invoice: ShopInvoice, invoicedAt: Moment): Told {
  const bare = issueInvoice(shop, order, { ...invoice, referenced: false }, invoicedAt)
  const mended = issueAndBook(shop, order, invoice, moment(choose, invoicedAt.day, 1, 10, 12), bare.id)
  return { document: invoice.number, records: [bare, mended] }
}

/** Some of the lines: the last one where there are several, else half of the only one. */
function partOf(lines: readonly ShopLine[]): readonly ShopLine[] {
  if (lines.length > 1) return lines.slice(-1)
  return lines.map((line) => withQuantity(line, Decimal.of(Math.ceil(Number(line.quantity.toFixed(0)) / 2))))
}
