import { businessTime } from '../../base/helsinki.ts'
import type { ConfirmedLine, ContractEvent, EventValues } from '../../schemas/generated/events.ts'
import type { AnsweredLine, OrderResponse, OrderResponseLine } from '../model/orderResponse.ts'
import { itemFrom, priceFrom } from './lineTerms.ts'
import { needed, type Document } from './needed.ts'
import { partyFromKey } from './partyFromKey.ts'
import { present } from './present.ts'

/** The events that an order response is made from. */
export type OrderResponseEvent = ContractEvent<'fi.kuntasilta.shop.OrderConfirmed' | 'fi.kuntasilta.shop.OrderRejected'>

/** What the ledger knows of the order that is answered, where the event does not say it. */
export interface AnsweredOrder {
  readonly buyersNumber?: string | undefined
  readonly buyerReference?: string | undefined
  readonly lines?: readonly AnsweredLine[] | undefined
  /** Number of the municipality's change or cancellation that was the last word before the answer. */
  readonly answeredDocument?: string | undefined
}

/** UNCL1229: the line is accepted as it was ordered. */
const accepted = '5'

/** Number of an answer; of one that the shop gave none, the order's with the place in its story. */
export function answerNumber({ number, sellersOrder, storyVersion }: Pick<EventValues['fi.kuntasilta.shop.OrderConfirmed'], 'number' | 'sellersOrder' | 'storyVersion'>): string {
  return number === '' ? `${sellersOrder}-${storyVersion}` : number
}

/**
 * The canonical order response of an event. Lines that are all accepted as they were ordered say no more than that the order is
 * accepted. Throws KS-MAP-EVENT-LACKS without the buyer's number (BT-13), the issue date, or the name of the item on a line that says more.
 */
export function orderResponseFromEvent(event: OrderResponseEvent, profile: OrderResponse['profile'], order: AnsweredOrder): OrderResponse {
  const { value } = event
  const number = answerNumber(value)
  const document: Document = { kind: 'order response', number }
  return {
    number,
    profile,
    ...answerOf(event, document),
    issueDate: needed(value.issueDate, 'the issue date', document),
    ...(value.issuedAt === null ? {} : { issueTime: businessTime(Date.parse(value.issuedAt)) }),
    currency: value.currency,
    ...(order.buyerReference === undefined ? {} : { buyerReference: order.buyerReference }),
    buyersOrder: needed(value.buyersOrder ?? order.buyersNumber, 'BT-13', document),
    ...(value.sellersOrder === '' ? {} : { sellersOrder: value.sellersOrder }),
    ...(value.answers === null ? {} : { answeredDocument: value.answers }),
    seller: partyFromKey(value.seller),
    buyer: partyFromKey(value.buyer),
    ...(order.lines === undefined ? {} : { answered: order.lines }),
  }
}

type Answer = Pick<OrderResponse, 'code' | 'notes' | 'promisedDelivery' | 'lines'>

function answerOf(event: OrderResponseEvent, document: Document): Answer {
  if (event.type === 'fi.kuntasilta.shop.OrderRejected') {
    const { text, reasons } = event.value
    const said = [text, ...reasons.map((reason) => reason.text || reason.code)].filter((each) => each !== null && each !== '')
    return { code: 'RE', notes: said.length === 0 ? [] : [{ text: said.join('; ') }], lines: [] }
  }
  const { lines, note, promisedDelivery } = event.value
  const asOrdered = lines.every(isAsOrdered)
  return {
    code: asOrdered ? 'AP' : 'CA',
    notes: note === null ? [] : [{ text: note }],
    ...(promisedDelivery === null ? {} : { promisedDelivery: present(promisedDelivery) }),
    lines: asOrdered ? [] : lines.map((line) => lineFrom(line, document)),
  }
}

function isAsOrdered({ status, note, price, promisedDelivery, backorderQuantity, substitute }: ConfirmedLine): boolean {
  return status === accepted && [note, price, promisedDelivery, backorderQuantity, substitute].every((each) => each === null)
}

function lineFrom(line: ConfirmedLine, document: Document): OrderResponseLine {
  const { note, price, promisedDelivery, backorderQuantity, substitute } = line
  return {
    id: line.id,
    orderLine: line.orderLine,
    status: line.status,
    ...(line.unit === '' ? {} : { quantity: line.quantity, unit: line.unit }),
    ...(note === null ? {} : { note }),
    ...(backorderQuantity === null ? {} : { backorderQuantity }),
    ...(promisedDelivery === null ? {} : { promisedDelivery: present(promisedDelivery) }),
    ...(price === null ? {} : { price: priceFrom(price) }),
    item: itemFrom({ ...line.item, name: needed(line.item.name, `the name of the item on line ${line.id}`, document) }),
    ...(substitute === null ? {} : { substitute: { id: line.id, item: itemFrom(substitute) } }),
  }
}
