import type { EventDraft } from '../../schemas/generated/events.ts'
import { yearOf, type Receipt, type ReceiptLine } from '../model/receipt.ts'
import { only } from './only.ts'
import type { Place } from './place.ts'

type ReceiptType = (typeof types)[Receipt['stage']]

const types = {
  received: 'fi.kuntasilta.municipal.GoodsReceived',
  reversed: 'fi.kuntasilta.municipal.GoodsReceiptReversed',
  returned: 'fi.kuntasilta.municipal.GoodsReturned',
} as const

/** What tells the shop of a receipt, its reversal or a return. */
export type ReceiptEvent = { readonly [Type in ReceiptType]: { readonly type: Type; readonly value: EventDraft<Type> } }[ReceiptType]

/** The event for the shop; `order` are the numbers of the order as the ledger knows them, where the receipt has only one of them. */
export function receiptEvent(receipt: Receipt, order: { readonly sellersOrder?: string; readonly buyersOrder?: string }, place: Place): ReceiptEvent {
  const value = {
    ...place,
    ...order,
    ...only(receipt, ['series', 'sellersOrder', 'buyersOrder', 'despatch', 'date', 'receiver', 'site', 'note']),
    documentNumber: receipt.number,
    year: yearOf(receipt),
    lines: receipt.lines.map(lineIn),
    ...(receipt.recordedAt === undefined ? {} : { occurredAt: receipt.recordedAt }),
  }
  const { previousReceipt, previousYear } = receipt
  if (receipt.stage === 'received') return { type: types.received, value }
  if (receipt.stage === 'returned') return { type: types.returned, value: { ...value, ...only({ receipt: previousReceipt, receiptYear: previousYear }, ['receipt', 'receiptYear']) } }
  return { type: types.reversed, value: { ...value, ...only({ reverses: previousReceipt, reversesYear: previousYear }, ['reverses', 'reversesYear']) } }
}

function lineIn(line: ReceiptLine) {
  return {
    ...only(line, ['id', 'orderLine', 'quantity', 'unit', 'rejectedQuantity', 'sellersIdentifier', 'serialNumbers', 'note']),
    reasons: line.reasons.map(({ code = '', text }) => ({ code, ...(text === undefined ? {} : { text }) })),
  }
}
