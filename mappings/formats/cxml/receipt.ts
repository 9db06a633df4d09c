import { Decimal } from '../../model/decimal.ts'
import type { Receipt, ReceiptLine } from '../../model/receipt.ts'
import type { RenderContext } from '../format.ts'
import { onLine } from '../onLine.ts'
import type { XmlWriter } from '../xml/writer.ts'
import { cxmlRequest } from './frame.ts'
import { dateTime, language, lineNumber, needed, writeMoney, writeOrderReference } from './values.ts'

/**
 * What cXML demands and a receipt of goods does not say: what a unit costs. A receipt counts goods; the receiver values it by its own order,
 * so that zero stands there.
 */
const unvalued = Decimal.of('0.00')
const currency = 'EUR'

/** ReceiptRequest: what was received, taken back or returned. A reversal deletes the receipt that it names. Throws KS-MAP-MISSING and KS-MAP-CODE. */
export function renderReceipt(receipt: Receipt, context: RenderContext): Uint8Array {
  const { number, stage, date, despatch, note, buyersOrder } = receipt
  const receiptID = stage === 'reversed' ? needed(receipt.previousReceipt, 'ReceiptRequestHeader/@receiptID', number) : number
  return cxmlRequest('Fulfill', context, (xml) => {
    xml.open('ReceiptRequest')
    const attributes = xml.attributes({ receiptID, receiptDate: dateTime(date), operation: stage === 'reversed' ? 'delete' : 'new' })
    if (despatch === undefined && note === undefined) xml.empty('ReceiptRequestHeader', attributes)
    else {
      xml.open('ReceiptRequestHeader', attributes)
      if (despatch !== undefined) xml.empty('ShipNoticeIDInfo', xml.attribute('shipNoticeID', despatch))
      xml.element('Comments', note, xml.attribute('xml:lang', language))
      xml.close()
    }
    xml.open('ReceiptOrder')
    xml.open('ReceiptOrderInfo')
    writeOrderReference(xml, needed(buyersOrder, 'OrderReference/@orderID', number), context.inReplyTo)
    xml.close()
    receipt.lines.forEach((line, index) => onLine(line.id, () => writeItem(xml, line, index + 1, receipt)))
    xml.close()
    writeMoney(xml, 'Total', unvalued, currency)
    xml.close()
  })
}

function writeItem(xml: XmlWriter, { orderLine, quantity, unit, sellersIdentifier, serialNumbers, note }: ReceiptLine, position: number, { number, stage }: Receipt): void {
  xml.open('ReceiptItem', xml.attributes({ receiptLineNumber: String(position), quantity: quantity.toString(), type: stage === 'returned' ? 'returned' : 'received' }))
  const reference = xml.attribute('lineNumber', lineNumber(orderLine, number))
  if (sellersIdentifier === undefined) xml.empty('ReceiptItemReference', reference)
  else {
    xml.open('ReceiptItemReference', reference)
    xml.open('ItemID')
    xml.element('SupplierPartID', sellersIdentifier)
    xml.close()
    xml.close()
  }
  xml.open('UnitRate')
  xml.element('Money', unvalued.toString(), xml.attribute('currency', currency))
  xml.element('UnitOfMeasure', unit)
  xml.close()
  writeMoney(xml, 'ReceivedAmount', unvalued, currency)
  for (const serialNumber of serialNumbers) xml.empty('AssetInfo', xml.attribute('serialNumber', serialNumber))
  xml.element('Comments', note, xml.attribute('xml:lang', language))
  xml.close()
}
