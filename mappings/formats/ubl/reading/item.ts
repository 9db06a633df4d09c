import type { Item, ItemClassification } from '../../../model/invoice.ts'
import type { Stated } from '../../../model/stated.ts'
import type { UblNode } from './node.ts'

/** UNCL7143: the manufacturer's part number, which has a place of its own in the model. */
const partNumber = 'MP'

/** The item of a line (BG-31). */
export function item(line: UblNode): Stated<Item> | undefined {
  const node = line.one('cac:Item', 'BG-31')
  if (node === undefined) return undefined
  const classifications = node.all('cac:CommodityClassification/cbc:ItemClassificationCode').map(classification)
  const manufacturers = classifications.findLast(({ list, listVersion }) => list === partNumber && listVersion === undefined)
  return {
    description: node.text('cbc:Description', 'BT-154'),
    name: node.text('cbc:Name', 'BT-153'),
    buyersIdentifier: node.text('cac:BuyersItemIdentification/cbc:ID', 'BT-156'),
    sellersIdentifier: node.text('cac:SellersItemIdentification/cbc:ID', 'BT-155'),
    standardIdentifier: node.identifier('cac:StandardItemIdentification/cbc:ID', 'BT-157'),
    originCountry: node.text('cac:OriginCountry/cbc:IdentificationCode', 'BT-159'),
    classifications: classifications.filter((one) => one !== manufacturers),
    manufacturersIdentifier: manufacturers?.code,
    attributes: node.all('cac:AdditionalItemProperty').map((property) => ({
      name: property.text('cbc:Name', 'BT-160'),
      value: property.text('cbc:Value', 'BT-161'),
    })),
  }
}

const classificationAttributes: readonly string[] = ['listID', 'listVersionID']

function classification(node: UblNode): Stated<ItemClassification> {
  return {
    list: node.attribute('listID', classificationAttributes),
    listVersion: node.attribute('listVersionID', classificationAttributes),
    code: node.ownText('BT-158'),
  }
}
