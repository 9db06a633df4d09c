import type { Invoice } from '../../model/invoice.ts'
import type { Identifier } from '../../model/terms.ts'
import { addressSchemes } from '../codelists/addressSchemes.ts'
import { attachmentTypes } from '../codelists/attachmentTypes.ts'
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
import { atLine } from './findings.ts'
import { en16931, type LineRule, type Rule } from './rule.ts'
import type { TradeDocument, TradeLine } from './trade.ts'

/** The bank assigned creditor identifier, allowed as a seller's identifier beside the ISO 6523 schemes. */
const sellersSchemes = new Set([...identifierSchemes, 'SEPA'])
const iso6523 = 'ISO 6523 ICD'

/** Codes of every trade document. */
export const codeRules: readonly Rule<TradeDocument>[] = [
  {
    id: 'BR-CL-04',
    terms: ['BT-5'],
    source: en16931,
    check: ({ currency }, findings) => findings.code(currency, currencies, 'ISO 4217', 'BT-5'),
  },
  {
    id: 'BR-CL-17, 18',
    terms: ['BT-95', 'BT-102', 'BT-118'],
    source: en16931,
    check({ vatBreakdown, allowancesAndCharges }, findings) {
      for (const { code } of vatBreakdown) findings.code(code, vatCategories, 'UNCL5305', 'BT-118')
      for (const { vat, isCharge } of allowancesAndCharges) findings.code(vat?.code, vatCategories, 'UNCL5305', isCharge ? 'BT-102' : 'BT-95')
    },
  },
  {
    id: 'BR-CL-22',
    terms: ['BT-121'],
    source: en16931,
    check({ vatBreakdown }, findings) {
      for (const row of vatBreakdown) findings.code(row.exemptionReasonCode?.toUpperCase(), vatExemptions, 'VATEX', 'BT-121')
    },
  },
  {
    id: 'BR-62, 63; BR-CL-25',
    terms: ['BT-34', 'BT-49'],
    source: en16931,
    check({ seller, buyer }, findings) {
      if (seller.endpoint !== undefined) findings.code(seller.endpoint.scheme ?? 'none', addressSchemes, 'EAS', 'BT-34')
      if (buyer.endpoint !== undefined) findings.code(buyer.endpoint.scheme ?? 'none', addressSchemes, 'EAS', 'BT-49')
    },
  },
  {
    id: 'BR-CL-10, 11',
    terms: ['BT-29', 'BT-30', 'BT-46', 'BT-47'],
    source: en16931,
    check({ seller, buyer }, findings) {
      for (const { scheme } of seller.identifiers) findings.code(scheme, sellersSchemes, iso6523, 'BT-29')
      for (const { scheme } of buyer.identifiers) findings.code(scheme, identifierSchemes, iso6523, 'BT-46')
      findings.code(seller.legalRegistration?.scheme, identifierSchemes, iso6523, 'BT-30')
      findings.code(buyer.legalRegistration?.scheme, identifierSchemes, iso6523, 'BT-47')
    },
  },
  {
    id: 'BR-CL-14',
    terms: ['BT-40', 'BT-55'],
    source: en16931,
    check({ seller, buyer }, findings) {
      findings.code(seller.address?.country, countries, 'ISO 3166-1', 'BT-40')
      findings.code(buyer.address?.country, countries, 'ISO 3166-1', 'BT-55')
    },
  },
]

/** Codes of a line. */
export const lineCodeRules: readonly LineRule<TradeLine, TradeDocument>[] = [
  {
    id: 'BR-CL-23',
    terms: ['BT-130', 'BT-150'],
    source: en16931,
    check(line, _document, findings) {
      if (!units.has(line.unit)) findings.code(line.unit, units, 'UN/ECE Rec 20 and 21', 'BT-130', atLine(line))
    },
  },
  {
    id: 'BR-CL-18',
    terms: ['BT-151'],
    source: en16931,
    check(line, _document, findings) {
      if (!vatCategories.has(line.vat.code)) findings.code(line.vat.code, vatCategories, 'UNCL5305', 'BT-151', atLine(line))
    },
  },
  {
    id: 'BR-64, 65; BR-CL-13, 15, 21',
    terms: ['BT-157', 'BT-158', 'BT-159'],
    source: en16931,
    check(line, _document, findings) {
      const { standardIdentifier, classifications, originCountry } = line.item
      if (standardIdentifier !== undefined) findings.code(standardIdentifier.scheme ?? 'none', identifierSchemes, iso6523, 'BT-157', atLine(line))
      for (const { list } of classifications) findings.code(list, itemClasses, 'UNCL7143', 'BT-158', atLine(line))
      findings.code(originCountry, countries, 'ISO 3166-1', 'BT-159', atLine(line))
    },
  },
]

/** Codes that only an invoice has. */
export const invoiceCodeRules: readonly Rule<Invoice>[] = [
  {
    id: 'BR-CL-01',
    terms: ['BT-3'],
    source: en16931,
    check({ kind, typeCode }, findings) {
      findings.code(typeCode, kind === 'creditNote' ? creditNoteTypes : invoiceTypes, `UNCL1001 of a ${kind}`, 'BT-3')
    },
  },
  {
    id: 'BR-CL-05',
    terms: ['BT-6'],
    source: en16931,
    check: ({ accountingCurrency }, findings) => findings.code(accountingCurrency, currencies, 'ISO 4217', 'BT-6'),
  },
  {
    id: 'BR-CL-06',
    terms: ['BT-8'],
    source: en16931,
    check: ({ taxPointDateCode }, findings) => findings.code(taxPointDateCode, taxPointCodes, 'UNCL2005', 'BT-8'),
  },
  {
    id: 'BR-CL-07',
    terms: ['BT-18', 'BT-128'],
    source: en16931,
    check({ object, lines }, findings) {
      findings.code(object?.scheme, objectSchemes, 'UNCL1153', 'BT-18')
      for (const line of lines) if (line.object !== undefined) findings.code(line.object.scheme, objectSchemes, 'UNCL1153', 'BT-128', atLine(line))
    },
  },
  {
    id: 'BR-CL-08',
    terms: ['BT-21'],
    source: en16931,
    check({ notes }, findings) {
      for (const { subject } of notes) findings.code(subject, noteSubjects, 'UNCL4451', 'BT-21')
    },
  },
  {
    id: 'BR-CL-16',
    terms: ['BT-81'],
    source: en16931,
    check: ({ payment }, findings) => findings.code(payment?.meansCode, paymentMeans, 'UNCL4461', 'BT-81'),
  },
  {
    id: 'BR-CL-24',
    terms: ['BT-125'],
    source: en16931,
    check({ supportingDocuments }, findings) {
      for (const { embedded } of supportingDocuments) findings.code(embedded?.mimeType, attachmentTypes, 'MIME types of EN 16931', 'BT-125')
    },
  },
  {
    id: 'BR-CL-14, 26',
    terms: ['BT-60', 'BT-61', 'BT-69', 'BT-71', 'BT-80'],
    source: en16931,
    check({ delivery, taxRepresentative, payee }, findings) {
      const ofScheme = (id: Identifier | undefined, term: string): void => findings.code(id?.scheme, term === 'BT-60' ? sellersSchemes : identifierSchemes, iso6523, term)
      ofScheme(payee?.identifier, 'BT-60')
      ofScheme(payee?.legalRegistration, 'BT-61')
      ofScheme(delivery?.location, 'BT-71')
      findings.code(delivery?.address?.country, countries, 'ISO 3166-1', 'BT-80')
      findings.code(taxRepresentative?.address.country, countries, 'ISO 3166-1', 'BT-69')
    },
  },
]
