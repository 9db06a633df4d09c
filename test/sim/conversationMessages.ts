import type { Acknowledgement } from '../../connectors/ports.ts'
import type { Said } from '../../mappings/conversation/said.ts'
import type { OrderingContent } from '../../mappings/formats/inboundDocument.ts'
import type { Order } from '../../mappings/model/order.ts'
import type { Receipt } from '../../mappings/model/receipt.ts'
import { purchaseOrder } from '../harness/purchaseOrder.ts'
import { begun_ms, day, type SpokenOrder } from './conversationEvents.ts'

/** A message of the municipality's system: a document of its own, or its answer to an order of ours. */
export interface SpokenMessage {
  readonly id: string
  readonly document?: OrderingContent
  readonly acknowledgement?: Acknowledgement
}

/** What the municipality's system sends of a conversation about one order. */
export function messagesOf(conversation: readonly Said[], about: SpokenOrder): readonly SpokenMessage[] {
  return conversation.flatMap((said, place) => (said.by === 'municipality' ? [{ id: `message ${about.number}/${place}`, ...contentOf(said, about, place) }] : []))
}

function contentOf(said: Said, about: SpokenOrder, place: number): Omit<SpokenMessage, 'id'> {
  switch (said.is) {
    case 'placed':
      return { document: orderAs('placed', about, said, place) }
    case 'changed':
    case 'cancelled':
      return { document: orderAs(said.is, about, said, place) }
    case 'received':
    case 'reversed':
    case 'returned':
      return { document: { kind: 'receipt', receipt: receiptOf(said, about) } }
    case 'confirmed':
    case 'rejected':
      return { acknowledgement: { about: { by: 'document number', kind: 'order', number: about.sellersNumber }, grade: said.is === 'confirmed' ? 'accepted' : 'rejected', at: time(said), reasonCodes: [] } }
    default:
      throw new TypeError(`a municipality never says that it has ${said.is}`)
  }
}

function orderAs(stage: Order['stage'], { number, sellersNumber, buyersNumber }: SpokenOrder, said: Said, place: number): OrderingContent {
  const example = purchaseOrder(buyersNumber ?? '', { stage })
  const [line] = example.lines as [Order['lines'][number]]
  const ordered = 'lines' in said && said.lines.length > 0 ? said.lines : [{ line: '1', quantity: line.quantity, unit: line.unit }]
  const order: Order = {
    ...example, issuedAt: time(said), issueDate: day(begun_ms + said.at_ms), sellersNumber: buyersNumber === undefined ? sellersNumber : '',
    ...(stage === 'placed' ? {} : { documentNumber: `PO-${number}/${place}` }),
    lines: ordered.map((each) => ({ ...line, id: each.line, quantity: each.quantity, unit: each.unit })),
  }
  return { kind: 'purchaseOrder', order }
}

function receiptOf(said: Said<'received' | 'reversed' | 'returned'>, { number, sellersNumber, buyersNumber }: SpokenOrder): Receipt {
  return {
    number: `${number}/${said.document}`, stage: said.is, date: day(begun_ms + said.at_ms), recordedAt: time(said),
    ...(buyersNumber === undefined ? { sellersOrder: sellersNumber } : { buyersOrder: buyersNumber }),
    ...(said.is === 'reversed' ? { previousReceipt: `${number}/${said.receipt}` } : {}),
    lines: said.lines.map((each, index) => ({ id: String(index + 1), orderLine: each.line, quantity: each.quantity, unit: each.unit, reasons: [], serialNumbers: [] })),
  }
}

function time(said: Said): string {
  return new Date(begun_ms + said.at_ms).toISOString()
}
