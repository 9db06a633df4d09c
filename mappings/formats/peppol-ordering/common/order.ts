import type { SupportingDocument, Totals } from '../../../model/invoice.ts'
import type { DeliveryPeriod, DeliveryPlace, DeliveryTerms, LineOriginator, Order, Orderer, OrderLine, Place, RequestedShipment } from '../../../model/order.ts'
import type { Contact, PostalAddress } from '../../../model/party.ts'
import type { TradeAllowance, TradeParty, TradePrice } from '../../../model/tradeTerms.ts'
import { aggregate, type Conversion } from '../binding/aggregate.ts'
import { amount, quantity } from '../binding/numbers.ts'
import type { Part } from '../binding/part.ts'
import { at, each, into, within } from '../binding/structure.ts'
import { identifier, indicator, text, textWith } from '../binding/texts.ts'
import { lineTerms, type TaxedItem } from './item.ts'
import { address, contact, ofParty } from './party.ts'
import { allowance, period, price, reference, supportingDocument, totals } from './terms.ts'

const { endpoint, identifiers, tradingName, vat, registeredEntity } = ofParty

/** The parties of the buyer's documents (T01, T114, T115). */
export const buyer: Part<Order> = within('cac:BuyerCustomerParty', at('cac:Party', 'buyer', aggregate<TradeParty>(endpoint, identifiers, tradingName, ofParty.address, vat, registeredEntity, ofParty.contact)))
export const seller: Part<Order> = within('cac:SellerSupplierParty', at('cac:Party', 'seller', aggregate<TradeParty>(endpoint, identifiers, tradingName, ofParty.address, registeredEntity, ofParty.contact)))
export const invoicee: Part<Order> = within('cac:AccountingCustomerParty', at('cac:Party', 'invoicee', aggregate<TradeParty>(endpoint, identifiers, tradingName, ofParty.address, vat, registeredEntity, ofParty.contact)))

/** Who ordered: the unit, its name, and whom to ask. */
export const orderer: Part<Order> = within('cac:OriginatorCustomerParty', at<Order, Orderer>('cac:Party', 'orderer', aggregate<Orderer>(
  within('cac:PartyIdentification', textWith('cbc:ID', 'unit', { schemeID: 'unitScheme' })),
  within('cac:PartyName', text('cbc:Name', 'name')),
  within('cac:Contact', text('cbc:Name', 'person'), text('cbc:Telephone', 'telephone'), text('cbc:ElectronicMail', 'email')),
)))

export const supportingDocuments: Part<Order> = each<Order, SupportingDocument>('cac:AdditionalDocumentReference', 'supportingDocuments', supportingDocument)
export const originatorDocument = reference<Order>('cac:OriginatorDocumentReference', 'originatorDocument')
export const contract = reference<Order>('cac:Contract', 'contract')
export const quotation = reference<Order>('cac:QuotationDocumentReference', 'quotation')
export const validity: Part<Order> = within('cac:ValidityPeriod', text('cbc:EndDate', 'validUntil'))
export const paymentTerms: Part<Order> = within('cac:PaymentTerms', text('cbc:Note', 'paymentTerms'))
export const allowances: Part<Order> = each<Order, TradeAllowance>('cac:AllowanceCharge', 'allowancesAndCharges', allowance)
export const tax: Part<Order> = into<Order, Totals>('totals', within('cac:TaxTotal', amount('cbc:TaxAmount', 'tax')))
export const anticipatedTotal: Part<Order> = into<Order, Totals>('totals', within('cac:AnticipatedMonetaryTotal', ...totals))

const place: readonly Part<Place>[] = [identifier('cbc:ID', 'location'), text('cbc:Name', 'name'), at<Place, PostalAddress>('cac:Address', 'address', address)]

