import { numeral, phrase, term as named } from '../../../errors/words/words.ts'
import type { Order } from '../../model/order.ts'
import { isCalendarDate } from '../calendarDate.ts'
import { isBlank } from '../findings.ts'
import type { SubjectRule } from '../rule.ts'

const head = { set: 'order', flag: 'fatal' } as const

/** Our rules of orders alone, whatever format they leave in; Peppol's own judge the document that is rendered. */
export const orderRules: readonly SubjectRule<Order>[] = [
  {
    ...head,
    id: 'KS-ORDER-ITEM',
    terms: ['BT-155', 'BT-157'],
    source: 'as PEPPOL-T110-R002: a buyer finds an article by a number',
    check({ lines }, findings) {
      for (const line of lines) findings.exists(line.item.sellersIdentifier ?? line.item.standardIdentifier, 'BT-155', line)
    },
  },
  {
    ...head,
    id: 'KS-ORDER-NEGATIVE',
    terms: ['BT-106', 'BT-115'],
    source: 'as PEPPOL-T110-R005 and R006',
    check({ totals }, findings) {
      for (const [term, value] of [['BT-106', totals.lines], ['BT-115', totals.payable]] as const) {
        if (value.isNegative) findings.add('KS-RULE-NEGATIVE', { term: named(term), stated: numeral(value), least: phrase('0 or more') })
      }
    },
  },
  {
    ...head,
    id: 'KS-ORDER-DATE',
    terms: ['BT-2'],
    source: 'as PEPPOL-COMMON-R030',
    check({ issueDate }, findings) {
      findings.filled(issueDate, 'BT-2')
      if (!isBlank(issueDate) && !isCalendarDate(issueDate)) findings.add('KS-RULE-DATE', { term: named('BT-2'), value: issueDate })
    },
  },
  {
    ...head,
    id: 'KS-ORDER-PREVIOUS',
    terms: ['Previous order agreement'],
    source: 'Peppol Order Agreement 3: a change names what it replaces',
    check({ stage, previousDocument }, findings) {
      if (stage === 'changed' && isBlank(previousDocument)) findings.add('KS-RULE-NO-PREVIOUS', {})
    },
  },
]
