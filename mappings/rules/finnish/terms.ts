import { numeral, phrase, said, term as named, type Words } from '../../../errors/words/words.ts'
import type { Decimal } from '../../model/decimal.ts'
import type { Oddity } from '../../model/stated.ts'
import { dateTerms, reportDates } from '../everyDate.ts'
import type { Findings } from '../findings.ts'
import { isAt, isOfUbl, lineOf, nameOf, odd, oddAt, termsOf } from '../oddities.ts'
import type { Rule } from '../rule.ts'
import { rule } from './define.ts'

/** The checksum of an attachment in Finvoice. */
const checksum = 'AttachmentSecureHash'

/** Terms that must be there beyond the official rules. */
export const finnishTermRules: readonly Rule[] = [
  rule('KS-TYPE', [], 'stricter than the official rules, which give no verdict on a text that is no value of its type', (invoice, _facts, findings) => {
    for (const one of odd(invoice, 'mistyped')) {
      const { path, text = '' } = one
      if (/cbc:ChargeIndicator|cac:AllowanceCharge(?:\[\d+\])?$/.test(path) || isAt(path, checksum)) continue
      findings.add('KS-RULE-TYPE', { term: nameOf(one), value: text, path, expected: typeOf(one) }, lineOf(one), termsOf(one))
    }
  }),
  rule('KS-DOUBLED', [], 'XSD of Finvoice 3.0 and of TEAPPSXML 3.0, and what no reader can tell which of them counts. Of UBL its own rules say it', (invoice, _facts, findings) => {
    for (const one of odd(invoice, 'doubled')) {
      const { path, count = 2, first = '', text = '' } = one
      if (!isOfUbl(one)) findings.add('KS-RULE-DOUBLED', { term: nameOf(one), count, first: quoted(first), other: quoted(text), path }, lineOf(one), termsOf(one))
    }
  }),
  rule('KS-LENGTH', [], 'XSD of Finvoice 3.0 and of TEAPPSXML 3.0: characters that an element takes', (invoice, _facts, findings) => {
    for (const one of odd(invoice, 'length')) {
      const { path, text = '', count = text.length, allowed = said(path) } = one
      findings.add('KS-RULE-LENGTH', { term: nameOf(one), value: text, length: count, allowed, path }, lineOf(one), termsOf(one))
    }
  }),
  rule('KS-CODE', [], 'XSD of Finvoice 3.0 and of TEAPPSXML 3.0: codes of the formats themselves', (invoice, _facts, findings) => {
    for (const one of odd(invoice, 'code')) findings.add('KS-RULE-CODE', { term: nameOf(one), value: one.text ?? '', list: one.allowed ?? said(one.path) }, lineOf(one), termsOf(one))
  }),
  rule('KS-CURRENCY', ['BT-5'], 'EN 16931-1:2017, BT-5: all amounts but BT-111 are in the currency of the invoice. Said where PEPPOL-EN16931-R051 is not asked', (invoice, _facts, findings) => {
    if (findings.hasOf('PEPPOL-EN16931-R051')) return
    for (const one of odd(invoice, 'currency')) findings.add('KS-RULE-CURRENCY', { term: nameOf(one), seen: one.text ?? '', currency: invoice.currency ?? '' }, lineOf(one), termsOf(one))
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

/** The kind of value that a term has. An attachment's is its content, and beside it the message that it came in. */
function typeOf({ term, path }: Oddity): Words {
  if (dateTerms.some((one) => one === term)) return phrase('a date')
  if (term !== 'BT-125') return phrase('a number')
  return phrase(isAt(path, 'AttachmentContent') || isOfUbl({ path }) ? 'a content in base64' : 'the identifier that the invoice names')
}

/** A text between quotation marks; a group has none. */
function quoted(text: string): Words {
  return text === '' ? phrase('a group of elements') : said(`"${text}"`)
}

function reportNegative(amount: Decimal | undefined, term: string, findings: Findings): void {
  if (amount?.isNegative === true) findings.add('KS-RULE-CREDIT-SIGN', { term: named(term), stated: numeral(amount) })
}
