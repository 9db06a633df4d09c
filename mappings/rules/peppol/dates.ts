import { said, term as named, type Words } from '../../../errors/words/words.ts'
import type { CalendarDate } from '../../../base/dates.ts'
import type { Findings } from '../findings.ts'
import type { StatedInvoice } from '../../model/stated.ts'
import { isCalendarDate } from '../calendarDate.ts'
import { lineOf, odd, reportDoubled } from '../oddities.ts'
import type { LineRule, Rule, StatedLine } from '../rule.ts'
import { lineRule, rule } from './define.ts'

/** Elements whose text the network wants to be a date, also where they have no term. */
const dateElement = /cbc:(?:IssueDate|DueDate|TaxPointDate|StartDate|EndDate|ActualDeliveryDate)(?:\[\d+\])?$/

/** Dates, and the periods of lines within that of the document. */
export const dateRules: readonly (Rule | LineRule)[] = [
  rule('PEPPOL-EN16931-F001', ['BT-2', 'BT-7', 'BT-9', 'BT-26', 'BT-72', 'BT-73', 'BT-74', 'BT-134', 'BT-135'], (invoice, { isCreditNote }, findings) => {
    checkDate(invoice.issueDate, 'BT-2', findings)
    checkDate(invoice.taxPointDate, 'BT-7', findings)
    if (!isCreditNote) checkDate(invoice.dueDate, 'BT-9', findings)
    for (const { issueDate } of invoice.preceding ?? []) checkDate(issueDate, 'BT-26', findings)
    checkDate(invoice.delivery?.date, 'BT-72', findings)
    checkDate(invoice.period?.start, 'BT-73', findings)
    checkDate(invoice.period?.end, 'BT-74', findings)
    for (const line of invoice.lines ?? []) {
      checkDate(line.period?.start, 'BT-134', findings, line)
      checkDate(line.period?.end, 'BT-135', findings, line)
    }
    for (const one of [...odd(invoice, 'unknown'), ...odd(invoice, 'padded')]) {
      if (dateElement.test(one.path)) checkDate(one.text, one.path, findings, lineOf(one))
    }
  }),
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

function checkDate(date: CalendarDate | undefined, term: string, findings: Findings, line?: { readonly id?: string | undefined }): void {
  if (date !== undefined && !isCalendarDate(date)) findings.add('KS-RULE-DATE', { term: term.startsWith('BT-') ? named(term) : said(term), value: date }, line)
}

function addPeriod(period: StatedLine['period'], expected: Words, findings: Findings, line: { readonly id?: string | undefined }): void {
  findings.add('KS-RULE-PERIOD', { term: named('BG-26'), start: period?.start ?? '', end: period?.end ?? '', expected }, line)
}
