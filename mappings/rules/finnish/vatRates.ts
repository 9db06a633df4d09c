import { calendarDay, joined, listed, numeral, term as named, type Words } from '../../../errors/words/words.ts'
import type { Decimal } from '../../model/decimal.ts'
import type { StatedInvoice, StatedLine } from '../../model/stated.ts'
import type { Findings } from '../findings.ts'
import { CreditedRates } from './creditedRates.ts'
import { rule } from './define.ts'
import { bearsFinnishVat, creditsEarlier, finnishRates, hasCountryRate, isEarlierRate, isFinnishRate, isSplitAt, supplyOf, type Supply } from './finnishRates.ts'

const terms = ['BT-152', 'BT-96', 'BT-103', 'BT-7', 'BT-72', 'BG-14', 'BG-26']

/**
 * Finnish VAT rates by the date of supply. A period across a change bears the rate of its end, unless lines split it. A credit note is
 * judged by the rates of what it credits, where they are known. A document whose tax point is the payment may have any rate that Finland has had.
 */
export const finnishRateRule = rule('KS-VAT-RATE', terms, 'Finnish VAT Act, sections 15 and 84 to 85 a', (invoice, { known }, findings) => {
  if (!bearsFinnishVat(invoice)) return
  const credited = creditsEarlier(invoice) && known.credited !== undefined ? new CreditedRates(known.credited) : undefined
  const whole = supplyOf(invoice, undefined)
  const judge = (rate: Decimal, supply: Supply | undefined, term: string, line?: StatedLine): void => {
    if (credited !== undefined) judgeCredit(rate, credited.of(line), term, findings, line)
    else judgeRate(rate, supply, invoice, term, findings, line)
  }
  for (const line of invoice.lines ?? []) {
    if (!hasCountryRate(line.vat)) continue
    judge(line.vat.rate, line.period === undefined && line.taxPointDate === undefined ? whole : supplyOf(invoice, line), 'BT-152', line)
  }
  for (const { vat, isCharge } of invoice.allowancesAndCharges ?? []) {
    if (hasCountryRate(vat)) judge(vat.rate, whole, isCharge === true ? 'BT-103' : 'BT-96')
  }
})

function judgeCredit(rate: Decimal, credited: readonly Decimal[], term: string, findings: Findings, line?: StatedLine): void {
  if (credited.some((one) => one.equals(rate))) return
  findings.add('KS-RULE-CREDIT-RATE', { term: named(term), rate: numeral(rate), known: listed('and', credited.map(numeral)) }, line)
}

function judgeRate(rate: Decimal, supply: Supply | undefined, invoice: StatedInvoice, term: string, findings: Findings, line?: StatedLine): void {
  if (isFinnishRate(rate, supply)) return
  const seen = { term: named(term), rate: numeral(rate), supply: daysOf(supply), known: finnishRates(supply) }
  if (!isEarlierRate(rate, supply)) findings.add('KS-RULE-VAT-RATE', seen, line)
  else if (!isSplitAt(rate, supply, ratesIn(invoice))) findings.add('KS-RULE-VAT-PERIOD', seen, line)
}

function ratesIn({ lines = [] }: StatedInvoice): readonly Decimal[] {
  return lines.flatMap(({ vat }) => (hasCountryRate(vat) ? [vat.rate] : []))
}

/** A period from its first to its last day; one day as that day. */
function daysOf(supply: Supply | undefined): Words {
  if (supply === undefined) return { phrase: 'not known' }
  const { start = '', end = '' } = supply.days
  return start === end ? calendarDay(start) : joined(calendarDay(start), '–', calendarDay(end))
}
