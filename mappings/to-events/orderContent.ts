import type * as Contract from '../../schemas/generated/events.ts'
import type { DeliveryPlace, Order, OrderLine } from '../model/order.ts'
import { factsOf } from '../tables/itemConditions.ts'
import { only } from './only.ts'
import { allowancesIn, itemIn, partyIn, periodIn, priceIn, vatIn, vatSubtotalIn } from './tradeTerms.ts'

/** UNCL1229 of a line that a change takes out of the order. */
const deleted = '2'

/**
 * The content of an order event, of a canonical order that came from the buyer: the order as it is now, without the lines that a change deletes.
 * No rate and no amount is touched. `leased` are those of the seller's articles that are leased where a line does not say.
 */
export function orderContent(order: Order, leased: ReadonlySet<string>): Contract.Draft<Contract.OrderContent> {
  const { buyer, seller, orderer, invoicee, delivery, deliveryTerms, allowancesAndCharges, vatBreakdown, lines } = order
  return {
    ...only(order, [
      'buyersNumber', 'sellersNumber', 'origin', 'typeCode', 'issuedAt', 'issueDate', 'currency', 'buyerReference', 'contract', 'project', 'quotation', 'catalogue',
      'originatorDocument', 'accountingReference', 'previousDocument', 'validUntil', 'notes', 'paymentTerms', 'totals',
    ]),
    buyer: partyIn(buyer),
    seller: partyIn(seller),
    allowancesAndCharges: allowancesIn(allowancesAndCharges),
    vatBreakdown: vatBreakdown.map(vatSubtotalIn),
    supportingDocuments: order.supportingDocuments.map((each) => only(each, ['id', 'description', 'externalLocation', 'sha256', 'embedded'])),
    lines: lines.filter(({ status }) => status !== deleted).map((line) => lineIn(line, leased)),
    ...(orderer === undefined ? {} : { orderer: only(orderer, ['name', 'telephone', 'email', 'unit']) }),
    ...(invoicee === undefined ? {} : { invoicee: partyIn(invoicee) }),
    ...(delivery === undefined ? {} : { delivery: placeIn(delivery) }),
    ...(deliveryTerms === undefined ? {} : { deliveryTerms: only(deliveryTerms, ['code', 'text', 'location']) }),
  }
}

function lineIn(line: OrderLine, leased: ReadonlySet<string>): Contract.Draft<Contract.OrderLine> {
  const acquisition = acquisitionOf(line, leased)
  const { price, vat, item, allowancesAndCharges, requestedDelivery, promisedDelivery, originator } = line
  return {
    ...only(line, ['id', 'note', 'quantity', 'unit', 'netAmount', 'accountingReference', 'partialDelivery']),
    price: priceIn(price),
    vat: vatIn(vat),
    item: itemIn(item),
    allowancesAndCharges: allowancesIn(allowancesAndCharges),
    ...(acquisition === undefined ? {} : { acquisition }),
    ...(requestedDelivery === undefined ? {} : { requestedDelivery: periodIn(requestedDelivery) }),
    ...(promisedDelivery === undefined ? {} : { promisedDelivery: periodIn(promisedDelivery) }),
    ...(originator === undefined ? {} : { originator: originator.name ?? originator.identifier?.id }),
  }
}

/** By the line's own word (BG-32), as catalogues of ours put it, else by the catalogue. */
function acquisitionOf({ item }: OrderLine, leased: ReadonlySet<string>): 'purchase' | 'lease' | undefined {
  return factsOf(item).acquisition ?? (item.sellersIdentifier !== undefined && leased.has(item.sellersIdentifier) ? 'lease' : undefined)
}

function placeIn({ requestedPeriod, promisedPeriod, ...place }: DeliveryPlace): Contract.Draft<Contract.DeliveryPlace> {
  return {
    ...only(place, ['name', 'location', 'address', 'contact', 'party']),
    ...(requestedPeriod === undefined ? {} : { requestedPeriod: periodIn(requestedPeriod) }),
    ...(promisedPeriod === undefined ? {} : { promisedPeriod: periodIn(promisedPeriod) }),
  }
}
