import type { CalendarDate } from '../../../base/dates.ts'
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

/** The general rate and the two reduced ones (Finnish VAT Act, sections 84 to 85 a). */
const rates: readonly DatedRate[] = [
  { rate: Decimal.of('25.5'), from: '2024-09-01' },
  { rate: Decimal.of('24'), from: '2013-01-01', until: '2024-08-31' },
  { rate: Decimal.of('13.5'), from: '2026-01-01' },
  { rate: Decimal.of('14'), from: '2013-01-01', until: '2025-12-31' },
  { rate: Decimal.of('10'), from: '2013-01-01' },
]

/** Whether a rate was in force on some day of the period; of an unknown period, whether it ever was. */
export function isFinnishRate(rate: Decimal, supply: Days | undefined): boolean {
  return rates.some((one) => one.rate.equals(rate) && overlaps(one, supply))
}

/** The rates in force on some day of the period, for an error: `25.5, 13.5, 10`. */
export function finnishRates(supply: Days | undefined): string {
  return rates.filter((one) => overlaps(one, supply)).map(({ rate }) => rate.toString()).join(', ')
}

function overlaps({ from, until }: DatedRate, supply: Days | undefined): boolean {
  if (supply === undefined) return true
  return (supply.end === undefined || from <= supply.end) && (supply.start === undefined || until === undefined || supply.start <= until)
}

/** Tax point when paid (UNCL2005): the day is not known from the invoice. */
const whenPaid = '432'
/** Tax point on the day of issue. */
const whenIssued = '3'

/**
 * The days on which what is invoiced was supplied, as far as the invoice tells: the tax point, the line's own before the
 * document's (paid in advance, it is the day of payment), else the line's period, else the delivery and the invoicing period
 * together, else the day of issue. Undefined when it is the day of payment, and on a credit note, for which the days of what it credits decide.
 */
export function supplyOf(invoice: StatedInvoice, line: StatedLine | undefined): Days | undefined {
  const { taxPointDate, taxPointDateCode, issueDate, delivery, period } = invoice
  if (line?.taxPointDate !== undefined) return day(line.taxPointDate)
  if (taxPointDate !== undefined) return day(taxPointDate)
  if (creditsEarlier(invoice) || taxPointDateCode === whenPaid) return undefined
  if (taxPointDateCode === whenIssued) return issueDate === undefined ? undefined : day(issueDate)
  if (line?.period !== undefined) return line.period
  if (delivery?.date === undefined) return period ?? (issueDate === undefined ? undefined : day(issueDate))
  return period === undefined ? day(delivery.date) : together(day(delivery.date), period)
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

function together(delivery: Days, period: Days): Days {
  const start = period.start === undefined ? undefined : [period.start, delivery.start as string].sort()[0]
  const end = period.end === undefined ? undefined : [period.end, delivery.end as string].sort()[1]
  return { ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) }
}
