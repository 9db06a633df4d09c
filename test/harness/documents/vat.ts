import fc from 'fast-check'
import { Decimal } from '../../../mappings/model/decimal.ts'
import type { AllowanceOrCharge, Totals, VatCategory, VatSubtotal } from '../../../mappings/model/invoice.ts'

/** Categories that may stand in one document, and the day of supply that makes them right. */
export interface VatSetting {
  readonly categories: readonly VatCategory[]
  readonly supply: string
}

const rated = (code: string, ...rates: string[]): VatCategory[] => rates.map((rate) => ({ code, rate: Decimal.of(rate) }))
const unrated = [...rated('Z', '0'), ...rated('E', '0')]

export const vatSetting: fc.Arbitrary<VatSetting> = fc.constantFrom(
  { categories: [...rated('S', '25.5', '13.5', '10'), ...unrated], supply: '2026-03-02' },
  { categories: [...rated('S', '25.5', '14', '10'), ...unrated], supply: '2025-12-31' },
  { categories: [...rated('S', '24', '14.00', '10'), ...unrated], supply: '2024-08-31' },
  { categories: [...rated('AE', '0'), ...rated('S', '25.5')], supply: '2026-05-20' },
  { categories: rated('K', '0'), supply: '2026-05-20' },
  { categories: [...rated('G', '0'), ...rated('L', '7', '0'), ...rated('M', '4')], supply: '2026-05-20' },
  { categories: [{ code: 'O' }], supply: '2026-05-20' },
)

const reasons: Readonly<Record<string, string>> = { E: 'VATEX-EU-132', AE: 'VATEX-EU-AE', K: 'VATEX-EU-IC', G: 'VATEX-EU-G', O: 'VATEX-EU-O' }
const hundred = Decimal.of(100)

/** Sums a document's parts up as EN 16931 has it. */
export function summedUp(
  lines: readonly { readonly netAmount: Decimal; readonly vat: VatCategory }[],
  allowancesAndCharges: readonly AllowanceOrCharge[],
  prepaid: Decimal | undefined,
): { readonly totals: Totals; readonly vatBreakdown: readonly VatSubtotal[] } {
  const parts = [
    ...lines.map(({ vat, netAmount }) => ({ vat, net: netAmount })),
    ...allowancesAndCharges.map(({ vat, amount, isCharge }) => ({ vat: vat as VatCategory, net: isCharge ? amount : amount.negated() })),
  ]
  const keys = [...new Set(parts.map(({ vat }) => `${vat.code} ${vat.rate?.trimmed().toString() ?? ''}`))]
  const vatBreakdown = keys.map((key): VatSubtotal => {
    const own = parts.filter(({ vat }) => key === `${vat.code} ${vat.rate?.trimmed().toString() ?? ''}`)
    const { code, rate } = (own[0] as (typeof own)[number]).vat
    const taxableAmount = Decimal.sum(own.map(({ net }) => net)).round(2)
    const taxAmount = rate === undefined ? new Decimal(0n, 2) : taxableAmount.times(rate).dividedBy(hundred, 2)
    const exemptionReasonCode = reasons[code]
    return {
      code,
      ...(rate === undefined ? {} : { rate }),
      taxableAmount,
      taxAmount,
      ...(exemptionReasonCode === undefined ? {} : { exemptionReasonCode, exemptionReason: `Veroton: ${code}` }),
    }
  })
  const sumOf = (charges: boolean): Decimal => Decimal.sum(allowancesAndCharges.filter(({ isCharge }) => isCharge === charges).map(({ amount }) => amount)).round(2)
  const has = (charges: boolean): boolean => allowancesAndCharges.some(({ isCharge }) => isCharge === charges)
  const lineSum = Decimal.sum(lines.map(({ netAmount }) => netAmount)).round(2)
  const taxExclusive = lineSum.minus(sumOf(false)).plus(sumOf(true))
  const tax = Decimal.sum(vatBreakdown.map((row) => row.taxAmount)).round(2)
  const taxInclusive = taxExclusive.plus(tax)
  return {
    vatBreakdown,
    totals: {
      lines: lineSum,
      ...(has(false) ? { allowances: sumOf(false) } : {}),
      ...(has(true) ? { charges: sumOf(true) } : {}),
      taxExclusive,
      tax,
      taxInclusive,
      ...(prepaid === undefined ? {} : { prepaid }),
      payable: taxInclusive.minus(prepaid ?? Decimal.zero),
    },
  }
}
