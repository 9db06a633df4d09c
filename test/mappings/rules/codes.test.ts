import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { StatedInvoice } from '../../../mappings/model/stated.ts'
import { addressSchemes, peppolAddressSchemes } from '../../../mappings/rules/codelists/addressSchemes.ts'
import { allowanceReasons, peppolAllowanceReasons } from '../../../mappings/rules/codelists/allowanceReasons.ts'
import { attachmentTypes, peppolAttachmentTypes } from '../../../mappings/rules/codelists/attachmentTypes.ts'
import { chargeReasons, peppolChargeReasons } from '../../../mappings/rules/codelists/chargeReasons.ts'
import type { CodeList } from '../../../mappings/rules/codelists/codeList.ts'
import { countries } from '../../../mappings/rules/codelists/countries.ts'
import { currencies } from '../../../mappings/rules/codelists/currencies.ts'
import { creditNoteTypes, invoiceTypes } from '../../../mappings/rules/codelists/documentTypes.ts'
import { identifierSchemes } from '../../../mappings/rules/codelists/identifierSchemes.ts'
import { itemClasses } from '../../../mappings/rules/codelists/itemClasses.ts'
import { noteSubjects } from '../../../mappings/rules/codelists/noteSubjects.ts'
import { objectSchemes } from '../../../mappings/rules/codelists/objectSchemes.ts'
import { paymentMeans } from '../../../mappings/rules/codelists/paymentMeans.ts'
import { peppolTaxPointCodes, taxPointCodes } from '../../../mappings/rules/codelists/taxPointCodes.ts'
import { units } from '../../../mappings/rules/codelists/units.ts'
import { vatCategories } from '../../../mappings/rules/codelists/vatCategories.ts'
import { vatExemptions } from '../../../mappings/rules/codelists/vatExemptions.ts'
import { judge } from '../../../mappings/rules/judge.ts'

const seed = 20261127

/** Each rule on a code, its list, and an invoice with the code in its place. */
const places: readonly (readonly [id: string, list: CodeList, invoice: (code: string) => StatedInvoice])[] = [
  ['BR-CL-01', invoiceTypes, (typeCode) => ({ kind: 'invoice', typeCode })],
  ['BR-CL-01', creditNoteTypes, (typeCode) => ({ kind: 'creditNote', typeCode })],
  ['BR-CL-04', currencies, (currency) => ({ currency })],
  ['BR-CL-05', currencies, (accountingCurrency) => ({ accountingCurrency })],
  ['BR-CL-06', taxPointCodes, (taxPointDateCode) => ({ taxPointDateCode })],
  ['PEPPOL-EN16931-CL006', peppolTaxPointCodes, (taxPointDateCode) => ({ taxPointDateCode })],
  ['BR-CL-07', objectSchemes, (scheme) => ({ object: { id: '1', scheme } })],
  ['BR-CL-07', objectSchemes, (scheme) => ({ lines: [{ object: { id: '1', scheme } }] })],
  ['BR-CL-08', noteSubjects, (subject) => ({ notes: [{ subject, text: 'a' }] })],
  ['BR-CL-10', identifierSchemes, (scheme) => ({ buyer: { identifiers: [{ id: '1', scheme }] } })],
  ['BR-CL-11', identifierSchemes, (scheme) => ({ seller: { legalRegistration: { id: '1', scheme } } })],
  ['BR-CL-13', itemClasses, (list) => ({ lines: [{ item: { classifications: [{ code: '1', list }] } }] })],
  ['BR-CL-14', countries, (country) => ({ delivery: { address: { country } } })],
  ['BR-CL-15', countries, (originCountry) => ({ lines: [{ item: { originCountry } }] })],
  ['BR-CL-16', paymentMeans, (meansCode) => ({ payment: { meansCode: '30' }, furtherPayments: [{ meansCode }] })],
  ['BR-CL-17', vatCategories, (code) => ({ vatBreakdown: [{ code }] })],
  ['BR-CL-18', vatCategories, (code) => ({ lines: [{ vat: { code } }] })],
  ['BR-CL-19', allowanceReasons, (reasonCode) => ({ allowancesAndCharges: [{ isCharge: false, reasonCode }] })],
  ['PEPPOL-EN16931-CL002', peppolAllowanceReasons, (reasonCode) => ({ lines: [{ allowancesAndCharges: [{ isCharge: false, reasonCode }] }] })],
  ['BR-CL-20', chargeReasons, (reasonCode) => ({ lines: [{ allowancesAndCharges: [{ isCharge: true, reasonCode }] }] })],
  ['PEPPOL-EN16931-CL003', peppolChargeReasons, (reasonCode) => ({ allowancesAndCharges: [{ isCharge: true, reasonCode }] })],
  ['BR-CL-21', identifierSchemes, (scheme) => ({ lines: [{ item: { standardIdentifier: { id: '1', scheme } } }] })],
  ['BR-CL-22', vatExemptions, (exemptionReasonCode) => ({ vatBreakdown: [{ exemptionReasonCode }] })],
  ['BR-CL-23', units, (unit) => ({ lines: [{ unit }] })],
  ['BR-CL-24', attachmentTypes, (mimeType) => ({ supportingDocuments: [{ embedded: { mimeType } }] })],
  ['PEPPOL-EN16931-CL001', peppolAttachmentTypes, (mimeType) => ({ supportingDocuments: [{ embedded: { mimeType } }] })],
  ['BR-CL-25', addressSchemes, (scheme) => ({ seller: { endpoint: { id: '1', scheme } } })],
  ['PEPPOL-EN16931-CL008', peppolAddressSchemes, (scheme) => ({ buyer: { endpoint: { id: '1', scheme } } })],
  ['BR-CL-26', identifierSchemes, (scheme) => ({ delivery: { location: { id: '1', scheme } } })],
]

function fires(id: string, invoice: StatedInvoice): boolean {
  return judge(invoice, ['en16931', 'peppol-billing']).some(({ rule }) => rule.id === id)
}

test.each(places)(`%s knows the codes of its list and no other (seed ${seed})`, (id, list, invoice) => {
  for (const code of fc.sample(fc.constantFrom(...list), { numRuns: 20, seed })) expect(fires(id, invoice(code)), code).toBe(false)
  const foreign = fc.string({ maxLength: 8 }).filter((code) => !list.has(id === 'BR-CL-22' ? code.toUpperCase() : code))
  for (const code of ['', ...fc.sample(foreign, { numRuns: 20, seed })]) expect(fires(id, invoice(code)), code).toBe(true)
})

test('only seller and payee may have the identifier of a creditor', () => {
  const identifiers = [{ id: '1', scheme: 'SEPA' }]
  expect(fires('BR-CL-10', { seller: { identifiers }, payee: { identifier: { id: '2', scheme: 'SEPA' } } })).toBe(false)
  expect(fires('BR-CL-10', { buyer: { identifiers } })).toBe(true)
})
