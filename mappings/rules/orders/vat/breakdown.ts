import { inDocument, phrase, term as named } from '../../../../errors/words/words.ts'
import { Decimal } from '../../../model/decimal.ts'
import type { VatCategory, VatSubtotal } from '../../../model/invoice.ts'
import { en16931, peppolBilling, type Rule } from '../rule.ts'
import type { TradeDocument } from '../trade.ts'
import { categoryOfReason, categoryRules } from './categories.ts'

const hundred = Decimal.of(100)

function same(one: VatCategory, other: VatCategory): boolean {
  if (one.code !== other.code) return false
  if (one.rate === undefined || other.rate === undefined) return one.rate === other.rate
  return one.rate.equals(other.rate)
}

function described({ code, rate }: VatCategory): string {
  return rate === undefined ? code : `${code} ${rate.trimmed()} %`
}

function taxableOf(category: VatCategory): string {
  return `Σ BT-131 − Σ BT-92 + Σ BT-99 (${described(category)})`
}

/** Amounts by VAT category and rate. There are few of them, so looking along the list is quickest. */
class TaxableSums {
  readonly categories: VatCategory[] = []
  readonly sums: Decimal[] = []

  add(category: VatCategory, amount: Decimal): void {
    let index = this.categories.findIndex((known) => known === category || same(known, category))
    if (index < 0) {
      index = this.categories.push(category) - 1
      this.sums.push(Decimal.zero)
    }
    this.sums[index] = (this.sums[index] as Decimal).plus(amount)
  }
}

function taxableSums({ lines, allowancesAndCharges }: TradeDocument): TaxableSums {
  const sums = new TaxableSums()
  for (const { vat, netAmount } of lines) sums.add(vat, netAmount)
  for (const { vat, isCharge, amount } of allowancesAndCharges) if (vat !== undefined) sums.add(vat, isCharge ? amount : amount.negated())
  return sums
}

/** The VAT breakdown follows from lines, allowances and charges, to the cent. */
export const breakdownRules: readonly Rule<TradeDocument>[] = [
  {
    id: 'BR-CO-18',
    terms: ['BG-23'],
    source: en16931,
    check({ vatBreakdown }, findings) {
      findings.require(vatBreakdown[0], 'BG-23')
    },
  },
  {
    id: 'BR-*-01, 08',
    terms: ['BT-116', 'BT-131', 'BT-92', 'BT-99'],
    source: en16931,
    check(document, findings) {
      const { categories, sums } = taxableSums(document)
      categories.forEach((category, index) => {
        const rows = document.vatBreakdown.filter((row) => same(row, category))
        const [row] = rows
        if (row === undefined || rows.length > 1) {
          findings.add('KS-RULE-VAT-BREAKDOWN', { category: described(category), count: rows.length, expected: phrase('one') })
          return
        }
        findings.equal(row.taxableAmount, sums[index] as Decimal, 'BT-116', taxableOf(category))
      })
      for (const row of document.vatBreakdown) {
        if (!row.taxableAmount.isZero && !categories.some((category) => same(category, row))) {
          findings.equal(row.taxableAmount, Decimal.zero, 'BT-116', taxableOf(row))
        }
      }
    },
  },
  {
    id: 'BR-CO-17; BR-*-09',
    terms: ['BT-117', 'BT-116', 'BT-119'],
    source: `${en16931}; VAT is rounded per category`,
    check({ vatBreakdown }, findings) {
      for (const row of vatBreakdown) {
        const computed = row.rate === undefined ? Decimal.zero : row.taxableAmount.times(row.rate).dividedBy(hundred, 2)
        findings.equal(row.taxAmount, computed, 'BT-117', `BT-116 × BT-119 ÷ 100 (${described(row)})`)
      }
    },
  },
  {
    id: 'BR-*-10',
    terms: ['BT-120', 'BT-121'],
    source: en16931,
    check({ vatBreakdown }, findings) {
      for (const row of vatBreakdown) {
        const wanted = categoryRules[row.code]?.exemptionReason ?? 'any'
        if (wanted === 'any') continue
        const reason = reasonOf(row)
        if ((wanted === 'required') === (reason === undefined)) {
          findings.add('KS-RULE-EXEMPTION', { category: described(row), stated: reason ?? phrase('missing'), expected: phrase(wanted === 'required' ? 'a reason' : 'no reason') })
        }
      }
    },
  },
  {
    id: 'PEPPOL-EN16931-P0104…P0111',
    terms: ['BT-121', 'BT-118'],
    source: peppolBilling,
    check({ vatBreakdown }, findings) {
      for (const row of vatBreakdown) {
        const reason = row.exemptionReasonCode?.toUpperCase()
        const category = reason === undefined ? undefined : categoryOfReason[reason]
        if (category !== undefined && category !== row.code) {
          findings.add('KS-RULE-EXEMPTION', { category: described(row), stated: row.exemptionReasonCode as string, expected: phrase('this reason only with the category {category}', { category }) })
        }
      }
    },
  },
  {
    id: 'BR-O-11…14',
    terms: ['BT-118', 'BT-151', 'BT-95', 'BT-102'],
    source: en16931,
    check({ vatBreakdown }, findings) {
      if (vatBreakdown.length > 1 && vatBreakdown.some(({ code }) => code === 'O')) {
        const others = vatBreakdown.filter(({ code }) => code !== 'O').map(described)
        if (others.length > 0) findings.add('KS-RULE-CONFLICT', { term: named('BT-118'), where: inDocument, other: `O, ${others.join(', ')}` })
      }
    },
  },
]

function reasonOf({ exemptionReason, exemptionReasonCode }: VatSubtotal): string | undefined {
  return exemptionReason ?? exemptionReasonCode
}
