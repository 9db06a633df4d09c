import { Decimal } from '../../mappings/model/decimal.ts'
import type { ReceivedNotice, ReceivedNoticeLine } from './received.ts'
import { all, at, textAt, type XmlElement } from './xml.ts'

const readers: ReadonlyMap<string, (root: XmlElement) => ReceivedNotice> = new Map([['DespatchAdvice', readDespatchAdvice], ['Catalogue', readCatalogue], ['OrderResponse', readOrderResponse]])

/** An order agreement has the root of an order response. */
const agreement = ':trns:order_agreement:'

/** Reads a UBL despatch advice, catalogue or order response; undefined for another document. @throws Unreadable */
export function readUblNotice(root: XmlElement): ReceivedNotice | undefined {
  return at(root, 'CustomizationID')?.text.includes(agreement) === true ? undefined : readers.get(root.name)?.(root)
}

function readDespatchAdvice(root: XmlElement): ReceivedNotice {
  const line = (element: XmlElement): ReceivedNoticeLine => ({ ...named(element), quantity: Decimal.of(textAt(element, 'DeliveredQuantity')) })
  return { kind: 'despatchAdvice', number: textAt(root, 'ID'), day: textAt(root, 'IssueDate'), order: textAt(root, 'OrderReference', 'ID'), lines: all(root, 'DespatchLine').map(line) }
}

function readCatalogue(root: XmlElement): ReceivedNotice {
  const line = (element: XmlElement): ReceivedNoticeLine => ({ ...named(element), price: Decimal.of(textAt(element, 'RequiredItemLocationQuantity', 'Price', 'PriceAmount')) })
  return { kind: 'catalogue', number: textAt(root, 'ID'), day: textAt(root, 'IssueDate'), lines: all(root, 'CatalogueLine').map(line) }
}

function readOrderResponse(root: XmlElement): ReceivedNotice {
  return { kind: 'orderResponse', number: textAt(root, 'ID'), day: textAt(root, 'IssueDate'), order: textAt(root, 'OrderReference', 'ID'), code: textAt(root, 'OrderResponseCode'), lines: [] }
}

function named(line: XmlElement): Pick<ReceivedNoticeLine, 'id' | 'name'> {
  return { id: textAt(line, 'ID'), name: textAt(line, 'Item', 'Name') }
}
