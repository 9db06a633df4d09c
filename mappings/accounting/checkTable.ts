import { problem, type Problem } from '../../errors/failure.ts'
import { phrase, type Words } from '../../errors/words/words.ts'
import type { Decimal } from '../model/decimal.ts'
import { checkRows, shownDays } from '../tables/checkRows.ts'
import { hull, uncovered } from '../tables/dateSpans.ts'
import { impliesItem } from '../tables/itemConditions.ts'
import type { Conditions, DecisionTable, TableRow } from './table.ts'

/**
 * What is doubtful in a table: gaps (KS-PROFILE-TABLE-GAP: lines that fit no row on some days), rows that no line ever
 * reaches (-UNREACHABLE), and rows with equal conditions that hold on the same days (-OVERLAP). In the order of the rows.
 */
export function checkTable(table: DecisionTable): readonly Problem[] {
  return [...checkRows(table.name, table.rows, (narrow, wide) => implies(narrow.conditions, wide.conditions)), ...gaps(table)]
}

/** Whether every line that fits `narrow` also fits `wide`. */
function implies(narrow: Conditions, wide: Conditions): boolean {
  return impliesItem(narrow, wide)
    && (wide.vatCategory === undefined || wide.vatCategory === narrow.vatCategory)
    && (wide.vatRate === undefined || narrow.vatRate?.equals(wide.vatRate) === true)
    && (wide.unitPriceFrom === undefined || (narrow.unitPriceFrom !== undefined && narrow.unitPriceFrom.compare(wide.unitPriceFrom) >= 0))
    && (wide.unitPriceBelow === undefined || (narrow.unitPriceBelow !== undefined && narrow.unitPriceBelow.compare(wide.unitPriceBelow) <= 0))
}

interface PriceRange {
  readonly from?: Decimal
  readonly below?: Decimal
}

/**
 * A line that fits no class, article, text, category or VAT condition can only be caught by the rows without them. Whether
 * those leave a gap is found by trying every way of acquisition and every range between their price limits.
 */
function gaps({ name, rows }: DecisionTable): readonly Problem[] {
  const general = rows.filter(({ conditions }) => conditions.classification === undefined && conditions.article === undefined && conditions.text === undefined && conditions.category === undefined && conditions.vatCategory === undefined && conditions.vatRate === undefined)
  const ways = general.some(({ conditions }) => conditions.acquisition !== undefined) ? (['purchase', 'lease'] as const) : [undefined]
  const within = hull(rows)
  return ways.flatMap((acquisition) => priceRanges(general).flatMap((range) => {
    const catching = general.filter(({ conditions }) => (conditions.acquisition === undefined || conditions.acquisition === acquisition) && covers(conditions, range))
    return uncovered(within, catching).map((days) => problem('KS-PROFILE-TABLE-GAP', { table: name, acquisition: acquisition ?? phrase('any'), price: priceText(range), ...shownDays(days) }))
  }))
}

function priceRanges(general: readonly TableRow[]): readonly PriceRange[] {
  const limits = general.flatMap(({ conditions }) => [conditions.unitPriceFrom, conditions.unitPriceBelow].filter((limit) => limit !== undefined))
  const sorted = limits.sort((one, other) => one.compare(other)).filter((limit, index) => index === 0 || !limit.equals(limits[index - 1] as Decimal))
  return [undefined, ...sorted].map((from, index) => {
    const below = sorted[index]
    return { ...(from === undefined ? {} : { from }), ...(below === undefined ? {} : { below }) }
  })
}

function covers({ unitPriceFrom, unitPriceBelow }: Conditions, { from, below }: PriceRange): boolean {
  return (unitPriceFrom === undefined || (from !== undefined && unitPriceFrom.compare(from) <= 0)) && (unitPriceBelow === undefined || (below !== undefined && unitPriceBelow.compare(below) >= 0))
}

function priceText({ from, below }: PriceRange): Words {
  if (from === undefined) return below === undefined ? phrase('any price') : phrase('price below {below}', { below: below.toString() })
  return below === undefined ? phrase('price from {from}', { from: from.toString() }) : phrase('price from {from}, below {below}', { from: from.toString(), below: below.toString() })
}
