import type { AllowanceOrCharge } from '../../model/invoice.ts'
import type { Stated, StatedInvoice } from '../../model/stated.ts'
import type { Identifier } from '../../model/terms.ts'
import { reportCurrencies } from '../amountCurrencies.ts'
import { addressSchemes } from '../codelists/addressSchemes.ts'
import { allowanceReasons } from '../codelists/allowanceReasons.ts'
import { attachmentTypes } from '../codelists/attachmentTypes.ts'
import { chargeReasons } from '../codelists/chargeReasons.ts'
import type { CodeList } from '../codelists/codeList.ts'
import { countries } from '../codelists/countries.ts'
import { currencies } from '../codelists/currencies.ts'
import { creditNoteTypes, invoiceTypes } from '../codelists/documentTypes.ts'
import { identifierSchemes } from '../codelists/identifierSchemes.ts'
import { itemClasses } from '../codelists/itemClasses.ts'
import { noteSubjects } from '../codelists/noteSubjects.ts'
import { objectSchemes } from '../codelists/objectSchemes.ts'
import { paymentMeans } from '../codelists/paymentMeans.ts'
import { taxPointCodes } from '../codelists/taxPointCodes.ts'
import { units } from '../codelists/units.ts'
import { vatCategories } from '../codelists/vatCategories.ts'
import { vatExemptions } from '../codelists/vatExemptions.ts'
import type { Findings } from '../findings.ts'
import { odd } from '../oddities.ts'
import { allPayments } from '../payments.ts'
import { reportReasons } from '../reasonCodes.ts'
import type { LineRule, Rule, StatedLine } from '../rule.ts'
import { lineRule, rule } from './define.ts'

/** The bank assigned creditor identifier: a scheme that seller and payee may use beside those of the list. */
const creditor = 'SEPA'

type StatedIdentifier = Stated<Identifier> | undefined

