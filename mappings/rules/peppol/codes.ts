import { phraseOrSaid, said, term as named } from '../../../errors/words/words.ts'
import { reportCurrencies } from '../amountCurrencies.ts'
import { peppolAddressSchemes } from '../codelists/addressSchemes.ts'
import { peppolAllowanceReasons } from '../codelists/allowanceReasons.ts'
import { peppolAttachmentTypes } from '../codelists/attachmentTypes.ts'
import { peppolChargeReasons } from '../codelists/chargeReasons.ts'
import { peppolCurrencies } from '../codelists/currencies.ts'
import { peppolCreditNoteTypes, peppolInvoiceTypes } from '../codelists/documentTypes.ts'
import { peppolTaxPointCodes } from '../codelists/taxPointCodes.ts'
import { checkEndpoints } from '../en16931/codes.ts'
import { isSaidTo, reportReasons } from '../reasonCodes.ts'
import type { Rule } from '../rule.ts'
import { rule } from './define.ts'
import { isWithinGermany } from './germany.ts'
import { processes } from './processes.ts'

/** Types that only German parties may use between each other. */
const germanTypes: ReadonlySet<string> = new Set(['326', '384'])

/** A rule that a VAT exemption reason goes with one category. */
function categoryOf(id: string, reason: string, category: string): Rule {
  return rule(id, ['BT-118', 'BT-121'], ({ vatBreakdown = [] }, _facts, findings) => {
    for (const { code = '', exemptionReasonCode } of vatBreakdown) {
      if (exemptionReasonCode?.toUpperCase() !== reason || code === category) continue
      findings.add('KS-RULE-DIFFERENT', { term: named('BT-118'), stated: code, other: named('BT-121'), expected: said(`${reason}: ${category}`) })
    }
  })
}

/** The network's own code lists, which are not those of EN 16931 everywhere. */
export const codeRules: readonly Rule[] = [
  rule('PEPPOL-EN16931-CL001', ['BT-125'], ({ supportingDocuments = [] }, _facts, findings) => {
    for (const { embedded } of supportingDocuments) findings.code(embedded?.mimeType, peppolAttachmentTypes, 'BT-125')
  }),
  rule('PEPPOL-EN16931-CL002', ['BT-98', 'BT-140'], (invoice, _facts, findings) => reportReasons(invoice, isSaidTo(false), peppolAllowanceReasons, findings)),
  rule('PEPPOL-EN16931-CL003', ['BT-105', 'BT-145'], (invoice, _facts, findings) => reportReasons(invoice, isSaidTo(true), peppolChargeReasons, findings)),
  rule('PEPPOL-EN16931-CL006', ['BT-8'], ({ taxPointDateCode }, _facts, findings) => findings.code(taxPointDateCode, peppolTaxPointCodes, 'BT-8')),
  rule('PEPPOL-EN16931-CL007', ['BT-5', 'BT-6'], (invoice, facts, findings) => reportCurrencies(invoice, facts, peppolCurrencies, findings)),
  rule('PEPPOL-EN16931-CL008', ['BT-34', 'BT-49'], (invoice, _facts, findings) => checkEndpoints(invoice, peppolAddressSchemes, findings)),
  rule('PEPPOL-EN16931-P0100', ['BT-3'], ({ typeCode, businessProcess = '' }, { isCreditNote }, findings) => {
    if (!isCreditNote && processes.has(businessProcess)) findings.code(typeCode, peppolInvoiceTypes, 'BT-3')
  }),
  rule('PEPPOL-EN16931-P0101', ['BT-3'], ({ typeCode, businessProcess = '' }, { isCreditNote }, findings) => {
    if (isCreditNote && processes.has(businessProcess)) findings.code(typeCode, peppolCreditNoteTypes, 'BT-3')
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
    const { typeCode = '' } = invoice
    if (!isCreditNote && germanTypes.has(typeCode) && !isWithinGermany(invoice)) findings.add('KS-RULE-CODE', { term: named('BT-3'), value: typeCode, list: phraseOrSaid(peppolInvoiceTypes.name) })
  }),
]
