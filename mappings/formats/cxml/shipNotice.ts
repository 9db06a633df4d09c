import type { DespatchAdvice, DespatchLine, Shipment } from '../../model/despatchAdvice.ts'
import type { RenderContext } from '../format.ts'
import { onLine } from '../onLine.ts'
import type { XmlWriter } from '../xml/writer.ts'
import { cxmlRequest } from './frame.ts'
import { dateTime, language, lineNumber, needed, writeComments, writeItemId, writeOrderReference } from './values.ts'

/** The level of the carrier's service, which cXML demands and no event tells. */
const serviceLevel = 'Toimitus'

/** ShipNoticeRequest: what was sent, a portion for each order. Throws KS-MAP-MISSING and KS-MAP-CODE for what cXML cannot say. */
export function renderShipNotice(advice: DespatchAdvice, context: RenderContext): Uint8Array {
  const { number, issueDate, issueTime, notes, buyersOrders, shipment, lines } = advice
  const [order] = buyersOrders
  const portions = Map.groupBy(lines, (line) => needed(line.order ?? order, 'OrderReference/@orderID', number))
  return cxmlRequest('Fulfill', context, (xml) => {
    xml.open('ShipNoticeRequest')
    const attributes = xml.attributes({ shipmentID: number, noticeDate: dateTime(issueDate, issueTime), ...daysOf(shipment) })
    xml.open('ShipNoticeHeader', attributes)
    xml.element('ServiceLevel', serviceLevel, xml.attribute('xml:lang', language))
    writeComments(xml, notes)
    xml.close()
    writeShipControl(xml, advice)
    for (const [orderId, ofOrder] of portions) {
      xml.open('ShipNoticePortion')
      writeOrderReference(xml, orderId, orderId === order ? context.inReplyTo : undefined)
      for (const line of ofOrder) onLine(line.id, () => writeItem(xml, line, number))
      xml.close()
    }
    xml.close()
  })
}

function daysOf(shipment: Shipment | undefined): Readonly<Record<string, string | undefined>> {
  const { despatchDate, despatchTime, estimatedDelivery } = shipment ?? {}
  const arrives = estimatedDelivery?.end ?? estimatedDelivery?.start
  return {
    shipmentDate: despatchDate && dateTime(despatchDate, despatchTime),
    deliveryDate: arrives && dateTime(arrives, estimatedDelivery?.endTime),
    ...(despatchDate === undefined ? {} : { shipmentType: 'actual' }),
  }
}

/** Who has it on the way and under which number: the despatcher and the despatch, where no carrier or waybill is known. */
function writeShipControl(xml: XmlWriter, { number, shipment, despatcher }: DespatchAdvice): void {
  const { carrier, tracking, consignment } = shipment ?? {}
  xml.open('ShipControl')
  xml.element('CarrierIdentifier', carrier?.name ?? carrier?.identifier?.id ?? despatcher.name, xml.attribute('domain', 'companyName'))
  xml.element('ShipmentIdentifier', tracking ?? consignment ?? number)
  xml.close()
}

function writeItem(xml: XmlWriter, { id, quantity, unit, orderLine, item, note, outstandingReasons }: DespatchLine, number: string): void {
  xml.open('ShipNoticeItem', xml.attributes({ quantity: quantity.toString(), lineNumber: lineNumber(orderLine, number), ...(/^\d{1,9}$/.test(id) && { shipNoticeLineNumber: id }) }))
  writeItemId(xml, item)
  xml.element('UnitOfMeasure', unit)
  for (const { serialNumber } of item.instances ?? []) if (serialNumber !== undefined) xml.empty('AssetInfo', xml.attribute('serialNumber', serialNumber))
  writeComments(xml, [...(note === undefined ? [] : [note]), ...outstandingReasons].map((text) => ({ text })))
  xml.close()
}
