import { expect, test } from 'vitest'
import { judgeMatches, matchesDue, outcomeDue, type FoundMatch } from '../../../simulator/judge/matches.ts'
import { smallMonth } from './playedStore.ts'

const { book } = smallMonth()
const comparing = new Map([['tampere', 'sent']] as const)
const asBooked: readonly FoundMatch[] = matchesDue(book, comparing).map((due) => ({ municipality: due.municipality, invoice: due.number, outcome: outcomeDue(due, comparing) }))
const [first, ...rest] = asBooked as readonly [FoundMatch, ...FoundMatch[]]
const seen = (found: readonly FoundMatch[]): readonly unknown[] => judgeMatches(found, book, comparing).map(({ code, parameters }) => [code, parameters])
const judged = (invoice: string, expected: string, found: string): readonly unknown[] => ['KS-JUDGE-MATCH', { municipality: 'tampere', document: invoice, expected: { said: expected }, found: { said: found } }]

test('the book has invoices that match and such that differ, and finds nothing where they came to that', () => {
  expect(new Set(asBooked.map(({ outcome }) => outcome))).toEqual(new Set(['matches', 'differs']))
  expect(seen(asBooked)).toEqual([])
})

test('an invoice that was not compared, twice, otherwise, or that nobody knows is seen', () => {
  const other = first.outcome === 'matches' ? 'differs' : 'matches'
  expect(seen(rest)).toEqual([judged(first.invoice, first.outcome, '–')])
  expect(seen([first, ...asBooked])).toEqual([judged(first.invoice, first.outcome, `${first.outcome}, ${first.outcome}`)])
  expect(seen([{ ...first, outcome: other }, ...rest])).toEqual([judged(first.invoice, first.outcome, other)])
  expect(seen([...asBooked, { ...first, invoice: '1' }])).toEqual([judged('1', '–', first.outcome)])
})

test('nothing is due of municipalities that do not compare', () => {
  expect(judgeMatches([], book, new Map([['nokia', 'sent']]))).toEqual([])
})

test('where they are held, those whose receipt is late match in the end', () => {
  const held = new Map([['tampere', 'held']] as const)
  const ends = matchesDue(book, held).map((due) => ({ municipality: due.municipality, invoice: due.number, outcome: due.match === 'late' ? 'matches' : due.match }))
  expect(judgeMatches(ends, book, held)).toEqual([])
  expect(judgeMatches(asBooked, book, held).length).toBe(matchesDue(book, held).filter(({ match }) => match === 'late').length)
})
