import { failure } from '../../../errors/failure.ts'
import { phrase, said } from '../../../errors/words/words.ts'
import { Decimal } from '../../model/decimal.ts'
import type { AnsweredLine, OrderResponse, OrderResponseLine } from '../../model/orderResponse.ts'
import { exactUnitPrice, isSamePrice } from '../../model/unitPrice.ts'
import type { TradePrice } from '../../model/tradeTerms.ts'
import type { RenderContext } from '../format.ts'
import { onLine } from '../onLine.ts'
import type { XmlWriter } from '../xml/writer.ts'
import { cxmlRequest } from './frame.ts'
import { writeItemDetail } from './itemDetail.ts'
import { dateTime, lineNumber, needed, writeComments, writeItemId, writeMoney, writeOrderReference } from './values.ts'

/**
 * UNCL4343 → what a confirmation says of the order as a whole: with `except` lines that are not named are accepted. AB, taken in, has no
 * word in cXML: planning leaves it out.
 */
const typeOfCode: Readonly<Record<string, string>> = { AP: 'accept', CA: 'except', RE: 'reject' }

/** UNCL1229 that a line's confirmation can say: changed, accepted, not accepted. */
const statuses: Readonly<Record<string, string>> = { 3: 'changed', 5: 'accepted', 7: 'refused' }
/** As many as exact prices of one unit may have. */
const priceDecimals = 10

/** ConfirmationRequest: the seller's answer to an OrderRequest. Throws KS-MAP-CODE, KS-MAP-MISSING and KS-MAP-NOT-CARRIED for what cXML cannot say. */
export function renderConfirmation(response: OrderResponse, context: RenderContext): Uint8Array {
  const { number, issueDate, issueTime, notes, buyersOrder, sellersOrder } = response
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
    for (const line of linesOf(response)) onLine(line.id, () => writeLine(xml, line, response))
    xml.close()
  })
}

/** The lines that are named: of an order that is accepted as it is, all of them where they come on days that the seller promises. */
function linesOf({ code, number, lines, answered, promisedDelivery }: OrderResponse): readonly OrderResponseLine[] {
  if (code !== 'AP' || promisedDelivery === undefined) return lines
  if (answered === undefined) throw failure('KS-MAP-NOT-CARRIED', { number, term: said('PromisedDeliveryPeriod'), format: 'cxml', why: phrase('it belongs to lines, and those of the order are not known') })
  return answered.map(({ orderLine, quantity, unit, item }) => ({ id: orderLine, orderLine, status: '5', quantity, unit, item }))
}

/** What becomes of a line, in parts that sum to what was ordered. */
function writeLine(xml: XmlWriter, line: OrderResponseLine, response: OrderResponse): void {
  const { number } = response
  const unit = needed(line.unit, 'UnitOfMeasure', number)
  const status = translated(statuses, line.status, 'ConfirmationStatus/@type', number)
  const before = response.answered?.find(({ orderLine, unit: ordered }) => orderLine === line.orderLine && ordered === unit)
  const later = line.backorderQuantity ?? Decimal.zero
  const delivered = status === 'refused' ? Decimal.zero : needed(line.quantity, 'ConfirmationItem/@quantity', number)
  const ordered = before?.quantity ?? (status === 'refused' ? needed(line.quantity, 'ConfirmationItem/@quantity', number) : delivered.plus(later))
  const refused = ordered.minus(delivered).minus(later)
  if (refused.isNegative) throw failure('KS-MAP-NOT-CARRIED', { number, term: said('ConfirmationStatus/@quantity'), format: 'cxml', why: phrase('it is more than was ordered') })
  xml.open('ConfirmationItem', xml.attributes({ quantity: ordered.toString(), lineNumber: lineNumber(line.orderLine, number) }))
  xml.element('UnitOfMeasure', unit)
  if (!delivered.isZero) writeDelivered(xml, line, delivered, unit, before, response)
  if (!later.isZero) writePart(xml, later, 'backordered', unit, delivered.isZero ? line.note : undefined)
  if (!refused.isZero || (delivered.isZero && later.isZero)) writePart(xml, refused, 'reject', unit, delivered.isZero && later.isZero ? line.note : undefined)
  xml.close()
}

/** What comes: accepted, or in detail where its article, price or day is another one. */
function writeDelivered(xml: XmlWriter, line: OrderResponseLine, quantity: Decimal, unit: string, before: AnsweredLine | undefined, { number, currency, code, promisedDelivery }: OrderResponse): void {
  const { substitute, note } = line
  const price = line.price === undefined || (before !== undefined && isSamePrice(line.price, before.price)) ? undefined : line.price
  const promised = line.promisedDelivery ?? promisedDelivery
  const day = promised?.end ?? promised?.start
  const type = code !== 'AP' && line.status !== '5' && (substitute !== undefined || price !== undefined || day !== undefined) ? 'detail' : 'accept'
  xml.open('ConfirmationStatus', xml.attributes({ quantity: quantity.toString(), type, deliveryDate: day && dateTime(day) }))
  xml.element('UnitOfMeasure', unit)
  if (substitute !== undefined) {
    xml.open('ItemIn', xml.attributes({ quantity: quantity.toString(), lineNumber: lineNumber(line.orderLine, number) }))
    needed(substitute.item.sellersIdentifier, 'SupplierPartID', number)
    writeItemId(xml, substitute.item)
    writeItemDetail(xml, substitute.item, needed(line.price ?? before?.price, 'UnitPrice', number), currency, unit)
    xml.close()
  } else if (price !== undefined && type === 'detail') writeMoney(xml, 'UnitPrice', perUnit(price, number), currency)
  if (note !== undefined) writeComments(xml, [{ text: note }])
  xml.close()
}

function perUnit(price: TradePrice, number: string): Decimal {
  const exact = exactUnitPrice(price, priceDecimals)
  if (exact === undefined) throw failure('KS-MAP-NOT-CARRIED', { number, term: said('UnitPrice'), format: 'cxml', why: phrase('its place is for the price of one unit, which is not exact here') })
  return exact
}

function writePart(xml: XmlWriter, quantity: Decimal, type: 'backordered' | 'reject', unit: string, note: string | undefined): void {
  xml.open('ConfirmationStatus', xml.attributes({ quantity: quantity.toString(), type }))
  xml.element('UnitOfMeasure', unit)
  if (note !== undefined) writeComments(xml, [{ text: note }])
  xml.close()
}

function translated(table: Readonly<Record<string, string>>, code: string, term: string, number: string): string {
  const word = table[code]
  if (word === undefined) throw failure('KS-MAP-CODE', { number, term: said(term), seen: code, format: 'cxml', allowed: phrase('one of {values}', { values: Object.keys(table).join(', ') }) })
  return word
}
