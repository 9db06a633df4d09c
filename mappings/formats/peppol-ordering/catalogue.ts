import type { Catalogue, CatalogueLine, CataloguePrice, Comparison, RelatedItem, TradingTerm } from '../../model/catalogue.ts'
import type { Period } from '../../model/invoice.ts'
import type { PostalAddress } from '../../model/party.ts'
import type { Stated } from '../../model/stated.ts'
import type { CataloguedItem, Dimension, ItemInstance, ItemSpecification } from '../../model/tradeItem.ts'
import type { TradeParty, TradePrice } from '../../model/tradeTerms.ts'
import { aggregate } from './binding/aggregate.ts'
import { DocumentBinding } from './binding/document.ts'
import { decimal, measure, priceIn, quantity } from './binding/numbers.ts'
import type { Part } from './binding/part.ts'
import { always, at, each, some, within } from './binding/structure.ts'
import { indicator, text, textAndFurther, textOr, texts } from './binding/texts.ts'
import { dimension, lineTerms, ofItem, type TaxedItem } from './common/item.ts'
import { address, ofParty } from './common/party.ts'
import { attachment, reference } from './common/terms.ts'
import { catalogueWithoutResponse } from './profiles.ts'

const { endpoint, identifiers, name, registeredEntity } = ofParty

const days = aggregate<Period>(text('cbc:StartDate', 'start'), text('cbc:EndDate', 'end'))

const registered = aggregate<TradeParty>(endpoint, identifiers, ofParty.address, registeredEntity)
const trading = aggregate<TradeParty>(endpoint, identifiers, name, ofParty.address, ofParty.contact)

const relatedItem = aggregate<RelatedItem>(text('cbc:ID', 'id'), measure('cbc:Quantity', 'quantity'))

/** A price as UBL has it: in one element with its currency and what else holds for it. */
type PricedAs = CataloguePrice & TradePrice

const prices = aggregate<PricedAs>(
  measure('cbc:LeadTimeMeasure', 'leadTime'),
  measure('cbc:MinimumQuantity', 'minimumQuantity'),
  measure('cbc:MaximumQuantity', 'maximumQuantity'),
  each<PricedAs, PostalAddress>('cac:ApplicableTerritoryAddress', 'territories', address),
  within(
    'cac:Price',
    priceIn('cbc:PriceAmount', 'net', 'currency'),
    quantity('cbc:BaseQuantity', 'baseQuantity', 'baseQuantityUnit'),
    text('cbc:PriceType', 'type'),
    decimal('cbc:OrderableUnitFactorRate', 'orderableUnitFactor'),
    at<PricedAs, Period>('cac:ValidityPeriod', 'validity', days),
  ),
).converted({
  written: ({ price, ...rest }) => ({ ...price, ...rest }),
  read({ net, baseQuantity, baseQuantityUnit, type, ...rest }) {
    const price: Stated<TradePrice> = { ...(net && { net }), ...(baseQuantity && { baseQuantity }), ...(baseQuantityUnit !== undefined && { baseQuantityUnit }), ...(type !== undefined && { type }) }
    return Object.keys(price).length === 0 ? rest : { ...rest, price }
  },
})

/** An article as UBL has it: with what only catalogues say beside the rest. */
type Article = TaxedItem & CataloguedItem

const specification = aggregate<ItemSpecification>(
  text('cbc:ID', 'id'),
  text('cbc:DocumentTypeCode', 'typeCode'),
  textAndFurther('cbc:DocumentDescription', 'description', 'furtherDescriptions'),
  attachment,
)

