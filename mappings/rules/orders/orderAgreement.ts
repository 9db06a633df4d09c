import { atLine, inDocument, phrase, term as named } from '../../../errors/words/words.ts'
import type { Order } from '../../model/order.ts'
import { orderAttachmentTypes } from '../codelists/attachmentTypes.ts'
import { isCalendarDate } from '../calendarDate.ts'
import type { Rule } from './rule.ts'

const peppolOrdering = 'Peppol ordering 3.0.17, T110'

/** Rules of orders alone. */
export const orderRules: readonly Rule<Order>[] = [
  {
    id: 'PEPPOL-T110-R002',
    terms: ['BT-155', 'BT-157'],
    source: peppolOrdering,
    check({ lines }, findings) {
      for (const line of lines) findings.require(line.item.sellersIdentifier ?? line.item.standardIdentifier, 'BT-155', atLine(line))
    },
  },
  {
    id: 'PEPPOL-T110-R005, R006',
    terms: ['BT-106', 'BT-115'],
    source: peppolOrdering,
    check({ totals }, findings) {
      for (const [term, value] of [['BT-106', totals.lines], ['BT-115', totals.payable]] as const) {
        if (value.isNegative) findings.add('KS-RULE-NEGATIVE', { term: named(term), where: inDocument, stated: value.toString(), least: phrase('0 or more') })
      }
    },
  },
  {
    id: 'PEPPOL-T110-B01902',
    terms: ['BT-125'],
    source: peppolOrdering,
    check({ supportingDocuments }, findings) {
      for (const { embedded } of supportingDocuments) findings.code(embedded?.mimeType, orderAttachmentTypes, 'MIME types of Peppol ordering', 'BT-125')
    },
  },
  {
    id: 'PEPPOL-COMMON-R030',
    terms: ['BT-2'],
    source: peppolOrdering,
    check({ issueDate }, findings) {
      findings.require(issueDate, 'BT-2')
      if (issueDate !== '' && !isCalendarDate(issueDate)) findings.add('KS-RULE-DATE', { term: named('BT-2'), where: inDocument, value: issueDate })
    },
  },
  {
    id: 'KS-RULE-ORDER-PREVIOUS',
    terms: ['Previous order agreement'],
    source: `${peppolOrdering}: a change names what it replaces`,
    check({ stage, previousDocument }, findings) {
      if (stage === 'changed') findings.require(previousDocument, phrase('previous order agreement'))
    },
  },
]
