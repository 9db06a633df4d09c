import type { OrderResponse, OrderResponseLine } from '../../../model/orderResponse.ts'
import { itemTexts, partyTexts } from './shared.ts'
import type { Places } from './source.ts'

/** The last day that is promised, else the first. */
const promised = { name: 'promised', path: 'promisedDelivery.end', otherwise: 'promisedDelivery.start' } as const

/** What an answer to an order gives to a layout, and takes from it. */
export const orderResponsePlaces: Places<OrderResponse> = {
  text: [...partyTexts, 'number', 'profile', 'code', 'currency', 'buyerReference', 'buyersOrder', 'sellersOrder', 'answeredDocument', { name: 'note', path: 'notes.0.text' }],
  date: ['issueDate', { name: 'promisedFrom', path: 'promisedDelivery.start' }, { name: 'promisedUntil', path: 'promisedDelivery.end' }, promised],
  integer: [{ name: 'lines', from: ({ lines }) => lines.length }],
}

/** What a line of it gives and takes. */
export const orderResponseLinePlaces: Places<OrderResponseLine> = {
  text: ['id', 'orderLine', 'status', 'note', 'unit', ...itemTexts, 'substitute.item.name', 'substitute.item.sellersIdentifier'],
  date: [{ name: 'promisedFrom', path: 'promisedDelivery.start' }, { name: 'promisedUntil', path: 'promisedDelivery.end' }, promised],
  quantity: ['quantity', 'backorderQuantity'],
  price: ['price.net', 'price.baseQuantity'],
}
