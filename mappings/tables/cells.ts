import { failure } from '../../errors/failure.ts'
import type { PlainPhrase } from '../../errors/words/phrases/phrases.ts'
import { phrase, type Words, wordsOf } from '../../errors/words/words.ts'
import { Decimal } from '../model/decimal.ts'
import { isCalendarDate } from '../rules/calendarDate.ts'
import type { Span } from './dateSpans.ts'

/** The cells of one row by their columns, with what errors say about their place. */
export interface RowText {
  readonly table: string
  readonly row: number
  readonly cells: Readonly<Record<string, string>>
}

/** The text of a cell; undefined where it is empty or the table has no such column. */
export function cell(text: RowText, column: string): string | undefined {
  return text.cells[column] || undefined
}

/** The text of a cell that must look so. Throws KS-PROFILE-TABLE-VALUE. */
export function matching(text: RowText, column: string, pattern: RegExp, wanted: PlainPhrase | Words): string | undefined {
  const written = cell(text, column)
  if (written !== undefined && !pattern.test(written)) throw wrongCell(text, column, written, wanted)
  return written
}

/** A number with a comma or a point. Throws KS-PROFILE-TABLE-VALUE. */
export function decimalIn(text: RowText, column: string): Decimal | undefined {
  const written = matching(text, column, /^\d{1,12}([.,]\d{1,5})?$/, 'a number such as 10000 or 25,5, without spaces')
  return written === undefined ? undefined : Decimal.of(written.replace(',', '.'))
}

/** The days of the columns `from` and `until`. Throws KS-PROFILE-TABLE-VALUE. */
export function spanIn(text: RowText): Span {
  const from = date(text, 'from')
  const until = date(text, 'until')
  if (from !== undefined && until !== undefined && until < from) throw wrongCell(text, 'until', until, phrase('a day that is not before {from}', { from }))
  return { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) }
}

function date(text: RowText, column: string): string | undefined {
  const written = cell(text, column)
  if (written !== undefined && !isCalendarDate(written)) throw wrongCell(text, column, written, 'a day such as 2026-01-31')
  return written
}

/** KS-PROFILE-TABLE-VALUE. */
export function wrongCell({ table, row }: RowText, column: string, seen: string, wanted: PlainPhrase | Words): Error {
  return failure('KS-PROFILE-TABLE-VALUE', { table, row, column, seen: seen.slice(0, 60), wanted: wordsOf(wanted) })
}
