import type { Invoice, Period } from '../../model/invoice.ts'
import type { CalendarDate } from '../../../base/dates.ts'
import { atLine, type Findings } from './findings.ts'
import { en16931, peppolBilling, type Rule } from './rule.ts'
import { named } from './terms.ts'

const shape = /^(\d{4})-(\d\d)-(\d\d)$/

/** Whether the text is a day that exists, `YYYY-MM-DD`. */
export function isCalendarDate(text: string): boolean {
  const parts = shape.exec(text)
  if (parts === null) return false
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  if (month < 1 || month > 12 || day < 1) return false
  return day <= (month === 2 ? (isLeap(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31)
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

function checkPeriod({ start, end }: Period, term: string, where: string, findings: Findings): void {
  if (start === undefined && end === undefined) findings.require(undefined, term, where)
  if (start !== undefined && end !== undefined && end < start) findings.add('KS-RULE-PERIOD', { term: named(term), where, start, end, expected: 'the end is not before the start' })
}

/** Dates that exist and periods that make sense. */
export const dateRules: readonly Rule<Invoice>[] = [
  {
    id: 'PEPPOL-EN16931-F001',
    terms: ['BT-2', 'BT-7', 'BT-9', 'BT-26', 'BT-72', 'BT-73', 'BT-74', 'BT-134', 'BT-135'],
    source: peppolBilling,
    check(invoice, findings) {
      const date = (value: CalendarDate | undefined, term: string, where = 'document'): void => {
        if (value !== undefined && !isCalendarDate(value)) findings.add('KS-RULE-DATE', { term: named(term), where, value })
      }
      date(invoice.issueDate, 'BT-2')
      date(invoice.taxPointDate, 'BT-7')
      date(invoice.dueDate, 'BT-9')
      for (const { issueDate } of invoice.preceding) date(issueDate, 'BT-26')
      date(invoice.delivery?.date, 'BT-72')
      date(invoice.period?.start, 'BT-73')
      date(invoice.period?.end, 'BT-74')
      for (const line of invoice.lines) {
        if (line.period === undefined) continue
        date(line.period.start, 'BT-134', atLine(line))
        date(line.period.end, 'BT-135', atLine(line))
      }
    },
  },
  {
    id: 'BR-29, 30; BR-CO-19, 20',
    terms: ['BG-14', 'BG-26'],
    source: en16931,
    check({ period, lines }, findings) {
      if (period !== undefined) checkPeriod(period, 'BG-14', 'document', findings)
      for (const line of lines) if (line.period !== undefined) checkPeriod(line.period, 'BG-26', atLine(line), findings)
    },
  },
  {
    id: 'PEPPOL-EN16931-R110, R111',
    terms: ['BG-26', 'BG-14'],
    source: peppolBilling,
    check({ period, lines }, findings) {
      if (period === undefined) return
      const { start: first, end: last } = period
      for (const line of lines) {
        if (line.period === undefined) continue
        const { start, end } = line.period
        const within = !(first !== undefined && start !== undefined && start < first) && !(last !== undefined && end !== undefined && last < end)
        if (!within) {
          const expected = `it lies within ${named('BG-14')} ${first ?? ''}…${last ?? ''}`
          findings.add('KS-RULE-PERIOD', { term: named('BG-26'), where: atLine(line), start: start ?? '', end: end ?? '', expected })
        }
      }
    },
  },
  {
    id: 'BR-CO-03',
    terms: ['BT-7', 'BT-8'],
    source: en16931,
    check({ taxPointDate, taxPointDateCode }, findings) {
      if (taxPointDate !== undefined && taxPointDateCode !== undefined) {
        findings.add('KS-RULE-CONFLICT', { term: named('BT-7'), where: 'document', other: named('BT-8') })
      }
    },
  },
]
