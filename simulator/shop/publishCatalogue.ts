import { instantAt } from './calendar.ts'
import type { Product } from './catalogue.ts'
import type { Shop } from './life/shop.ts'
import { itemOf, vatOf } from './values/items.ts'
import { partyKey } from './values/parties.ts'

const number = 'ESIMERKKILUETTELO-2026-10'

/** Publishes the whole range to all participants, before the shop opens on that day. */
export function publishCatalogue(shop: Shop, catalogue: readonly Product[], day: string): void {
  shop.timeline.add(
    'fi.kuntasilta.shop.CataloguePublished',
    {
      story: `catalogue-${number}`,
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
        acquisition: 'purchase',
      })),
    },
    { at: instantAt(day, 6 * 3600), subject: number, correlationId: number },
  )
}
