import type { InvoiceLine } from '../model/invoice.ts'
import type { OrderLine } from '../model/order.ts'
import type { CalendarDate } from '../../base/dates.ts'
import type { Conditions, TableRow } from './table.ts'

/** What a table may ask of a line that no business term says. */
export interface LineFacts {
  readonly acquisition?: 'purchase' | 'lease'
  readonly category?: string
}

/** The facts that the item's attributes (BG-32) named `acquisition` and `category` say, in any case of letters. */
export function factsOf({ item }: InvoiceLine | OrderLine): LineFacts {
  const said = (name: string): string | undefined => item.attributes.find((one) => one.name.toLowerCase() === name)?.value
  const acquisition = said('acquisition')?.toLowerCase()
  const category = said('category')
  return { ...(acquisition === 'purchase' || acquisition === 'lease' ? { acquisition } : {}), ...(category === undefined ? {} : { category }) }
}

/** Whether a row holds on that day. */
export function holdsOn({ from, until }: TableRow, date: CalendarDate): boolean {
  return (from === undefined || from <= date) && (until === undefined || date <= until)
}

/** Whether a line fits every condition. */
export function fits(conditions: Conditions, line: InvoiceLine | OrderLine, facts: LineFacts): boolean {
  const { classification, article, text, category, acquisition, vatCategory, vatRate } = conditions
  const { item, vat } = line
  return (acquisition === undefined || acquisition === facts.acquisition)
    && (category === undefined || category === facts.category)
    && (classification === undefined || item.classifications.some(({ list, code }) => list === classification.list && code.startsWith(classification.prefix)))
    && (article === undefined || item.sellersIdentifier?.startsWith(article) === true)
    && (text === undefined || item.name.toLowerCase().includes(text) || item.description?.toLowerCase().includes(text) === true)
    && (vatCategory === undefined || vatCategory === vat.code)
    && (vatRate === undefined || vat.rate?.equals(vatRate) === true)
    && fitsPrice(conditions, line)
}

/** The price of one item: of the base quantity, divided by it; compared without dividing. */
function fitsPrice({ unitPriceFrom, unitPriceBelow }: Conditions, { price }: InvoiceLine | OrderLine): boolean {
  if (unitPriceFrom === undefined && unitPriceBelow === undefined) return true
  const scaled = (limit: NonNullable<typeof unitPriceFrom>): typeof limit => (price.baseQuantity === undefined ? limit : limit.times(price.baseQuantity))
  return (unitPriceFrom === undefined || price.net.compare(scaled(unitPriceFrom)) >= 0) && (unitPriceBelow === undefined || price.net.compare(scaled(unitPriceBelow)) < 0)
}
