import { Decimal } from '../../model/decimal.ts'
import type { Receipt, ReceiptLine } from '../../model/receipt.ts'
import { Fields } from '../fields.ts'
import type { RenderContext } from '../format.ts'
import { onLine } from '../onLine.ts'
import { testMark } from '../testMark.ts'
import { dayIn, format, lineCode, listOf, numberIn } from './json.ts'

const one = Decimal.of(1)

/**
 * PurchaseGoodsReceiptEntity: what was received, or with negative quantities what was reversed or returned of the receipt that it names. An
 * order of the system's own is named by the key that it came with, one of ours by the seller's number. Throws KS-MAP-MISSING and KS-MAP-TOO-LONG.
 */
export function renderGoodsReceipt(receipt: Receipt, context: RenderContext): Uint8Array {
  const { texts, inReplyTo } = context
  const { number, stage, date, despatch, receiver, sellersOrder } = receipt
  const fields = new Fields(format, number, texts)
  const order = inReplyTo === undefined ? sellersOrder : orderCodeIn(inReplyTo)
  if (order === undefined) throw fields.missing('orderExternalCode', 'a receipt names its order')
  const previous = previousCode(receipt)
  if (stage !== 'received' && previous === undefined) throw fields.missing('referenceGRDocumentExternalCode', 'a reversal names the receipt that it reverses')
  return listOf({
    externalCode: fields.identifier('externalCode', codeOf(receipt), 100),
    externalGRNumber: number,
    orderExternalCode: fields.identifier('orderExternalCode', order, 100),
    receiveDate: dayIn(date),
    ...(stage === 'received' ? {} : { referenceGRDocumentExternalCode: previous }),
    ...(despatch === undefined ? {} : { deliveryNoteNumber: fields.identifier('deliveryNoteNumber', despatch, 250) }),
    receiver: receiver === undefined ? {} : receiver.includes('@') ? { emailAddress: fields.identifier('emailAddress', receiver, 320) } : { loginAccount: fields.identifier('loginAccount', receiver, 100) },
    lineReceivings: receipt.lines.flatMap((line) => onLine(line.id, () => linesOf(line, receipt, inReplyTo === undefined ? lineCode(order, line.orderLine) : line.orderLine, testMark(context), fields))),
  })
}

/** Each device with a serial number of its own is a line of its own, where all of them have one. */
function linesOf(line: ReceiptLine, receipt: Receipt, orderLine: string, mark: readonly string[], fields: Fields): readonly object[] {
  const { id, quantity, serialNumbers } = line
  if (serialNumbers.length > 0 && quantity.equals(Decimal.of(serialNumbers.length))) return serialNumbers.map((serial, index) => lineOf(`${id}.${index + 1}`, one, serial, line, receipt, orderLine, mark, fields))
  return [lineOf(id, quantity, serialNumbers.length === 0 ? undefined : serialNumbers.join(', '), line, receipt, orderLine, mark, fields)]
}

function lineOf(id: string, quantity: Decimal, serial: string | undefined, { note, reasons }: ReceiptLine, receipt: Receipt, orderLine: string, mark: readonly string[], fields: Fields): object {
  const { stage, isWhole } = receipt
  const previous = previousCode(receipt)
  const comment = [...mark, note, ...reasons.map(({ code, text }) => text ?? code)].filter((part) => part !== undefined).join('; ')
  return {
    externalCode: fields.identifier('lineReceivings.externalCode', lineCode(codeOf(receipt), id), 100),
    orderLineExternalCode: fields.identifier('orderLineExternalCode', orderLine, 100),
    receivedQuantity: numberIn(stage === 'received' ? quantity : quantity.negated()),
    ...(stage === 'received' || previous === undefined || isWhole === true ? {} : { referenceGRLineExternalCode: lineCode(previous, id) }),
    ...(serial === undefined ? {} : { productSerialNumber: fields.identifier('productSerialNumber', serial, 250) }),
    ...(comment === '' ? {} : { comment: fields.text('comment', comment, 255) }),
    ...(stage === 'returned' ? { notifyFault: true } : {}),
  }
}

/** Our key of a receipt: its number, with company and year where they are said, since numbers may come again. */
function codeOf({ number, series, year }: Pick<Receipt, 'number' | 'series' | 'year'>): string {
  return [number, series, year].filter((each) => each !== undefined).join('/')
}

/** A receipt is taken back within its company. */
function previousCode({ previousReceipt, series, previousYear }: Receipt): string | undefined {
  return previousReceipt === undefined ? undefined : codeOf({ number: previousReceipt, ...(series === undefined ? {} : { series }), ...(previousYear === undefined ? {} : { year: previousYear }) })
}

/** The key of an order in the id of the message that brought it. */
export function orderCodeIn(messageId: string): string {
  return messageId.slice(0, messageId.lastIndexOf('@'))
}

/** The id of the message that brings an order, or what became of it, as it was at that time. */
export function messageIdOf(orderCode: string, at: string): string {
  return `${orderCode}@${at}`
}
