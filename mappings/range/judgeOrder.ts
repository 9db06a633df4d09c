import type { CalendarDate } from '../../base/dates.ts'
import { problem, type Problem } from '../../errors/failure.ts'
import { numeral, wordsOf } from '../../errors/words/words.ts'
import { Decimal } from '../model/decimal.ts'
import type { Order, OrderLine } from '../model/order.ts'
import { holdsOn } from '../tables/dateSpans.ts'
import { outsideRange } from './judge.ts'
import { isOf, type OrderLimit, type Ordered, type Spending } from './limits.ts'
import type { RangeTable } from './table.ts'

/** What a municipality lets its units order. */
export interface OrderingRules {
  readonly range?: RangeTable | undefined
  /** The units that may order; all where absent. */
  readonly units?: readonly string[] | undefined
  readonly limits: readonly OrderLimit[]
}

const currencyOfLimits = 'EUR'
/** UNCL1229 of a line that a change takes out of the order. */
const deleted = '2'

/** Why the municipality does not let this be ordered on that day: everything that is wrong with it. A cancelled order asks for nothing. */
export function judgeOrder(order: Order, story: string, day: CalendarDate, { range, units, limits }: OrderingRules, spending: Spending): readonly Problem[] {
  if (order.stage === 'cancelled') return []
  const unit = order.orderer?.unit
  const document = order.documentNumber ?? order.buyersNumber ?? order.sellersNumber
  const mayOrder = units === undefined || (unit !== undefined && units.includes(unit))
  const lines = order.lines.filter(({ status }) => status !== deleted)
  return [
    ...(mayOrder ? [] : [problem('KS-RANGE-UNIT', { document, unit: unit ?? wordsOf('none') })]),
    ...(range === undefined ? [] : lines.flatMap((line) => judgeLine(line, unit, day, range, document))),
    ...judgeLimits(order, document, story, orderedBy(order, day), limits, spending),
  ]
}

/** What an order counts as; nothing once it is cancelled. */
export function orderedBy(order: Order, day: CalendarDate): Ordered {
  return { unit: order.orderer?.unit, day, amount: order.stage === 'cancelled' ? Decimal.zero : amountOf(order) }
}

/** BT-109; an order that states no total is worth its lines. */
function amountOf({ totals, lines }: Order): Decimal {
  return totals.taxExclusive.equals(Decimal.zero) ? Decimal.sum(lines.filter(({ status }) => status !== deleted).map(({ netAmount }) => netAmount)) : totals.taxExclusive
}

function judgeLine({ id, item, price, quantity }: OrderLine, unit: string | undefined, day: CalendarDate, range: RangeTable, document: string): readonly Problem[] {
  const outside = outsideRange(range, { item, price, quantity, unit: unit ?? '' }, day)
  if (outside === undefined) return []
  const about = { document, line: id, item: [item.sellersIdentifier, item.name].filter((text) => text !== undefined && text !== '').join(' ').slice(0, 200) }
  switch (outside.because) {
    case 'item':
      return [problem('KS-RANGE-ITEM', about)]
    case 'unit':
      return [problem('KS-RANGE-ITEM-OF-UNIT', { ...about, unit: unit ?? wordsOf('none') })]
    case 'unitPrice':
      return [problem('KS-RANGE-PRICE', { ...about, limit: numeral(outside.limit) })]
    case 'quantity':
      return [problem('KS-RANGE-QUANTITY', { ...about, quantity: numeral(quantity), limit: numeral(outside.limit) })]
  }
}

function judgeLimits({ currency }: Order, document: string, story: string, ordered: Ordered, limits: readonly OrderLimit[], spending: Spending): readonly Problem[] {
  const inForce = limits.filter((limit) => holdsOn(limit, ordered.day) && isOf(limit, ordered.unit))
  if (inForce.length > 0 && currency !== currencyOfLimits) return [problem('KS-RANGE-CURRENCY', { document, currency })]
  return inForce.flatMap((limit) => {
    const sum = limit.per === 'order' ? ordered.amount : ordered.amount.plus(spending.beside(story, limit, ordered))
    if (sum.compare(Decimal.of(limit.most)) <= 0) return []
    return [problem('KS-RANGE-LIMIT', { document, amount: numeral(ordered.amount), sum: numeral(sum), period: wordsOf(limit.per), limit: numeral(Decimal.of(limit.most)) })]
  })
}
