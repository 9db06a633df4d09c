import type { Catalogue, CatalogueLine } from '../../model/catalogue.ts'
import type { RenderContext } from '../format.ts'
import { onLine } from '../onLine.ts'
import { XmlWriter } from '../xml/writer.ts'
import { documentTypeOf } from './frame.ts'
import { writeItemDetail } from './itemDetail.ts'
import { needed, writeItemId } from './values.ts'

/** Index: the articles that may be ordered. Without an action the catalogue replaces what the buyer has. Throws KS-MAP-MISSING for an article without number, price or unit. */
export function renderIndex({ number, action, lines }: Catalogue, { sender }: RenderContext): Uint8Array {
  const xml = new XmlWriter()
  xml.documentType('Index', documentTypeOf('cXML'))
  xml.open('Index', xml.attribute('loadmode', action === 'Update' || action === 'Delete' ? 'Incremental' : 'Full'))
  xml.element('SupplierID', sender.id, xml.attribute('domain', sender.scheme ?? 'NetworkId'))
  for (const line of lines) {
    xml.open('IndexItem')
    onLine(line.id, () => ((line.action ?? action) === 'Delete' ? writeDeleted : writeAdded)(xml, line, number))
    xml.close()
  }
  xml.close()
  return xml.bytes()
}

function writeDeleted(xml: XmlWriter, { item }: CatalogueLine, number: string): void {
  needed(item.sellersIdentifier, 'SupplierPartID', number)
  xml.open('IndexItemDelete')
  writeItemId(xml, item)
  xml.close()
}

function writeAdded(xml: XmlWriter, { item, orderableUnit, prices, validity }: CatalogueLine, number: string): void {
  needed(item.sellersIdentifier, 'SupplierPartID', number)
  const [offered] = prices
  const price = needed(offered?.price, 'UnitPrice', number)
  xml.open('IndexItemAdd')
  writeItemId(xml, item)
  writeItemDetail(xml, item, price, needed(offered?.currency, 'Money/@currency', number), needed(price.baseQuantityUnit ?? orderableUnit, 'UnitOfMeasure', number))
  xml.open('IndexItemDetail')
  xml.element('LeadTime', offered?.leadTime?.value.toString() ?? '0')
  xml.element('ExpirationDate', validity?.end)
  xml.element('EffectiveDate', validity?.start)
  xml.close()
  xml.close()
}
