import type { CalendarDate } from '../../base/dates.ts'
import type { Catalogue, CatalogueLine } from '../model/catalogue.ts'
import { outsideRange } from './judge.ts'
import type { RangeTable } from './table.ts'

/** ActionCode of a catalogue line: the receiver takes the article out. */
const deleted = 'Delete'
/** ActionCode of a catalogue line: the receiver has the article, with other terms. */
const updated = 'Update'

/**
 * A catalogue with the articles that a municipality's units may order on a day, at all of their prices. What it takes out stays in it, and
 * an article whose new terms are outside the range is taken out, so that the receiver offers none that may not be ordered.
 */
export function narrowed(catalogue: Catalogue, range: RangeTable, day: CalendarDate): Catalogue {
  return { ...catalogue, lines: catalogue.lines.flatMap((line) => narrowedLine(range, line, day)) }
}

function narrowedLine(range: RangeTable, line: CatalogueLine, day: CalendarDate): readonly CatalogueLine[] {
  if (line.action === deleted || isWithin(range, line, day)) return [line]
  return line.action === updated ? [{ ...line, action: deleted }] : []
}

function isWithin(range: RangeTable, { item, prices }: CatalogueLine, day: CalendarDate): boolean {
  const stated = prices.length === 0 ? [undefined] : prices.map(({ price }) => price)
  return stated.every((price) => outsideRange(range, { item, price }, day) === undefined)
}
