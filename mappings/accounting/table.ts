import type { Decimal } from '../model/decimal.ts'
import type { DecidingRow } from '../tables/checkRows.ts'
import type { ItemConditions } from '../tables/itemConditions.ts'
import type { TermName } from './columns.ts'

/** What a result cell says: a value, or the first of some terms that the document has, and perhaps a value for the rest. */
export interface ResultCell {
  readonly terms: readonly TermName[]
  readonly value?: string
}

/** What a line must fit; what is absent fits every line. */
export interface Conditions extends ItemConditions {
  /** Price of one item without VAT: from this, inclusive. */
  readonly unitPriceFrom?: Decimal
  /** And below this, exclusive. */
  readonly unitPriceBelow?: Decimal
  readonly vatCategory?: string
  readonly vatRate?: Decimal
}

/** One row, with the days on which it holds. */
export interface TableRow extends DecidingRow {
  readonly conditions: Conditions
  readonly account: ResultCell
  readonly vatCode?: ResultCell
  readonly dimensions: readonly (readonly [string, ResultCell])[]
}

/** A municipality's decision table: the first row that a line fits decides. */
export interface DecisionTable {
  /** Its file, as errors name it. */
  readonly name: string
  readonly rows: readonly TableRow[]
}
