import { phrase } from '../../../../errors/words/words.ts'
import type { Receipt, ReceiptLine } from '../../../model/receipt.ts'
import { childrenNamed, find, textAt, type XmlElement } from '../../inbound-xml/element.ts'
import { reversedReceipt } from '../values.ts'
import { attributeOf, content, decimalOf, elementAt, textOf, timeOf } from './content.ts'
import type { CxmlRequest } from './message.ts'

const kind = 'ReceiptRequest'

/** What the lines of a receipt do. */
type Stage = Receipt['stage']

/**
 * Reads a ReceiptRequest: for each order in it a receipt, what it takes back and what it sends back. `delete` reverses the receipt that it
 * names; a negative quantity of received goods corrects what was received before. Throws KS-SYSTEM-DOCUMENT-CONTENT.
 */
export function readReceiptRequest({ body }: CxmlRequest): readonly Receipt[] {
  const header = elementAt(kind, body, 'ReceiptRequestHeader')
  const id = attributeOf(kind, header, 'receiptID')
  const { at, day } = timeOf(kind, attributeOf(kind, header, 'receiptDate'), 'ReceiptRequestHeader/@receiptDate')
  const reversed = header.attributes['operation'] === 'delete'
  const despatch = find(header, 'ShipNoticeIDInfo')?.attributes['shipNoticeID']
  const note = textAt(header, 'Comments')
  const corrected = childrenNamed(header, 'Extrinsic').find(({ attributes }) => attributes['name'] === reversedReceipt)?.text.trim()
  const orders = childrenNamed(body, 'ReceiptOrder')
  if (orders.length === 0) throw content(kind, phrase('the element {name}', { name: 'ReceiptOrder' }), phrase('nothing there'))
  return orders.flatMap((order, index) => {
    const number = orders.length === 1 ? id : `${id}/${index + 1}`
    const buyersOrder = orderIn(order)
    const lines = Map.groupBy(childrenNamed(order, 'ReceiptItem'), stageOf)
    return [...lines].map(([stage, items]): Receipt => ({
      number: reversed ? `${number}/reversed` : lines.size > 1 && stage !== 'received' ? `${number}/${stage}` : number,
      stage: reversed ? 'reversed' : stage,
      buyersOrder,
      date: day,
      recordedAt: at,
      lines: items.map(lineIn),
      ...(reversed ? { previousReceipt: number } : stage === 'reversed' && corrected !== undefined ? { previousReceipt: corrected } : {}),
      ...(despatch === undefined ? {} : { despatch }),
      ...(note === undefined ? {} : { note }),
    }))
  })
}

function stageOf({ attributes }: XmlElement): Stage {
  return attributes['type'] === 'returned' ? 'returned' : attributes['quantity']?.trim().startsWith('-') === true ? 'reversed' : 'received'
}

function orderIn(order: XmlElement): string {
  const info = elementAt(kind, order, 'ReceiptOrderInfo')
  const reference = find(info, 'OrderReference') ?? find(info, 'OrderIDInfo')
  if (reference === undefined) throw content(kind, phrase('the element {name}', { name: 'OrderReference' }), phrase('nothing there'))
  return attributeOf(kind, reference, 'orderID')
}

function lineIn(item: XmlElement): ReceiptLine {
  const reference = elementAt(kind, item, 'ReceiptItemReference')
  const sellersIdentifier = textAt(reference, 'ItemID', 'SupplierPartID')
  const note = textAt(item, 'Comments')
  const quantity = decimalOf(kind, attributeOf(kind, item, 'quantity'), 'ReceiptItem/@quantity')
  return {
    id: attributeOf(kind, item, 'receiptLineNumber'),
    orderLine: attributeOf(kind, reference, 'lineNumber'),
    quantity: quantity.absolute(),
    unit: textOf(kind, item, 'UnitRate', 'UnitOfMeasure'),
    reasons: [],
    serialNumbers: childrenNamed(item, 'AssetInfo').map(({ attributes }) => attributes['serialNumber']).filter((serial) => serial !== undefined),
    ...(sellersIdentifier === undefined ? {} : { sellersIdentifier }),
    ...(note === undefined ? {} : { note }),
  }
}
