import type { Catalogue, CatalogueLine } from '../../../model/catalogue.ts'
import { itemTexts } from './shared.ts'
import type { Places } from './source.ts'

/** What a catalogue gives to a layout, and takes from it. */
export const cataloguePlaces: Places<Catalogue> = {
  text: [
    'number',
    'version',
    'action',
    'name',
    'contract',
    'provider.name',
    { name: 'provider.businessId', path: 'provider.legalRegistration.id', beside: { 'provider.legalRegistration.scheme': '0212' } },
    'receiver.name',
    { name: 'receiver.businessId', path: 'receiver.legalRegistration.id', beside: { 'receiver.legalRegistration.scheme': '0212' } },
  ],
  date: ['issueDate', { name: 'validFrom', path: 'validity.start' }, { name: 'validUntil', path: 'validity.end' }],
  integer: [{ name: 'lines', from: ({ lines }) => lines.length }],
}

/** What an article of it gives and takes. */
export const catalogueLinePlaces: Places<CatalogueLine> = {
  text: ['id', 'action', { name: 'unit', path: 'orderableUnit' }, 'warranty', 'vat.code', ...itemTexts, { name: 'price.currency', path: 'prices.0.currency' }],
  date: [{ name: 'validFrom', path: 'validity.start' }, { name: 'validUntil', path: 'validity.end' }],
  quantity: ['quantityIncrement', { name: 'minimumQuantity', path: 'minimumQuantity.value' }, { name: 'maximumQuantity', path: 'maximumQuantity.value' }],
  price: [{ name: 'price.net', path: 'prices.0.price.net' }, { name: 'price.baseQuantity', path: 'prices.0.price.baseQuantity' }],
  rate: ['vat.rate'],
}
