import type { Words } from '../../../../errors/words/words.ts'
import type { Rule } from '../../rule.ts'
import { rule } from '../define.ts'
import { paddedCodes } from '../../oddities.ts'
import { categories, type Category } from './categories.ts'
import { partiesOf } from './partyIdentifiers.ts'
import { ratesOf } from './rates.ts'
import { rowsOf } from './rows.ts'

/** BR-S-01 to -10, BR-Z-01 to -10 … of every category of the table. */
export const categoryRules: readonly Rule[] = categories.flatMap((category) => [
  presenceRule(category),
  ...partiesOf(category),
  ...ratesOf(category),
  ...rowsOf(category),
])

/** A category that is used has its row in the breakdown: at least one where each rate has one, else exactly one. */
function presenceRule({ code, family, rate, rows, anyScheme }: Category): Rule {
  const terms = ['BG-23', 'BT-118', 'BT-151', 'BT-95', 'BT-102']
  const expected: Words = { phrase: rows === 'each' ? 'one for each rate' : 'one' }
  return rule(`${family}-01`, terms, (invoice, facts, findings) => {
    const use = facts.vat.of(code)
    if (use === undefined) return
    const used = (anyScheme?.uses === true ? use.lines + use.adjustments : use.vatLines + use.vatAdjustments) > 0
    const rowsOf = anyScheme !== undefined && (used || anyScheme.uses) ? use.rows : use.vatRows
    const answering = used && rate === 'not negative' ? rowsOf - paddedCodes(invoice, code, 'cac:TaxSubtotal/cac:TaxCategory/cbc:ID') : rowsOf
    const right = rows === 'each' ? used === answering > 0 : use.vatRows === 1 || !(used || use.vatElsewhere > 0 || use.vatRows > 0)
    if (!right) findings.add('KS-RULE-VAT-BREAKDOWN', { category: code, count: answering, expected })
  })
}
