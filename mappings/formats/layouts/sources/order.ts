import type { Order, OrderLine } from '../../../model/order.ts'
import { itemTexts, partyTexts, postingTexts, totalAmounts } from './shared.ts'
import type { Places } from './source.ts'

/** What an order gives to a layout, and takes from it. */
export const orderPlaces: Places<Order> = {
  text: [
    ...partyTexts,
    { name: 'seller.supplierNumber', path: 'seller.identifiers.0.id' },
    'buyersNumber',
    'sellersNumber',
    { name: 'documentNumber', path: 'documentNumber', otherwise: 'sellersNumber' },
    'previousDocument',
    'changeNumber',
    'typeCode',
    'catalogue',
    'originatorDocument',
    'cancellationReason',
    'project',
    'origin',
    'stage',
    'currency',
    'buyerReference',
    'contract',
    'quotation',
    'accountingReference',
    { name: 'note', path: 'notes.0.text' },
    'orderer.name',
    'orderer.unit',
    'orderer.telephone',
    'orderer.email',
    'delivery.name',
    { name: 'delivery.party', path: 'delivery.party.id' },
    { name: 'delivery.location', path: 'delivery.location.id' },
    { name: 'delivery.street', path: 'delivery.address.street' },
    { name: 'delivery.postCode', path: 'delivery.address.postCode' },
    { name: 'delivery.city', path: 'delivery.address.city' },
    { name: 'delivery.country', path: 'delivery.address.country' },
    'deliveryTerms.code',
    'paymentTerms',
  ],
  date: [
    'issueDate',
    'validUntil',
    { name: 'delivery.requestedFrom', path: 'delivery.requestedPeriod.start' },
    { name: 'delivery.requestedUntil', path: 'delivery.requestedPeriod.end' },
  ],
  instant: ['issuedAt'],
  money: totalAmounts,
  integer: [{ name: 'lines', from: ({ lines }) => lines.length }],
}

/** What a line of it gives and takes. */
export const orderLinePlaces: Places<OrderLine> = {
  text: ['id', 'status', 'unit', 'note', 'accountingReference', 'vat.code', ...itemTexts, ...postingTexts],
  date: [
    { name: 'requestedFrom', path: 'requestedDelivery.start' },
    { name: 'requestedUntil', path: 'requestedDelivery.end' },
    { name: 'promisedFrom', path: 'promisedDelivery.start' },
    { name: 'promisedUntil', path: 'promisedDelivery.end' },
  ],
  money: ['netAmount'],
  quantity: ['quantity'],
  price: ['price.net', 'price.baseQuantity'],
  rate: ['vat.rate'],
}
