import { Decimal } from '../../mappings/model/decimal.ts'
import { decimalIn, isObject, objectsAt, textIn, type JsonObject } from './json.ts'
import { Unreadable, type ReceivedDocument, type ReceivedLine, type ReceivedNotice } from './received.ts'

const stages: Readonly<Record<string, string>> = { 101: 'received', 102: 'reversed', 122: 'returned' }

/** Characters of an item's short text. */
const shortText = 40

/** A purchase order as SAP holds it: charges of the whole order are items in activity units, for which nothing arrives; deleted items count nothing. @throws Unreadable */
export function readSapOrder(order: JsonObject): ReceivedDocument {
  const items = objectsAt(order, '_PurchaseOrderItem')
  const isCharge = (item: JsonObject): boolean => item['GoodsReceiptIsExpected'] === false && item['PurchaseOrderQuantityUnit'] === 'AU' && Number(item['PurchaseOrderItem']) > 9_000
  const lines = items.filter((item) => !isCharge(item)).map(line)
  const charges = items.filter(isCharge).map(amountOf)
  return {
    kind: 'order',
    number: textIn(order, 'CorrespncExternalReference'),
    ownNumber: textIn(order, 'PurchaseOrder'),
    placedOn: textIn(order, 'PurchaseOrderDate'),
    currency: textIn(order, 'DocumentCurrency'),
    lineTotal: Decimal.sum(lines.map(({ net }) => net)),
    taxExclusive: Decimal.sum([...lines.map(({ net }) => net), ...charges]),
    lines,
  }
}

function line(item: JsonObject): ReceivedLine {
  return { id: textIn(item, 'PurchaseOrderItem'), name: textIn(item, 'PurchaseOrderItemText'), nameCut: shortText, quantity: isDeleted(item) ? Decimal.zero : decimalIn(item, 'OrderQuantity'), net: amountOf(item) }
}

function amountOf(item: JsonObject): Decimal {
  return isDeleted(item) ? Decimal.zero : decimalIn(item, 'OrderQuantity').times(decimalIn(item, 'NetPriceAmount')).dividedBy(decimalIn(item, 'NetPriceQuantity'), 2)
}

function isDeleted(item: JsonObject): boolean {
  return item['PurchasingDocumentDeletionCode'] === 'L'
}

/**
 * A goods movement. One that SAP itself made to reverse another bears no number of ours, and names the other by SAP's.
 *
 * @throws Unreadable
 */
export function readSapMovement(movement: JsonObject): ReceivedNotice {
  const items = isObject(movement['to_MaterialDocumentItem']) ? objectsAt(movement['to_MaterialDocumentItem'], 'results') : []
  const [first] = items
  if (first === undefined) throw new Unreadable('nothing was moved')
  return {
    kind: 'receipt',
    number: String(movement['MaterialDocumentHeaderText'] || movement['MaterialDocument']),
    ownNumber: textIn(movement, 'MaterialDocument'),
    day: dayOf(textIn(movement, 'PostingDate')),
    ...(typeof first['ReversedMaterialDocument'] === 'string' ? { reverses: first['ReversedMaterialDocument'] } : {}),
    order: textIn(first, 'PurchaseOrder'),
    stage: stages[textIn(first, 'GoodsMovementType')] ?? '',
    lines: items.map((item, index) => ({ id: String(index + 1), quantity: decimalIn(item, 'QuantityInEntryUnit') })),
  }
}

/** The day of `/Date(1793577600000)/`, which counts milliseconds from 1970. @throws Unreadable */
function dayOf(date: string): string {
  const [, milliseconds] = /^\/Date\((\d+)\)\/$/.exec(date) ?? []
  if (milliseconds === undefined) throw new Unreadable(`${date} is no day`)
  return new Date(Number(milliseconds)).toISOString().slice(0, 10)
}
