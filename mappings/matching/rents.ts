import { problem, type Problem } from '../../errors/failure.ts'
import { calendarDay } from '../../errors/words/words.ts'
import type { ChargedLine } from '../conversation/said.ts'
import type { InvoiceLine } from '../model/invoice.ts'
import { comparePrices, type ChargedTogether } from './goods.ts'
import type { MatchRules } from './rules.ts'

type Span = { readonly start?: string | null | undefined; readonly end?: string | null | undefined }

/** A rent is compared with its contract and with the periods that were charged before: nothing is received of it. */
export function compareRents(each: ChargedTogether, contracts: { readonly invoice: string | undefined; readonly order: string | null }, before: readonly ChargedLine[], rules: MatchRules): readonly Problem[] {
  const { order, stand, lines } = each
  const where = { order, line: stand.line }
  const agreed = stand.terms?.contract ?? contracts.order
  const earlier = (object: string | undefined): readonly Span[] => before.flatMap((other) => (other.line === stand.line && other.object === (object ?? null) && other.period !== null ? [other.period] : []))
  return [
    ...(agreed === null || agreed === contracts.invoice ? [] : [problem('KS-MATCH-CONTRACT', { ...where, ordered: agreed, invoiced: contracts.invoice ?? '–' })]),
    ...lines.flatMap((line, index) => periodProblems(line, [...earlier(line.object?.id), ...lines.slice(0, index).flatMap((other) => (sameObject(other, line) && other.period !== undefined ? [other.period] : []))], where)),
    ...comparePrices(each, rules),
  ]
}

function periodProblems({ period, id }: InvoiceLine, earlier: readonly Span[], where: { readonly order: string; readonly line: string }): readonly Problem[] {
  if (period?.start === undefined || period.end === undefined) return [problem('KS-MATCH-NO-PERIOD', { ...where, invoiceLine: id })]
  const twice = earlier.find((other) => overlap(period, other))
  return twice === undefined ? [] : [problem('KS-MATCH-PERIOD-TWICE', { ...where, from: calendarDay(period.start), until: calendarDay(period.end), beforeFrom: calendarDay(twice.start ?? '–'), beforeUntil: calendarDay(twice.end ?? '–') })]
}

function overlap(one: Span, other: Span): boolean {
  return (one.start ?? '') <= (other.end ?? '9999-12-31') && (other.start ?? '') <= (one.end ?? '9999-12-31')
}

/** Rents of several devices of one order line are charged side by side, and so are the shares of several cost centres. */
function sameObject(one: InvoiceLine, other: InvoiceLine): boolean {
  return one.object?.id === other.object?.id && one.accountingReference === other.accountingReference
}
