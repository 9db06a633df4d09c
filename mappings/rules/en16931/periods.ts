import { calendarDay, term as named, type Words } from '../../../errors/words/words.ts'
import type { Period } from '../../model/invoice.ts'
import type { Stated, StatedInvoice } from '../../model/stated.ts'
import { isBefore } from '../calendarDate.ts'
import type { Facts } from '../facts.ts'
import type { Findings } from '../findings.ts'
import { isOfLine } from '../periodsElsewhere.ts'
import type { Rule } from '../rule.ts'
import { rule } from './define.ts'

/** Invoicing periods of the document (BG-14) and of its lines (BG-26), and the tax point. Further ones, which UBL-SR-08 and UBL-SR-36 report, are judged as the first. */
export const periodRules: readonly Rule[] = [
  rule('BR-29', ['BT-73', 'BT-74'], ({ period }, { periodsElsewhere }, findings) => {
    if (period !== undefined) endsAfterStart(period, 'BG-14', findings)
    for (const one of periodsElsewhere) if (!isOfLine(one)) endsAfterStart(one, 'BG-14', findings, one.line)
  }),
  rule('BR-30', ['BT-134', 'BT-135'], (_invoice, facts, findings) => eachOfLines(facts, (period, line) => endsAfterStart(period, 'BG-26', findings, line))),
  rule('BR-CO-03', ['BT-7', 'BT-8'], (invoice, facts, findings) => {
    if (invoice.taxPointDate !== undefined && isCoded(invoice, facts)) findings.add('KS-RULE-CONFLICT', { term: named('BT-7'), other: named('BT-8') })
  }),
  rule('BR-CO-19', ['BG-14', 'BT-73', 'BT-74'], ({ period, taxPointDateCode }, { periodsElsewhere }, findings) => {
    if (period !== undefined && taxPointDateCode === undefined) findings.exists(period.start ?? period.end, 'BT-73')
    for (const one of periodsElsewhere) if (!isOfLine(one) && !one.isCoded && (one.start ?? one.end) === undefined) findings.absent('BT-73', one.line)
  }),
  rule('BR-CO-20', ['BG-26', 'BT-134', 'BT-135'], (_invoice, facts, findings) => eachOfLines(facts, ({ start, end }, line) => {
    if ((start ?? end) === undefined) findings.absent('BT-134', line)
  })),
]

const expected: Words = { phrase: 'the end is not before the start' }

/** Goes through every period of a line. */
function eachOfLines({ everyLine, periodsElsewhere }: Facts, visit: (period: Stated<Period>, line: { readonly id?: string | undefined } | undefined) => void): void {
  for (const line of everyLine) if (line.period !== undefined) visit(line.period, line)
  for (const one of periodsElsewhere) if (isOfLine(one)) visit(one, one.line)
}

function isCoded({ taxPointDateCode }: StatedInvoice, { periodsElsewhere }: Facts): boolean {
  return taxPointDateCode !== undefined || periodsElsewhere.some((one) => one.of === 'document' && one.isCoded)
}

function endsAfterStart({ start, end }: Stated<Period>, term: string, findings: Findings, line?: { readonly id?: string | undefined }): void {
  if (start !== undefined && end !== undefined && isBefore(end, start)) findings.add('KS-RULE-PERIOD', { term: named(term), start: calendarDay(start), end: calendarDay(end), expected }, line)
}
