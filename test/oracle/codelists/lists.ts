import { stylesheets, type Stylesheet } from '../stylesheets.ts'

/** A code list of the product, and the official rules that it is read from. */
export interface ListOrigin {
  readonly constant: string
  /** What it lists, for its comment. */
  readonly what: string
  /** The list's own name, as an error says it. */
  readonly name: string
  readonly sheet: Stylesheet
  /** Ids of the rules that hold the list; all of them must hold the same. */
  readonly rules: readonly string[]
  /** Which of the lists that a rule holds it is; the first where it is left out. */
  readonly which?: number
}

const { en16931, billing, orderAgreement } = stylesheets

/** The files of `mappings/rules/codelists`, by their names. */
export const codeListFiles: Readonly<Record<string, readonly ListOrigin[]>> = {
  addressSchemes: [
    { constant: 'addressSchemes', what: 'Schemes of electronic addresses', name: 'EAS', sheet: en16931, rules: ['BR-CL-25'] },
    { constant: 'peppolAddressSchemes', what: 'Schemes of electronic addresses that are in use on the network', name: 'EAS (Peppol)', sheet: billing, rules: ['PEPPOL-EN16931-CL008'] },
  ],
  allowanceReasons: [
    { constant: 'allowanceReasons', what: 'Reasons of an allowance', name: 'UNCL5189', sheet: en16931, rules: ['BR-CL-19'] },
    { constant: 'peppolAllowanceReasons', what: 'Reasons of an allowance', name: 'UNCL5189 (Peppol)', sheet: billing, rules: ['PEPPOL-EN16931-CL002'] },
  ],
  attachmentTypes: [
    { constant: 'attachmentTypes', what: 'Media types of an attached document', name: 'MIME types of EN 16931', sheet: en16931, rules: ['BR-CL-24'] },
    { constant: 'peppolAttachmentTypes', what: 'Media types of an attached document', name: 'MIME types (Peppol)', sheet: billing, rules: ['PEPPOL-EN16931-CL001'] },
    { constant: 'orderAttachmentTypes', what: 'Media types of a document attached to an order agreement', name: 'MIME types of Peppol ordering', sheet: orderAgreement, rules: ['PEPPOL-T110-B01902'] },
  ],
  chargeReasons: [
    { constant: 'chargeReasons', what: 'Reasons of a charge', name: 'UNCL7161', sheet: en16931, rules: ['BR-CL-20'] },
    { constant: 'peppolChargeReasons', what: 'Reasons of a charge', name: 'UNCL7161 (Peppol)', sheet: billing, rules: ['PEPPOL-EN16931-CL003'] },
  ],
  countries: [
    { constant: 'countries', what: 'Countries', name: 'ISO 3166-1', sheet: en16931, rules: ['BR-CL-14', 'BR-CL-15'] },
    { constant: 'vatPrefixes', what: 'What a VAT identifier may begin with', name: 'ISO 3166-1 and EL', sheet: en16931, rules: ['BR-CO-09'] },
  ],
  currencies: [
    { constant: 'currencies', what: 'Currencies', name: 'ISO 4217', sheet: en16931, rules: ['BR-CL-03', 'BR-CL-04', 'BR-CL-05'] },
    { constant: 'peppolCurrencies', what: 'Currencies', name: 'ISO 4217 (Peppol)', sheet: billing, rules: ['PEPPOL-EN16931-CL007'] },
  ],
  documentTypes: [
    { constant: 'invoiceTypes', what: 'Types of an invoice', name: 'UNCL1001 of an invoice', sheet: en16931, rules: ['BR-CL-01'] },
    { constant: 'creditNoteTypes', what: 'Types of a credit note', name: 'UNCL1001 of a credit note', sheet: en16931, rules: ['BR-CL-01'], which: 1 },
    { constant: 'peppolInvoiceTypes', what: 'Types of an invoice', name: 'UNCL1001 of an invoice (Peppol)', sheet: billing, rules: ['PEPPOL-EN16931-P0100'] },
    { constant: 'peppolCreditNoteTypes', what: 'Types of a credit note', name: 'UNCL1001 of a credit note (Peppol)', sheet: billing, rules: ['PEPPOL-EN16931-P0101'] },
  ],
  identifierSchemes: [
    { constant: 'identifierSchemes', what: 'Schemes of identifiers', name: 'ISO 6523 ICD', sheet: en16931, rules: ['BR-CL-10', 'BR-CL-11', 'BR-CL-21', 'BR-CL-26'] },
  ],
  itemClasses: [{ constant: 'itemClasses', what: 'Kinds of item classification', name: 'UNCL7143', sheet: en16931, rules: ['BR-CL-13'] }],
  noteSubjects: [{ constant: 'noteSubjects', what: 'Subjects of a note', name: 'UNCL4451', sheet: en16931, rules: ['BR-CL-08'] }],
  objectSchemes: [{ constant: 'objectSchemes', what: 'Schemes of an invoiced object', name: 'UNCL1153', sheet: en16931, rules: ['BR-CL-07'] }],
  paymentMeans: [{ constant: 'paymentMeans', what: 'Payment means', name: 'UNCL4461', sheet: en16931, rules: ['BR-CL-16'] }],
  taxPointCodes: [
    { constant: 'taxPointCodes', what: 'What the VAT point date depends on', name: 'UNCL2005', sheet: en16931, rules: ['BR-CL-06'] },
    { constant: 'peppolTaxPointCodes', what: 'What the VAT point date depends on', name: 'UNCL2005 (Peppol)', sheet: billing, rules: ['PEPPOL-EN16931-CL006'] },
  ],
  units: [{ constant: 'units', what: 'Units of measure, packages with the prefix X', name: 'UN/ECE Rec 20 and 21', sheet: en16931, rules: ['BR-CL-23'] }],
  vatCategories: [{ constant: 'vatCategories', what: 'VAT categories', name: 'UNCL5305', sheet: en16931, rules: ['BR-CL-17', 'BR-CL-18'] }],
  vatExemptions: [{ constant: 'vatExemptions', what: 'Reasons of a VAT exemption', name: 'VATEX', sheet: en16931, rules: ['BR-CL-22'] }],
}