/** Where and when the buyer wants the goods; `more` is what one transaction has after the party. */
export function delivery(...more: readonly Part<DeliveryPlace>[]): Part<Order> {
  return at<Order, DeliveryPlace>('cac:Delivery', 'delivery', aggregate<DeliveryPlace>(
    within('cac:DeliveryLocation', ...place),
    at<DeliveryPlace, DeliveryPeriod>('cac:RequestedDeliveryPeriod', 'requestedPeriod', period),
    within(
      'cac:DeliveryParty',
      within('cac:PartyIdentification', identifier('cbc:ID', 'party')),
      within('cac:PartyName', text('cbc:Name', 'partyName')),
      at<DeliveryPlace, PostalAddress>('cac:PostalAddress', 'partyAddress', address),
      at<DeliveryPlace, Contact>('cac:Contact', 'contact', contact),
    ),
    ...more,
  ).converted({ written: namedParty }))
}

/** The syntax wants the name of a party that receives; that of the place stands for it. */
function namedParty(place: Partial<DeliveryPlace>): Partial<DeliveryPlace> {
  const hasParty = place.party !== undefined || place.contact !== undefined || place.partyAddress !== undefined
  return hasParty && place.partyName === undefined && place.name !== undefined ? { ...place, partyName: place.name } : place
}

/** How the goods should travel and be marked. */
export const priority: Part<RequestedShipment> = text('cbc:ShippingPriorityLevelCode', 'priority')

export function shipment(...more: readonly Part<RequestedShipment>[]): Part<DeliveryPlace> {
  return at<DeliveryPlace, RequestedShipment>('cac:Shipment', 'shipment', aggregate<RequestedShipment>(text('cbc:ID', 'id'), ...more, within('cac:TransportHandlingUnit', text('cbc:ShippingMarks', 'shippingMarks'))))
}

/** DeliveryTerms; `more` is what one transaction says of their place. */
export function deliveryTerms(...more: readonly Part<DeliveryTerms>[]): Part<Order> {
  return at<Order, DeliveryTerms>('cac:DeliveryTerms', 'deliveryTerms', aggregate<DeliveryTerms>(
    text('cbc:ID', 'code'),
    text('cbc:SpecialTerms', 'text'),
    within('cac:DeliveryLocation', text('cbc:ID', 'location'), ...more),
  ))
}

const originator = aggregate<LineOriginator>(within('cac:PartyIdentification', identifier('cbc:ID', 'identifier')), within('cac:PartyName', text('cbc:Name', 'name')))

/** The lines of an order or a change: `status` where they have one, and the parts of their items. */
export function lines(status: readonly Part<OrderLine>[], items: readonly Part<TaxedItem>[], conversion: Conversion<TaxedItem> = {}): Part<Order> {
  return each<Order, OrderLine>('cac:OrderLine', 'lines', aggregate<OrderLine>(
    text('cbc:Note', 'note'),
    within(
      'cac:LineItem',
      text('cbc:ID', 'id'),
      ...status,
      quantity('cbc:Quantity', 'quantity', 'unit'),
      amount('cbc:LineExtensionAmount', 'netAmount'),
      indicator('cbc:PartialDeliveryIndicator', 'partialDelivery'),
      text('cbc:AccountingCost', 'accountingReference'),
      within(
        'cac:Delivery',
        identifier('cbc:ID', 'deliveryNumber'),
        at<OrderLine, Place>('cac:DeliveryLocation', 'place', aggregate(...place)),
        at<OrderLine, DeliveryPeriod>('cac:RequestedDeliveryPeriod', 'requestedDelivery', period),
      ),
      at<OrderLine, LineOriginator>('cac:OriginatorParty', 'originator', originator),
      each<OrderLine, TradeAllowance>('cac:AllowanceCharge', 'allowancesAndCharges', allowance),
      at<OrderLine, TradePrice>('cac:Price', 'price', price),
      at<OrderLine, TaxedItem>('cac:Item', 'item', aggregate(...items).converted(conversion)),
    ),
    within('cac:QuotationLineReference', text('cbc:LineID', 'quotationLine')),
  ).converted(lineTerms<OrderLine>()))
}
