import { calendarDay, said, term as named, type Words } from '../../../errors/words/words.ts'
import type { Findings } from '../findings.ts'
import type { Period } from '../../model/invoice.ts'
import type { Stated, StatedInvoice } from '../../model/stated.ts'
import { isBefore } from '../calendarDate.ts'
import type { Facts } from '../facts.ts'
import { dateTerms, reportDates } from '../everyDate.ts'
import { lineOf, odd, reportDoubled } from '../oddities.ts'
import type { Rule } from '../rule.ts'
import { rule } from './define.ts'

type Line = { readonly id?: string | undefined } | undefined

/** Dates, and the periods of lines within that of the document. */
export const dateRules: readonly Rule[] = [
  rule('PEPPOL-EN16931-F001', dateTerms, (invoice, { isCreditNote }, findings) => reportDates(invoice, isCreditNote ? undefined : invoice.dueDate, findings)),
  rule('PEPPOL-EN16931-R110', ['BT-73', 'BT-134'], (invoice, facts, findings) => {
    const from = invoice.period?.start
    if (from !== undefined) eachOfLines(invoice, facts, (period, line) => {
      if (period.start !== undefined && isBefore(period.start, from)) addPeriod(period, said(`≥ ${from}`), findings, line)
    })
  }),
  rule('PEPPOL-EN16931-R111', ['BT-74', 'BT-135'], (invoice, facts, findings) => {
    const until = invoice.period?.end
    if (until !== undefined) eachOfLines(invoice, facts, (period, line) => {
      if (period.end !== undefined && isBefore(until, period.end)) addPeriod(period, said(`≤ ${until}`), findings, line)
    })
  }),
  rule('PEPPOL-EN16931-R100', ['BT-128'], (invoice, _facts, findings) => reportDoubled(invoice, ['BT-128'], findings, /cac:DocumentReference\[\d+\]$/)),
  rule('PEPPOL-EN16931-R101', ['BT-128'], (invoice, _facts, findings) => {
    for (const one of odd(invoice, 'unknown')) if (one.term === 'BT-128') findings.add('KS-RULE-SYNTAX', { path: one.path }, lineOf(one))
  }),
]

/** Goes through the periods of the document's own lines, further ones too. */
function eachOfLines({ lines = [] }: StatedInvoice, { periodsElsewhere }: Facts, visit: (period: Stated<Period>, line: Line) => void): void {
  for (const line of lines) if (line.period !== undefined) visit(line.period, line)
  for (const one of periodsElsewhere) if (one.of === 'own line') visit(one, one.line)
}

function addPeriod(period: Stated<Period>, expected: Words, findings: Findings, line: Line): void {
  findings.add('KS-RULE-PERIOD', { term: named('BG-26'), start: calendarDay(period.start ?? ''), end: calendarDay(period.end ?? ''), expected }, line)
}
