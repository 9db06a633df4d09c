import type { Draft, OrderContent } from '../../../schemas/generated/events.ts'
import type { CalendarDate, Instant } from '../../../base/dates.ts'
import { sumsOf } from '../amounts.ts'
import { taxable } from '../baskets.ts'
import { isRent } from '../catalogue.ts'
import type { ShopOrder } from '../order.ts'
import { paymentTerms, type Seller } from '../seller.ts'
import { chargeOf, itemOf, priceOf, totalsOf, vatBreakdownOf, vatOf } from './items.ts'
import { addressOf, partyOf } from './parties.ts'

/** What an order was at an instant. */
export interface OrderMoment {
  readonly at: Instant
  readonly day: CalendarDate
  /** The document that this one replaces, on a change. */
  readonly previousDocument?: string
}

/** The order in the terms of the contract. */
export function orderContent(order: ShopOrder, seller: Seller, moment: OrderMoment): Draft<OrderContent> {
  const sums = sumsOf(order.lines.map(taxable), order.charges)
  return {
    buyersNumber: order.buyersNumber ?? null,
    sellersNumber: order.number,
    origin: 'shop',
    issuedAt: moment.at,
    issueDate: moment.day,
    currency: 'EUR',
    buyerReference: order.buyerReference,
    contract: order.customer.contract,
    accountingReference: order.place.costCentre,
    previousDocument: moment.previousDocument ?? null,
    buyer: partyOf(order.customer),
    seller: partyOf(seller),
    orderer: { name: order.buyerReference, unit: order.place.unit },
    delivery: { name: order.place.name, address: addressOf(order.customer) },
    paymentTerms,
    allowancesAndCharges: order.charges.map(chargeOf),
    vatBreakdown: vatBreakdownOf(sums),
    totals: totalsOf(sums),
    lines: order.lines.map((line) => ({
      id: line.id,
      quantity: line.quantity.round(4),
      unit: line.product.unit,
      netAmount: line.net,
      accountingReference: order.place.costCentre,
      acquisition: isRent(line.product) ? 'lease' : 'purchase',
      price: priceOf(line),
      vat: vatOf(line.product.vat),
      item: itemOf(line.product),
    })),
  }
}
