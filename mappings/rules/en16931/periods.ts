import { calendarDay, term as named, type Words } from '../../../errors/words/words.ts'
import type { Period } from '../../model/invoice.ts'
import type { Stated } from '../../model/stated.ts'
import type { Findings } from '../findings.ts'
import type { LineRule, Rule, StatedLine } from '../rule.ts'
import { lineRule, rule } from './define.ts'

/** Invoicing periods of the document (BG-14) and of its lines (BG-26), and the tax point. */
export const periodRules: readonly (Rule | LineRule)[] = [
  rule('BR-29', ['BT-73', 'BT-74'], ({ period }, _facts, findings) => {
    if (period !== undefined) endsAfterStart(period, 'BG-14', findings)
  }),
  lineRule('BR-30', ['BT-134', 'BT-135'], (line, _invoice, _facts, findings) => {
    if (line.period !== undefined) endsAfterStart(line.period, 'BG-26', findings, line)
  }),
  rule('BR-CO-03', ['BT-7', 'BT-8'], ({ taxPointDate, taxPointDateCode }, _facts, findings) => {
    if (taxPointDate !== undefined && taxPointDateCode !== undefined) findings.add('KS-RULE-CONFLICT', { term: named('BT-7'), other: named('BT-8') })
  }),
  rule('BR-CO-19', ['BG-14', 'BT-73', 'BT-74'], ({ period, taxPointDateCode }, _facts, findings) => {
    if (period !== undefined && taxPointDateCode === undefined) findings.exists(period.start ?? period.end, 'BT-73')
  }),
  lineRule('BR-CO-20', ['BG-26', 'BT-134', 'BT-135'], (line, _invoice, _facts, findings) => {
    if (line.period !== undefined) findings.exists(line.period.start ?? line.period.end, 'BT-134', line)
  }),
]

const expected: Words = { phrase: 'the end is not before the start' }

function endsAfterStart({ start, end }: Stated<Period>, term: string, findings: Findings, line?: StatedLine): void {
  if (start !== undefined && end !== undefined && end < start) findings.add('KS-RULE-PERIOD', { term: named(term), start: calendarDay(start), end: calendarDay(end), expected }, line)
}
