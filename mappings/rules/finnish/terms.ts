import { reportElements } from '../oddities.ts'
import type { Rule } from '../rule.ts'
import { rule } from './define.ts'

/** Terms that must be there beyond the official rules. */
export const finnishTermRules: readonly Rule[] = [
  rule('KS-TYPE', [], 'stricter than the official rules, which give no verdict on a text that is no value of its type', (invoice, _facts, findings) => {
    reportElements(invoice, 'mistyped', ({ path }) => !/cbc:ChargeIndicator|cac:AllowanceCharge(?:\[\d+\])?$/.test(path), findings)
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
