import type { VatCategory } from '../../../model/invoice.ts'
import type { Stated } from '../../../model/stated.ts'
import type { ItemInstance, ItemProperty, ItemSpecification, NamedClassification, PropertyIdentifier, TradeItem } from '../../../model/tradeItem.ts'
import { aggregate, type Conversion } from '../binding/aggregate.ts'
import { quantity } from '../binding/numbers.ts'
import { at, each, into, some, within } from '../binding/structure.ts'
import { identifier, text, textWith } from '../binding/texts.ts'
import { reference, taxCategory } from './terms.ts'

/** An item with its VAT category, which UBL has in it and the model beside it. */
export type TaxedItem = TradeItem & { readonly vat?: VatCategory }

const property = aggregate<ItemProperty>(
  into('id', textWith<PropertyIdentifier>('cbc:ID', 'id', { schemeDataURI: 'schemeLocation', schemeID: 'scheme', schemeVersionID: 'schemeVersion' })),
  text('cbc:Name', 'name'),
  textWith('cbc:NameCode', 'nameCode', { listID: 'nameCodeList' }),
  text('cbc:Value', 'value'),
  quantity('cbc:ValueQuantity', 'quantity', 'quantityUnit'),
  text('cbc:ValueQualifier', 'qualifier'),
)

const classification = aggregate<NamedClassification>(textWith('cbc:ItemClassificationCode', 'code', { listID: 'list', listVersionID: 'listVersion', name: 'name' }))

/** Of an order: by serial number and lot. */
const instance = aggregate<ItemInstance>(text('cbc:SerialID', 'serialNumber'), within('cac:LotIdentification', text('cbc:LotNumberID', 'lot')))

/** The parts of an item; each transaction has some of them. */
export const ofItem = {
  description: text<TaxedItem>('cbc:Description', 'description'),
  name: text<TaxedItem>('cbc:Name', 'name'),
  buyers: reference<TaxedItem>('cac:BuyersItemIdentification', 'buyersIdentifier'),
  sellers: reference<TaxedItem>('cac:SellersItemIdentification', 'sellersIdentifier'),
  manufacturers: reference<TaxedItem>('cac:ManufacturersItemIdentification', 'manufacturersIdentifier'),
  standard: within<TaxedItem>('cac:StandardItemIdentification', identifier('cbc:ID', 'standardIdentifier')),
  specifications: some<TaxedItem, ItemSpecification>('cac:ItemSpecificationDocumentReference', 'specifications', aggregate<ItemSpecification>(text('cbc:ID', 'id'))),
  classifications: each<TaxedItem, NamedClassification>('cac:CommodityClassification', 'classifications', classification),
  vat: at<TaxedItem, VatCategory>('cac:ClassifiedTaxCategory', 'vat', taxCategory),
  attributes: each<TaxedItem, ItemProperty>('cac:AdditionalItemProperty', 'attributes', property),
  instances: some<TaxedItem, ItemInstance>('cac:ItemInstance', 'instances', instance),
} as const

/** A line of whose item the document has the VAT category in the item. */
interface TaxedLine {
  readonly item: TradeItem
  readonly vat?: VatCategory
}

/** Puts the VAT category of a line into its item, and takes it out again. */
export function vatInItem<Line extends TaxedLine>(): Conversion<Line> {
  return {
    written(line) {
      const { vat, item } = line as Stated<TaxedLine>
      return vat === undefined ? line : { ...line, item: { ...item, vat } }
    },
    read(line) {
      const { vat, ...item } = ((line as Stated<TaxedLine>).item ?? {}) as Stated<TaxedItem>
      return vat === undefined ? line : { ...line, vat, item }
    },
  }
}
