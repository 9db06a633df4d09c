import { problem, type Problem } from '../../errors/failure.ts'
import { phrase, type Words } from '../../errors/words/words.ts'
import { shared, uncovered, type Span } from './dateSpans.ts'

/** A row of a table in which the first that fits decides. */
export interface DecidingRow extends Span {
  /** Line of the file, from 1. */
  readonly row: number
}

/**
 * Rows that nothing ever reaches (KS-PROFILE-TABLE-UNREACHABLE), and rows with equal conditions that hold on the same days
 * (-OVERLAP), in their order. `implies` says whether whatever fits the first row also fits the second.
 */
export function checkRows<Row extends DecidingRow>(table: string, rows: readonly Row[], implies: (narrow: Row, wide: Row) => boolean): readonly Problem[] {
  return rows.flatMap((row, index): readonly Problem[] => {
    const before = rows.slice(0, index).filter((one) => implies(row, one))
    if (before.length === 0) return []
    if (uncovered(row, before).length === 0) return [problem('KS-PROFILE-TABLE-UNREACHABLE', { table, row: row.row, other: before.map((one) => one.row).join(', ') })]
    return before.filter((one) => implies(one, row)).flatMap((one) => {
      const days = shared(one, row)
      return days === undefined ? [] : [problem('KS-PROFILE-TABLE-OVERLAP', { table, row: row.row, other: one.row, ...shownDays(days) })]
    })
  })
}

/** Days as an error says them. */
export function shownDays({ from, until }: Span): { readonly from: string | Words; readonly until: string | Words } {
  return { from: from ?? phrase('the beginning'), until: until ?? phrase('further notice') }
}
