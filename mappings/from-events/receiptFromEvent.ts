import type { ContractEvent, ReceiptLine as LineContent } from '../../schemas/generated/events.ts'
import type { Receipt, ReceiptLine } from '../model/receipt.ts'
import { needed, type Document } from './needed.ts'
import { present } from './present.ts'

/** The events that a receipt, its reversal or a return is made from. */
export type ReceiptEvent = ContractEvent<'fi.kuntasilta.municipal.GoodsReceived' | 'fi.kuntasilta.municipal.GoodsReceiptReversed' | 'fi.kuntasilta.municipal.GoodsReturned'>

const stages = {
  'fi.kuntasilta.municipal.GoodsReceived': 'received',
  'fi.kuntasilta.municipal.GoodsReceiptReversed': 'reversed',
  'fi.kuntasilta.municipal.GoodsReturned': 'returned',
} as const

/** The canonical receipt of an event. Throws KS-MAP-EVENT-LACKS without a number, a day, an order by either number or, of a reversal, the receipt that it reverses. */
export function receiptFromEvent(event: ReceiptEvent): Receipt {
  const { value } = event
  const document: Document = { kind: 'goods receipt', number: value.documentNumber }
  const { series, year, buyersOrder, despatch, occurredAt, receiver, site, note } = present(value)
  needed(value.sellersOrder || buyersOrder, 'BT-13', document)
  return {
    number: needed(value.documentNumber, 'the number of the receipt', document),
    stage: stages[event.type],
    ...(series === undefined ? {} : { series }),
    ...(year === undefined ? {} : { year }),
    ...previousOf(event, document),
    ...(value.sellersOrder === '' ? {} : { sellersOrder: value.sellersOrder }),
    ...(buyersOrder === undefined ? {} : { buyersOrder }),
    ...(despatch === undefined ? {} : { despatch }),
    date: needed(value.date, 'the date', document),
    ...(occurredAt === undefined ? {} : { recordedAt: occurredAt }),
    ...(receiver === undefined ? {} : { receiver }),
    ...(site === undefined ? {} : { site }),
    ...(note === undefined ? {} : { note }),
    lines: value.lines.map(lineFrom),
  }
}

function previousOf(event: ReceiptEvent, document: Document): Pick<Receipt, 'previousReceipt' | 'previousYear'> {
  if (event.type === 'fi.kuntasilta.municipal.GoodsReceived') return {}
  const named = event.type === 'fi.kuntasilta.municipal.GoodsReturned' ? event.value.receipt : needed(event.value.reverses, 'the number of the reversed receipt', document)
  const year = event.type === 'fi.kuntasilta.municipal.GoodsReturned' ? event.value.receiptYear : event.value.reversesYear
  return { ...(named === null ? {} : { previousReceipt: named }), ...(year === null ? {} : { previousYear: year }) }
}

function lineFrom(line: LineContent): ReceiptLine {
  const { reasons, ...rest } = present(line)
  return { ...rest, reasons: reasons.map(({ code, text }) => ({ ...(code === '' ? {} : { code }), ...(text === undefined ? {} : { text }) })) }
}