/** Codes and the lists that they are from (BR-CL-…). */
export const codeRules: readonly (Rule | LineRule)[] = [
  rule('BR-CL-01', ['BT-3'], ({ typeCode }, { isCreditNote }, findings) => findings.code(typeCode, isCreditNote ? creditNoteTypes : invoiceTypes, 'BT-3')),
  rule('BR-CL-03', ['BT-5', 'BT-6'], (invoice, facts, findings) => reportCurrencies(invoice, facts, currencies, findings)),
  rule('BR-CL-04', ['BT-5'], ({ currency }, _facts, findings) => findings.code(currency, currencies, 'BT-5')),
  rule('BR-CL-05', ['BT-6'], ({ accountingCurrency }, _facts, findings) => findings.code(accountingCurrency, currencies, 'BT-6')),
  rule('BR-CL-06', ['BT-8'], ({ taxPointDateCode }, _facts, findings) => findings.code(taxPointDateCode, taxPointCodes, 'BT-8')),
  rule('BR-CL-07', ['BT-18', 'BT-128'], ({ object, lines = [] }, _facts, findings) => {
    findings.code(object?.scheme, objectSchemes, 'BT-18')
    for (const line of lines) findings.code(line.object?.scheme, objectSchemes, 'BT-128', line)
  }),
  rule('BR-CL-08', ['BT-21'], ({ notes = [] }, _facts, findings) => {
    for (const { subject, text } of notes) findings.code(subject ?? subjectIn(text), noteSubjects, 'BT-21')
  }),
  rule('BR-CL-10', ['BT-29', 'BT-46', 'BT-60'], ({ seller, buyer, payee }, _facts, findings) => {
    for (const { scheme } of seller?.identifiers ?? []) if (scheme !== creditor) findings.code(scheme, identifierSchemes, 'BT-29')
    for (const { scheme } of buyer?.identifiers ?? []) findings.code(scheme, identifierSchemes, 'BT-46')
    if (payee?.identifier?.scheme !== creditor) findings.code(payee?.identifier?.scheme, identifierSchemes, 'BT-60')
  }),
  rule('BR-CL-11', ['BT-30', 'BT-47', 'BT-61'], ({ seller, buyer, payee }, _facts, findings) => {
    checkScheme(seller?.legalRegistration, identifierSchemes, 'BT-30', findings)
    checkScheme(buyer?.legalRegistration, identifierSchemes, 'BT-47', findings)
    checkScheme(payee?.legalRegistration, identifierSchemes, 'BT-61', findings)
  }),
  lineRule('BR-CL-13', ['BT-158'], (line, _invoice, _facts, findings) => {
    for (const { list } of line.item?.classifications ?? []) findings.code(list, itemClasses, 'BT-158', line)
  }),
  rule('BR-CL-14', ['BT-40', 'BT-55', 'BT-69', 'BT-80'], ({ seller, buyer, taxRepresentative, delivery }, _facts, findings) => {
    findings.code(seller?.address?.country, countries, 'BT-40')
    findings.code(buyer?.address?.country, countries, 'BT-55')
    findings.code(taxRepresentative?.address?.country, countries, 'BT-69')
    findings.code(delivery?.address?.country, countries, 'BT-80')
  }),
  lineRule('BR-CL-15', ['BT-159'], (line, _invoice, _facts, findings) => findings.code(line.item?.originCountry, countries, 'BT-159', line)),
  rule('BR-CL-16', ['BT-81'], (invoice, _facts, findings) => {
    for (const { meansCode } of allPayments(invoice)) findings.code(meansCode, paymentMeans, 'BT-81')
  }),
  rule('BR-CL-17', ['BT-95', 'BT-102', 'BT-118'], ({ vatBreakdown = [], allowancesAndCharges, lines = [] }, _facts, findings) => {
    for (const { code } of vatBreakdown) findings.code(code, vatCategories, 'BT-118')
    checkCategories(allowancesAndCharges, findings)
    for (const line of lines) checkCategories(line.allowancesAndCharges, findings, line)
  }),
  lineRule('BR-CL-18', ['BT-151'], (line, _invoice, _facts, findings) => findings.code(line.vat?.code, vatCategories, 'BT-151', line)),
  rule('BR-CL-19', ['BT-98', 'BT-140'], (invoice, _facts, findings) => reportReasons(invoice, ({ isCharge }) => isCharge === false, allowanceReasons, findings)),
  rule('BR-CL-20', ['BT-105', 'BT-145'], (invoice, _facts, findings) => reportReasons(invoice, ({ isCharge }) => isCharge === true, chargeReasons, findings)),
  lineRule('BR-CL-21', ['BT-157'], (line, _invoice, _facts, findings) => findings.code(line.item?.standardIdentifier?.scheme, identifierSchemes, 'BT-157', line)),
  rule('BR-CL-22', ['BT-121'], ({ vatBreakdown = [] }, _facts, findings) => {
    for (const row of vatBreakdown) findings.code(row.exemptionReasonCode?.toUpperCase(), vatExemptions, 'BT-121')
  }),
  lineRule('BR-CL-23', ['BT-130', 'BT-150'], (line, _invoice, _facts, findings) => {
    findings.code(line.unit, units, 'BT-130', line)
    findings.code(line.price?.baseQuantityUnit, units, 'BT-150', line)
  }),
  rule('BR-CL-24', ['BT-125'], ({ supportingDocuments = [] }, _facts, findings) => {
    for (const { embedded } of supportingDocuments) findings.code(embedded?.mimeType, attachmentTypes, 'BT-125')
  }),
  rule('BR-CL-25', ['BT-34', 'BT-49'], (invoice, _facts, findings) => checkEndpoints(invoice, addressSchemes, findings)),
  rule('BR-CL-26', ['BT-71'], ({ delivery }, _facts, findings) => checkScheme(delivery?.location, identifierSchemes, 'BT-71', findings)),
]

/** Reports schemes of electronic addresses that the list does not hold: the parties', and those that have no place in the model. */
export function checkEndpoints(invoice: StatedInvoice, list: CodeList, findings: Findings): void {
  checkScheme(invoice.seller?.endpoint, list, 'BT-34', findings)
  checkScheme(invoice.buyer?.endpoint, list, 'BT-49', findings)
  for (const { path, text } of odd(invoice, 'unknown')) {
    if (/cbc:EndpointID(?:\[\d+\])?\/@schemeID$/.test(path)) findings.code(text, list, path.includes('Customer') ? 'BT-49' : 'BT-34')
  }
}

function checkScheme(of: StatedIdentifier, list: CodeList, term: string, findings: Findings): void {
  findings.code(of?.scheme, list, term)
}

function checkCategories(of: readonly Stated<AllowanceOrCharge>[] | undefined, findings: Findings, line?: StatedLine): void {
  for (const { vat, isCharge } of of ?? []) findings.code(vat?.code, vatCategories, isCharge === true ? 'BT-102' : 'BT-95', line)
}


/** Three characters between the first two number signs of a text, which the official rule takes for a subject wherever they stand. */
function subjectIn(text: string | undefined): string | undefined {
  return text === undefined ? undefined : /^[^#]*#([^#]{3})#/.exec(text)?.[1]
}
