import type { Item, VatCategory } from '../../model/invoice.ts'
import { identifier } from './party.ts'
import { taxCategory } from './tax.ts'
import { reference, type Ubl } from './ubl.ts'

/**
 * Item (BG-31) with its VAT category. A manufacturer's part number is a classification of list MP (UNCL7143). The
 * manufacturer's name has no term in EN 16931 and stays out.
 */
export function item(ubl: Ubl, of: Item, vat: VatCategory): void {
  const { xml } = ubl
  xml.open('cac:Item')
  xml.element('cbc:Description', of.description)
  xml.element('cbc:Name', of.name)
  reference(ubl, 'cac:BuyersItemIdentification', of.buyersIdentifier)
  reference(ubl, 'cac:SellersItemIdentification', of.sellersIdentifier)
  xml.open('cac:StandardItemIdentification')
  identifier(ubl, 'cbc:ID', of.standardIdentifier)
  xml.close()
  xml.open('cac:OriginCountry')
  xml.element('cbc:IdentificationCode', of.originCountry)
  xml.close()
  for (const { code, list, listVersion } of of.classifications) classification(ubl, code, list, listVersion)
  if (of.manufacturersIdentifier !== undefined) classification(ubl, of.manufacturersIdentifier, 'MP', undefined)
  taxCategory(ubl, 'cac:ClassifiedTaxCategory', vat)
  for (const { name, value } of of.attributes) {
    xml.open('cac:AdditionalItemProperty')
    xml.element('cbc:Name', name)
    xml.element('cbc:Value', value)
    xml.close()
  }
  xml.close()
}

function classification({ xml }: Ubl, code: string, listID: string, listVersionID: string | undefined): void {
  xml.open('cac:CommodityClassification')
  xml.element('cbc:ItemClassificationCode', code, xml.attributes({ listID, listVersionID }))
  xml.close()
}
