import type { AllowanceOrCharge, Invoice, Note, Totals } from '../../model/invoice.ts'
import type { RenderContext } from '../format.ts'
import { currency, noteSubject, untdid, vatCategory, vatExemption } from './patterns.ts'
import { limits, limitsIn, type FinvoiceWriting } from './writing.ts'

/** InvoiceDetails: everything of the document that is not a party, a line or the payment. */
export function invoiceDetails(writing: FinvoiceWriting, invoice: Invoice, context: RenderContext): void {
  const { xml } = writing
  xml.open('InvoiceDetails')
  identification(writing, invoice, context)
  references(writing, invoice)
  for (const note of invoice.notes) definition(writing, note)
  totals(writing, invoice.totals, invoice.accountingCurrency)
  writing.text('AccountDimensionText', invoice.accountingReference, limits('BT-19'))
  vatPoint(writing, invoice)
  vatBreakdown(writing, invoice)
  for (const { subject, text } of invoice.notes) {
    if (subject === undefined) writing.freeText('InvoiceFreeText', text, limits('BT-22'))
  }
  xml.open('PaymentTermsDetails')
  writing.freeText('PaymentTermsFreeText', invoice.paymentTerms, limits('BT-20'), 2)
  writing.date('InvoiceDueDate', invoice.dueDate, 'BT-9')
  xml.close()
  for (const one of invoice.allowancesAndCharges) if (!one.isCharge) allowance(writing, one)
  for (const one of invoice.allowancesAndCharges) if (one.isCharge) charge(writing, one)
  writing.text('TenderReference', invoice.tender, limits('BT-17'))
  xml.close()
}

function identification(writing: FinvoiceWriting, invoice: Invoice, context: RenderContext): void {
  const { xml } = writing
  const isCreditNote = invoice.kind === 'creditNote'
  xml.element('InvoiceTypeCode', isCreditNote ? 'INV02' : 'INV01')
  writing.code('InvoiceTypeCodeUN', invoice.typeCode, 'BT-3', untdid)
  xml.element('InvoiceTypeText', isCreditNote ? 'HYVITYSLASKU' : 'LASKU')
  xml.element('OriginCode', context.role === 'original' ? 'Original' : 'Copy')
  writing.text('InvoicedObjectID', invoice.object?.id, limits('BT-18'), writing.attribute('SchemeID', invoice.object?.scheme, 'scheme of BT-18', untdid))
  writing.required('InvoiceNumber', invoice.number, limits('BT-1'))
  writing.date('InvoiceDate', invoice.issueDate, 'BT-2')
  const [first, ...others] = invoice.preceding
  writing.text('OriginalInvoiceNumber', first?.number, limits('BT-25'))
  writing.date('OriginalInvoiceDate', first?.issueDate, 'BT-26')
  for (const { number, issueDate } of others) {
    xml.open('OriginalInvoiceReference')
    writing.text('InvoiceNumber', number, limits('BT-25'))
    writing.date('InvoiceDate', issueDate, 'BT-26')
    xml.close()
  }
  writing.date('InvoicingPeriodStartDate', invoice.period?.start, 'BT-73')
  writing.date('InvoicingPeriodEndDate', invoice.period?.end, 'BT-74')
}

function references(writing: FinvoiceWriting, invoice: Invoice): void {
  writing.text('SellerReferenceIdentifier', invoice.salesOrder, limits('BT-14'))
  writing.text('OrderIdentifier', invoice.purchaseOrder, limits('BT-13'))
  writing.text('AgreementIdentifier', invoice.contract, limits('BT-12'))
  writing.text('BuyerReferenceIdentifier', invoice.buyerReference, limits('BT-10'))
  writing.text('ProjectReferenceIdentifier', invoice.project, limits('BT-11'))
}

/** A note with a subject (BT-21): DefinitionDetails, repeated with the same code where the text is longer than one holds. */
function definition(writing: FinvoiceWriting, { subject, text }: Note): void {
  if (subject === undefined) return
  const { xml } = writing
  const code = writing.attribute('DefinitionCode', subject, 'BT-21', noteSubject)
  for (const piece of writing.pieces(text, limitsIn('BT-22', 'DefinitionValue'))) {
    xml.open('DefinitionDetails')
    xml.element('DefinitionHeaderText', subject, code)
    xml.element('DefinitionValue', piece)
    xml.close()
  }
}

