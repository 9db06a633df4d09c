import { failure } from '../../../errors/failure.ts'
import { said } from '../../../errors/words/words.ts'
import type { Receipt, ReceiptLine } from '../../model/receipt.ts'
import type { RenderContext } from '../format.ts'
import { onLine } from '../onLine.ts'
import { testMark } from '../testMark.ts'
import { Fields } from '../fields.ts'
import { format } from './id.ts'
import { itemNumber } from './itemNumber.ts'
import type { MaterialDocumentBody, MaterialDocumentRequest, SapEntity } from './request.ts'
import { isPerformed, sapUnits } from './units.ts'

/** Receipt for a purchase order, its reversal, and a return to the supplier. */
const movementTypes = { received: '101', reversed: '102', returned: '122' } as const

/**
 * The goods movement (API_MATERIAL_DOCUMENT_SRV) of a receipt, its reversal or a return. What only informs stops no movement: the name of who received is cut,
 * a number of a despatch that is too long is left out. Throws KS-MAP-SAP-SERVICE for a service or a rent, and KS-MAP-… for what is missing or cannot be held.
 */
export function materialDocumentRequest(receipt: Receipt, context: Pick<RenderContext, 'texts' | 'environment'>): MaterialDocumentRequest {
  const fields = new Fields(format, receipt.number, context.texts)
  const reference = fields.identifier('MaterialDocumentHeaderText', receipt.number, 25)
  const service = 'API_MATERIAL_DOCUMENT_SRV'
  const body = movement(receipt, testMark(context), fields)
  if (receipt.stage !== 'reversed') return { service, action: 'post', reference, body }
  const { previousReceipt, previousYear } = receipt
  if (previousReceipt === undefined) throw fields.missing('MaterialDocument', 'a reversal names the receipt that it reverses')
  return { service, action: 'reverse', reference, reversed: fields.identifier('MaterialDocumentHeaderText', previousReceipt, 25), ...(previousYear === undefined ? {} : { reversedYear: previousYear }), body }
}

function movement(receipt: Receipt, mark: readonly string[], fields: Fields): MaterialDocumentBody {
  const { buyersOrder, despatch } = receipt
  if (buyersOrder === undefined) throw fields.missing('PurchaseOrder', 'a receipt needs the number that the order has in SAP (BT-13)')
  const day = `/Date(${Date.parse(receipt.date)})/`
  const moved = receipt.lines.filter(({ quantity }) => !quantity.isZero)
  if (moved.length === 0) throw fields.missing('QuantityInEntryUnit', 'no line has a quantity')
  return {
    GoodsMovementCode: '01',
    DocumentDate: day,
    PostingDate: day,
    MaterialDocumentHeaderText: receipt.number,
    ...(despatch === undefined || despatch.length > 16 ? {} : { ReferenceDocument: despatch }),
    to_MaterialDocumentItem: moved.map((line) => onLine(line.id, () => item(line, receipt, fields.identifier('PurchaseOrder', buyersOrder, 10), mark, fields))),
  }
}

function item(line: ReceiptLine, { number, stage, receiver }: Receipt, purchaseOrder: string, mark: readonly string[], fields: Fields): SapEntity {
  if (isPerformed(line.unit)) throw failure('KS-MAP-SAP-SERVICE', { number, line: line.id, unit: line.unit })
  const unit = sapUnits[line.unit]
  const text = [...mark, line.note].filter((part) => part !== undefined).join(' ')
  if (unit === undefined) throw fields.otherCode('EntryUnit', line.unit, said(Object.keys(sapUnits).join(', ')))
  return {
    GoodsMovementType: movementTypes[stage],
    GoodsMovementRefDocType: 'B',
    PurchaseOrder: purchaseOrder,
    PurchaseOrderItem: itemNumber(line.orderLine, fields),
    QuantityInEntryUnit: line.quantity.toString(),
    EntryUnit: unit,
    ...(receiver === undefined ? {} : { GoodsRecipientName: receiver.slice(0, 12) }),
    ...(text === '' ? {} : { MaterialDocumentItemText: fields.text('MaterialDocumentItemText', text, 50) }),
  }
}
