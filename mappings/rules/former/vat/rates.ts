import type { Decimal } from '../../../model/decimal.ts'
import type { Invoice, InvoiceLine, Period } from '../../../model/invoice.ts'
import type { Stated } from '../../../model/stated.ts'
import { atLine, type Findings } from '../findings.ts'
import type { Rule } from '../rule.ts'
import { named } from '../terms.ts'
import { bearsFinnishVat, creditsEarlier, finnishRates, hasCountryRate, isFinnishRate, supplyOf } from '../../finnish/finnishRates.ts'

/** What is known of a document beside itself. */
export interface RatesKnown {
  /** VAT rates of the invoices that it credits, where they are known. */
  readonly creditedRates?: readonly Decimal[] | undefined
}

/**
 * Finnish VAT rates by the date of supply. A credit note is judged by the rates of what it credits, where they are known.
 * A document whose day of supply cannot be told may have any rate that Finland has had.
 */
export function finnishRateRule({ creditedRates }: RatesKnown): Rule<Invoice> {
  return {
    id: 'KS-RULE-VAT-RATE',
    terms: ['BT-152', 'BT-96', 'BT-103', 'BT-7', 'BT-72', 'BG-14', 'BG-26'],
    source: 'Finnish VAT Act, sections 15 and 84 to 85 a',
    check(invoice, findings) {
      if (!bearsFinnishVat(invoice)) return
      const credited = creditsEarlier(invoice) ? creditedRates : undefined
      const whole = supplyOf(invoice, undefined)
      for (const line of invoice.lines) {
        if (!hasCountryRate(line.vat)) continue
        judge(line.vat.rate, line.period === undefined && line.taxPointDate === undefined ? whole : supplyOf(invoice, line), credited, 'BT-152', line, findings)
      }
      for (const { vat, isCharge } of invoice.allowancesAndCharges) {
        if (hasCountryRate(vat)) judge(vat.rate, whole, credited, isCharge ? 'BT-102' : 'BT-95', undefined, findings)
      }
    },
  }
}

function judge(rate: Decimal, supply: Stated<Period> | undefined, credited: readonly Decimal[] | undefined, term: string, line: InvoiceLine | undefined, findings: Findings): void {
  const right = credited === undefined ? isFinnishRate(rate, supply) : credited.some((one) => one.equals(rate))
  if (right) return
  findings.add('KS-RULE-VAT-RATE', {
    term: named(term),
    where: line === undefined ? 'document' : atLine(line),
    rate: rate.toString(),
    supply: supply === undefined ? 'unknown' : `${supply.start ?? ''}…${supply.end ?? ''}`,
    known: credited === undefined ? finnishRates(supply) : credited.join(', '),
  })
}
