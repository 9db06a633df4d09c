import type { VatCategory } from '../../../model/invoice.ts'
import type { Stated } from '../../../model/stated.ts'
import type { Dimension, Hazard, ItemCertificate, ItemInstance, ItemProperty, ItemSpecification, NamedClassification, PropertyIdentifier, TradeItem } from '../../../model/tradeItem.ts'
import type { TradePrice } from '../../../model/tradeTerms.ts'
import { aggregate, type Conversion } from '../binding/aggregate.ts'
import { measure, quantity } from '../binding/numbers.ts'
import { at, each, into, some, within } from '../binding/structure.ts'
import { identifier, members, text, texts, textWith } from '../binding/texts.ts'
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

const certificate = aggregate<ItemCertificate>(
  text('cbc:ID', 'id'),
  text('cbc:CertificateTypeCode', 'typeCode'),
  text('cbc:CertificateType', 'type'),
  texts('cbc:Remarks', 'remarks'),
  within('cac:IssuerParty', within('cac:PartyName', text('cbc:Name', 'issuer'))),
  members('cac:DocumentReference', 'references', 'cbc:ID'),
)

const hazard = aggregate<Hazard>(text('cbc:UNDGCode', 'undgCode'), text('cbc:HazardClassID', 'hazardClass'))

/** A measure of an article or a parcel. */
export const dimension = aggregate<Dimension>(
  text('cbc:AttributeID', 'attribute'),
  measure('cbc:Measure', 'measure'),
  texts('cbc:Description', 'descriptions'),
  measure('cbc:MinimumMeasure', 'minimum'),
  measure('cbc:MaximumMeasure', 'maximum'),
)

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
  hazards: some<TaxedItem, Hazard>('cac:HazardousItem', 'hazards', hazard),
  transactionConditions: members<TaxedItem>('cac:TransactionConditions', 'transactionConditions', 'cbc:ActionCode'),
  certificates: some<TaxedItem, ItemCertificate>('cac:Certificate', 'certificates', certificate),
  instances: some<TaxedItem, ItemInstance>('cac:ItemInstance', 'instances', instance),
} as const

/** UNCL7143: where a document has no other place for the manufacturer's part number. */
const partNumber = 'MP'

/** Tells the manufacturer's part number as a class of the item. */
export const partNumberAsClass: Conversion<TaxedItem> = {
  written(item) {
    const { manufacturersIdentifier, classifications = [], ...rest } = item
    return manufacturersIdentifier === undefined ? item : { ...rest, classifications: [...classifications, { code: manufacturersIdentifier, list: partNumber }] }
  },
  read(item) {
    const found = item.classifications?.findLast(({ list, listVersion }) => list === partNumber && listVersion === undefined)
    if (found?.code === undefined) return item
    return { ...item, manufacturersIdentifier: found.code, classifications: (item.classifications ?? []).filter((one) => one !== found) }
  },
}

/** A line, of whose item the document has the VAT category in the item. */
interface Line {
  readonly item: TradeItem
  readonly vat?: VatCategory
  readonly price?: TradePrice
  readonly unit?: string
}

/** Puts the VAT category of a line into its item, and takes it out again; the unit of a price's quantity is the line's where it has none. */
export function lineTerms<Model extends Line>(): Conversion<Model> {
  return {
    written(line) {
      const { vat, item, price, unit } = line as Stated<Line>
      const lacksUnit = price?.baseQuantity !== undefined && price.baseQuantityUnit === undefined && unit !== undefined
      if (vat === undefined && !lacksUnit) return line
      return { ...line, ...(vat === undefined ? {} : { item: { ...item, vat } }), ...(lacksUnit ? { price: { ...price, baseQuantityUnit: unit } } : {}) }
    },
    read(line) {
      const { vat, ...item } = ((line as Stated<Line>).item ?? {}) as Stated<TaxedItem>
      return vat === undefined ? line : { ...line, vat, item }
    },
  }
}
