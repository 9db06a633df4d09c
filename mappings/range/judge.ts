import type { CalendarDate } from '../../base/dates.ts'
import type { Decimal } from '../model/decimal.ts'
import type { Item, Price } from '../model/invoice.ts'
import { holdsOn } from '../tables/dateSpans.ts'
import { compareUnitPrice, factsOf, fitsItem } from '../tables/itemConditions.ts'
import type { RangeRow, RangeTable } from './table.ts'

/** What is offered or ordered. */
export interface Wish {
  readonly item: Item
  /** Undefined where none is stated: then no limit of price is passed. */
  readonly price: Price | undefined
  /** Of an order line; an article of a catalogue has none. */
  readonly quantity?: Decimal
  /** The unit that orders; an article of a catalogue is for all of them. */
  readonly unit?: string
}

/** Why something is outside a range: no row has the item on that day, none has it for the unit, or a limit of the row is passed. */
export type OutsideRange =
  | { readonly because: 'item' | 'unit' }
  | { readonly because: 'unitPrice' | 'quantity'; readonly limit: Decimal; readonly row: number }

/** Judges one wish by a range on a day; undefined where it is within. */
export function outsideRange({ rows }: RangeTable, { item, price, quantity, unit }: Wish, day: CalendarDate): OutsideRange | undefined {
  const facts = factsOf(item)
  const fitting = rows.filter((row) => holdsOn(row, day) && fitsItem(row.conditions, item, facts))
  const deciding = fitting.find(({ units }) => unit === undefined || units === undefined || units.includes(unit))
  if (deciding === undefined) return { because: fitting.length === 0 ? 'item' : 'unit' }
  return passed(deciding, price, quantity)
}

function passed({ row, mostUnitPrice, mostQuantity }: RangeRow, price: Price | undefined, quantity: Decimal | undefined): OutsideRange | undefined {
  if (mostUnitPrice !== undefined && price !== undefined && compareUnitPrice(price, mostUnitPrice) > 0) return { because: 'unitPrice', limit: mostUnitPrice, row }
  if (mostQuantity !== undefined && quantity !== undefined && quantity.compare(mostQuantity) > 0) return { because: 'quantity', limit: mostQuantity, row }
  return undefined
}
