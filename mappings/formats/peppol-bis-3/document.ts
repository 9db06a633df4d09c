import { failure } from '../../../errors/failure.ts'
import { phrase, term } from '../../../errors/words/words.ts'
import type { Invoice } from '../../model/invoice.ts'
import type { RenderContext } from '../format.ts'
import { onLine } from '../onLine.ts'
import { billing, specification } from '../../rules/peppol/processes.ts'
import { allowancesAndCharges } from '../ubl/allowanceCharge.ts'
import { supportingDocument } from '../ubl/attachment.ts'
import { joinedNotes } from '../ubl/notes.ts'
import { taxTotal, taxTotalInAccountingCurrency } from '../ubl/tax.ts'
import { monetaryTotal } from '../ubl/totals.ts'
import { reference, startUbl, type Ubl } from '../ubl/ubl.ts'
import { delivery } from './delivery.ts'
import { line } from './line.ts'
import { buyer, payee, seller, taxRepresentative } from './parties.ts'
import { payment } from './payment.ts'

/** The UBL bytes of an invoice or credit note that the network's rules take (`checkInvoice`), in the element order of UBL 2.1. */
export function renderInvoice(invoice: Invoice, context: RenderContext): Uint8Array {
  refuseObjectBesideOrder(invoice)
  refuseAccountsOfDirectDebit(invoice)
  const isCreditNote = invoice.kind === 'creditNote'
  const ubl = startUbl(isCreditNote ? 'CreditNote' : 'Invoice', invoice.currency)
  head(ubl, invoice)
  references(ubl, invoice)
  seller(ubl, invoice, context)
  buyer(ubl, invoice, context)
  payee(ubl, invoice)
  taxRepresentative(ubl, invoice.taxRepresentative)
  delivery(ubl, invoice.delivery)
  payment(ubl, invoice)
  allowancesAndCharges(ubl, invoice.allowancesAndCharges)
  taxTotal(ubl, invoice.totals.tax, invoice.vatBreakdown)
  taxTotalInAccountingCurrency(ubl, invoice.totals.taxInAccountingCurrency, ubl.xml.attribute('currencyID', invoice.accountingCurrency))
  monetaryTotal(ubl, invoice.totals)
  for (const one of invoice.lines) onLine(one.id, () => line(ubl, one, isCreditNote))
  ubl.xml.close()
  return ubl.xml.bytes()
}

/** A line has one place for its object (BT-128) and the number of its order. */
function refuseObjectBesideOrder({ number, lines }: Invoice): void {
  const both = lines.find((one) => one.object !== undefined && (one.purchaseOrder !== undefined || one.salesOrder !== undefined))
  if (both !== undefined) throw failure('KS-MAP-NOT-CARRIED', { number, term: phrase('{term} of line {line}', { term: term('BT-128'), line: both.id }), format: 'peppol-bis-3', why: phrase('the place is taken by the order number of the line') })
}

/** Means of payment by direct debit (UNCL4461), of which each must name the mandate (PEPPOL-EN16931-R061). */
const directDebits: ReadonlySet<string> = new Set(['49', '59'])

/** Each account has means of its own, and a mandate may stand in one of them only (UBL-SR-55): a direct debit has one account, or none. */
function refuseAccountsOfDirectDebit({ number, payment: instructions }: Invoice): void {
  const count = instructions?.creditTransfers.length ?? 0
  if (count > 1 && directDebits.has(instructions?.meansCode ?? '')) throw failure('KS-MAP-TOO-MANY', { number, term: term('BT-84'), count, limit: 1, format: 'peppol-bis-3' })
}

function head({ xml }: Ubl, invoice: Invoice): void {
  xml.element('cbc:CustomizationID', specification)
  xml.element('cbc:ProfileID', invoice.businessProcess ?? billing)
  xml.element('cbc:ID', invoice.number)
  xml.element('cbc:IssueDate', invoice.issueDate)
  if (invoice.kind === 'creditNote') {
    xml.element('cbc:TaxPointDate', invoice.taxPointDate)
    xml.element('cbc:CreditNoteTypeCode', invoice.typeCode)
    xml.element('cbc:Note', joinedNotes(invoice.notes))
  } else {
    xml.element('cbc:DueDate', invoice.dueDate)
    xml.element('cbc:InvoiceTypeCode', invoice.typeCode)
    xml.element('cbc:Note', joinedNotes(invoice.notes))
    xml.element('cbc:TaxPointDate', invoice.taxPointDate)
  }
  xml.element('cbc:DocumentCurrencyCode', invoice.currency)
  xml.element('cbc:TaxCurrencyCode', invoice.accountingCurrency)
  xml.element('cbc:AccountingCost', invoice.accountingReference)
  xml.element('cbc:BuyerReference', invoice.buyerReference)
  xml.open('cac:InvoicePeriod')
  xml.element('cbc:StartDate', invoice.period?.start)
  xml.element('cbc:EndDate', invoice.period?.end)
  xml.element('cbc:DescriptionCode', invoice.taxPointDateCode)
  xml.close()
}

/** A sales order alone has the order number NA, which the syntax asks for (Peppol BIS Billing 3, order reference). */
function references(ubl: Ubl, invoice: Invoice): void {
  const { xml } = ubl
  if (invoice.purchaseOrder !== undefined || invoice.salesOrder !== undefined) {
    xml.open('cac:OrderReference')
    xml.element('cbc:ID', invoice.purchaseOrder ?? 'NA')
    xml.element('cbc:SalesOrderID', invoice.salesOrder)
    xml.close()
  }
  for (const { number, issueDate } of invoice.preceding) {
    xml.open('cac:BillingReference')
    xml.open('cac:InvoiceDocumentReference')
    xml.element('cbc:ID', number)
    xml.element('cbc:IssueDate', issueDate)
    xml.close()
    xml.close()
  }
  reference(ubl, 'cac:DespatchDocumentReference', invoice.despatchAdvice)
  reference(ubl, 'cac:ReceiptDocumentReference', invoice.receivingAdvice)
  if (invoice.kind === 'creditNote') {
    reference(ubl, 'cac:ContractDocumentReference', invoice.contract)
    additionalDocuments(ubl, invoice)
    reference(ubl, 'cac:OriginatorDocumentReference', invoice.tender)
  } else {
    reference(ubl, 'cac:OriginatorDocumentReference', invoice.tender)
    reference(ubl, 'cac:ContractDocumentReference', invoice.contract)
    additionalDocuments(ubl, invoice)
    reference(ubl, 'cac:ProjectReference', invoice.project)
  }
}

/** Supporting documents, the invoiced object (BT-18, code 130) and, on a credit note, the project (BT-11, code 50). */
function additionalDocuments(ubl: Ubl, invoice: Invoice): void {
  const { object, project } = invoice
  if (object !== undefined) documentOfType(ubl, object.id, object.scheme, '130')
  if (invoice.kind === 'creditNote' && project !== undefined) documentOfType(ubl, project, undefined, '50')
  for (const one of invoice.supportingDocuments) supportingDocument(ubl, one)
}

function documentOfType({ xml }: Ubl, id: string, schemeID: string | undefined, type: string): void {
  xml.open('cac:AdditionalDocumentReference')
  xml.element('cbc:ID', id, xml.attribute('schemeID', schemeID))
  xml.element('cbc:DocumentTypeCode', type)
  xml.close()
}
