import { calendarDay, said, term as named, type Words } from '../../../errors/words/words.ts'
import type { Findings } from '../findings.ts'
import type { StatedInvoice } from '../../model/stated.ts'
import { dateTerms, reportDates } from '../everyDate.ts'
import { lineOf, odd, reportDoubled } from '../oddities.ts'
import type { LineRule, Rule, StatedLine } from '../rule.ts'
import { lineRule, rule } from './define.ts'

/** Dates, and the periods of lines within that of the document. */
export const dateRules: readonly (Rule | LineRule)[] = [
  rule('PEPPOL-EN16931-F001', dateTerms, (invoice, { isCreditNote }, findings) => reportDates(invoice, isCreditNote ? undefined : invoice.dueDate, findings)),
  lineRule('PEPPOL-EN16931-R110', ['BT-73', 'BT-134'], (line, invoice, _facts, findings) => {
    const { period, id } = line
    const [from, start] = [invoice.period?.start, period?.start]
    if (from !== undefined && start !== undefined && start < from && !isStray(line, invoice)) addPeriod(period, said(`≥ ${from}`), findings, { id })
  }),
  lineRule('PEPPOL-EN16931-R111', ['BT-74', 'BT-135'], (line, invoice, _facts, findings) => {
    const { period, id } = line
    const [until, end] = [invoice.period?.end, period?.end]
    if (until !== undefined && end !== undefined && end > until && !isStray(line, invoice)) addPeriod(period, said(`≤ ${until}`), findings, { id })
  }),
  rule('PEPPOL-EN16931-R100', ['BT-128'], (invoice, _facts, findings) => reportDoubled(invoice, ['BT-128'], findings, /cac:DocumentReference\[\d+\]$/)),
  rule('PEPPOL-EN16931-R101', ['BT-128'], (invoice, _facts, findings) => {
    for (const one of odd(invoice, 'unknown')) if (one.term === 'BT-128') findings.add('KS-RULE-SYNTAX', { path: one.path }, lineOf(one))
  }),
]

function isStray(line: StatedLine, { strays }: StatedInvoice): boolean {
  return strays?.lines.includes(line) === true
}

function addPeriod(period: StatedLine['period'], expected: Words, findings: Findings, line: { readonly id?: string | undefined }): void {
  findings.add('KS-RULE-PERIOD', { term: named('BG-26'), start: calendarDay(period?.start ?? ''), end: calendarDay(period?.end ?? ''), expected }, line)
}
