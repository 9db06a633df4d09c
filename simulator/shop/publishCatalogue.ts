import { instantAt } from './calendar.ts'
import { isRent, type Product } from './catalogue.ts'
import { mayOrder, type Customer } from './customers.ts'
import type { Shop } from './life/shop.ts'
import { itemOf, vatOf } from './values/items.ts'
import { partyKey } from './values/parties.ts'

const number = 'ESIMERKKILUETTELO-2026-10'

/** Publishes the whole range to all participants, before the shop opens on that day; each of the customers should get what it may order of it. */
export function publishCatalogue(shop: Shop, catalogue: readonly Product[], customers: readonly Customer[], day: string): void {
  const story = `catalogue-${number}`
  for (const customer of customers) {
    shop.book.catalogue({ municipality: customer.id, story, number, day }, catalogue, (product) => mayOrder(customer, product))
  }
  shop.timeline.add(
    'fi.kuntasilta.shop.CataloguePublished',
    {
      story,
      seller: partyKey(shop.seller),
      number,
      version: '1',
      issueDate: day,
      validity: { start: day },
      lines: catalogue.map((product, index) => ({
        id: String(index + 1),
        action: 'Add',
        item: itemOf(product),
        unit: product.unit,
        price: { net: product.price.round(6) },
        vat: vatOf(product.vat),
        acquisition: isRent(product) ? 'lease' : 'purchase',
      })),
    },
    { at: instantAt(day, 6 * 3600), subject: number, correlationId: number },
  )
}
