import type { Decimal } from '../model/decimal.ts'
import type { CalendarDate } from '../../base/dates.ts'
import type { TermName } from './columns.ts'

/** What a result cell says: a value, or the first of some terms that the document has, and perhaps a value for the rest. */
export interface ResultCell {
  readonly terms: readonly TermName[]
  readonly value?: string
}

/** What a line must fit; what is absent fits every line. */
export interface Conditions {
  /** Class by its UNCL7143 list and the beginning of its code. */
  readonly classification?: { readonly list: string; readonly prefix: string }
  /** Beginning of the seller's article number (BT-155). */
  readonly article?: string
  /** Text in the item's name or description, in small letters. */
  readonly text?: string
  readonly category?: string
  readonly acquisition?: 'purchase' | 'lease'
  /** Price of one item without VAT: from this, inclusive. */
  readonly unitPriceFrom?: Decimal
  /** And below this, exclusive. */
  readonly unitPriceBelow?: Decimal
  readonly vatCategory?: string
  readonly vatRate?: Decimal
}

export interface TableRow {
  /** Line of the file, from 1. */
  readonly row: number
  readonly conditions: Conditions
  /** First and last day on which the row holds; open where absent. */
  readonly from?: CalendarDate
  readonly until?: CalendarDate
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
