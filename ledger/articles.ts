import type { EventKey } from './events.ts'
import { columns, query, run, type Connection } from './query.ts'

const queries = { save: query('save-articles'), leased: query<{ article: string }>('find-leased') }

/** An article of a catalogue, by the seller's Y-tunnus and its own number (BT-155). */
export interface CatalogueArticle {
  readonly seller: string
  readonly article: string
  readonly acquisition: 'purchase' | 'lease'
}

/** Keeps which articles are sold and which are leased; an older event changes nothing. */
export async function saveArticles(on: Connection, articles: readonly (CatalogueArticle & EventKey)[]): Promise<void> {
  await run(on, queries.save, columns(articles, 5, (each) => [each.seller, each.article, each.acquisition, each.source, each.eventId]))
}

/** Those of these articles that are leased, by the catalogue of the seller, or of anybody where that is not known. */
export async function findLeased(on: Connection, articles: readonly string[], seller: string | undefined): Promise<ReadonlySet<string>> {
  const rows = articles.length === 0 ? [] : await run(on, queries.leased, [articles, seller ?? null])
  return new Set(rows.map(({ article }) => article))
}
