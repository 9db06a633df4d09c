import type { Totals, VatSubtotal } from '../../model/invoice.ts'
import type { DeliveryPeriod, DeliveryPlace, Order, Orderer, OrderLine } from '../../model/order.ts'
import type { Contact, PostalAddress } from '../../model/party.ts'
import type { Stated } from '../../model/stated.ts'
import type { ItemSpecification } from '../../model/tradeItem.ts'
import type { TradeParty, TradePrice } from '../../model/tradeTerms.ts'
import { aggregate } from './binding/aggregate.ts'
import { DocumentBinding } from './binding/document.ts'
import { amount, decimal, quantity } from './binding/numbers.ts'
import type { Part } from './binding/part.ts'
import { alongside, at, each, into, some, within } from './binding/structure.ts'
import { fixed, identifier, text, textOr, textWith } from './binding/texts.ts'
import { lineTerms, ofItem, partNumberAsClass, type TaxedItem } from './common/item.ts'
import * as common from './common/order.ts'
import { address, contact, ofParty } from './common/party.ts'
import { attachment, notes, period, price, totals } from './common/terms.ts'
import { orderAgreementProcess } from './profiles.ts'

/** The syntax asks for a previous agreement; a first one names this instead. */
const noPrevious = 'NA'

/** The syntax needs the first day of a promise, so one with only a last day promises that day. */
const promised = period.converted({ written: (of) => (of.start === undefined && of.end !== undefined ? { ...of, start: of.end } : of) })

const named = aggregate<TradeParty>(ofParty.identifiers, ofParty.name)

const subtotal = aggregate<VatSubtotal>(
  amount('cbc:TaxableAmount', 'taxableAmount'),
  amount('cbc:TaxAmount', 'taxAmount'),
  within(
    'cac:TaxCategory',
    text('cbc:ID', 'code'),
    decimal('cbc:Percent', 'rate'),
    text('cbc:TaxExemptionReason', 'exemptionReason'),
    alongside('cac:TaxScheme', textOr('cbc:ID', 'otherScheme', 'VAT')),
  ),
)

/** A location's id stands for the party that receives where none is named. */
const delivery = aggregate<DeliveryPlace>(
  at<DeliveryPlace, DeliveryPeriod>('cac:PromisedDeliveryPeriod', 'promisedPeriod', promised),
  within(
    'cac:DeliveryParty',
    within('cac:PartyIdentification', identifier('cbc:ID', 'party')),
    within('cac:PartyName', text('cbc:Name', 'name')),
    at<DeliveryPlace, PostalAddress>('cac:PostalAddress', 'address', address),
  ),
).converted({ written: (place) => (place.party === undefined && place.location !== undefined ? { ...place, party: place.location } : place) })

const specification = aggregate<ItemSpecification>(text('cbc:ID', 'id'), text('cbc:DocumentTypeCode', 'typeCode'), text('cbc:DocumentType', 'description'), attachment)

const item = aggregate<TaxedItem>(
  ofItem.description,
  ofItem.name,
  ofItem.buyers,
  ofItem.sellers,
  ofItem.standard,
  some<TaxedItem, ItemSpecification>('cac:ItemSpecificationDocumentReference', 'specifications', specification),
  ofItem.classifications,
  ofItem.transactionConditions,
  ofItem.vat,
  ofItem.attributes,
  ofItem.certificates,
).converted(partNumberAsClass)

const line = aggregate<OrderLine>(within(
  'cac:LineItem',
  text('cbc:ID', 'id'),
  text('cbc:Note', 'note'),
  quantity('cbc:Quantity', 'quantity', 'unit'),
  amount('cbc:LineExtensionAmount', 'netAmount'),
  within(
    'cac:Delivery',
    quantity('cbc:Quantity', 'promisedQuantity', 'promisedQuantityUnit'),
    at<OrderLine, DeliveryPeriod>('cac:PromisedDeliveryPeriod', 'promisedDelivery', promised),
  ),
  at<OrderLine, TradePrice>('cac:Price', 'price', price),
  at<OrderLine, TaxedItem>('cac:Item', 'item', item),
)).converted(lineTerms<OrderLine>())

