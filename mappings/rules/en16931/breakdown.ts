import { Decimal } from '../../model/decimal.ts'
import type { StatedVatSubtotal } from '../../model/stated.ts'
import type { Findings } from '../findings.ts'
import type { Rule } from '../rule.ts'
import { rule } from './define.ts'
import { toCents, xpathRound } from './rounding.ts'

type Row = StatedVatSubtotal

/** The rows of the VAT breakdown (BG-23), whatever their category. */
export const breakdownRules: readonly Rule[] = [
  ofRows('BR-45', ['BT-116'], ({ taxableAmount }, findings) => findings.exists(taxableAmount, 'BT-116')),
  ofRows('BR-46', ['BT-117'], ({ taxAmount }, findings) => findings.exists(taxAmount, 'BT-117')),
  ofRows('BR-47', ['BT-118'], (row, findings) => findings.exists(codeOf(row), 'BT-118')),
  ofRows('BR-48', ['BT-119', 'BT-118'], (row, findings) => {
    if (row.otherScheme !== undefined) findings.absent('BT-119')
    else if (row.code !== 'O') findings.exists(row.rate, 'BT-119')
  }),
  ofRows('BR-CO-17', ['BT-117', 'BT-116', 'BT-119'], checkTax),
  rule('BR-CO-18', ['BG-23'], ({ vatBreakdown }, _facts, findings) => findings.exists(vatBreakdown?.[0], 'BG-23')),
]

function ofRows(id: string, terms: readonly string[], check: (row: Row, findings: Findings) => void): Rule {
  return rule(id, terms, ({ vatBreakdown }, _facts, findings) => {
    for (const row of vatBreakdown ?? []) if (row.isBeside !== true) check(row, findings)
  })
}

/** Category and rate of another tax than VAT do not count. */
function codeOf({ code, otherScheme }: Row): string | undefined {
  return otherScheme === undefined ? code : undefined
}

function rateOf({ rate, otherScheme }: Row): Decimal | undefined {
  return otherScheme === undefined ? rate : undefined
}

/** A rate that rounds to nothing allows no tax of half a unit or more; any other a difference of less than one unit. */
function checkTax(row: Row, findings: Findings): void {
  const { taxAmount, taxableAmount } = row
  const rate = rateOf(row)
  if (taxAmount === undefined) return findings.exists(taxAmount, 'BT-117')
  if (rate === undefined || xpathRound(rate, 0).isZero) {
    if (!xpathRound(taxAmount, 0).isZero) findings.equal(taxAmount, Decimal.zero, 'BT-117', 'BT-116 × BT-119 ÷ 100')
  } else {
    withinOne(taxAmount, taxableAmount, rate, findings)
  }
}

const hundredth = new Decimal(1n, 2)
const one = new Decimal(1n, 0)

/** Reports VAT that is a whole unit or more away from what its rate gives, signs aside. */
export function withinOne(taxAmount: Decimal, taxableAmount: Decimal | undefined, rate: Decimal, findings: Findings): void {
  if (taxableAmount === undefined) return findings.exists(taxableAmount, 'BT-116')
  const computed = toCents(taxableAmount.absolute().times(rate).times(hundredth))
  if (taxAmount.absolute().minus(computed).absolute().compare(one) < 0) return
  findings.equal(taxAmount, taxableAmount.isNegative ? computed.negated() : computed, 'BT-117', 'BT-116 × BT-119 ÷ 100')
}
