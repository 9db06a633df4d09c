import { orderingStylesheets, stylesheets, type Stylesheet } from '../stylesheets.ts'

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

const { en16931, billing } = stylesheets
const { t01, t16, t19, t71, t76, t110, t111, t114 } = orderingStylesheets

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
    { constant: 'orderAttachmentTypes', what: 'Media types of a document attached to an order agreement', name: 'MIME types of Peppol ordering', sheet: t110, rules: ['PEPPOL-T110-B01902'] },
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
  ordering: [
    { constant: 'allowanceIndicators', what: 'Whether something is so, or is a charge', name: 'true, false', sheet: t01, rules: ['PEPPOL-T01-B20401'] },
    { constant: 'catalogueActions', what: 'What a catalogue does to the one before', name: 'Peppol ActionCode', sheet: t19, rules: ['PEPPOL-T19-B00501'] },
    { constant: 'catalogueLineActions', what: 'What a line of a catalogue does to the one before', name: 'Peppol ActionCode (line)', sheet: t19, rules: ['PEPPOL-T19-B11401'] },
    { constant: 'clarificationLists', what: 'Lists that the reason of an invoice response is from', name: 'OPStatusAction, OPStatusReason', sheet: t111, rules: ['PEPPOL-T111-B03303'] },
    { constant: 'dangerousGoodsRules', what: 'Regulations of dangerous goods', name: 'UNCL8273', sheet: t16, rules: ['PEPPOL-T16-B21301'] },
    { constant: 'despatchedMeasures', what: 'What is measured of a transport unit', name: 'UNCL6313 (T16)', sheet: t16, rules: ['PEPPOL-T16-B24801'] },
    { constant: 'documentNames', what: 'Kinds of document', name: 'UNCL1001', sheet: t71, rules: ['PEPPOL-T71-B01901'] },
    { constant: 'imageKinds', what: 'Kinds of document that show an item', name: 'Peppol item images', sheet: t110, rules: ['PEPPOL-T110-B21201'], which: 1 },
    { constant: 'invoiceActions', what: 'What the sender of an invoice response asks for', name: 'OPStatusAction', sheet: t111, rules: ['PEPPOL-T111-B03301'], which: 1 },
    { constant: 'invoiceReasons', what: 'Reasons of an invoice response', name: 'OPStatusReason', sheet: t111, rules: ['PEPPOL-T111-B03301'] },
    { constant: 'invoiceResponses', what: 'Answers to an invoice', name: 'UNCL4343 (T111)', sheet: t111, rules: ['PEPPOL-T111-B03001'] },
    { constant: 'itemMeasures', what: 'What is measured of an item', name: 'UNCL6313', sheet: t19, rules: ['PEPPOL-T19-B25201'] },
    { constant: 'labels', what: 'Labels that are marked on a package', name: 'Peppol PackagingMarkedLabelAccreditationCode', sheet: t19, rules: ['PEPPOL-T19-B24301'], which: 1 },
    { constant: 'lineAnswers', what: 'Answers to a line of an order', name: 'UNCL1229', sheet: t76, rules: ['PEPPOL-T76-B04201'] },
    { constant: 'lineChanges', what: 'What changes a line of an order', name: 'UNCL1229 (T114)', sheet: t114, rules: ['PEPPOL-T114-B23301'] },
    { constant: 'messageFaults', what: 'Reasons of a message level response', name: 'Peppol StatusReason', sheet: t71, rules: ['PEPPOL-T71-B02801'] },
    { constant: 'messageResponses', what: 'Answers to a message', name: 'UNCL4343', sheet: t71, rules: ['PEPPOL-T71-B01501', 'PEPPOL-T71-B02501'] },
    { constant: 'notApplicable', what: 'That nothing applies', name: 'NA', sheet: t19, rules: ['PEPPOL-T19-B24301'] },
    { constant: 'orderResponses', what: 'Answers to an order', name: 'UNCL4343 (T76)', sheet: t76, rules: ['PEPPOL-T76-B00801'] },
    { constant: 'orderTypes', what: 'Types of an order', name: 'UNCL1001 (T01)', sheet: t01, rules: ['PEPPOL-T01-B00801'] },
    { constant: 'packages', what: 'Kinds of package', name: 'UN/ECE Rec 21', sheet: t16, rules: ['PEPPOL-T16-B24401', 'PEPPOL-T16-B25301'] },
    { constant: 'priceTypes', what: 'Kinds of price', name: 'UNCL5387', sheet: t19, rules: ['PEPPOL-T19-B17201'] },
    { constant: 'priorities', what: 'Priorities of transport', name: 'UNCL4219', sheet: t01, rules: ['PEPPOL-T01-B19301'] },
    { constant: 'traceSchemes', what: 'Schemes that an item is traced by', name: 'Peppol ProductTraceIDschemeID', sheet: t16, rules: ['PEPPOL-T16-B22801'] },
    { constant: 'tradeConditions', what: 'Conditions of trade', name: 'Peppol TransactionConditions', sheet: t19, rules: ['PEPPOL-T19-B21201'] },
    { constant: 'tradeUnits', what: 'Levels of a trade unit', name: 'GS1 7009', sheet: t19, rules: ['PEPPOL-T19-B12501'] },
    { constant: 'transportModes', what: 'Modes of transport', name: 'UN/ECE Rec 19', sheet: t16, rules: ['PEPPOL-T16-B13801'] },
    { constant: 'transportUnitSchemes', what: 'Schemes of a transport unit', name: 'Peppol TransportHandlingUnitIDschemeID', sheet: t16, rules: ['PEPPOL-T16-B24201'] },
    { constant: 'vatCountries', what: 'What a VAT identifier may begin with', name: 'ISO 3166-1 and EL', sheet: t01, rules: ['PEPPOL-T01-R026'] },
  ],
  paymentMeans: [{ constant: 'paymentMeans', what: 'Payment means', name: 'UNCL4461', sheet: en16931, rules: ['BR-CL-16'] }],
  taxPointCodes: [
    { constant: 'taxPointCodes', what: 'What the VAT point date depends on', name: 'UNCL2005', sheet: en16931, rules: ['BR-CL-06'] },
    { constant: 'peppolTaxPointCodes', what: 'What the VAT point date depends on', name: 'UNCL2005 (Peppol)', sheet: billing, rules: ['PEPPOL-EN16931-CL006'] },
  ],
  units: [{ constant: 'units', what: 'Units of measure, packages with the prefix X', name: 'UN/ECE Rec 20 and 21', sheet: en16931, rules: ['BR-CL-23'] }],
  vatCategories: [{ constant: 'vatCategories', what: 'VAT categories', name: 'UNCL5305', sheet: en16931, rules: ['BR-CL-17', 'BR-CL-18'] }],
  vatExemptions: [{ constant: 'vatExemptions', what: 'Reasons of a VAT exemption', name: 'VATEX', sheet: en16931, rules: ['BR-CL-22'] }],
}
