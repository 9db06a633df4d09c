import { businessTime } from '../../base/helsinki.ts'
import type { OrderResponse } from '../model/orderResponse.ts'
import { orderFromEvent, type OrderEvent } from './orderFromEvent.ts'
import type { AnsweredOrder } from './orderResponseFromEvent.ts'
import { needed } from './needed.ts'

/** UNCL4343 by what the shop made of a purchase order: taken in, taken with changes, not taken. */
const codes = { placed: 'AB', changed: 'CA', cancelled: 'RE' } as const
/** UNCL1229: the line is changed. */
const changedLine = '3'

/**
 * The order response that an order event means where the order was born from a purchase order: that the seller has it, has changed it or
 * does not take it. Throws KS-MAP-EVENT-LACKS as `orderFromEvent` does, and without the buyer's number (BT-13).
 */
export function orderResponseFromOrder(event: OrderEvent, profile: OrderResponse['profile'], known: AnsweredOrder): OrderResponse {
  const order = orderFromEvent(event)
  const number = order.documentNumber ?? order.sellersNumber
  const buyerReference = order.buyerReference ?? known.buyerReference
  return {
    number, profile, code: codes[order.stage], issueDate: order.issueDate, ...(order.issuedAt === undefined ? {} : { issueTime: businessTime(Date.parse(order.issuedAt)) }), currency: order.currency, notes: order.notes,
    ...(buyerReference === undefined ? {} : { buyerReference }),
    buyersOrder: needed(order.buyersNumber ?? known.buyersNumber, 'BT-13', { kind: 'order response', number }),
    sellersOrder: order.sellersNumber, seller: order.seller, buyer: order.buyer,
    ...(order.delivery?.promisedPeriod === undefined ? {} : { promisedDelivery: order.delivery.promisedPeriod }),
    lines: order.stage !== 'changed' ? [] : order.lines.map(({ id, quantity, unit, price, item, promisedDelivery }) => ({
      id, orderLine: id, status: changedLine, quantity, unit, price, item, ...(promisedDelivery === undefined ? {} : { promisedDelivery }),
    })),
  }
}
