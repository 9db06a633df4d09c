import type { CalendarDate } from '../../../base/dates.ts'
import { helsinkiInstant_ms } from '../../../base/helsinki.ts'
import { failure } from '../../../errors/failure.ts'
import { phrase, said } from '../../../errors/words/words.ts'
import type { Note } from '../../model/invoice.ts'
import type { Decimal } from '../../model/decimal.ts'
import type { TimeOfDay } from '../../model/order.ts'
import type { TradeItem } from '../../model/tradeItem.ts'
import type { XmlWriter } from '../xml/writer.ts'

/** The language that is written where cXML demands one; documents of the shop are in Finnish. */
export const language = 'fi'

/** Name of the Extrinsic in which we name the receipt that a correction takes back; cXML has no place for its number. */
export const reversedReceipt = 'reversedReceiptID'

/** An instant on a day, at noon where the document has no time of day. */
export function dateTime(day: CalendarDate, time: TimeOfDay = '12:00:00'): string {
  if (/(Z|[+-]\d\d:\d\d)$/.test(time)) return `${day}T${time}`
  return new Date(helsinkiInstant_ms(day, time.slice(0, 5))).toISOString()
}

/** The number of an order line as cXML counts them. Throws KS-MAP-CODE for a line that is not numbered. */
export function lineNumber(line: string, documentNumber: string): string {
  if (/^\d{1,9}$/.test(line)) return line
  throw failure('KS-MAP-CODE', { number: documentNumber, term: phrase('number of an order line'), seen: line, format: 'cxml', allowed: phrase('a whole number of at most nine digits') })
}

/** Throws KS-MAP-MISSING for what the document type makes mandatory. */
export function needed<Value>(value: Value | undefined, term: string, documentNumber: string): Value {
  if (value === undefined) throw failure('KS-MAP-MISSING', { number: documentNumber, term: said(term), format: 'cxml', why: phrase('the element {element} is mandatory', { element: term }) })
  return value
}

export function writeMoney(xml: XmlWriter, parent: string, amount: Decimal, currency: string): void {
  xml.open(parent)
  xml.element('Money', amount.toString(), xml.attribute('currency', currency))
  xml.close()
}

export function writeComments(xml: XmlWriter, notes: readonly Pick<Note, 'text'>[]): void {
  for (const { text } of notes) xml.element('Comments', text, xml.attribute('xml:lang', language))
}

/** How both sides call an article; only where the seller has a number of it. */
export function writeItemId(xml: XmlWriter, { sellersIdentifier, buyersIdentifier }: Pick<TradeItem, 'sellersIdentifier' | 'buyersIdentifier'>): void {
  if (sellersIdentifier === undefined) return
  xml.open('ItemID')
  xml.element('SupplierPartID', sellersIdentifier)
  xml.element('BuyerPartID', buyersIdentifier)
  xml.close()
}

/** The order that a document belongs to, by the buyer's number, and the message that brought it, where it is known. */
export function writeOrderReference(xml: XmlWriter, orderId: string, payloadId: string | undefined): void {
  xml.open('OrderReference', xml.attribute('orderID', orderId))
  xml.empty('DocumentReference', xml.attribute('payloadID', payloadId ?? ''))
  xml.close()
}
