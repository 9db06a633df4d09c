import { said, term as named } from '../../../errors/words/words.ts'
import type { Party } from '../../model/party.ts'
import type { Stated } from '../../model/stated.ts'
import type { Findings } from '../findings.ts'
import { lineOf, odd, oddAt, reportDoubled, reportLacking, termsOf } from '../oddities.ts'
import type { Rule } from '../rule.ts'
import { rule } from './define.ts'
import { isWithinGermany } from './germany.ts'
import { processes, specification as customization } from './processes.ts'
import { allPayments } from '../payments.ts'

/** What the network asks of a document as a whole. */
export const documentRules: readonly Rule[] = [
  rule('PEPPOL-EN16931-R001', ['BT-23'], ({ businessProcess }, _facts, findings) => findings.exists(businessProcess, 'BT-23')),
  rule('PEPPOL-EN16931-R002', ['BT-22'], (invoice, _facts, findings) => {
    if (!isWithinGermany(invoice)) reportDoubled(invoice, ['BT-22'], findings)
  }),
  rule('PEPPOL-EN16931-R003', ['BT-10', 'BT-13'], (invoice, _facts, findings) => {
    const { buyerReference, purchaseOrder, salesOrder } = invoice
    const isNumbered = purchaseOrder !== undefined || (salesOrder !== undefined && oddAt(invoice, 'incomplete', 'cac:OrderReference').length === 0)
    if (buyerReference === undefined && !isNumbered) findings.add('KS-RULE-MISSING', { term: { list: [named('BT-10'), named('BT-13')], joint: 'or' } })
  }),
  rule('PEPPOL-EN16931-R004', ['BT-24'], ({ specification = '' }, _facts, findings) => {
    if (!specification.startsWith(customization) || specification.includes('::')) findings.add('KS-RULE-CODE', { term: named('BT-24'), value: specification, list: said(processes.name) })
  }),
  rule('PEPPOL-EN16931-R007', ['BT-23'], ({ businessProcess = '' }, _facts, findings) => findings.code(businessProcess, processes, 'BT-23')),
  rule('PEPPOL-EN16931-R008', [], (invoice, _facts, findings) => {
    for (const one of odd(invoice, 'empty')) findings.add('KS-RULE-EMPTY', { path: one.path }, lineOf(one), termsOf(one))
  }),
  rule('PEPPOL-EN16931-R010', ['BT-49'], (invoice, _facts, findings) => {
    needsEndpoint(invoice.buyer, 'BT-49', findings)
    reportLacking(invoice, 'BT-49', findings)
  }),
  rule('PEPPOL-EN16931-R020', ['BT-34'], (invoice, _facts, findings) => {
    needsEndpoint(invoice.seller, 'BT-34', findings)
    reportLacking(invoice, 'BT-34', findings)
  }),
  rule('PEPPOL-EN16931-R061', ['BT-89'], (invoice, _facts, findings) => {
    for (const { meansCode, directDebit } of allPayments(invoice)) {
      if (meansCode === '49' || meansCode === '59') findings.exists(directDebit?.mandate, 'BT-89')
    }
  }),
  rule('PEPPOL-EN16931-R080', ['BT-11'], (invoice, { isCreditNote }, findings) => {
    if (isCreditNote) reportDoubled(invoice, ['BT-11'], findings, /^cac:AdditionalDocumentReference(?:\[\d+\])?$/)
  }),
]

/** A party that is there has an electronic address; one of which a document has only the outer group is none. */
function needsEndpoint(party: Stated<Party> | undefined, term: string, findings: Findings): void {
  if (party?.identifiers !== undefined) findings.exists(party.endpoint, term)
}
