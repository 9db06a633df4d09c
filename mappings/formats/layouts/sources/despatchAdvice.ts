import type { DespatchAdvice, DespatchLine } from '../../../model/despatchAdvice.ts'
import { itemTexts } from './shared.ts'
import { placedAt, type SerialNumbers } from './serialNumbers.ts'
import type { Places } from './source.ts'

/** What a despatch advice gives to a layout, and takes from it. */
export const despatchPlaces: Places<DespatchAdvice> = {
  text: [
    'number',
    { name: 'buyersOrder', path: 'buyersOrders.0' },
    'sellersOrder',
    { name: 'note', path: 'notes.0.text' },
    'despatcher.name',
    { name: 'despatcher.businessId', path: 'despatcher.legalRegistration.id', beside: { 'despatcher.legalRegistration.scheme': '0212' } },
    'consignee.name',
    { name: 'consignee.businessId', path: 'consignee.legalRegistration.id', beside: { 'consignee.legalRegistration.scheme': '0212' } },
    { name: 'shipment.id', path: 'shipment.id' },
    'shipment.consignment',
    'shipment.tracking',
    'shipment.carrier.name',
  ],
  date: [
    'issueDate',
    { name: 'despatchDate', path: 'shipment.despatchDate' },
    { name: 'estimatedFrom', path: 'shipment.estimatedDelivery.start' },
    { name: 'estimatedUntil', path: 'shipment.estimatedDelivery.end' },
  ],
  integer: [{ name: 'lines', from: ({ lines }) => lines.length }],
}

/** What a line of it gives and takes. */
export const despatchLinePlaces: Places<DespatchLine> = {
  text: ['id', 'note', 'unit', 'orderLine', 'sellersLine', 'order', ...itemTexts],
  quantity: ['quantity', 'outstandingQuantity'],
}

/** The devices that were sent. */
export const despatchSerialNumbers: SerialNumbers<DespatchLine> = {
  of: ({ item }) => (item.instances ?? []).flatMap(({ serialNumber }) => serialNumber ?? []),
  add: (into, serialNumber) => placedAt(into, ['item', 'instances']).push({ serialNumber }),
}
