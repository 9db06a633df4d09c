import { expect, test } from 'vitest'
import { judgeAll } from '../../../mappings/conversation/inOrder.ts'
import type { NumberSeries, Said } from '../../../mappings/conversation/said.ts'
import { said, type Quantities } from '../../harness/conversations.ts'

const placed = said('placed', 'shop', 0, { quantities: { 1: 10 } })
const among = (year: string, system = 'sap', company = ''): NumberSeries => ({ system, company, year })
const receipt = (minute: number, quantity: number, series: NumberSeries): Said => ({ ...said('received', 'municipality', minute, { document: 'R-1', quantities: { 1: quantity } }), among: series }) as Said
const reversal = (minute: number, more: { readonly among?: NumberSeries; readonly receiptYear?: string; readonly quantities?: Quantities } = {}): Said => ({ ...said('reversed', 'municipality', minute, { receipt: 'R-1', quantities: more.quantities ?? {} }), among: among('2027'), ...more }) as Said
const [older, newer] = [receipt(1, 3, among('2026')), receipt(2, 4, among('2027'))]

/** Received and reversed of line 1, and the last verdict. */
function after(...all: readonly Said[]): string {
  const { conversation, judged } = judgeAll([placed, ...all])
  const { received, reversed } = conversation.lines.get('1')!
  return `${received} − ${reversed} ${judged.at(-1)!.verdict.is}`
}

test('receipts of one number are several where their year, system or company is another', () => {
  expect(after(older, { ...older, at_ms: 2 })).toBe('3 − 0 repeated')
  expect(after(older, newer)).toBe('7 − 0 accepted')
  expect(after(older, receipt(2, 4, among('2026', 'p2p')))).toBe('7 − 0 accepted')
  expect(after(older, receipt(2, 4, among('2026', 'sap', '2000')))).toBe('7 − 0 accepted')
})

test.each([
  ['of the year that it names', [older, newer, reversal(3, { receiptYear: '2026' })], '7 − 3 accepted'],
  ['of its own system and company before others', [older, receipt(2, 4, among('2027', 'p2p')), receipt(2, 5, among('2027', 'sap', '2000')), reversal(3)], '12 − 3 accepted'],
  ['of another system where its own has none', [receipt(1, 3, among('', '')), reversal(3)], '3 − 3 accepted'],
  ['that is the latest where no year is named', [newer, older, reversal(3)], '7 − 4 accepted'],
  ['of which something is left', [older, newer, reversal(3, { receiptYear: '2027' }), reversal(4)], '7 − 7 accepted'],
  ['no more of it than is left', [older, newer, reversal(3, { receiptYear: '2026', quantities: { 1: 2 } }), reversal(4, { receiptYear: '2026', quantities: { 1: 2 } })], '7 − 2 contradicted'],
  ['of no other year than the one that it names', [older, reversal(3, { receiptYear: '2025' })], '3 − 0 contradicted'],
  ['of a number whose year nobody said, whichever it names', [receipt(1, 3, among('')), reversal(3, { receiptYear: '2026' })], '3 − 3 accepted'],
])('a reversal takes back the receipt %s', (_, all, expected) => {
  expect(after(...all)).toBe(expected)
})
