import type { ContractEvent, OrderLine as LineContent } from '../../schemas/generated/events.ts'
import type { Order, OrderLine } from '../model/order.ts'
import { allowancesFrom, itemFrom, priceFrom, vatFrom } from './lineTerms.ts'
import { needed, type Document } from './needed.ts'
import { present } from './present.ts'
import { supportingDocumentsFrom } from './supportingDocuments.ts'

/** The events that an order document is made from. */
export type OrderEvent = ContractEvent<'fi.kuntasilta.shop.OrderPlaced' | 'fi.kuntasilta.shop.OrderChanged' | 'fi.kuntasilta.shop.OrderCancelled'>

const stages = {
  'fi.kuntasilta.shop.OrderPlaced': 'placed',
  'fi.kuntasilta.shop.OrderChanged': 'changed',
  'fi.kuntasilta.shop.OrderCancelled': 'cancelled',
} as const

/**
 * The canonical order of an event, as buyer and seller agreed on it: no rate and no amount is touched. A change has the
 * document number of the order and its place in the story, and what it says of itself among the notes.
 * Throws KS-MAP-EVENT-LACKS without the seller's number (BT-14), the origin or the time of issue, and KS-MAP-ATTACHMENT-LINK.
 */
export function orderFromEvent({ type, value }: OrderEvent): Order {
  const content = value.order
  const document: Document = { kind: 'order', number: content.sellersNumber }
  const { lines, supportingDocuments, ...rest } = content
  const { typeCode: _1, catalogue: _2, validUntil: _3, ...terms } = present(rest)
  const stage = stages[type]
  return {
    ...terms,
    ...(stage === 'placed' ? {} : { documentNumber: `${content.sellersNumber}-${value.storyVersion}` }),
    notes: [...terms.notes, ...('text' in value && value.text ? [{ text: value.text }] : [])],
    stage,
    sellersNumber: needed(content.sellersNumber, 'BT-14', document),
    origin: needed(content.origin === 'other' ? undefined : content.origin, 'the origin of the order', document),
    issuedAt: needed(content.issuedAt, 'the time of issue', document),
    issueDate: needed(content.issueDate, 'the issue date', document),
    supportingDocuments: supportingDocumentsFrom(supportingDocuments, document),
    lines: lines.map(lineFrom),
  }
}

function lineFrom(line: LineContent): OrderLine {
  return {
    id: line.id,
    quantity: line.quantity,
    unit: line.unit,
    netAmount: line.netAmount,
    price: priceFrom(line.price),
    vat: vatFrom(line.vat),
    item: itemFrom(line.item),
    allowancesAndCharges: allowancesFrom(line.allowancesAndCharges),
    ...(line.note === null ? {} : { note: line.note }),
    ...(line.accountingReference === null ? {} : { accountingReference: line.accountingReference }),
    ...(line.requestedDelivery === null ? {} : { requestedDelivery: present(line.requestedDelivery) }),
    ...(line.promisedDelivery === null ? {} : { promisedDelivery: present(line.promisedDelivery) }),
  }
}
