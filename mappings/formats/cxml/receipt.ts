import { Decimal } from '../../model/decimal.ts'
import type { Receipt, ReceiptLine } from '../../model/receipt.ts'
import type { RenderContext } from '../format.ts'
import { onLine } from '../onLine.ts'
import type { XmlWriter } from '../xml/writer.ts'
import { cxmlRequest } from './frame.ts'
import { writePriceBasis } from './itemDetail.ts'
import { dateTime, language, lineNumber, needed, reversedReceipt, writeMoney, writeOrderReference } from './values.ts'

/** What cXML demands and nobody knows: what a unit of an unknown order line costs. The receiver values it by its own order. */
const unvalued = Decimal.of('0.00')
/** Of a receipt whose order is not known. */
const usualCurrency = 'EUR'
const one = Decimal.of('1')

/**
 * ReceiptRequest: what was received, taken back or returned. What was taken back is received in a negative quantity, as the document type
 * describes corrections: `delete` is for component receipts only, and takes back whole messages. Throws KS-MAP-MISSING and KS-MAP-CODE.
 */
export function renderReceipt(receipt: Receipt, context: RenderContext): Uint8Array {
  const { number, stage, date, despatch, note, buyersOrder, currency = usualCurrency } = receipt
  const lines = signed(receipt)
  needed(lines[0], 'ReceiptItem', number)
  return cxmlRequest('Fulfill', context, (xml) => {
    xml.open('ReceiptRequest')
    const attributes = xml.attributes({ receiptID: number, receiptDate: dateTime(date), operation: 'new' })
    const reverses = stage === 'reversed' ? needed(receipt.previousReceipt, reversedReceipt, number) : undefined
    if (despatch === undefined && note === undefined && reverses === undefined) xml.empty('ReceiptRequestHeader', attributes)
    else {
      xml.open('ReceiptRequestHeader', attributes)
      if (despatch !== undefined) xml.empty('ShipNoticeIDInfo', xml.attribute('shipNoticeID', despatch))
      xml.element('Comments', note, xml.attribute('xml:lang', language))
      xml.element('Extrinsic', reverses, xml.attribute('name', reversedReceipt))
      xml.close()
    }
    xml.open('ReceiptOrder')
    xml.open('ReceiptOrderInfo')
    writeOrderReference(xml, needed(buyersOrder, 'OrderReference/@orderID', number), context.inReplyTo)
    xml.close()
    lines.forEach((line, index) => onLine(line.id, () => writeItem(xml, line, index + 1, receipt, currency)))
    xml.close()
    writeMoney(xml, 'Total', Decimal.sum([unvalued, ...lines.map(amountOf)]), currency)
    xml.close()
  })
}

/** The lines as their quantities are written. */
function signed({ stage, lines }: Receipt): readonly ReceiptLine[] {
  return stage === 'reversed' ? lines.map((line) => ({ ...line, quantity: line.quantity.negated() })) : lines
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
