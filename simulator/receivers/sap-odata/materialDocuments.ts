import { choose } from '../times.ts'
import { conditionsIn, type Entity } from './purchaseOrders.ts'

/** Posted goods movements, which never change; a reversal is a document of its own. */
export class MaterialDocuments {
  readonly #seed: number
  readonly #documents: Entity[] = []

  constructor(seed: number) {
    this.#seed = seed
  }

  recall(document: Entity): void {
    this.#documents.push(document)
  }

  matching(filter: string): readonly Entity[] {
    return select(this.#documents, filter)
  }

  itemsMatching(filter: string): readonly Entity[] {
    return select(this.#documents.flatMap(itemsOf), filter)
  }

  post(content: Entity): Entity {
    const year = new Date(Number(/\d+/.exec(String(content['PostingDate']))?.[0] ?? 0)).getUTCFullYear()
    let number = 5_000_000_000 + choose(this.#seed, 0, 89_999_999, JSON.stringify(content))
    while (this.#documents.some((one) => one['MaterialDocument'] === String(number))) number += 1
    const key = { MaterialDocumentYear: String(year), MaterialDocument: String(number) }
    const results = (content['to_MaterialDocumentItem'] as Entity[]).map((item, index) => ({ ...key, MaterialDocumentItem: String(index + 1), ...item }))
    const document = { ...key, ...content, to_MaterialDocumentItem: { results } }
    this.#documents.push(document)
    return document
  }

  /** Reverses a whole document; undefined where there is none, or where it is reversed already. */
  cancel(year: string, number: string, postingDate: string): Entity | undefined {
    const document = this.#documents.find((one) => one['MaterialDocumentYear'] === year && one['MaterialDocument'] === number)
    if (document === undefined || this.itemsMatching(`ReversedMaterialDocumentYear eq '${year}' and ReversedMaterialDocument eq '${number}'`).length > 0) return undefined
    const items = itemsOf(document).map(({ MaterialDocument, MaterialDocumentYear, MaterialDocumentItem, ...item }) => ({
      ...item, GoodsMovementType: '102', ReversedMaterialDocument: MaterialDocument, ReversedMaterialDocumentYear: MaterialDocumentYear, ReversedMaterialDocumentItem: MaterialDocumentItem,
    }))
    return this.post({ GoodsMovementCode: '01', PostingDate: postingDate, MaterialDocumentHeaderText: '', to_MaterialDocumentItem: items })
  }
}

function itemsOf(document: Entity): readonly Entity[] {
  return (document['to_MaterialDocumentItem'] as { readonly results: readonly Entity[] }).results
}

function select(entities: readonly Entity[], filter: string): readonly Entity[] {
  const wanted = conditionsIn(filter)
  return entities.filter((entity) => wanted.every(([field, value]) => entity[field] === value))
}
