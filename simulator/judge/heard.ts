import { businessDay } from '../../base/helsinki.ts'
import { problem, type Problem } from '../../errors/failure.ts'
import { Decimal } from '../../mappings/model/decimal.ts'
import type { PlacedOrder } from '../receivers/placedOrder.ts'
import type { ShopBook } from '../shop/book.ts'
import { strayRecords, type Incident } from '../shop/incidents.ts'
import type { PlannedPurchase } from '../shop/purchases/planPurchases.ts'
import type { Comparing } from './flows.ts'
import { matchesDue, outcomeDue } from './matches.ts'

/** One thing that the shop was told on the bus. */
export interface Heard {
  /** Of the event that told it. */
  readonly id: string
  readonly what: 'quarantined' | 'delivered' | 'differs' | 'held' | 'paid' | 'ordered'
  /** The key of the record in quarantine; the number of the invoice or credit note, of a payment also its amount; what a purchase order says. */
  readonly about: string
}

/** What the shop was to be told. */
export interface ToHear {
  readonly book: ShopBook
  readonly incidents: readonly Incident[]
  readonly comparing: Comparing
  /** What was ordered meanwhile in the customers' own systems. */
  readonly purchases: readonly PlannedPurchase[]
}

/**
 * Compares what the shop was told with what it knows: its stray records, and nothing else, went to quarantine, each once; of each invoice
 * and credit note in its book it was told once that it was delivered, and of no other; once, where the municipality compares, of
 * each invoice that differs from its order or receipts, or is held for that; once of each payment that finance told of; and once of each document of a purchase order, with its day and its lines.
 */
export function judgeHeard(heard: readonly Heard[], { book, incidents, comparing, purchases }: ToHear): readonly Problem[] {
  const strays = incidents.flatMap((incident) => (incident.kind in strayRecords && 'story' in incident ? [incident.story] : []))
  const numbers = book.documents.filter(({ kind }) => kind !== 'order').map(({ number }) => number)
  const due = matchesDue(book, comparing)
  const differing = due.filter((one) => outcomeDue(one, comparing) === 'differs').map(({ number }) => number)
  const held = due.filter(({ match, municipality }) => match !== 'matches' && comparing.get(municipality) === 'held').map(({ number }) => number)
  const told = (event: string, expected: readonly string[], what: Heard['what']): readonly Problem[] =>
    unequal(expected, about(heard, what)).map(({ thing, ...counts }) => problem('KS-JUDGE-TOLD', { event, document: thing, ...counts }))
  return [
    ...unequal(strays, about(heard, 'quarantined')).map(({ thing, expected, told: times }) => problem('KS-JUDGE-QUARANTINE', { key: thing, expected, told: times })),
    ...told('InvoiceDelivered', numbers, 'delivered'),
    ...told('InvoiceMatched', differing, 'differs'),
    ...told('InvoiceMatched', held, 'held'),
    ...told('InvoicePaid', book.payments.map(({ number, invoice, amount }) => paidText(number, invoice, amount)), 'paid'),
    ...told('PurchaseOrder', purchases.map(({ order }) => purchaseText(order)), 'ordered'),
  ]
}

/** What the shop is told of a payment. */
export function paidText(payment: string, invoice: string, amount: string): string {
  return `${payment}: ${invoice} ${amount}`
}

const stages = { new: 'placed', update: 'changed', delete: 'cancelled' } as const

/** What a purchase order says, as `orderedText` has it. */
function purchaseText({ number, stage, at, lines }: PlacedOrder): string {
  return orderedText(number, stages[stage], businessDay(Date.parse(at)), lines.map(({ article, quantity, price }) => ({ article, quantity: Decimal.of(quantity), price: Decimal.of(price) })))
}

/** What a document of a purchase order says in one line: its day, and of each line article, quantity and price; a cancellation only that it is one, since it may tell the order as it was. */
export function orderedText(number: string, stage: 'placed' | 'changed' | 'cancelled', day: string, lines: readonly { readonly article: string; readonly quantity: Decimal; readonly price: Decimal }[]): string {
  if (stage === 'cancelled') return `${number}, ${stage}`
  return [number, stage, day, ...lines.map(({ article, quantity, price }) => `${quantity.trimmed()} ${article} ${price.trimmed()}`)].join(', ')
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
