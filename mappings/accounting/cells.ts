import { failure } from '../../errors/failure.ts'
import type { PlainPhrase } from '../../errors/words/phrases/phrases.ts'
import { phrase, type Words, wordsOf } from '../../errors/words/words.ts'
import { Decimal } from '../model/decimal.ts'
import { isCalendarDate } from '../rules/calendarDate.ts'
import { termNames, type ConditionColumn, type TermName } from './columns.ts'
import type { Conditions, ResultCell, TableRow } from './table.ts'

/** The cells of one row by their columns, with what errors say about their place. */
export interface RowText {
  readonly table: string
  readonly row: number
  readonly cells: Readonly<Record<string, string>>
}

/** One row of a table. Throws KS-PROFILE-TABLE-VALUE naming row and column. */
export function readRow(text: RowText, dimensions: readonly string[]): TableRow {
  const from = date(text, 'from')
  const until = date(text, 'until')
  if (from !== undefined && until !== undefined && until < from) throw wrong(text, 'until', until, phrase('a day that is not before {from}', { from }))
  const account = result(text, 'account', /^\d{4,6}$/, 'an account of 4 to 6 digits')
  if (account === undefined) throw wrong(text, 'account', '', 'an account of 4 to 6 digits, or a term such as =BT-19')
  const vatCode = result(text, 'vatCode', /^[A-Za-z0-9]{1,10}$/, 'a VAT code of at most 10 letters and digits')
  const found = dimensions.flatMap((name): readonly (readonly [string, ResultCell])[] => {
    const cell = result(text, name, /^[^\s;=|]{1,24}$/u, 'at most 24 characters without spaces, ";", "=" and "|", or a term such as =BT-133')
    return cell === undefined ? [] : [[name, cell]]
  })
  return { row: text.row, conditions: conditions(text), ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }), account, ...(vatCode === undefined ? {} : { vatCode }), dimensions: found }
}

function conditions(text: RowText): Conditions {
  const unitPriceFrom = decimal(text, 'unitPriceFrom')
  const unitPriceBelow = decimal(text, 'unitPriceBelow')
  if (unitPriceFrom !== undefined && unitPriceBelow !== undefined && unitPriceBelow.compare(unitPriceFrom) <= 0) throw wrong(text, 'unitPriceBelow', unitPriceBelow.toString(), phrase('more than {least}', { least: unitPriceFrom.toString() }))
  return present({
    classification: classification(text),
    article: cell(text, 'article'),
    text: cell(text, 'text')?.toLowerCase(),
    category: cell(text, 'category'),
    acquisition: acquisition(text),
    unitPriceFrom,
    unitPriceBelow,
    vatCategory: matching(text, 'vatCategory', /^(S|Z|E|AE|K|G|O|L|M|B)$/, 'a category of EN 16931, such as S'),
    vatRate: decimal(text, 'vatRate'),
  })
}

/** `=BT-133`, `=BT-133|BT-19`, `=BT-133|4100`, or a plain value. */
function result(text: RowText, column: string, pattern: RegExp, wanted: PlainPhrase | Words): ResultCell | undefined {
  const written = text.cells[column] ?? ''
  if (written === '') return undefined
  const isTerm = (part: string): part is TermName => (termNames as readonly string[]).includes(part)
  const parts = written.startsWith('=') ? written.slice(1).split('|').map((part) => part.trim()) : []
  const last = parts.at(-1) ?? written
  const terms = (parts.length === 1 || isTerm(last) || last.startsWith('BT-') ? parts : parts.slice(0, -1)).map((part) => {
    if (!isTerm(part)) throw wrong(text, column, written, phrase('terms out of {terms}, such as =BT-133|BT-19', { terms: termNames.join(', ') }))
    return part
  })
  if (isTerm(last)) return { terms }
  if (!pattern.test(last)) throw wrong(text, column, written, wanted)
  return { terms, value: last }
}

function classification(text: RowText): Conditions['classification'] {
  const written = matching(text, 'classification', /^[A-Z0-9]{1,3}:[^\s:]{1,70}$/, 'list and beginning of the code, such as TST:4321')
  if (written === undefined) return undefined
  const [list = '', prefix = ''] = written.split(':')
  return { list, prefix }
}

function acquisition(text: RowText): Conditions['acquisition'] {
  const written = cell(text, 'acquisition')
  if (written === undefined || written === 'purchase' || written === 'lease') return written
  throw wrong(text, 'acquisition', written, 'purchase or lease')
}

function decimal(text: RowText, column: ConditionColumn): Decimal | undefined {
  const written = matching(text, column, /^\d{1,12}([.,]\d{1,5})?$/, 'a number such as 10000 or 25,5, without spaces')
  return written === undefined ? undefined : Decimal.of(written.replace(',', '.'))
}

function date(text: RowText, column: ConditionColumn): string | undefined {
  const written = cell(text, column)
  if (written !== undefined && !isCalendarDate(written)) throw wrong(text, column, written, 'a day such as 2026-01-31')
  return written
}

function matching(text: RowText, column: ConditionColumn, pattern: RegExp, wanted: PlainPhrase | Words): string | undefined {
  const written = cell(text, column)
  if (written !== undefined && !pattern.test(written)) throw wrong(text, column, written, wanted)
  return written
}

function cell(text: RowText, column: ConditionColumn): string | undefined {
  return text.cells[column] === '' ? undefined : text.cells[column]
}

function wrong({ table, row }: RowText, column: string, seen: string, wanted: PlainPhrase | Words): Error {
  return failure('KS-PROFILE-TABLE-VALUE', { table, row, column, seen: seen.slice(0, 60), wanted: wordsOf(wanted) })
}

/** Without the keys whose value is undefined. */
function present(values: { readonly [Key in keyof Conditions]: Conditions[Key] | undefined }): Conditions {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Conditions
}
