import { expect, test } from 'vitest'
import { judgeMatches, matchesDue, type FoundMatch } from '../../../simulator/judge/matches.ts'
import { smallMonth } from './playedStore.ts'

const { book } = smallMonth()
const comparing = new Map([['tampere', 'sent']] as const)
const asBooked: readonly FoundMatch[] = matchesDue(book, comparing).map(({ municipality, number, match }) => ({ municipality, invoice: number, outcome: match }))
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

test('where they are held, those that differ at first match in the end', () => {
  const ends = asBooked.map((one) => ({ ...one, outcome: 'matches' }))
  expect(judgeMatches(ends, book, new Map([['tampere', 'held']]))).toEqual([])
  expect(judgeMatches(asBooked, book, new Map([['tampere', 'held']])).length).toBe(asBooked.filter(({ outcome }) => outcome === 'differs').length)
})
