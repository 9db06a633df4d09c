import { businessTime } from '../../base/helsinki.ts'
import type { Order, OrderLine } from '../model/order.ts'
import type { AnsweredLine, OrderResponse, OrderResponseLine } from '../model/orderResponse.ts'
import { isSamePrice } from '../model/unitPrice.ts'
import { orderFromEvent, type OrderEvent } from './orderFromEvent.ts'
import type { AnsweredOrder } from './orderResponseFromEvent.ts'
import { needed } from './needed.ts'

/** UNCL1229: what becomes of a line. */
const status = { added: '1', changed: '3', accepted: '5', refused: '7' } as const

/**
 * The order response that an order event means where the order was born from a purchase order: that the seller has it, has changed it or
 * does not take it; or has taken over the municipality's own change or cancellation, which the response then names. Throws
 * KS-MAP-EVENT-LACKS as `orderFromEvent` does, and without the buyer's number (BT-13).
 */
export function orderResponseFromOrder(event: OrderEvent, profile: OrderResponse['profile'], known: AnsweredOrder): OrderResponse {
  const order = orderFromEvent(event)
  const number = order.documentNumber ?? order.sellersNumber
  const buyerReference = order.buyerReference ?? known.buyerReference
  return {
    number, profile, ...answerIn(order, known), issueDate: order.issueDate, ...(order.issuedAt === undefined ? {} : { issueTime: businessTime(Date.parse(order.issuedAt)) }), currency: order.currency, notes: order.notes,
    ...(buyerReference === undefined ? {} : { buyerReference }),
    buyersOrder: needed(order.buyersNumber ?? known.buyersNumber, 'BT-13', { kind: 'order response', number }),
    ...(known.answeredDocument === undefined ? {} : { answeredDocument: known.answeredDocument }),
    sellersOrder: order.sellersNumber, seller: order.seller, buyer: order.buyer,
    ...(order.delivery?.promisedPeriod === undefined ? {} : { promisedDelivery: order.delivery.promisedPeriod }),
    ...(known.lines === undefined ? {} : { answered: known.lines }),
  }
}

function answerIn({ stage, lines }: Order, { lines: answered, answeredDocument }: AnsweredOrder): Pick<OrderResponse, 'code' | 'lines'> {
  if (stage === 'placed') return { code: 'AB', lines: [] }
  if (stage === 'cancelled') return { code: answeredDocument === undefined ? 'RE' : 'AP', lines: [] }
  const answers = linesOf(lines, answered)
  return answeredDocument !== undefined && answers.every((line) => line.status === status.accepted) ? { code: 'AP', lines: [] } : { code: 'CA', lines: answers }
}

/** What becomes of each line: those that are there, and those that were there. */
function linesOf(lines: readonly OrderLine[], answered: readonly AnsweredLine[] | undefined): readonly OrderResponseLine[] {
  const before = new Map(answered?.map((line) => [line.orderLine, line]))
  const there = lines.map((line): OrderResponseLine => {
    const { id, quantity, unit, price, item, promisedDelivery } = line
    return { id, orderLine: id, status: statusOf(line, answered && before.get(id), answered !== undefined), quantity, unit, price, item, ...(promisedDelivery === undefined ? {} : { promisedDelivery }) }
  })
  const gone = [...before.values()].filter(({ orderLine }) => !lines.some(({ id }) => id === orderLine))
  return [...there, ...gone.map(({ orderLine, item, quantity, unit }) => ({ id: orderLine, orderLine, status: status.refused, quantity, unit, item }))]
}

function statusOf({ quantity, unit, price, item, promisedDelivery, promisedQuantity }: OrderLine, before: AnsweredLine | undefined, isKnown: boolean): string {
  if (before === undefined) return isKnown ? status.added : status.changed
  const isOtherArticle = item.sellersIdentifier !== undefined && before.item.sellersIdentifier !== undefined && item.sellersIdentifier !== before.item.sellersIdentifier
  const isSame = !isOtherArticle && quantity.equals(before.quantity) && unit === before.unit && promisedDelivery === undefined && promisedQuantity === undefined && isSamePrice(price, before.price)
  return isSame ? status.accepted : status.changed
}
