import { judgeAll, inOrder } from '../conversation/inOrder.ts'
import { withOrderLines, type Lines } from '../conversation/quantities.ts'
import type { ChargedLine, Said } from '../conversation/said.ts'
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

/** What was invoiced and not credited in full since: each credit takes back one charge of the same object and days. */
function chargedRents(said: readonly Said[], lines: Lines): readonly ChargedLine[] {
  const left: ChargedLine[] = []
  for (const each of said) {
    if (each.is === 'invoiced') left.push(...withOrderLines(each.lines, lines))
    if (each.is !== 'credited') continue
    for (const credit of withOrderLines(each.lines, lines)) {
      const place = left.findIndex((charge) => isCreditedBy(charge, credit))
      if (place !== -1) left.splice(place, 1)
    }
  }
  return left
}

function isCreditedBy(charge: ChargedLine, credit: ChargedLine): boolean {
  return charge.line === credit.line && charge.object === credit.object && charge.period?.start === credit.period?.start && charge.period?.end === credit.period?.end
    && credit.amount.absolute().compare(charge.amount.absolute()) >= 0
}
