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
import { eachAllowance } from '../eachAllowance.ts'
import type { Findings } from '../findings.ts'
import { lineOf, odd, reportCodesElsewhere, unknownAt } from '../oddities.ts'
import { allPayments } from '../payments.ts'
import { reportReasons } from '../reasonCodes.ts'
import type { LineRule, Rule, StatedLine } from '../rule.ts'
import { categoriesOf } from '../vatUse.ts'
import { rule } from './define.ts'

/** The bank assigned creditor identifier: a scheme that seller and payee may use beside those of the list. */
const creditor = 'SEPA'

type StatedIdentifier = Stated<Identifier> | undefined

/** Codes and the lists that they are from (BR-CL-…). */
export const codeRules: readonly (Rule | LineRule)[] = [
  rule('BR-CL-01', ['BT-3'], (invoice, { isCreditNote }, findings) => {
    findings.code(invoice.typeCode, isCreditNote ? creditNoteTypes : invoiceTypes, 'BT-3')
    reportCodesElsewhere(invoice, 'cbc:InvoiceTypeCode', invoiceTypes, 'BT-3', findings)
    reportCodesElsewhere(invoice, 'cbc:CreditNoteTypeCode', creditNoteTypes, 'BT-3', findings)
  }),
  rule('BR-CL-03', ['BT-5', 'BT-6'], (invoice, facts, findings) => reportCurrencies(invoice, facts, currencies, (written) => written.trim(), findings)),
  ofOne('BR-CL-04', 'BT-5', ({ currency }) => currency, currencies, 'cbc:DocumentCurrencyCode'),
  ofOne('BR-CL-05', 'BT-6', ({ accountingCurrency }) => accountingCurrency, currencies, 'cbc:TaxCurrencyCode'),
  ofOne('BR-CL-06', 'BT-8', ({ taxPointDateCode }) => taxPointDateCode, taxPointCodes, 'cac:InvoicePeriod/cbc:DescriptionCode'),
  rule('BR-CL-07', ['BT-18', 'BT-128'], (invoice, facts, findings) => {
    checkScheme(invoice.object, objectSchemes, 'BT-18', findings)
    for (const line of facts.everyLine) checkScheme(line.object, objectSchemes, 'BT-128', findings, line)
    reportSchemesOfObjects(invoice, findings)
  }),
  rule('BR-CL-08', ['BT-21'], ({ notes = [] }, _facts, findings) => {
    for (const { subject, text } of notes) reportSubject(subject ?? subjectIn(text), findings)
  }),
  rule('BR-CL-10', ['BT-29', 'BT-46', 'BT-60'], (invoice, _facts, findings) => {
    const { seller, buyer, payee } = invoice
    for (const one of seller?.identifiers ?? []) if (one.scheme?.trim() !== creditor) checkScheme(one, identifierSchemes, 'BT-29', findings)
    for (const one of buyer?.identifiers ?? []) checkScheme(one, identifierSchemes, 'BT-46', findings)
    if (payee?.identifier?.scheme?.trim() !== creditor) checkScheme(payee?.identifier, identifierSchemes, 'BT-60', findings)
    for (const one of unknownAt(invoice, 'cac:PartyIdentification/cbc:ID/@schemeID')) {
      if (one.text?.trim() === creditor && /cac:(?:AccountingSupplierParty|PayeeParty)(?:\[\d+\])?\//.test(one.path)) continue
      findings.code(one.text?.trim(), identifierSchemes, 'BT-29')
    }
  }),
  rule('BR-CL-11', ['BT-30', 'BT-47', 'BT-61'], (invoice, _facts, findings) => {
    const { seller, buyer, payee } = invoice
    checkScheme(seller?.legalRegistration, identifierSchemes, 'BT-30', findings)
    checkScheme(buyer?.legalRegistration, identifierSchemes, 'BT-47', findings)
    checkScheme(payee?.legalRegistration, identifierSchemes, 'BT-61', findings)
    reportCodesElsewhere(invoice, 'cac:PartyLegalEntity/cbc:CompanyID/@schemeID', identifierSchemes, 'BT-30', findings)
  }),
  ofLines('BR-CL-13', ['BT-158'], ({ item }, tell) => {
    for (const { list } of item?.classifications ?? []) tell(list, itemClasses, 'BT-158')
  }, 'cac:CommodityClassification/cbc:ItemClassificationCode/@listID', itemClasses),
  rule('BR-CL-14', ['BT-40', 'BT-55', 'BT-69', 'BT-80'], (invoice, _facts, findings) => {
    const { seller, buyer, taxRepresentative, delivery } = invoice
    findings.code(seller?.address?.country, countries, 'BT-40')
    findings.code(buyer?.address?.country, countries, 'BT-55')
    findings.code(taxRepresentative?.address?.country, countries, 'BT-69')
    findings.code(delivery?.address?.country, countries, 'BT-80')
    reportCodesElsewhere(invoice, 'cac:Country/cbc:IdentificationCode', countries, 'BT-40', findings)
  }),
  ofLines('BR-CL-15', ['BT-159'], ({ item }, tell) => tell(item?.originCountry, countries, 'BT-159'), 'cac:OriginCountry/cbc:IdentificationCode', countries),
  rule('BR-CL-16', ['BT-81'], (invoice, _facts, findings) => {
    for (const { meansCode } of allPayments(invoice)) findings.code(meansCode, paymentMeans, 'BT-81')
    reportCodesElsewhere(invoice, 'cac:PaymentMeans/cbc:PaymentMeansCode', paymentMeans, 'BT-81', findings)
  }),
  rule('BR-CL-17', ['BT-95', 'BT-102', 'BT-118'], (invoice, _facts, findings) => {
    const { vatBreakdown = [], strays } = invoice
    for (const { code } of vatBreakdown) findings.code(code, vatCategories, 'BT-118')
    eachAllowance(invoice, (one, line) => {
      for (const { code } of categoriesOf(one)) findings.code(code, vatCategories, one.isCharge === true ? 'BT-102' : 'BT-95', line)
    })
    for (const { code } of strays?.categories ?? []) findings.code(code, vatCategories, 'BT-118')
    reportCodesElsewhere(invoice, 'cac:TaxCategory/cbc:ID', vatCategories, 'BT-118', findings)
  }),
  rule('BR-CL-18', ['BT-151'], (invoice, { everyLine }, findings) => {
    for (const line of everyLine) for (const { code } of categoriesOf(line)) findings.code(code, vatCategories, 'BT-151', line)
    for (const { code } of invoice.strays?.itemCategories ?? []) findings.code(code, vatCategories, 'BT-151')
    reportCodesElsewhere(invoice, 'cac:ClassifiedTaxCategory/cbc:ID', vatCategories, 'BT-151', findings)
  }),
  rule('BR-CL-19', ['BT-98', 'BT-140'], (invoice, _facts, findings) => reportReasons(invoice, ({ isCharge }) => isCharge === false, allowanceReasons, findings)),
  rule('BR-CL-20', ['BT-105', 'BT-145'], (invoice, _facts, findings) => reportReasons(invoice, ({ isCharge }) => isCharge === true, chargeReasons, findings)),
  ofLines('BR-CL-21', ['BT-157'], ({ item }, tell) => tell(item?.standardIdentifier?.scheme, identifierSchemes, 'BT-157'), 'cac:StandardItemIdentification/cbc:ID/@schemeID', identifierSchemes),
  rule('BR-CL-22', ['BT-121'], (invoice, _facts, findings) => {
    for (const row of invoice.vatBreakdown ?? []) findings.code(row.exemptionReasonCode?.toUpperCase(), vatExemptions, 'BT-121')
    for (const one of unknownAt(invoice, 'cbc:TaxExemptionReasonCode')) findings.code(one.text?.trim().toUpperCase(), vatExemptions, 'BT-121', lineOf(one))
  }),
  rule('BR-CL-23', ['BT-130', 'BT-150'], (invoice, { everyLine }, findings) => {
    for (const line of everyLine) {
      findings.code(line.unit?.trim(), units, 'BT-130', line)
      findings.code(line.price?.baseQuantityUnit?.trim(), units, 'BT-150', line)
    }
    for (const name of ['InvoicedQuantity', 'CreditedQuantity', 'BaseQuantity']) reportCodesElsewhere(invoice, `cbc:${name}/@unitCode`, units, 'BT-130', findings)
  }),
  rule('BR-CL-24', ['BT-125'], (invoice, _facts, findings) => {
    for (const { embedded } of invoice.supportingDocuments ?? []) findings.code(embedded?.mimeType, attachmentTypes, 'BT-125')
    reportTypesElsewhere(invoice, attachmentTypes, findings)
  }),
  rule('BR-CL-25', ['BT-34', 'BT-49'], (invoice, _facts, findings) => checkEndpoints(invoice, addressSchemes, (written) => written.trim(), findings)),
  rule('BR-CL-26', ['BT-71'], (invoice, _facts, findings) => {
    checkScheme(invoice.delivery?.location, identifierSchemes, 'BT-71', findings)
    reportCodesElsewhere(invoice, 'cac:DeliveryLocation/cbc:ID/@schemeID', identifierSchemes, 'BT-71', findings)
  }),
]

/** Reports schemes of electronic addresses that the list does not hold: the parties', and those that have no place in the model. `of` is how the rule sees what is written. */
export function checkEndpoints(invoice: StatedInvoice, list: CodeList, of: (written: string) => string, findings: Findings): void {
  const check = (scheme: string | undefined, term: string): void => findings.code(scheme === undefined ? undefined : of(scheme), list, term)
  check(invoice.seller?.endpoint?.scheme, 'BT-34')
  check(invoice.buyer?.endpoint?.scheme, 'BT-49')
  for (const { path, text } of unknownAt(invoice, 'cbc:EndpointID/@schemeID')) check(text, path.includes('Customer') ? 'BT-49' : 'BT-34')
}

/** Reports types of attachments that the list does not hold where the model has no place for them; they are compared as they are written. */
export function reportTypesElsewhere(invoice: StatedInvoice, list: CodeList, findings: Findings): void {
  for (const one of unknownAt(invoice, 'cbc:EmbeddedDocumentBinaryObject/@mimeCode')) findings.code(one.text, list, 'BT-125', lineOf(one))
}

function checkScheme(of: StatedIdentifier, list: CodeList, term: string, findings: Findings, line?: StatedLine): void {
  findings.code(of?.scheme?.trim(), list, term, line)
}

/** A rule on one code of the document, and on those of its kind that stand elsewhere. */
function ofOne(id: string, term: string, codeOf: (invoice: StatedInvoice) => string | undefined, list: CodeList, path: string): Rule {
  return rule(id, [term], (invoice, _facts, findings) => {
    findings.code(codeOf(invoice), list, term)
    reportCodesElsewhere(invoice, path, list, term, findings)
  })
}

/** A rule on codes of lines, and on those of their kind that stand elsewhere. */
function ofLines(id: string, terms: readonly [string, ...string[]], eachCode: (line: StatedLine, tell: (code: string | undefined, list: CodeList, term: string) => void) => void, path: string, list: CodeList): Rule {
  return rule(id, terms, (invoice, { everyLine }, findings) => {
    for (const line of everyLine) eachCode(line, (code, itsList, term) => findings.code(code?.trim(), itsList, term, line))
    reportCodesElsewhere(invoice, path, list, terms[0], findings)
  })
}

/** Schemes of objects (UNCL1001 130) among further documents of the document and of its lines. */
function reportSchemesOfObjects(invoice: StatedInvoice, findings: Findings): void {
  const unknown = odd(invoice, 'unknown')
  const ofObjects = new Set(unknown.filter(({ text }) => text === '130').map(({ path }) => /^(.*)\/cbc:DocumentTypeCode/.exec(path)?.[1]))
  for (const one of ofObjects.size === 0 ? [] : unknown) {
    const document = /^(.*cac:(?:Additional)?DocumentReference(?:\[\d+\])?)\/cbc:ID(?:\[\d+\])?\/@schemeID$/.exec(one.path)?.[1]
    if (document !== undefined && ofObjects.has(document)) findings.code(one.text?.trim(), objectSchemes, 'BT-18', lineOf(one))
  }
}

/** The official rule looks for the text among the codes with blanks between them, so that a part of two with the blank between passes. */
function reportSubject(subject: string | undefined, findings: Findings): void {
  if (subject?.length !== 3 || !subjects.includes(subject)) findings.code(subject, noteSubjects, 'BT-21')
}

const subjects = ` ${[...noteSubjects].join(' ')} `

/** Three characters between the first two number signs of a text, which the official rule takes for a subject wherever they stand. */
function subjectIn(text: string | undefined): string | undefined {
  return text === undefined ? undefined : /^[^#]*#([^#]{3})#/.exec(text)?.[1]
}
