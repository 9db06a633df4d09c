import { said, term as named } from '../../errors/words/words.ts'
import type { CalendarDate } from '../../base/dates.ts'
import type { StatedInvoice } from '../model/stated.ts'
import { isCalendarDate } from './calendarDate.ts'
import type { Findings } from './findings.ts'
import { lineOf, odd } from './oddities.ts'

/** The terms that are dates. */
export const dateTerms = ['BT-2', 'BT-7', 'BT-9', 'BT-26', 'BT-72', 'BT-73', 'BT-74', 'BT-134', 'BT-135'] as const

/** Elements of UBL whose text is to be a date, also where they have no term. */
const dateElement = /cbc:(?:IssueDate|DueDate|TaxPointDate|StartDate|EndDate|ActualDeliveryDate)(?:\[\d+\])?$/

/** Reports each date that is no day that exists. The due date is `dueDate`, since not every rule asks for that of a credit note. */
export function reportDates(invoice: StatedInvoice, dueDate: CalendarDate | undefined, findings: Findings): void {
  checkDate(invoice.issueDate, 'BT-2', findings)
  checkDate(invoice.taxPointDate, 'BT-7', findings)
  checkDate(dueDate, 'BT-9', findings)
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
}

function checkDate(date: CalendarDate | undefined, term: string, findings: Findings, line?: { readonly id?: string | undefined }): void {
  if (date !== undefined && !isCalendarDate(date)) findings.add('KS-RULE-DATE', { term: term.startsWith('BT-') ? named(term) : said(term), value: date }, line)
}
