import { Decimal } from '../../mappings/model/decimal.ts'
import type { ReceivedNotice, ReceivedNoticeLine } from './received.ts'
import { all, textAt, type XmlElement } from './xml.ts'

const readers: ReadonlyMap<string, (root: XmlElement) => ReceivedNotice> = new Map([['DespatchAdvice', readDespatchAdvice], ['Catalogue', readCatalogue]])

/** Reads a UBL despatch advice or catalogue; undefined for another root. @throws Unreadable */
export function readUblNotice(root: XmlElement): ReceivedNotice | undefined {
  return readers.get(root.name)?.(root)
}

function readDespatchAdvice(root: XmlElement): ReceivedNotice {
  const line = (element: XmlElement): ReceivedNoticeLine => ({ ...named(element), quantity: Decimal.of(textAt(element, 'DeliveredQuantity')) })
  return { kind: 'despatchAdvice', number: textAt(root, 'ID'), order: textAt(root, 'OrderReference', 'ID'), lines: all(root, 'DespatchLine').map(line) }
}

function readCatalogue(root: XmlElement): ReceivedNotice {
  const line = (element: XmlElement): ReceivedNoticeLine => ({ ...named(element), price: Decimal.of(textAt(element, 'RequiredItemLocationQuantity', 'Price', 'PriceAmount')) })
  return { kind: 'catalogue', number: textAt(root, 'ID'), lines: all(root, 'CatalogueLine').map(line) }
}

function named(line: XmlElement): Pick<ReceivedNoticeLine, 'id' | 'name'> {
  return { id: textAt(line, 'ID'), name: textAt(line, 'Item', 'Name') }
}
