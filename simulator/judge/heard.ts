import { problem, type Problem } from '../../errors/failure.ts'
import type { ShopBook } from '../shop/book.ts'
import { strayRecords, type Incident } from '../shop/incidents.ts'
import { matchesDue } from './matches.ts'

/** One thing that the shop was told on the bus. */
export interface Heard {
  /** Of the event that told it. */
  readonly id: string
  readonly what: 'quarantined' | 'delivered' | 'differs'
  /** The key of the record in quarantine; the number of the invoice or credit note. */
  readonly about: string
}

/**
 * Compares what the shop was told with what it knows: its stray records, and nothing else, went to quarantine, each once; of each invoice
 * and credit note in its book it was told once that it was delivered, and of no other; and once, where the municipality compares, of
 * each invoice that differs from its order or receipts.
 */
export function judgeHeard(heard: readonly Heard[], book: ShopBook, incidents: readonly Incident[], comparing: ReadonlySet<string>): readonly Problem[] {
  const strays = incidents.flatMap((incident) => (incident.kind in strayRecords && 'story' in incident ? [incident.story] : []))
  const numbers = book.documents.filter(({ kind }) => kind !== 'order').map(({ number }) => number)
  const differing = matchesDue(book, comparing).filter(({ match }) => match === 'differs').map(({ number }) => number)
  const told = (event: string, expected: readonly string[], what: Heard['what']): readonly Problem[] =>
    unequal(expected, about(heard, what)).map(({ thing, ...counts }) => problem('KS-JUDGE-TOLD', { event, document: thing, ...counts }))
  return [
    ...unequal(strays, about(heard, 'quarantined')).map(({ thing, expected, told: times }) => problem('KS-JUDGE-QUARANTINE', { key: thing, expected, told: times })),
    ...told('InvoiceDelivered', numbers, 'delivered'),
    ...told('InvoiceMatched', differing, 'differs'),
  ]
}

function about(heard: readonly Heard[], what: Heard['what']): readonly string[] {
  return heard.filter((one) => one.what === what).map((one) => one.about)
}

/** What occurs in one list oftener than in the other. */
function unequal(expected: readonly string[], told: readonly string[]): readonly { readonly thing: string; readonly expected: number; readonly told: number }[] {
  const [ofExpected, ofTold] = [expected, told].map((list) => Map.groupBy(list, (thing) => thing))
  const count = (of: typeof ofTold, thing: string): number => of?.get(thing)?.length ?? 0
  return [...new Set([...expected, ...told])].map((thing) => ({ thing, expected: count(ofExpected, thing), told: count(ofTold, thing) })).filter((one) => one.expected !== one.told)
}