function totals(writing: FinvoiceWriting, of: Totals, accountingCurrency: string | undefined): void {
  writing.amount('RowsTotalVatExcludedAmount', of.lines, 'BT-106')
  writing.amount('DiscountsTotalVatExcludedAmount', of.allowances, 'BT-107')
  writing.amount('ChargesTotalVatExcludedAmount', of.charges, 'BT-108')
  writing.amount('InvoiceTotalVatExcludedAmount', of.taxExclusive, 'BT-109')
  writing.amount('InvoiceTotalVatAmount', of.tax, 'BT-110')
  taxInAccountingCurrency(writing, of, accountingCurrency)
  writing.amount('InvoiceTotalVatIncludedAmount', of.taxInclusive, 'BT-112')
  writing.amount('InvoiceTotalRoundoffAmount', of.rounding, 'BT-114')
  writing.amount('InvoicePaidAmount', of.prepaid, 'BT-113')
}

/** The accounting currency (BT-6) is the currency of this amount (BT-111): neither is carried without the other. */
function taxInAccountingCurrency(writing: FinvoiceWriting, { taxInAccountingCurrency: tax }: Totals, accountingCurrency: string | undefined): void {
  if (tax === undefined && accountingCurrency === undefined) return
  if (tax === undefined) throw writing.missing('BT-111', 'the accounting currency (BT-6) is written on it')
  if (accountingCurrency === undefined) throw writing.missing('BT-6', 'the VAT total in the accounting currency (BT-111) needs it')
  writing.amount('InvoiceTotalVatAccountingAmount', tax, 'BT-111', writing.attribute('AmountCurrencyIdentifier', accountingCurrency, 'BT-6', currency))
}

function vatPoint(writing: FinvoiceWriting, { taxPointDate, taxPointDateCode }: Invoice): void {
  if (taxPointDate !== undefined && taxPointDateCode !== undefined) throw writing.tooMany('BT-7 with BT-8', 2, 1)
  writing.xml.open('VatPoint')
  writing.date('VatPointDate', taxPointDate, 'BT-7')
  writing.code('VatPointDateCode', taxPointDateCode, 'BT-8', untdid)
  writing.xml.close()
}

/** VatSpecificationDetails, one for each category and rate (BG-23). */
function vatBreakdown(writing: FinvoiceWriting, invoice: Invoice): void {
  const { xml } = writing
  for (const one of invoice.vatBreakdown) {
    xml.open('VatSpecificationDetails')
    writing.amount('VatBaseAmount', one.taxableAmount, 'BT-116')
    writing.percentage('VatRatePercent', one.rate, 'BT-119')
    writing.code('VatCode', one.code, 'BT-118', vatCategory)
    writing.amount('VatRateAmount', one.taxAmount, 'BT-117')
    writing.freeText('VatFreeText', one.exemptionReason, limits('BT-120'), 3)
    writing.code('VatExemptionReasonCode', one.exemptionReasonCode, 'BT-121', vatExemption)
    xml.close()
  }
}

/** DiscountDetails (BG-20). */
function allowance(writing: FinvoiceWriting, of: AllowanceOrCharge): void {
  const { xml } = writing
  xml.open('DiscountDetails')
  writing.text('FreeText', of.reason, limits('BT-97'))
  writing.code('ReasonCode', of.reasonCode, 'BT-98', untdid)
  writing.percentage('Percent', of.percentage, 'BT-94')
  writing.amount('Amount', of.amount, 'BT-92')
  writing.amount('BaseAmount', of.baseAmount, 'BT-93')
  writing.code('VatCategoryCode', of.vat?.code, 'BT-95', vatCategory)
  writing.percentage('VatRatePercent', of.vat?.rate, 'BT-96')
  xml.close()
}

/** ChargeDetails (BG-21). */
function charge(writing: FinvoiceWriting, of: AllowanceOrCharge): void {
  const { xml } = writing
  xml.open('ChargeDetails')
  writing.text('ReasonText', of.reason, limits('BT-104'))
  writing.code('ReasonCode', of.reasonCode, 'BT-105', untdid)
  writing.percentage('Percent', of.percentage, 'BT-101')
  writing.amount('Amount', of.amount, 'BT-99')
  writing.amount('BaseAmount', of.baseAmount, 'BT-100')
  writing.code('VatCategoryCode', of.vat?.code, 'BT-102', vatCategory)
  writing.percentage('VatRatePercent', of.vat?.rate, 'BT-103')
  xml.close()
}
