import { problem, type Problem } from '../../errors/failure.ts'
import type { ShopBook } from '../shop/book.ts'
import { strayRecords, type Incident } from '../shop/incidents.ts'

/** One thing that the shop was told on the bus. */
export interface Heard {
  /** Of the event that told it. */
  readonly id: string
  readonly what: 'quarantined' | 'delivered'
  /** The key of the record in quarantine; the number of the invoice or credit note delivered. */
  readonly about: string
}

/**
 * Compares what the shop was told with what it knows: its stray records, and nothing else, went to quarantine, each once; of each invoice
 * and credit note in its book it was told once that it was delivered, and of no other.
 */
export function judgeHeard(heard: readonly Heard[], book: ShopBook, incidents: readonly Incident[]): readonly Problem[] {
  const strays = incidents.flatMap((incident) => (incident.kind in strayRecords && 'story' in incident ? [incident.story] : []))
  const numbers = book.documents.filter(({ kind }) => kind !== 'order').map(({ number }) => number)
  return [
    ...unequal(strays, about(heard, 'quarantined')).map(({ thing, expected, told }) => problem('KS-JUDGE-QUARANTINE', { key: thing, expected, told })),
    ...unequal(numbers, about(heard, 'delivered')).map(({ thing, expected, told }) => problem('KS-JUDGE-TOLD', { document: thing, expected, told })),
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
