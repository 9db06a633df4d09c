import { Decimal } from '../../model/decimal.ts'
import type { Findings } from './findings.ts'
import { en16931, type Rule } from './rule.ts'
import type { TradeDocument } from './trade.ts'

/** Sum of the document's allowances, or of its charges. */
function sumOf({ allowancesAndCharges }: TradeDocument, charges: boolean): Decimal {
  let sum = Decimal.zero
  for (const one of allowancesAndCharges) if (one.isCharge === charges) sum = sum.plus(one.amount)
  return sum
}

/** The stated sum is theirs; it must be stated where there are any. */
function checkSum(stated: Decimal | undefined, document: TradeDocument, charges: boolean, term: string, of: string, findings: Findings): void {
  if (stated === undefined) {
    if (document.allowancesAndCharges.some(({ isCharge }) => isCharge === charges)) findings.require(stated, term)
  } else {
    findings.equal(stated, sumOf(document, charges), term, of)
  }
}

/** From the lines to the amount due, to the cent. */
export const totalRules: readonly Rule<TradeDocument>[] = [
  {
    id: 'BR-CO-10',
    terms: ['BT-106', 'BT-131'],
    source: en16931,
    check({ totals, lines }, findings) {
      let sum = Decimal.zero
      for (const line of lines) sum = sum.plus(line.netAmount)
      findings.equal(totals.lines, sum, 'BT-106', 'Σ BT-131')
    },
  },
  {
    id: 'BR-CO-11',
    terms: ['BT-107', 'BT-92'],
    source: en16931,
    check(document, findings) {
      checkSum(document.totals.allowances, document, false, 'BT-107', 'Σ BT-92', findings)
    },
  },
  {
    id: 'BR-CO-12',
    terms: ['BT-108', 'BT-99'],
    source: en16931,
    check(document, findings) {
      checkSum(document.totals.charges, document, true, 'BT-108', 'Σ BT-99', findings)
    },
  },
  {
    id: 'BR-CO-13',
    terms: ['BT-109', 'BT-106', 'BT-107', 'BT-108'],
    source: en16931,
    check({ totals }, findings) {
      const computed = totals.lines.minus(totals.allowances ?? Decimal.zero).plus(totals.charges ?? Decimal.zero)
      findings.equal(totals.taxExclusive, computed, 'BT-109', 'BT-106 − BT-107 + BT-108')
    },
  },
  {
    id: 'BR-CO-14',
    terms: ['BT-110', 'BT-117'],
    source: en16931,
    check({ totals, vatBreakdown }, findings) {
      let sum = Decimal.zero
      for (const row of vatBreakdown) sum = sum.plus(row.taxAmount)
      findings.equal(totals.tax, sum, 'BT-110', 'Σ BT-117')
    },
  },
  {
    id: 'BR-CO-15',
    terms: ['BT-112', 'BT-109', 'BT-110'],
    source: en16931,
    check({ totals }, findings) {
      findings.equal(totals.taxInclusive, totals.taxExclusive.plus(totals.tax), 'BT-112', 'BT-109 + BT-110')
    },
  },
  {
    id: 'BR-CO-16',
    terms: ['BT-115', 'BT-112', 'BT-113', 'BT-114'],
    source: en16931,
    check({ totals }, findings) {
      const computed = totals.taxInclusive.minus(totals.prepaid ?? Decimal.zero).plus(totals.rounding ?? Decimal.zero)
      findings.equal(totals.payable, computed, 'BT-115', 'BT-112 − BT-113 + BT-114')
    },
  },
]
