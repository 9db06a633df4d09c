import type { Decimal } from '../model/decimal.ts'
import type { Item, Price } from '../model/invoice.ts'
import { cell, matching, wrongCell, type RowText } from './cells.ts'

/** What a row asks of an item; what is absent fits every item. */
export interface ItemConditions {
  /** Class by its UNCL7143 list and the beginning of its code. */
  readonly classification?: { readonly list: string; readonly prefix: string }
  /** Beginning of the seller's article number (BT-155). */
  readonly article?: string
  /** Text in the item's name or description, in small letters. */
  readonly text?: string
  readonly category?: string
  readonly acquisition?: 'purchase' | 'lease'
}

/** The columns of these conditions; an empty cell fits every item. */
export const itemColumns = ['classification', 'article', 'text', 'category', 'acquisition'] as const

/** What a table may ask of an item that no business term says. */
export interface ItemFacts {
  readonly acquisition?: 'purchase' | 'lease'
  readonly category?: string
}

/** The conditions of a row. Throws KS-PROFILE-TABLE-VALUE. */
export function itemConditionsIn(text: RowText): ItemConditions {
  return withoutUndefined({
    classification: classification(text),
    article: cell(text, 'article'),
    text: cell(text, 'text')?.toLowerCase(),
    category: cell(text, 'category'),
    acquisition: acquisition(text),
  })
}

function classification(text: RowText): ItemConditions['classification'] {
  const written = matching(text, 'classification', /^[A-Z0-9]{1,3}:[^\s:]{1,70}$/, 'list and beginning of the code, such as TST:4321')
  if (written === undefined) return undefined
  const [list = '', prefix = ''] = written.split(':')
  return { list, prefix }
}

function acquisition(text: RowText): ItemConditions['acquisition'] {
  const written = cell(text, 'acquisition')
  if (written === undefined || written === 'purchase' || written === 'lease') return written
  throw wrongCell(text, 'acquisition', written, 'purchase or lease')
}

/** The facts that the item's attributes (BG-32) named `acquisition` and `category` say, in any case of letters. */
export function factsOf({ attributes }: Item): ItemFacts {
  const said = (name: string): string | undefined => attributes.find((one) => one.name.toLowerCase() === name)?.value
  const acquisition = said('acquisition')?.toLowerCase()
  const category = said('category')
  return { ...(acquisition === 'purchase' || acquisition === 'lease' ? { acquisition } : {}), ...(category === undefined ? {} : { category }) }
}

/** Whether an item fits every condition. */
export function fitsItem({ classification, article, text, category, acquisition }: ItemConditions, item: Item, facts: ItemFacts): boolean {
  return (acquisition === undefined || acquisition === facts.acquisition)
    && (category === undefined || category === facts.category)
    && (classification === undefined || item.classifications.some(({ list, code }) => list === classification.list && code.startsWith(classification.prefix)))
    && (article === undefined || item.sellersIdentifier?.startsWith(article) === true)
    && (text === undefined || item.name.toLowerCase().includes(text) || item.description?.toLowerCase().includes(text) === true)
}

/** Whether every item that fits `narrow` also fits `wide`. */
export function impliesItem(narrow: ItemConditions, wide: ItemConditions): boolean {
  const same = (key: 'category' | 'acquisition'): boolean => wide[key] === undefined || wide[key] === narrow[key]
  return same('category') && same('acquisition')
    && (wide.classification === undefined || (narrow.classification?.list === wide.classification.list && narrow.classification.prefix.startsWith(wide.classification.prefix)))
    && (wide.article === undefined || narrow.article?.startsWith(wide.article) === true)
    && (wide.text === undefined || narrow.text?.includes(wide.text) === true)
}

/** Compares the price of one item with a limit: the price of the base quantity divided by it, without dividing. */
export function compareUnitPrice({ net, baseQuantity }: Price, limit: Decimal): number {
  return net.compare(baseQuantity === undefined ? limit : limit.times(baseQuantity))
}

/** A copy without the keys whose value is undefined. */
export function withoutUndefined<Value extends object>(values: { readonly [Key in keyof Value]: Value[Key] | undefined }): Value {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Value
}
