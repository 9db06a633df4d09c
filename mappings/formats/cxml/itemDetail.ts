import { Decimal } from '../../model/decimal.ts'
import type { TradeItem } from '../../model/tradeItem.ts'
import type { TradePrice } from '../../model/tradeTerms.ts'
import type { XmlWriter } from '../xml/writer.ts'
import { language, writeMoney } from './values.ts'

/** The class of an article that has none, which cXML demands. */
const unclassified = { list: 'UNSPSC', code: '00000000' }

/** Names that cXML gives to the lists of UNCL7143. */
const domains: Readonly<Record<string, string>> = { TST: 'UNSPSC', STI: 'CPV', SRV: 'EAN' }
const one = Decimal.of('1')

/** What an article is and costs, in a catalogue or as a substitute. */
export function writeItemDetail(xml: XmlWriter, item: TradeItem, price: TradePrice, currency: string, unit: string): void {
  xml.open('ItemDetail')
  writeMoney(xml, 'UnitPrice', price.net, currency)
  xml.element('Description', item.description === undefined ? item.name : `${item.name}\n${item.description}`, xml.attribute('xml:lang', language))
  xml.element('UnitOfMeasure', unit)
  writePriceBasis(xml, price.baseQuantity, unit)
  const classes = item.classifications.length === 0 ? [unclassified] : item.classifications
  for (const { list, code } of classes) xml.element('Classification', code, xml.attribute('domain', domains[list] ?? list))
  if (item.manufacturersIdentifier !== undefined && item.manufacturer !== undefined) {
    xml.element('ManufacturerPartID', item.manufacturersIdentifier)
    xml.element('ManufacturerName', item.manufacturer)
  }
  xml.close()
}

/** Of a price of several units. */
export function writePriceBasis(xml: XmlWriter, quantity: Decimal | undefined, unit: string): void {
  if (quantity === undefined || quantity.equals(one)) return
  xml.open('PriceBasisQuantity', xml.attributes({ quantity: quantity.toString(), conversionFactor: '1' }))
  xml.element('UnitOfMeasure', unit)
  xml.close()
}
