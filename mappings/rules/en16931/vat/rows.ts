import { joined, numeral, said, type Words } from '../../../../errors/words/words.ts'
import { Decimal } from '../../../model/decimal.ts'
import type { VatSubtotal } from '../../../model/invoice.ts'
import type { Stated } from '../../../model/stated.ts'
import type { Facts } from '../../facts.ts'
import type { Findings } from '../../findings.ts'
import type { Rule } from '../../rule.ts'
import { withinOne } from '../breakdown.ts'
import { rule } from '../define.ts'
import { withinUnit } from '../rounding.ts'
import type { Category } from './categories.ts'

type Row = Stated<VatSubtotal>
type Check = (row: Row, facts: Facts, findings: Findings) => void

/** -08, -09, -10: the taxable amount, the tax and the exemption reason of the category's rows in the breakdown. */
export function rowsOf({ code, family, rows, exemptionReason }: Category): readonly Rule[] {
  return [
    ofRows('08', ['BT-116', 'BT-131', 'BT-92', 'BT-99'], rows === 'each' ? checkTaxableOfRate : checkTaxable),
    ofRows('09', ['BT-117', 'BT-116', 'BT-119'], rows === 'each' ? checkTax : checkNoTax),
    ofRows('10', ['BT-120', 'BT-121'], exemptionReason === 'needed' ? needsReason : forbidsReason),
  ]

  function ofRows(number: string, terms: readonly string[], check: Check): Rule {
    return rule(`${family}-${number}`, terms, ({ vatBreakdown }, facts, findings) => {
      for (const row of vatBreakdown ?? []) if (row.code === code && row.otherScheme === undefined) check(row, facts, findings)
    })
  }
}

/** How an error says what a taxable amount is computed from. */
const taxableOf = (row: Row): Words => joined('Σ BT-131 − Σ BT-92 + Σ BT-99 (', described(row), ')')

/** All that is in the category, to the last decimal. */
const checkTaxable: Check = (row, { vat, hasLines }, findings) => {
  if (!hasLines) return findings.exists(undefined, 'BG-25')
  findings.equal(row.taxableAmount, vat.of(row.code ?? '')?.taxable ?? Decimal.zero, 'BT-116', taxableOf(row))
}

/**
 * All that is in the category at the rate, within a whole unit. A row of category S is wrong where nothing has its rate; where an allowance or
 * charge has it, the official rule takes these without the lines too, as it looks for lines of either kind of document.
 */
const checkTaxableOfRate: Check = (row, { vat, hasLines }, findings) => {
  const { taxableAmount, rate } = row
  if (rate === undefined) return
  const use = vat.of(row.code ?? '')?.at(rate)
  if (use === undefined && row.code === 'S') return findings.add('KS-RULE-VAT-UNUSED', { category: described(row) })
  if (!hasLines && row.code !== 'S') return findings.exists(undefined, 'BG-25')
  if (taxableAmount === undefined) return findings.exists(taxableAmount, 'BT-116')
  const expected = use?.taxable ?? Decimal.zero
  if (withinUnit(taxableAmount, expected)) return
  if (row.code === 'S' && use?.adjusted !== undefined && withinUnit(taxableAmount, use.adjusted)) return
  findings.equal(taxableAmount, expected, 'BT-116', taxableOf(row))
}

const checkTax: Check = ({ taxAmount, taxableAmount, rate }, _facts, findings) => {
  if (taxAmount === undefined) findings.exists(taxAmount, 'BT-117')
  else if (rate === undefined) findings.exists(rate, 'BT-119')
  else withinOne(taxAmount, taxableAmount, rate, findings)
}

const checkNoTax: Check = (row, _facts, findings) => findings.equal(row.taxAmount, Decimal.zero, 'BT-117', described(row))

const needsReason: Check = (row, _facts, findings) => {
  if (reasonOf(row) === undefined) findings.add('KS-RULE-EXEMPTION', { category: described(row), stated: missing, expected: aReason })
}

const forbidsReason: Check = (row, _facts, findings) => {
  const reason = reasonOf(row)
  if (reason !== undefined) findings.add('KS-RULE-EXEMPTION', { category: described(row), stated: reason, expected: noReason })
}

const missing: Words = { phrase: 'missing' }
const aReason: Words = { phrase: 'a reason' }
const noReason: Words = { phrase: 'no reason' }

function reasonOf({ exemptionReason, exemptionReasonCode }: Row): string | undefined {
  return exemptionReason ?? exemptionReasonCode
}

/** The category with its rate, `S 25.5 %`, as far as they are there. */
export function described({ code = '', rate }: Row): Words {
  return rate === undefined ? said(code) : joined(code === '' ? '' : `${code} `, numeral(rate.trimmed()), ' %')
}
