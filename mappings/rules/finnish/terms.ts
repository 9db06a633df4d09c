import { numeral, term as named } from '../../../errors/words/words.ts'
import type { Decimal } from '../../model/decimal.ts'
import { dateTerms, reportDates } from '../everyDate.ts'
import type { Findings } from '../findings.ts'
import { isAt, oddAt, reportElements } from '../oddities.ts'
import type { Rule } from '../rule.ts'
import { rule } from './define.ts'

/** The checksum of an attachment in Finvoice. */
const checksum = 'AttachmentSecureHash'

/** Terms that must be there beyond the official rules. */
export const finnishTermRules: readonly Rule[] = [
  rule('KS-TYPE', [], 'stricter than the official rules, which give no verdict on a text that is no value of its type', (invoice, _facts, findings) => {
    reportElements(invoice, 'mistyped', ({ path }) => !/cbc:ChargeIndicator|cac:AllowanceCharge(?:\[\d+\])?$/.test(path) && !isAt(path, checksum), findings)
  }),
  rule('KS-ATTACHMENT-CHECKSUM', ['BT-125'], 'Finvoice 3.0 implementation guidelines, section 16.6: SHA-1 of the encoded content', (invoice, _facts, findings) => {
    for (const { path, text = '' } of oddAt(invoice, 'mistyped', checksum)) findings.add('KS-RULE-CHECKSUM', { term: named('BT-125'), stated: text, path })
  }),
  rule('KS-DATE', dateTerms, 'ISO 8601: a day that exists. Said where PEPPOL-EN16931-F001 is not asked, or is silent', (invoice, _facts, findings) => {
    if (!findings.hasOf('PEPPOL-EN16931-F001')) reportDates(invoice, invoice.dueDate, findings)
  }),
  rule('KS-CREDIT-SIGN', ['BT-112', 'BT-115'], 'canonical model: a credit note says by its kind that it takes back, never by a sign', ({ totals }, { isCreditNote }, findings) => {
    if (!isCreditNote) return
    reportNegative(totals?.taxInclusive, 'BT-112', findings)
    reportNegative(totals?.payable, 'BT-115', findings)
  }),
  rule('KS-DUE-DATE', ['BT-9', 'BT-20', 'BT-115'], 'EN 16931-1:2017, BR-CO-25, which the official validation leaves out; of invoices alone', ({ totals, dueDate, paymentTerms }, { isCreditNote }, findings) => {
    const payable = totals?.payable
    if (isCreditNote || payable === undefined || payable.isZero || payable.isNegative) return
    findings.exists(dueDate ?? paymentTerms, 'BT-9')
  }),
  rule('KS-PRECEDING', ['BG-3'], 'Finnish VAT Act, section 209 f: what changes an invoice names it', ({ preceding }, { isCreditNote }, findings) => {
    if (isCreditNote) findings.exists(preceding?.[0], 'BG-3')
  }),
]

function reportNegative(amount: Decimal | undefined, term: string, findings: Findings): void {
  if (amount?.isNegative === true) findings.add('KS-RULE-CREDIT-SIGN', { term: named(term), stated: numeral(amount) })
}
