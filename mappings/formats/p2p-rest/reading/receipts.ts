import { Decimal } from '../../../model/decimal.ts'
import type { Receipt, ReceiptLine } from '../../../model/receipt.ts'
import { dayAt, decimalAt, entitiesAt, instantAt, isEntity, neededText, textAt, type Entity } from './entity.ts'
import { lineNumber } from './exportedOrder.ts'
import type { UnitCode } from './unitCode.ts'

/** A receipt's part of one order line. */
interface Part {
  readonly line: Entity
  readonly receipt: Entity
}

/**
 * The goods receipts that an ExportedPurchaseOrderEntity tells of, but for those that were imported: whoever imported them knows them. Each
 * export tells of all that there were so far. Throws KS-SYSTEM-DOCUMENT-CONTENT.
 */
export function readReceipts(order: Entity, unitCode: UnitCode): readonly Receipt[] {
  const parts = entitiesAt(order, 'orderLines').flatMap((line) => entitiesAt(line, 'goodsReceipts').map((receipt): Part => ({ line, receipt })))
  const own = parts.filter(({ receipt }) => textAt(receipt, 'extGoodsReceiptNumber') === undefined)
  const all = parts.map(({ receipt }) => receipt)
  return [...Map.groupBy(own, ({ receipt }) => textAt(receipt, 'goodsReceiptNumber') ?? neededText(receipt, 'grHeaderExternalCode'))].map(([number, ofOne]) => receiptOf(number, ofOne, reversedBy(ofOne, all), order, unitCode))
}

/** The receipt that these parts take back, by the number that we know it by: one that was imported has its importer's. */
function reversedBy([first]: readonly Part[], all: readonly Entity[]): string | undefined {
  const [number, code] = first === undefined ? [] : [textAt(first.receipt, 'referenceGRNumber'), textAt(first.receipt, 'referenceGRExternalCode')]
  const named = all.find((each) => (number !== undefined && textAt(each, 'goodsReceiptNumber') === number) || (code !== undefined && textAt(each, 'grHeaderExternalCode') === code))
  return (named && textAt(named, 'extGoodsReceiptNumber')) ?? number ?? code
}

function receiptOf(number: string, parts: readonly Part[], reversed: string | undefined, order: Entity, unitCode: UnitCode): Receipt {
  const [{ receipt: first }] = parts as readonly [Part, ...Part[]]
  const { receiver } = first
  const name = isEntity(receiver) ? (textAt(receiver, 'loginAccount') ?? textAt(receiver, 'emailAddress')) : undefined
  const despatch = textAt(first, 'deliveryNoteNumber')
  const recordedAt = instantAt(first, 'goodsReceiptDocumentCreationTime')
  const series = textAt(order, 'companyCode')
  const sellersOrder = textAt(order, 'extOrderNumber') ?? textAt(order, 'salesOrderNumber')
  return {
    number,
    stage: stageOf(first, reversed),
    buyersOrder: neededText(order, 'orderNumber'),
    date: dayAt(first, 'receivingDate') ?? neededText(first, 'receivingDate'),
    lines: parts.map((part) => lineOf(part, unitCode)),
    ...(series === undefined ? {} : { series }),
    ...(sellersOrder === undefined ? {} : { sellersOrder }),
    ...(reversed === undefined ? {} : { previousReceipt: reversed }),
    ...(despatch === undefined ? {} : { despatch }),
    ...(recordedAt === undefined ? {} : { recordedAt }),
    ...(name === undefined ? {} : { receiver: name }),
  }
}

/** What takes goods back that are faulty is a return, and so is what names no receipt; all else that names one takes it back. */
function stageOf(receipt: Entity, reversed: string | undefined): Receipt['stage'] {
  if (reversed === undefined) return decimalAt(receipt, 'receivedQuantity')?.isNegative === true ? 'returned' : 'received'
  return receipt['notifyFault'] === true ? 'returned' : 'reversed'
}

function lineOf({ line, receipt }: Part, unitCode: UnitCode): ReceiptLine {
  const serial = textAt(receipt, 'productSerialNumber')
  const note = textAt(receipt, 'information')
  const sellersIdentifier = textAt(line, 'supplierProductCode')
  return {
    id: neededText(receipt, 'externalCode'),
    orderLine: lineNumber(line),
    quantity: (decimalAt(receipt, 'receivedQuantity') ?? Decimal.zero).absolute(),
    unit: unitCode(textAt(receipt, 'unitOfMeasure') ?? textAt(line, 'quantityUnit') ?? 'C62'),
    reasons: [],
    serialNumbers: serial === undefined ? [] : serial.split(/[,;]\s*/),
    ...(sellersIdentifier === undefined ? {} : { sellersIdentifier }),
    ...(note === undefined ? {} : { note }),
  }
}
