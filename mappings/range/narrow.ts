import type { CalendarDate } from '../../base/dates.ts'
import type { Catalogue, CatalogueLine } from '../model/catalogue.ts'
import { outsideRange } from './judge.ts'
import type { RangeTable } from './table.ts'

/** A catalogue with the articles that a municipality's units may order on a day, at all of their prices. */
export function narrowed(catalogue: Catalogue, range: RangeTable, day: CalendarDate): Catalogue {
  return { ...catalogue, lines: catalogue.lines.filter((line) => isWithin(range, line, day)) }
}

function isWithin(range: RangeTable, { item, prices }: CatalogueLine, day: CalendarDate): boolean {
  return prices.every(({ price }) => price === undefined || outsideRange(range, { item, price }, day) === undefined)
}
