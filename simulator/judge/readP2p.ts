import type { Decimal } from '../../mappings/model/decimal.ts'
import { decimalIn, objectsAt, textIn, type JsonObject } from './json.ts'
import type { ReceivedNotice } from './received.ts'

/** A goods receipt of a purchase-to-pay system: quantities of what was taken back or returned are negative there and positive here. @throws Unreadable */
export function readP2pReceipt(receipt: JsonObject): ReceivedNotice {
  const lines = objectsAt(receipt, 'lineReceivings')
  const isBack = lines.some((line) => decimalIn(line, 'receivedQuantity').isNegative)
  const stage = isBack ? (lines.some((line) => line['notifyFault'] === true) ? 'returned' : 'reversed') : 'received'
  const quantityOf = (line: JsonObject): Decimal => (isBack ? decimalIn(line, 'receivedQuantity').negated() : decimalIn(line, 'receivedQuantity'))
  return { kind: 'receipt', number: textIn(receipt, 'externalCode'), order: textIn(receipt, 'orderExternalCode'), stage, ...(stage === 'reversed' ? { reverses: textIn(receipt, 'referenceGRDocumentExternalCode') } : {}), lines: lines.map((line, index) => ({ id: String(index + 1), quantity: quantityOf(line) })) }
}
