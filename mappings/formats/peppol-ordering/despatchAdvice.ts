import type { ItemAttribute, SupportingDocument } from '../../model/invoice.ts'
import type { Carrier, DespatchAdvice, DespatchLine, DespatchPlace, HandlingUnit, LineShipment, Package, Shipment, TypedReference } from '../../model/despatchAdvice.ts'
import type { DeliveryPeriod } from '../../model/order.ts'
import type { Contact, PostalAddress } from '../../model/party.ts'
import type { Dimension, ItemInstance } from '../../model/tradeItem.ts'
import type { TradeParty } from '../../model/tradeTerms.ts'
import { aggregate, type Aggregate } from './binding/aggregate.ts'
import { DocumentBinding } from './binding/document.ts'
import { decimal, measure, quantity } from './binding/numbers.ts'
import { always, at, each, into, some, within } from './binding/structure.ts'
import { fixed, identifier, indicator, members, text, texts } from './binding/texts.ts'
import { dimension, ofItem, type TaxedItem } from './common/item.ts'
import { address, contact, ofParty } from './common/party.ts'
import { notes, period, supportingDocument } from './common/terms.ts'
import { despatch } from './profiles.ts'

const { endpoint, identifiers, name, legalName } = ofParty

const namedParty: Aggregate<TradeParty> = aggregate<TradeParty>(identifiers, name, ofParty.address)

const typedReference = aggregate<TypedReference>(text('cbc:ID', 'id'), text('cbc:DocumentType', 'type'))

const carrier = aggregate<Carrier>(
  within('cac:PartyIdentification', identifier('cbc:ID', 'identifier')),
  within('cac:PartyName', text('cbc:Name', 'name')),
  within('cac:Person', some<Carrier, TypedReference>('cac:IdentityDocumentReference', 'driversDocuments', typedReference)),
)

const despatchPlace = aggregate<DespatchPlace>(text('cbc:ID', 'id'), ...address.parts.map((part) => into<DespatchPlace, PostalAddress>('address', part)))

/** The syntax wants the number of a consignment that a carrier has; that of the shipment stands for it. */
function consigned(shipment: Partial<Shipment>): Partial<Shipment> {
  return shipment.carrier === undefined || shipment.consignment !== undefined || shipment.id === undefined ? shipment : { ...shipment, consignment: shipment.id }
}

const shipment = aggregate<Shipment>(
  text('cbc:ID', 'id'),
  always(texts('cbc:Information', 'information'), 'information'),
  measure('cbc:GrossWeightMeasure', 'grossWeight'),
  measure('cbc:GrossVolumeMeasure', 'grossVolume'),
  decimal('cbc:TotalTransportHandlingUnitQuantity', 'handlingUnitCount'),
  within('cac:Consignment', text('cbc:ID', 'consignment'), text('cbc:Information', 'consignmentInformation'), at<Shipment, Carrier>('cac:CarrierParty', 'carrier', carrier)),
  within('cac:ShipmentStage', text('cbc:TransportModeCode', 'transportMode')),
  within(
    'cac:Delivery',
    text('cbc:TrackingID', 'tracking'),
    at<Shipment, DeliveryPeriod>('cac:EstimatedDeliveryPeriod', 'estimatedDelivery', period),
    at<Shipment, TradeParty>('cac:DeliveryParty', 'deliveryParty', aggregate<TradeParty>(identifiers, name, ofParty.address, ofParty.contact)),
    within(
      'cac:Despatch',
      text('cbc:ActualDespatchDate', 'despatchDate'),
      text('cbc:ActualDespatchTime', 'despatchTime'),
      at<Shipment, DespatchPlace>('cac:DespatchAddress', 'despatchPlace', despatchPlace),
    ),
  ),
).converted({ written: consigned })

const handlingUnit = aggregate<HandlingUnit>(
  identifier('cbc:ID', 'id'),
  text('cbc:TransportHandlingUnitTypeCode', 'typeCode'),
  indicator('cbc:HazardousRiskIndicator', 'isHazardous'),
  always(texts('cbc:ShippingMarks', 'shippingMarks'), 'shippingMarks'),
  each<HandlingUnit, Dimension>('cac:MeasurementDimension', 'dimensions', dimension),
  each<HandlingUnit, Package>('cac:Package', 'packages', aggregate<Package>(text('cbc:ID', 'id'), text('cbc:PackagingTypeCode', 'typeCode'))),
)

