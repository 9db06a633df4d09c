import { problem, type Problem } from '../../errors/failure.ts'
import { calendarDay } from '../../errors/words/words.ts'
import type { ChargedLine, Days } from '../conversation/said.ts'
import type { Decimal } from '../model/decimal.ts'
import type { InvoiceLine } from '../model/invoice.ts'
import { comparePrices, type ChargedTogether } from './goods.ts'
import type { MatchRules } from './rules.ts'

/** After every day that is said. */
const endless = '9999-12-31'

type Span = { readonly start?: string | null | undefined; readonly end?: string | null | undefined }

/** A rent is compared with its contract, with the days of the lease and with the periods that were charged before: nothing is received of it. */
export function compareRents(each: ChargedTogether, contracts: { readonly invoice: string | undefined; readonly order: string | null }, before: readonly ChargedLine[], rules: MatchRules): readonly Problem[] {
  const { order, stand, lines } = each
  const where = { order, line: stand.line }
  const agreed = stand.terms?.contract ?? contracts.order
  const earlier = (line: InvoiceLine): readonly Span[] => before.flatMap((other) => (other.line === stand.line && other.period !== null && isSameRent(other, line, stand.ordered) ? [other.period] : []))
  return [
    ...(agreed === null || agreed === contracts.invoice ? [] : [problem('KS-MATCH-CONTRACT', { ...where, ordered: agreed, invoiced: contracts.invoice ?? '–' })]),
    ...lines.flatMap((line, index) => periodProblems(line, [...earlier(line), ...lines.slice(0, index).flatMap((other) => (sameObject(other, line) && other.period !== undefined ? [other.period] : []))], stand.terms?.leasePeriod ?? null, where)),
    ...comparePrices(each, rules),
  ]
}

function periodProblems({ period, id }: InvoiceLine, earlier: readonly Span[], lease: Days | null, where: { readonly order: string; readonly line: string }): readonly Problem[] {
  if (period?.start === undefined || period.end === undefined) return [problem('KS-MATCH-NO-PERIOD', { ...where, invoiceLine: id })]
  const twice = earlier.find((other) => overlap(period, other))
  const days = { from: calendarDay(period.start), until: calendarDay(period.end) }
  return [
    ...(lease === null || (period.start >= (lease.start ?? '') && period.end <= (lease.end ?? endless)) ? [] : [problem('KS-MATCH-OUTSIDE-LEASE', { ...where, ...days, leaseFrom: calendarDay(lease.start ?? '–'), leaseUntil: calendarDay(lease.end ?? '–') })]),
    ...(twice === undefined ? [] : [problem('KS-MATCH-PERIOD-TWICE', { ...where, ...days, beforeFrom: calendarDay(twice.start ?? '–'), beforeUntil: calendarDay(twice.end ?? '–') })]),
  ]
}

/** Of the same object; or where only one of the two names its object, more together than was let. */
function isSameRent(charged: ChargedLine, { object, quantity }: InvoiceLine, ordered: Decimal): boolean {
  const named = object?.id ?? null
  if (charged.object === named) return true
  return (charged.object === null || named === null) && charged.quantity.plus(quantity).compare(ordered) > 0
}

function overlap(one: Span, other: Span): boolean {
  return (one.start ?? '') <= (other.end ?? endless) && (other.start ?? '') <= (one.end ?? endless)
}

/** Rents of several devices of one order line are charged side by side, and so are the shares of several cost centres. */
function sameObject(one: InvoiceLine, other: InvoiceLine): boolean {
  return one.object?.id === other.object?.id && one.accountingReference === other.accountingReference
}
