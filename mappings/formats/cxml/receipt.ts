import { Decimal } from '../../model/decimal.ts'
import type { Receipt, ReceiptLine } from '../../model/receipt.ts'
import type { RenderContext } from '../format.ts'
import { onLine } from '../onLine.ts'
import type { XmlWriter } from '../xml/writer.ts'
import { cxmlRequest } from './frame.ts'
import { dateTime, language, lineNumber, needed, writeMoney, writeOrderReference } from './values.ts'

/** What cXML demands and nobody knows: what a unit of an unknown order line costs. The receiver values it by its own order. */
const unvalued = Decimal.of('0.00')
/** Of a receipt whose order is not known. */
const usualCurrency = 'EUR'
const one = Decimal.of('1')

/** ReceiptRequest: what was received, taken back or returned. A reversal deletes the receipt that it names. Throws KS-MAP-MISSING and KS-MAP-CODE. */
export function renderReceipt(receipt: Receipt, context: RenderContext): Uint8Array {
  const { number, stage, date, despatch, note, buyersOrder, currency = usualCurrency } = receipt
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
    receipt.lines.forEach((line, index) => onLine(line.id, () => writeItem(xml, line, index + 1, receipt, currency)))
    xml.close()
    writeMoney(xml, 'Total', Decimal.sum([unvalued, ...receipt.lines.map(amountOf)]), currency)
    xml.close()
  })
}

/** What the goods of a line cost by its order. */
function amountOf({ quantity, price }: ReceiptLine): Decimal {
  return price === undefined ? unvalued : quantity.times(price.net).dividedBy(price.baseQuantity ?? one, 2)
}

function writeItem(xml: XmlWriter, line: ReceiptLine, position: number, { number, stage }: Receipt, currency: string): void {
  const { orderLine, quantity, unit, sellersIdentifier, serialNumbers, note, price } = line
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
  xml.element('Money', (price?.net ?? unvalued).toString(), xml.attribute('currency', currency))
  xml.element('UnitOfMeasure', unit)
  writePriceBasis(xml, price?.baseQuantity, unit)
  xml.close()
  writeMoney(xml, 'ReceivedAmount', amountOf(line), currency)
  for (const serialNumber of serialNumbers) xml.empty('AssetInfo', xml.attribute('serialNumber', serialNumber))
  xml.element('Comments', note, xml.attribute('xml:lang', language))
  xml.close()
}

/** Of a price of several units. */
function writePriceBasis(xml: XmlWriter, quantity: Decimal | undefined, unit: string): void {
  if (quantity === undefined || quantity.equals(one)) return
  xml.open('PriceBasisQuantity', xml.attributes({ quantity: quantity.toString(), conversionFactor: '1' }))
  xml.element('UnitOfMeasure', unit)
  xml.close()
}
