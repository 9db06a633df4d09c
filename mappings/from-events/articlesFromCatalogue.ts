import { factsOf } from '../tables/itemConditions.ts'
import type { CatalogueEvent } from './catalogueFromEvent.ts'
import { itemFrom } from './lineTerms.ts'

/** The articles of a catalogue that say whether they are sold or leased, in a field of their own or among their attributes (BG-32). */
export function articlesFromCatalogue({ value: { lines } }: CatalogueEvent): readonly { readonly article: string; readonly acquisition: 'purchase' | 'lease' }[] {
  return lines.flatMap(({ item, acquisition: said }) => {
    const acquisition = said === 'other' ? factsOf(itemFrom(item)).acquisition : said
    return item.sellersIdentifier === null || acquisition === undefined ? [] : [{ article: item.sellersIdentifier, acquisition }]
  })
}
