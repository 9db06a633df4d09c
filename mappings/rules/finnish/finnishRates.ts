import type { CalendarDate } from '../../../base/dates.ts'
import { listed, numeral, type Words } from '../../../errors/words/words.ts'
import { Decimal } from '../../model/decimal.ts'
import type { Period, VatCategory } from '../../model/invoice.ts'
import type { Stated, StatedInvoice } from '../../model/stated.ts'
import type { StatedLine } from '../rule.ts'

type Days = Stated<Period>

/** A VAT rate of Finland and the days of supply on which it is in force, both included. */
interface DatedRate {
  readonly rate: Decimal
  readonly from: CalendarDate
  readonly until?: CalendarDate
}

/** The general rate and the two reduced ones (Finnish VAT Act, sections 84 to 85 a), the newest first. */
const kinds: readonly (readonly DatedRate[])[] = [
  [{ rate: Decimal.of('25.5'), from: '2024-09-01' }, { rate: Decimal.of('24'), from: '2013-01-01', until: '2024-08-31' }],
  [{ rate: Decimal.of('13.5'), from: '2026-01-01' }, { rate: Decimal.of('14'), from: '2013-01-01', until: '2025-12-31' }],
  [{ rate: Decimal.of('10'), from: '2013-01-01' }],
]
const rates = kinds.flat()

/** When something was supplied, as far as the invoice tells. */
export interface Supply {
  /** From the first day to the last. */
  readonly days: Days
  /** The days whose rates are right, of each one alone. */
  readonly deciding: readonly Days[]
  /** Several supplies of the document may lie in these days, each with a day of its own that the invoice does not tell. */
  readonly isShared: boolean
}

/** Whether the supply may have the rate; an unknown one may have each rate that ever was. */
export function isFinnishRate(rate: Decimal, supply: Supply | undefined): boolean {
  return rates.some((one) => one.rate.equals(rate) && decides(one, supply))
}

/** The rates that the supply may have, for an error: `25.5, 13.5 and 10`. */
export function finnishRates(supply: Supply | undefined): Words {
  return listed('and', rates.filter((one) => decides(one, supply)).map(({ rate }) => numeral(rate)))
}

/** Whether the rate was in force on some day of the supply, though on none that decides. */
export function isEarlierRate(rate: Decimal, supply: Supply | undefined): supply is Supply {
  return supply !== undefined && !isFinnishRate(rate, supply) && rates.some((one) => one.rate.equals(rate) && overlaps(one, supply.days))
}

/** Whether a document that bears these rates splits its period at the change that ended this rate: it has the later one too. */
export function isSplitAt(rate: Decimal, { isShared, days }: Supply, borne: readonly Decimal[]): boolean {
  const kind = kinds.find((each) => each.some((one) => one.rate.equals(rate))) ?? []
  return isShared && kind.some((one) => !one.rate.equals(rate) && overlaps(one, days) && borne.some((other) => other.equals(one.rate)))
}

function decides(one: DatedRate, supply: Supply | undefined): boolean {
  return supply === undefined || supply.deciding.some((days) => overlaps(one, days))
}

function overlaps({ from, until }: DatedRate, { start, end }: Days): boolean {
  return (end === undefined || from <= end) && (start === undefined || until === undefined || start <= until)
}

/** Tax point when paid (UNCL2005): the day is not known from the invoice. */
const whenPaid = '432'
/** Tax point on the day of issue. */
const whenIssued = '3'

/**
 * When what is invoiced was supplied: on the tax point, the line's own before the document's (paid in advance, it is the day of payment),
 * else in the line's period, else on the day of delivery or in the invoicing period, else on the day of issue. What is billed by the
 * period is supplied at its end (section 15). Undefined when it is the day of payment, and on a credit note, for which what it credits decides.
 */
export function supplyOf(invoice: StatedInvoice, line: StatedLine | undefined): Supply | undefined {
  const { taxPointDate, taxPointDateCode, issueDate, delivery, period } = invoice
  if (line?.taxPointDate !== undefined) return onDay(line.taxPointDate)
  if (taxPointDate !== undefined) return onDay(taxPointDate)
  if (creditsEarlier(invoice) || taxPointDateCode === whenPaid) return undefined
  if (taxPointDateCode === whenIssued) return onDay(issueDate)
  if (line?.period !== undefined) return { days: line.period, deciding: [endOf(line.period)], isShared: false }
  if (period === undefined) return onDay(delivery?.date ?? issueDate)
  if (delivery?.date === undefined) return { days: period, deciding: [endOf(period)], isShared: true }
  return { days: together(delivery.date, period), deciding: [day(delivery.date), endOf(period)], isShared: true }
}

/** Whether the document credits an earlier one. An invoice that takes the place of an earlier one has days of supply of its own. */
export function creditsEarlier({ kind }: StatedInvoice): boolean {
  return kind === 'creditNote'
}

/** Whether the seller's VAT is Finland's. */
export function bearsFinnishVat({ seller }: StatedInvoice): boolean {
  return seller?.vatIdentifier?.startsWith('FI') ?? seller?.address?.country === 'FI'
}

/** Whether a category has one of the rates of a country: only S has. */
export function hasCountryRate(vat: Stated<VatCategory> | undefined): vat is Stated<VatCategory> & { readonly rate: Decimal } {
  return vat?.code === 'S' && vat.rate !== undefined
}

function day(date: CalendarDate): Days {
  return { start: date, end: date }
}

function onDay(date: CalendarDate | undefined): Supply | undefined {
  return date === undefined ? undefined : { days: day(date), deciding: [day(date)], isShared: false }
}

/** The last day of a period; the period where that is not known. */
function endOf(period: Days): Days {
  return period.end === undefined ? period : day(period.end)
}

function together(date: CalendarDate, { start, end }: Days): Days {
  return {
    ...(start === undefined ? {} : { start: start < date ? start : date }),
    ...(end === undefined ? {} : { end: end > date ? end : date }),
  }
}