const article = aggregate<Article>(
  textAndFurther('cbc:Description', 'description', 'furtherDescriptions'),
  measure('cbc:PackQuantity', 'packQuantity'),
  decimal('cbc:PackSizeNumeric', 'packSize'),
  ofItem.name,
  texts('cbc:Keyword', 'keywords'),
  texts('cbc:BrandName', 'brands'),
  ofItem.buyers,
  ofItem.sellers,
  ofItem.manufacturers,
  ofItem.standard,
  some<Article, ItemSpecification>('cac:ItemSpecificationDocumentReference', 'specifications', specification),
  within('cac:OriginCountry', text('cbc:IdentificationCode', 'originCountry')),
  ofItem.classifications,
  ofItem.transactionConditions,
  ofItem.hazards,
  ofItem.vat,
  ofItem.attributes,
  within('cac:ManufacturerParty', within('cac:PartyName', text('cbc:Name', 'manufacturer'))),
  some<Article, ItemInstance>('cac:ItemInstance', 'instances', aggregate<ItemInstance>(text('cbc:BestBeforeDate', 'bestBefore'), within('cac:LotIdentification', text('cbc:LotNumberID', 'lot')))),
  ofItem.certificates,
  some<Article, Dimension>('cac:Dimension', 'dimensions', dimension),
).converted({
  written: ({ catalogued, ...rest }) => ({ ...catalogued, ...rest }),
  read({ furtherDescriptions, packQuantity, packSize, keywords, brands, dimensions, ...rest }) {
    const catalogued: Stated<CataloguedItem> = {
      ...(furtherDescriptions && { furtherDescriptions }), ...(packQuantity && { packQuantity }), ...(packSize && { packSize }),
      ...(keywords && { keywords }), ...(brands && { brands }), ...(dimensions && { dimensions }),
    }
    return Object.keys(catalogued).length === 0 ? rest : { ...rest, catalogued }
  },
})

const line = aggregate<CatalogueLine>(
  text('cbc:ID', 'id'),
  text('cbc:ActionCode', 'action'),
  indicator('cbc:OrderableIndicator', 'isOrderable'),
  text('cbc:OrderableUnit', 'orderableUnit'),
  measure('cbc:ContentUnitQuantity', 'contentQuantity'),
  decimal('cbc:OrderQuantityIncrementNumeric', 'quantityIncrement'),
  measure('cbc:MinimumOrderQuantity', 'minimumQuantity'),
  measure('cbc:MaximumOrderQuantity', 'maximumQuantity'),
  text('cbc:WarrantyInformation', 'warranty'),
  text('cbc:PackLevelCode', 'packLevel'),
  at<CatalogueLine, Period>('cac:LineValidityPeriod', 'validity', days),
  each<CatalogueLine, Comparison>('cac:ItemComparison', 'comparisons', aggregate<Comparison>(priceIn('cbc:PriceAmount', 'price', 'currency'), measure('cbc:Quantity', 'quantity'))),
  each<CatalogueLine, RelatedItem>('cac:ComponentRelatedItem', 'components', relatedItem),
  each<CatalogueLine, RelatedItem>('cac:AccessoryRelatedItem', 'accessories', relatedItem),
  each<CatalogueLine, RelatedItem>('cac:RequiredRelatedItem', 'required', relatedItem),
  each<CatalogueLine, RelatedItem>('cac:ReplacedRelatedItem', 'replaced', relatedItem),
  each<CatalogueLine, CataloguePrice>('cac:RequiredItemLocationQuantity', 'prices', prices),
  at<CatalogueLine, TaxedItem>('cac:Item', 'item', article),
).converted(lineTerms<CatalogueLine>())

function party(element: string, term: 'seller' | 'buyer'): Part<Catalogue> {
  return within(element, at<Catalogue, TradeParty>('cac:Party', term, trading))
}

/** Peppol Catalogue 3 (T19), seller to buyer. */
export const catalogue = new DocumentBinding<Catalogue>(
  { transaction: 'T19', root: 'Catalogue', customization: 'urn:fdc:peppol.eu:poacc:trns:catalogue:3' },
  aggregate<Catalogue>(
    textOr('cbc:ProfileID', 'process', catalogueWithoutResponse),
    text('cbc:ID', 'number'),
    text('cbc:ActionCode', 'action'),
    text('cbc:Name', 'name'),
    text('cbc:IssueDate', 'issueDate'),
    text('cbc:VersionID', 'version'),
    at<Catalogue, Period>('cac:ValidityPeriod', 'validity', days),
    reference('cac:ReferencedContract', 'contract'),
    reference('cac:SourceCatalogueReference', 'sourceCatalogue'),
    at<Catalogue, TradeParty>('cac:ProviderParty', 'provider', registered),
    at<Catalogue, TradeParty>('cac:ReceiverParty', 'receiver', registered),
    party('cac:SellerSupplierParty', 'seller'),
    party('cac:ContractorCustomerParty', 'buyer'),
    each<Catalogue, TradingTerm>('cac:TradingTerms', 'tradingTerms', aggregate<TradingTerm>(always(texts('cbc:Information', 'texts'), 'texts'))),
    each<Catalogue, CatalogueLine>('cac:CatalogueLine', 'lines', line),
  ),
)
