import type { PlainPhrase } from '../../errors/words/phrases/phrases.ts'
import { phrase, type Words } from '../../errors/words/words.ts'
import { decimalIn, matching, spanIn, wrongCell, type RowText } from '../tables/cells.ts'
import { itemConditionsIn, withoutUndefined } from '../tables/itemConditions.ts'
import { termNames, type TermName } from './columns.ts'
import type { Conditions, ResultCell, TableRow } from './table.ts'

/** One row of a table. Throws KS-PROFILE-TABLE-VALUE naming row and column. */
export function readRow(text: RowText, dimensions: readonly string[]): TableRow {
  const span = spanIn(text)
  const account = result(text, 'account', /^\d{4,6}$/, 'an account of 4 to 6 digits')
  if (account === undefined) throw wrongCell(text, 'account', '', 'an account of 4 to 6 digits, or a term such as =BT-19')
  const vatCode = result(text, 'vatCode', /^[A-Za-z0-9]{1,10}$/, 'a VAT code of at most 10 letters and digits')
  const found = dimensions.flatMap((name): readonly (readonly [string, ResultCell])[] => {
    const cell = result(text, name, /^[^\s;=|]{1,24}$/u, 'at most 24 characters without spaces, ";", "=" and "|", or a term such as =BT-133')
    return cell === undefined ? [] : [[name, cell]]
  })
  return { row: text.row, conditions: conditions(text), ...span, account, ...(vatCode === undefined ? {} : { vatCode }), dimensions: found }
}

function conditions(text: RowText): Conditions {
  const unitPriceFrom = decimalIn(text, 'unitPriceFrom')
  const unitPriceBelow = decimalIn(text, 'unitPriceBelow')
  if (unitPriceFrom !== undefined && unitPriceBelow !== undefined && unitPriceBelow.compare(unitPriceFrom) <= 0) throw wrongCell(text, 'unitPriceBelow', unitPriceBelow.toString(), phrase('more than {least}', { least: unitPriceFrom.toString() }))
  return withoutUndefined<Conditions>({
    ...itemConditionsIn(text),
    unitPriceFrom,
    unitPriceBelow,
    vatCategory: matching(text, 'vatCategory', /^(S|Z|E|AE|K|G|O|L|M|B)$/, 'a category of EN 16931, such as S'),
    vatRate: decimalIn(text, 'vatRate'),
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
    if (!isTerm(part)) throw wrongCell(text, column, written, phrase('terms out of {terms}, such as =BT-133|BT-19', { terms: termNames.join(', ') }))
    return part
  })
  if (isTerm(last)) return { terms }
  if (!pattern.test(last)) throw wrongCell(text, column, written, wanted)
  return { terms, value: last }
}
