import { judgeAll, inOrder } from '../conversation/inOrder.ts'
import { withOrderLines, type Lines } from '../conversation/quantities.ts'
import type { ChargedLine, Said } from '../conversation/said.ts'
import { Decimal } from '../model/decimal.ts'
import type { OrderToMatch } from './matched.ts'

/**
 * An order as an invoice finds it: all that was said of it, but for this invoice and those that were issued after it, and for what credits only
 * these. What was received is first for the earlier ones.
 */
export function orderBefore(number: string, said: readonly Said[], invoice: string): OrderToMatch {
  const all = inOrder(said)
  const from = all.findIndex(({ is, document }) => is === 'invoiced' && document === invoice)
  const left = new Set(from === -1 ? [] : all.slice(from).flatMap(({ is, document }) => (is === 'invoiced' ? [document] : [])))
  const others = all.filter((each) => (each.is === 'invoiced' ? !left.has(each.document) : each.is !== 'credited' || !creditsOnly(each, left)))
  const { conversation } = judgeAll(others)
  return { number, conversation, chargedRents: chargedRents(others, conversation.lines) }
}

function creditsOnly({ credits = [] }: Said<'credited'>, invoices: ReadonlySet<string>): boolean {
  return credits.length > 0 && credits.every((each) => invoices.has(each))
}

/** What was invoiced and not credited in full since. What a credit note pays back of an object's days takes back as many charges of them as it covers: either may be split, as for several cost centres. */
function chargedRents(said: readonly Said[], lines: Lines): readonly ChargedLine[] {
  let left: readonly ChargedLine[] = []
  for (const each of said) {
    if (each.is === 'invoiced') left = [...left, ...withOrderLines(each.lines, lines)]
    if (each.is !== 'credited') continue
    for (const [rent, credits] of Map.groupBy(withOrderLines(each.lines, lines), rentOf)) left = notCredited(left, rent, Decimal.sum(credits.map(({ amount }) => amount.absolute())))
  }
  return left
}

function notCredited(charges: readonly ChargedLine[], rent: string, credited: Decimal): readonly ChargedLine[] {
  let rest = credited
  return charges.filter((charge) => {
    const amount = charge.amount.absolute()
    if (rentOf(charge) !== rent || rest.compare(amount) < 0) return true
    rest = rest.minus(amount)
    return false
  })
}

/** The object and the days of an order line. */
function rentOf({ line, object, period }: ChargedLine): string {
  return JSON.stringify([line, object, period?.start, period?.end])
}
