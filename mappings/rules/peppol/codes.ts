import { nameOf, phrase, term as named } from '../../../errors/words/words.ts'
import { reportCurrencies } from '../amountCurrencies.ts'
import { peppolAddressSchemes } from '../codelists/addressSchemes.ts'
import { peppolAllowanceReasons } from '../codelists/allowanceReasons.ts'
import { peppolAttachmentTypes } from '../codelists/attachmentTypes.ts'
import { peppolChargeReasons } from '../codelists/chargeReasons.ts'
import { peppolCurrencies } from '../codelists/currencies.ts'
import { peppolCreditNoteTypes, peppolInvoiceTypes } from '../codelists/documentTypes.ts'
import { peppolTaxPointCodes } from '../codelists/taxPointCodes.ts'
import { checkEndpoints, reportTypesElsewhere } from '../en16931/codes.ts'
import { odd, reportCodesElsewhere, unknownAt } from '../oddities.ts'
import { isSaidTo, reportReasons } from '../reasonCodes.ts'
import type { Rule } from '../rule.ts'
import { rule } from './define.ts'
import { isWithinGermany } from './germany.ts'
import { processes } from './processes.ts'

/** Types that only German parties may use between each other. */
const germanTypes: ReadonlySet<string> = new Set(['326', '384'])

/** A rule that a VAT exemption reason goes with one category. */
function categoryOf(id: string, reason: string, category: string): Rule {
  return rule(id, ['BT-118', 'BT-121'], (invoice, _facts, findings) => {
    const { vatBreakdown = [] } = invoice
    if (odd(invoice, 'doubled').some(({ term }) => term === 'BT-121')) return
    for (const { code = '', exemptionReasonCode } of vatBreakdown) {
      if (exemptionReasonCode?.toUpperCase() !== reason || code === category) continue
      findings.add('KS-RULE-EXEMPTION', { category: code, stated: reason, expected: phrase('{reason} in category {category} alone', { reason, category }) })
    }
  })
}

/** The network's own code lists, which are not those of EN 16931 everywhere. */
export const codeRules: readonly Rule[] = [
  rule('PEPPOL-EN16931-CL001', ['BT-125'], (invoice, _facts, findings) => {
    for (const { embedded } of invoice.supportingDocuments ?? []) findings.code(embedded?.mimeType, peppolAttachmentTypes, 'BT-125')
    reportTypesElsewhere(invoice, peppolAttachmentTypes, findings)
  }),
  rule('PEPPOL-EN16931-CL002', ['BT-98', 'BT-140'], (invoice, _facts, findings) => reportReasons(invoice, isSaidTo(false), peppolAllowanceReasons, findings)),
  rule('PEPPOL-EN16931-CL003', ['BT-105', 'BT-145'], (invoice, _facts, findings) => reportReasons(invoice, isSaidTo(true), peppolChargeReasons, findings)),
  rule('PEPPOL-EN16931-CL006', ['BT-8'], (invoice, _facts, findings) => {
    findings.code(invoice.taxPointDateCode, peppolTaxPointCodes, 'BT-8')
    reportCodesElsewhere(invoice, 'cac:InvoicePeriod/cbc:DescriptionCode', peppolTaxPointCodes, 'BT-8', findings)
  }),
  rule('PEPPOL-EN16931-CL007', ['BT-5', 'BT-6'], (invoice, facts, findings) => reportCurrencies(invoice, facts, peppolCurrencies, (written) => written, findings)),
  rule('PEPPOL-EN16931-CL008', ['BT-34', 'BT-49'], (invoice, _facts, findings) => checkEndpoints(invoice, peppolAddressSchemes, (written) => written, findings)),
  rule('PEPPOL-EN16931-P0100', ['BT-3'], (invoice, { isCreditNote }, findings) => {
    const { typeCode, businessProcess = '' } = invoice
    if (!processes.has(businessProcess)) return
    if (!isCreditNote) findings.code(typeCode, peppolInvoiceTypes, 'BT-3')
    reportCodesElsewhere(invoice, 'cbc:InvoiceTypeCode', peppolInvoiceTypes, 'BT-3', findings)
  }),
  rule('PEPPOL-EN16931-P0101', ['BT-3'], (invoice, { isCreditNote }, findings) => {
    const { typeCode, businessProcess = '' } = invoice
    if (!processes.has(businessProcess)) return
    if (isCreditNote) findings.code(typeCode, peppolCreditNoteTypes, 'BT-3')
    reportCodesElsewhere(invoice, 'cbc:CreditNoteTypeCode', peppolCreditNoteTypes, 'BT-3', findings)
  }),
  categoryOf('PEPPOL-EN16931-P0104', 'VATEX-EU-G', 'G'),
  categoryOf('PEPPOL-EN16931-P0105', 'VATEX-EU-O', 'O'),
  categoryOf('PEPPOL-EN16931-P0106', 'VATEX-EU-IC', 'K'),
  categoryOf('PEPPOL-EN16931-P0107', 'VATEX-EU-AE', 'AE'),
  categoryOf('PEPPOL-EN16931-P0108', 'VATEX-EU-D', 'E'),
  categoryOf('PEPPOL-EN16931-P0109', 'VATEX-EU-F', 'E'),
  categoryOf('PEPPOL-EN16931-P0110', 'VATEX-EU-I', 'E'),
  categoryOf('PEPPOL-EN16931-P0111', 'VATEX-EU-J', 'E'),
  rule('PEPPOL-EN16931-P0112', ['BT-3'], (invoice, { isCreditNote }, findings) => {
    if (isWithinGermany(invoice)) return
    const types = [isCreditNote ? undefined : invoice.typeCode, ...unknownAt(invoice, 'cbc:InvoiceTypeCode').map(({ text }) => text?.trim())]
    for (const value of types) if (value !== undefined && germanTypes.has(value)) findings.add('KS-RULE-CODE', { term: named('BT-3'), value, list: nameOf(peppolInvoiceTypes.name) })
  }),
]
