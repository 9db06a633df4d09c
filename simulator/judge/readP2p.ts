import { Decimal } from '../../mappings/model/decimal.ts'
import { decimalIn, objectsAt, textIn, type JsonObject } from './json.ts'
import { Unreadable, type ReceivedDocument, type ReceivedLine, type ReceivedNotice } from './received.ts'

/** A goods receipt of a purchase-to-pay system: quantities of what was taken back or returned are negative there and positive here. @throws Unreadable */
export function readP2pReceipt(receipt: JsonObject): ReceivedNotice {
  const lines = objectsAt(receipt, 'lineReceivings')
  const isBack = lines.some((line) => decimalIn(line, 'receivedQuantity').isNegative)
  const stage = isBack ? (lines.some((line) => line['notifyFault'] === true) ? 'returned' : 'reversed') : 'received'
  const quantityOf = (line: JsonObject): Decimal => (isBack ? decimalIn(line, 'receivedQuantity').negated() : decimalIn(line, 'receivedQuantity'))
  return { kind: 'receipt', number: textIn(receipt, 'externalCode'), day: dayIn(receipt, 'receiveDate'), order: textIn(receipt, 'orderExternalCode'), stage, ...(stage === 'reversed' ? { reverses: textIn(receipt, 'referenceGRDocumentExternalCode') } : {}), lines: lines.map((line, index) => ({ id: String(index + 1), quantity: quantityOf(line) })) }
}

/** An order as it is imported: it has neither a day of its own nor VAT, and amounts are those of its lines. @throws Unreadable */
export function readP2pOrder(order: JsonObject): ReceivedDocument {
  const lines = objectsAt(order, 'lines').map(orderLine)
  return { kind: 'order', number: textIn(order, 'extOrderNumber'), currency: textIn(order, 'purchaseCurrency'), lineTotal: Decimal.sum(lines.map(({ net }) => net)), lines }
}

function orderLine(line: JsonObject): ReceivedLine {
  const quantity = decimalIn(line, 'quantity')
  return { id: textIn(line, 'extOrderLineNumber'), name: textIn(line, 'supplierProductName'), quantity, net: quantity.times(decimalIn(line, 'unitPrice')).round(2) }
}

/** The day of `2026-10-05T00:00:00Z`. @throws Unreadable */
function dayIn(object: JsonObject, name: string): string {
  const [, day] = /^(\d{4}-\d{2}-\d{2})T00:00:00Z$/.exec(textIn(object, name)) ?? []
  if (day === undefined) throw new Unreadable(`${name} is no day`)
  return day
}
