import { failure } from '../../../errors/failure.ts'
import { phrase, said } from '../../../errors/words/words.ts'
import type { OrderResponse, OrderResponseLine } from '../../model/orderResponse.ts'
import type { RenderContext } from '../format.ts'
import { onLine } from '../onLine.ts'
import type { XmlWriter } from '../xml/writer.ts'
import { cxmlRequest } from './frame.ts'
import { dateTime, lineNumber, needed, writeComments, writeMoney, writeOrderReference } from './values.ts'

/** UNCL4343 → what a confirmation says of the order as a whole. AB, taken in, has no word in cXML: planning leaves it out. */
const typeOfCode: Readonly<Record<string, string>> = { AP: 'accept', CA: 'detail', RE: 'reject' }

/** UNCL1229 → what it says of a line. */
const typeOfStatus: Readonly<Record<string, string>> = { 3: 'detail', 5: 'accept', 7: 'reject' }

/** ConfirmationRequest: the seller's answer to an OrderRequest. Throws KS-MAP-CODE and KS-MAP-MISSING for what cXML cannot say. */
export function renderConfirmation(response: OrderResponse, context: RenderContext): Uint8Array {
  const { number, issueDate, issueTime, notes, buyersOrder, sellersOrder, lines } = response
  const type = translated(typeOfCode, response.code, 'ConfirmationHeader/@type', number)
  return cxmlRequest('Fulfill', context, (xml) => {
    xml.open('ConfirmationRequest')
    const attributes = xml.attributes({ confirmID: number, type, noticeDate: dateTime(issueDate, issueTime) })
    if (notes.length === 0 && sellersOrder === undefined) xml.empty('ConfirmationHeader', attributes)
    else {
      xml.open('ConfirmationHeader', attributes)
      writeComments(xml, notes)
      if (sellersOrder !== undefined) xml.empty('IdReference', xml.attributes({ identifier: sellersOrder, domain: 'supplierReference' }))
      xml.close()
    }
    writeOrderReference(xml, buyersOrder, context.inReplyTo)
    for (const line of lines) onLine(line.id, () => writeLine(xml, line, response))
    xml.close()
  })
}

function writeLine(xml: XmlWriter, line: OrderResponseLine, { number, currency }: OrderResponse): void {
  const { quantity, backorderQuantity, status, price, promisedDelivery, note } = line
  const unit = needed(line.unit, 'UnitOfMeasure', number)
  const answered = needed(quantity, 'ConfirmationItem/@quantity', number)
  const type = translated(typeOfStatus, status, 'ConfirmationStatus/@type', number)
  const total = backorderQuantity === undefined ? answered : answered.plus(backorderQuantity)
  xml.open('ConfirmationItem', xml.attributes({ quantity: total.toString(), lineNumber: lineNumber(line.orderLine, number) }))
  xml.element('UnitOfMeasure', unit)
  const day = promisedDelivery?.end ?? promisedDelivery?.start
  xml.open('ConfirmationStatus', xml.attributes({ quantity: answered.toString(), type, deliveryDate: day && dateTime(day) }))
  xml.element('UnitOfMeasure', unit)
  if (price !== undefined && type === 'detail') writeMoney(xml, 'UnitPrice', price.net, currency)
  if (note !== undefined) writeComments(xml, [{ text: note }])
  xml.close()
  if (backorderQuantity !== undefined) {
    xml.open('ConfirmationStatus', xml.attributes({ quantity: backorderQuantity.toString(), type: 'backordered' }))
    xml.element('UnitOfMeasure', unit)
    xml.close()
  }
  xml.close()
}

function translated(table: Readonly<Record<string, string>>, code: string, term: string, number: string): string {
  const word = table[code]
  if (word === undefined) throw failure('KS-MAP-CODE', { number, term: said(term), seen: code, format: 'cxml', allowed: phrase('one of {values}', { values: Object.keys(table).join(', ') }) })
  return word
}
