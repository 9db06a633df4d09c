import type { Decimal } from '../model/decimal.ts'
import type { DecidingRow } from '../tables/checkRows.ts'
import { itemColumns, type ItemConditions } from '../tables/itemConditions.ts'

/** Every column that a range may have; `note` is for people. */
export const rangeColumns: readonly string[] = [...itemColumns, 'units', 'from', 'until', 'mostUnitPrice', 'mostQuantity', 'note']

/** Items that a municipality's units may order, on the days on which the row holds. */
export interface RangeRow extends DecidingRow {
  readonly conditions: ItemConditions
  /** Codes of the units that may order them; all where absent. */
  readonly units?: readonly string[]
  /** Highest price of one item without VAT, inclusive. */
  readonly mostUnitPrice?: Decimal
  /** Highest quantity of one order line, inclusive. */
  readonly mostQuantity?: Decimal
}

/** A municipality's range: the first row that an item and its unit fit decides, and what fits none is outside. */
export interface RangeTable {
  /** Its file, as errors name it. */
  readonly name: string
  readonly rows: readonly RangeRow[]
}
