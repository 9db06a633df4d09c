import { peppolBis3 } from '../../../mappings/formats/peppol-bis-3/format.ts'
import type { Invoice } from '../../../mappings/model/invoice.ts'
import { everyTermCreditNote, everyTermInvoice } from '../../harness/documents/examples.ts'
import { exampleContext } from '../../harness/renderContext.ts'

/** A way to break a right UBL document that the model has no place for, and the rule that must object. */
export interface UblViolation {
  readonly rule: string
  /** What is replaced; it suits the document. */
  readonly pattern: RegExp
  readonly by: string
  readonly document: string
}

/** An invoice with every term, by card and by direct debit too, and a credit note like it. */
const written = ({ payment, ...rest }: Invoice): string => {
  const byAllMeans = { meansCode: '58', creditTransfers: [], ...payment, card: { number: '1234', holder: 'Kaisa Kortti' }, directDebit: { mandate: 'V-1', debitedAccount: 'FI2112345600000785' } }
  return Buffer.from(peppolBis3.render({ kind: rest.kind, invoice: { ...rest, payment: byAllMeans } }, exampleContext)).toString()
}
const invoice = written(everyTermInvoice)
const creditNote = written(everyTermCreditNote)

const row = (rule: string, pattern: RegExp, by: string): UblViolation => ({ rule, pattern, by, document: invoice })

/** The last of the steps twice; those before it, elements or text, lead to the first of it that is meant. */
function twice(rule: string, steps: readonly string[], document = invoice): UblViolation {
  const last = steps.at(-1) ?? ''
  const before = steps.slice(0, -1).map((step) => `<${step}\\b[^]*?`).join('')
  return { rule, pattern: new RegExp(`(${before})(<${last}\\b[^]*?</${last}>)`), by: '$1$2$2', document }
}

const seller = 'cac:AccountingSupplierParty'
const buyer = 'cac:AccountingCustomerParty'
const agent = 'cac:TaxRepresentativeParty'
const line = 'cac:InvoiceLine'

/** An electronic address of the seller by another scheme, in a form that the scheme has not. */
const addressed = (rule: string, scheme: string): UblViolation => row(rule, /<cbc:EndpointID schemeID="0216">\d+/, `<cbc:EndpointID schemeID="${scheme}">ABC`)

/** At least one for every rule that no published case, example or violation of the model breaks. */
export const ublViolations: readonly UblViolation[] = [
  twice('UBL-SR-01', ['cac:ContractDocumentReference']),
  twice('UBL-SR-02', ['cac:ReceiptDocumentReference']),
  twice('UBL-SR-03', ['cac:DespatchDocumentReference']),
  twice('UBL-SR-04', ['cac:AdditionalDocumentReference']),
  twice('UBL-SR-05', ['cac:PaymentTerms']),
  twice('UBL-SR-06', ['cac:InvoiceDocumentReference']),
  row('UBL-SR-07', /<cac:InvoiceDocumentReference>[^]*?<\/cac:InvoiceDocumentReference>/, ''),
  twice('UBL-SR-09', [seller, 'cac:PartyLegalEntity']),
  twice('UBL-SR-10', [seller, 'cac:PartyName']),
  twice('UBL-SR-12', [seller, 'cac:PartyTaxScheme']),
  row('UBL-SR-14', /<cac:PartyLegalEntity>/, '<cac:PartyLegalEntity><cbc:CompanyLegalForm>Oy</cbc:CompanyLegalForm></cac:PartyLegalEntity>$&'),
  twice('UBL-SR-15', [buyer, 'cac:PartyLegalEntity']),
  twice('UBL-SR-22', [agent, 'cac:PartyName']),
  twice('UBL-SR-23', [agent, 'cac:PartyTaxScheme']),
  twice('UBL-SR-24', ['cac:Delivery']),
  twice('UBL-SR-25', ['cac:DeliveryParty', 'cac:PartyName']),
  twice('UBL-SR-26', ['cbc:PaymentID']),
  row('UBL-SR-44', /(<cbc:PaymentID>)([^]*)/, '$1 $2'),
  twice('UBL-SR-27', ['cbc:PaymentMeansCode']),
  twice('UBL-SR-28', ['cac:PaymentMandate', 'cbc:ID']),
  twice('UBL-SR-30', ['cac:AllowanceCharge', 'cbc:AllowanceChargeReason']),
  twice('UBL-SR-31', ['cbc:ChargeIndicator>true', 'cbc:AllowanceChargeReason']),
  twice('UBL-SR-32', ['cbc:TaxExemptionReason']),
  twice('UBL-SR-33', ['cbc:DocumentDescription']),
  twice('UBL-SR-34', [line, 'cbc:Note']),
  twice('UBL-SR-35', [line, 'cac:OrderLineReference']),
  twice('UBL-SR-36', [line, 'cac:InvoicePeriod']),
  twice('UBL-SR-37', ['cac:Price', 'cac:AllowanceCharge']),
  twice('UBL-SR-39', ['cac:ProjectReference']),
  twice('UBL-SR-40', [buyer, 'cac:PartyName']),
  twice('UBL-SR-45', ['cac:PaymentMeans'], creditNote),
  twice('UBL-SR-46', ['cac:PaymentMeans']),
  twice('UBL-SR-50', ['cac:Item', 'cbc:Description']),
  twice('UBL-SR-51', [seller, 'cac:AddressLine']),
  twice('UBL-SR-54', ['cac:PaymentMeans']),
  twice('UBL-SR-55', ['cac:PaymentMeans']),
  twice('UBL-SR-56', ['cac:OriginatorDocumentReference']),
  row('UBL-CR-666', /130<\/cbc:DocumentTypeCode>/, '$&<cac:Attachment><cac:ExternalReference><cbc:URI>https://example.fi</cbc:URI></cac:ExternalReference></cac:Attachment>'),
  row('UBL-CR-673', /130<\/cbc:DocumentTypeCode>/, '$&<cbc:DocumentDescription>Sopimus</cbc:DocumentDescription>'),
  addressed('PEPPOL-COMMON-R054', '0106'),
  addressed('PEPPOL-COMMON-R055', '0190'),
  addressed('PEPPOL-COMMON-R056-1', '9944'),
  addressed('PEPPOL-COMMON-R057', '0217'),
  row('KS-TYPE', /2000\.00(<\/cbc:PayableAmount>)/, '2 000,00$1'),
]

/** The broken document. */
export function brokenUbl({ pattern, by, document }: UblViolation): Uint8Array {
  return Buffer.from(document.replace(pattern, by))
}
