import type { DeliveryPeriod } from '../../../model/order.ts'
import type { OrderResponse, OrderResponseLine, SubstitutedItem } from '../../../model/orderResponse.ts'
import type { TradeParty, TradePrice } from '../../../model/tradeTerms.ts'
import { aggregate } from '../binding/aggregate.ts'
import { decimal, quantity } from '../binding/numbers.ts'
import type { Part } from '../binding/part.ts'
import { at, each, within } from '../binding/structure.ts'
import { fixed, text } from '../binding/texts.ts'
import { lineTerms, ofItem, type TaxedItem } from './item.ts'
import { ofParty } from './party.ts'
import { notes, period, plainPrice, reference } from './terms.ts'

const party = aggregate<TradeParty>(ofParty.endpoint, ofParty.identifiers, ofParty.legalName)

const substitute = aggregate<SubstitutedItem>(
  text('cbc:ID', 'id'),
  at<SubstitutedItem, TaxedItem>('cac:Item', 'item', aggregate(ofItem.name, ofItem.sellers, ofItem.standard, ofItem.classifications, ofItem.vat, ofItem.attributes)),
).converted(lineTerms<SubstitutedItem>())

const line = aggregate<OrderResponseLine>(
  within(
    'cac:LineItem',
    text('cbc:ID', 'id'),
    text('cbc:Note', 'note'),
    text('cbc:LineStatusCode', 'status'),
    quantity('cbc:Quantity', 'quantity', 'unit'),
    decimal('cbc:MaximumBackorderQuantity', 'backorderQuantity'),
    within('cac:Delivery', at<OrderResponseLine, DeliveryPeriod>('cac:PromisedDeliveryPeriod', 'promisedDelivery', period)),
    at<OrderResponseLine, TradePrice>('cac:Price', 'price', plainPrice),
    at<OrderResponseLine, TaxedItem>('cac:Item', 'item', aggregate(ofItem.name, ofItem.buyers, ofItem.sellers, ofItem.standard)),
  ),
  at<OrderResponseLine, SubstitutedItem>('cac:SellerSubstitutedLineItem', 'substitute', substitute),
  within('cac:OrderLineReference', text('cbc:LineID', 'orderLine')),
)

/** What stands before the references. */
export function head(process: string): readonly Part<OrderResponse>[] {
  return [
    fixed('cbc:ProfileID', process),
    text('cbc:ID', 'number'),
    text('cbc:SalesOrderID', 'sellersOrder'),
    text('cbc:IssueDate', 'issueDate'),
    text('cbc:IssueTime', 'issueTime'),
    text('cbc:OrderResponseCode', 'code'),
    notes(),
    text('cbc:DocumentCurrencyCode', 'currency'),
    text('cbc:CustomerReference', 'buyerReference'),
  ]
}

export const order = reference<OrderResponse>('cac:OrderReference', 'buyersOrder')

/** What stands after them. */
export const rest: readonly Part<OrderResponse>[] = [
  within('cac:SellerSupplierParty', at<OrderResponse, TradeParty>('cac:Party', 'seller', party)),
  within('cac:BuyerCustomerParty', at<OrderResponse, TradeParty>('cac:Party', 'buyer', party)),
  within('cac:Delivery', at<OrderResponse, DeliveryPeriod>('cac:PromisedDeliveryPeriod', 'promisedDelivery', period)),
  each<OrderResponse, OrderResponseLine>('cac:OrderLine', 'lines', line),
]