/** One device, or goods of one lot. */
const instance = aggregate<ItemInstance>(
  identifier('cbc:ProductTraceID', 'productTrace'),
  text('cbc:ManufactureDate', 'manufactured'),
  text('cbc:BestBeforeDate', 'bestBefore'),
  text('cbc:SerialID', 'serialNumber'),
  some<ItemInstance, ItemAttribute>('cac:AdditionalItemProperty', 'properties', aggregate<ItemAttribute>(text('cbc:Name', 'name'), text('cbc:Value', 'value'))),
  within('cac:LotIdentification', text('cbc:LotNumberID', 'lot'), text('cbc:ExpiryDate', 'lotExpiry')),
)

const item = aggregate<TaxedItem>(
  ofItem.name,
  ofItem.buyers,
  within('cac:SellersItemIdentification', text('cbc:ID', 'sellersIdentifier'), text('cbc:ExtendedID', 'sellersVariant')),
  within('cac:StandardItemIdentification', identifier('cbc:ID', 'standardIdentifier'), text('cbc:ExtendedID', 'standardVariant')),
  ofItem.classifications,
  ofItem.hazards,
  ofItem.attributes,
  some<TaxedItem, ItemInstance>('cac:ItemInstance', 'instances', instance),
)

const line = aggregate<DespatchLine>(
  text('cbc:ID', 'id'),
  text('cbc:Note', 'note'),
  quantity('cbc:DeliveredQuantity', 'quantity', 'unit'),
  quantity('cbc:OutstandingQuantity', 'outstandingQuantity', 'outstandingUnit'),
  always(texts('cbc:OutstandingReason', 'outstandingReasons'), 'outstandingReasons'),
  within('cac:OrderLineReference', text('cbc:LineID', 'orderLine'), text('cbc:SalesOrderLineID', 'sellersLine'), within('cac:OrderReference', text('cbc:ID', 'order'))),
  each<DespatchLine, TypedReference>('cac:DocumentReference', 'references', typedReference),
  at<DespatchLine, TaxedItem>('cac:Item', 'item', item),
  at<DespatchLine, LineShipment>('cac:Shipment', 'shipment', aggregate<LineShipment>(fixed('cbc:ID', 'NA'), each<LineShipment, HandlingUnit>('cac:TransportHandlingUnit', 'handlingUnits', handlingUnit))),
)

/** Peppol Despatch Advice 3 (T16), seller to buyer. */
export const despatchAdvice = new DocumentBinding<DespatchAdvice>(
  { transaction: 'T16', root: 'DespatchAdvice', customization: 'urn:fdc:peppol.eu:poacc:trns:despatch_advice:3' },
  aggregate<DespatchAdvice>(
    fixed('cbc:ProfileID', despatch),
    text('cbc:ID', 'number'),
    text('cbc:IssueDate', 'issueDate'),
    text('cbc:IssueTime', 'issueTime'),
    notes(),
    always(members('cac:OrderReference', 'buyersOrders', 'cbc:ID'), 'buyersOrders'),
    each<DespatchAdvice, SupportingDocument>('cac:AdditionalDocumentReference', 'supportingDocuments', supportingDocument),
    within('cac:DespatchSupplierParty', at<DespatchAdvice, TradeParty>('cac:Party', 'despatcher', aggregate<TradeParty>(endpoint, identifiers, ofParty.address, legalName, ofParty.contact))),
    within(
      'cac:DeliveryCustomerParty',
      at<DespatchAdvice, TradeParty>('cac:Party', 'consignee', aggregate<TradeParty>(endpoint, identifiers, ofParty.address, legalName)),
      at<DespatchAdvice, Contact>('cac:DeliveryContact', 'deliveryContact', contact),
    ),
    within('cac:BuyerCustomerParty', at<DespatchAdvice, TradeParty>('cac:Party', 'buyer', namedParty)),
    within('cac:SellerSupplierParty', at<DespatchAdvice, TradeParty>('cac:Party', 'seller', namedParty)),
    within('cac:OriginatorCustomerParty', at<DespatchAdvice, TradeParty>('cac:Party', 'originator', namedParty)),
    at<DespatchAdvice, Shipment>('cac:Shipment', 'shipment', shipment),
    each<DespatchAdvice, DespatchLine>('cac:DespatchLine', 'lines', line),
  ),
)
