import { term as named, type Words } from '../../../errors/words/words.ts'
import type { Decimal } from '../../model/decimal.ts'
import type { Period } from '../../model/invoice.ts'
import type { Stated } from '../../model/stated.ts'
import type { Findings } from '../findings.ts'
import type { StatedLine } from '../rule.ts'
import { rule } from './define.ts'
import { bearsFinnishVat, creditsEarlier, finnishRates, hasCountryRate, isFinnishRate, supplyOf } from './finnishRates.ts'

const terms = ['BT-152', 'BT-96', 'BT-103', 'BT-7', 'BT-72', 'BG-14', 'BG-26']

/**
 * Finnish VAT rates by the date of supply. A credit note is judged by the rates of what it credits, where they are known.
 * A document whose tax point is the payment may have any rate that Finland has had.
 */
export const finnishRateRule = rule('KS-VAT-RATE', terms, 'Finnish VAT Act, sections 15 and 84 to 85 a', (invoice, { known }, findings) => {
  if (!bearsFinnishVat(invoice)) return
  const credited = creditsEarlier(invoice) ? known.creditedRates : undefined
  const whole = supplyOf(invoice, undefined)
  for (const line of invoice.lines ?? []) {
    if (!hasCountryRate(line.vat)) continue
    const supply = line.period === undefined && line.taxPointDate === undefined ? whole : supplyOf(invoice, line)
    judgeRate(line.vat.rate, supply, credited, 'BT-152', findings, line)
  }
  for (const { vat, isCharge } of invoice.allowancesAndCharges ?? []) {
    if (hasCountryRate(vat)) judgeRate(vat.rate, whole, credited, isCharge === true ? 'BT-103' : 'BT-96', findings)
  }
})

function judgeRate(rate: Decimal, supply: Stated<Period> | undefined, credited: readonly Decimal[] | undefined, term: string, findings: Findings, line?: StatedLine): void {
  const stated = { term: named(term), rate: rate.toString() }
  if (credited !== undefined) {
    if (!credited.some((one) => one.equals(rate))) findings.add('KS-RULE-CREDIT-RATE', { ...stated, known: distinct(credited).join(', ') }, line)
  } else if (!isFinnishRate(rate, supply)) {
    findings.add('KS-RULE-VAT-RATE', { ...stated, supply: daysOf(supply), known: finnishRates(supply) }, line)
  }
}

function distinct(rates: readonly Decimal[]): readonly Decimal[] {
  return rates.filter((rate, index) => rates.findIndex((one) => one.equals(rate)) === index)
}

/** A period from its first to its last day; one day as that day. */
function daysOf(supply: Stated<Period> | undefined): string | Words {
  if (supply === undefined) return { phrase: 'unknown' }
  const { start = '', end = '' } = supply
  return start === end ? start : `${start}…${end}`
}
