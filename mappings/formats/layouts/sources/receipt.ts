import { yearOf, type Receipt, type ReceiptLine } from '../../../model/receipt.ts'
import { placedAt, type SerialNumbers } from './serialNumbers.ts'
import type { Places } from './source.ts'

/** What a goods receipt, its reversal or a return gives to a layout, and takes from it. */
export const receiptPlaces: Places<Receipt> = {
  text: ['number', 'series', { name: 'year', path: 'year', otherwise: yearOf }, 'stage', 'previousReceipt', { name: 'previousYear', path: 'previousYear', otherwise: yearOf }, 'sellersOrder', 'buyersOrder', 'despatch', 'receiver', 'site', 'note'],
  date: ['date'],
  instant: ['recordedAt'],
  integer: [{ name: 'lines', from: ({ lines }) => lines.length }],
}

/** What a line of it gives and takes. */
export const receiptLinePlaces: Places<ReceiptLine> = {
  text: [
    'id',
    'orderLine',
    'unit',
    'sellersIdentifier',
    'note',
    { name: 'reason.code', path: 'reasons.0.code' },
    { name: 'reason.text', path: 'reasons.0.text' },
  ],
  quantity: ['quantity', 'rejectedQuantity'],
}

/** The devices that came. */
export const receiptSerialNumbers: SerialNumbers<ReceiptLine> = { of: ({ serialNumbers }) => serialNumbers, add: (into, one) => placedAt(into, ['serialNumbers']).push(one) }
