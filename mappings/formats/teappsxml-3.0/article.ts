import type { Item, ItemAttribute } from '../../model/invoice.ts'
import type { Attributes } from '../xml/writer.ts'
import { serialNumber } from '../serialNumber.ts'
import type { TeappsxmlWriting } from './writing.ts'

/** ARTICLE: what was sold (BG-31, BG-32), without the buyer's number and the origin, which the row has. */
export function article(writing: TeappsxmlWriting, item: Item): void {
  const { xml } = writing
  const { standardIdentifier: standard } = item
  xml.open('ARTICLE')
  writing.text('ARTICLE_ID', item.sellersIdentifier, 'BT-155')
  writing.required('ARTICLE_NAME', item.name, 'BT-153')
  if (standard !== undefined) writing.text('EAN_CODE', standard.id, 'BT-157', writing.attribute('SCHEME_ID', standard.scheme, 'BT-157-1'))
  xml.element('MANUFACTURER_ARTICLE_ID', item.manufacturersIdentifier)
  for (const { code, list, listVersion } of item.classifications) {
    const version = writing.attribute('SCHEME_VERSION', listVersion, 'BT-158-2')
    writing.text('PRODUCT_GROUP', code, 'BT-158', `${writing.attribute('SCHEME_ID', list, 'BT-158-1')}${version}` as Attributes)
  }
  xml.element('SERIAL_NUMBER', onlySerial(item.attributes))
  writing.freeText('FREE_TEXT', item.description, 'BT-154')
  descriptions(writing, item.attributes)
  xml.close()
}

/** The serial number of an article that has one: it is among the descriptions too, where several must be. */
function onlySerial(all: readonly ItemAttribute[]): string | undefined {
  const serials = all.filter(({ name }) => serialNumber.test(name))
  return serials.length === 1 ? serials[0]?.value : undefined
}

function descriptions(writing: TeappsxmlWriting, all: readonly ItemAttribute[]): void {
  const { xml } = writing
  xml.open('ARTICLE_DESCRIPTIONS')
  for (const { name, value } of all) {
    xml.open('ARTICLE_DESCRIPTION')
    writing.required('DESCRIPTION_TYPE', name, 'BT-160')
    writing.required('DESCRIPTION_VALUE', value, 'BT-161')
    xml.close()
  }
  xml.close()
}