const parties: readonly Part<Order>[] = [
  within('cac:SellerSupplierParty', at<Order, TradeParty>('cac:Party', 'seller', aggregate(ofParty.endpoint, ofParty.identifiers, ofParty.address, ofParty.legalEntity, ofParty.contact))),
  within(
    'cac:BuyerCustomerParty',
    at<Order, TradeParty>('cac:Party', 'buyer', aggregate(ofParty.endpoint, ofParty.identifiers, ofParty.address, ofParty.legalEntity)),
    into<Order, DeliveryPlace>('delivery', at<DeliveryPlace, Contact>('cac:DeliveryContact', 'contact', contact)),
  ),
  within('cac:OriginatorCustomerParty', at<Order, Orderer>('cac:Party', 'orderer', aggregate<Orderer>(
    within('cac:PartyIdentification', textWith('cbc:ID', 'unit', { schemeID: 'unitScheme' })),
    within('cac:PartyName', text('cbc:Name', 'name')),
  ))),
  within('cac:AccountingCustomerParty', at<Order, TradeParty>('cac:Party', 'invoicee', named)),
]

/**
 * Peppol Order Agreement 3 (T110), seller to buyer: an order made in the seller's shop, or its change. Its root is an Order Response. The syntax
 * has no place for the buyer's order number, the terms of payment, allowances of a line and the country of origin of an item.
 */
export const orderAgreement = new DocumentBinding<Order>(
  { transaction: 'T110', root: 'OrderResponse', customization: 'urn:fdc:peppol.eu:poacc:trns:order_agreement:3', given: { origin: 'shop' } },
  aggregate<Order>(
    fixed('cbc:ProfileID', orderAgreementProcess),
    text('cbc:ID', 'documentNumber'),
    text('cbc:SalesOrderID', 'sellersNumber'),
    text('cbc:IssueDate', 'issueDate'),
    text('cbc:IssueTime', 'issueTime'),
    notes(),
    text('cbc:DocumentCurrencyCode', 'currency'),
    text('cbc:CustomerReference', 'buyerReference'),
    alongside('cac:OrderReference', textOr('cbc:ID', 'previousDocument', noPrevious)),
    common.originatorDocument,
    common.supportingDocuments,
    common.contract,
    ...parties,
    at<Order, DeliveryPlace>('cac:Delivery', 'delivery', delivery),
    common.deliveryTerms(at('cac:Address', 'address', address)),
    common.allowances,
    within('cac:TaxTotal', into<Order, Totals>('totals', amount('cbc:TaxAmount', 'tax')), each<Order, VatSubtotal>('cac:TaxSubtotal', 'vatBreakdown', subtotal)),
    into<Order, Totals>('totals', within('cac:LegalMonetaryTotal', ...totals)),
    each<Order, OrderLine>('cac:OrderLine', 'lines', line),
  ).converted({ written: agreed, read: stageByPrevious }),
)

/** An agreement has the number of the order unless it has one of its own, and one contact: at the place of delivery, else the buyer's. */
function agreed(order: Stated<Order>): Stated<Order> {
  const person = order.delivery?.contact ?? order.buyer?.contact
  return {
    ...order,
    documentNumber: order.documentNumber ?? order.sellersNumber,
    delivery: person === undefined ? order.delivery : { ...order.delivery, contact: person },
    invoicee: order.invoicee === undefined ? undefined : identified(order.invoicee),
  }
}

function identified(party: Stated<TradeParty>): Stated<TradeParty> {
  const [first = party.legalRegistration] = party.identifiers ?? []
  return { ...party, identifiers: first === undefined ? [] : [first] }
}

function stageByPrevious({ documentNumber, ...order }: Stated<Order>): Stated<Order> {
  return {
    ...order,
    ...(documentNumber === undefined || documentNumber === order.sellersNumber ? {} : { documentNumber }),
    stage: order.previousDocument === undefined ? 'placed' : 'changed',
  }
}
