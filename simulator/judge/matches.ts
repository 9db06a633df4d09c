import { problem, type Problem } from '../../errors/failure.ts'
import { said } from '../../errors/words/words.ts'
import type { BookedDocument, ShopBook } from '../shop/book.ts'
import type { Comparing } from './flows.ts'

/** What comparing an invoice with its order and receipts came to, as the ledger has it. */
export interface FoundMatch {
  readonly municipality: string
  readonly invoice: string
  readonly outcome: string
}

/** The booked invoices of which it is known what comparing them comes to, of the municipalities that compare. */
export function matchesDue({ documents }: ShopBook, comparing: Comparing): readonly (BookedDocument & Required<Pick<BookedDocument, 'match'>>)[] {
  return documents.flatMap(({ match, ...booked }) => (match !== undefined && comparing.has(booked.municipality) ? [{ ...booked, match }] : []))
}

/** What the ledger says of an invoice in the end: one that is held until its receipt matches then, any other was sent as it was. */
export function outcomeDue({ municipality, match }: ReturnType<typeof matchesDue>[number], comparing: Comparing): 'matches' | 'differs' {
  return match === 'matches' || (match === 'late' && comparing.get(municipality) === 'held') ? 'matches' : 'differs'
}

/** Compares what the ledger says of matches with the book: every invoice that is to be compared was, once, and came to what it should; no other was. */
export function judgeMatches(found: readonly FoundMatch[], book: ShopBook, comparing: Comparing): readonly Problem[] {
  const due = new Map(matchesDue(book, comparing).map((due) => [keyOf(due.municipality, due.number), { municipality: due.municipality, invoice: due.number, match: outcomeDue(due, comparing) }]))
  const had = Map.groupBy(found, ({ municipality, invoice }) => keyOf(municipality, invoice))
  return [...new Set([...due.keys(), ...had.keys()])].flatMap((key) => {
    const [expected, outcomes] = [due.get(key), had.get(key) ?? []]
    const seen = outcomes.map(({ outcome }) => outcome).join(', ')
    const { municipality, invoice } = expected ?? outcomes[0]!
    return seen === expected?.match ? [] : [problem('KS-JUDGE-MATCH', { municipality, document: invoice, found: said(seen || nothing), expected: said(expected?.match ?? nothing) })]
  })
}

const nothing = '–'

function keyOf(municipality: string, invoice: string): string {
  return `${municipality} ${invoice}`
}
