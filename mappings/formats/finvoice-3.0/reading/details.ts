import type { Invoice, Period, SupportingDocument, Totals, VatSubtotal } from '../../../model/invoice.ts'
import type { Stated } from '../../../model/stated.ts'
import { invoiceType, origin, originOfCredit } from '../patterns.ts'
import type { FinvoiceNode } from './node.ts'

/** Codes of the kinds of invoice: that of Finvoice, and UNCL1001 where it has the code of the United Nations (BT-3). */
export function typeOf(details: FinvoiceNode | undefined): { readonly kind: Invoice['kind']; readonly typeCode: string | undefined } {
  const code = details?.code('InvoiceTypeCode', 'BT-3', invoiceType)
  const typeCode = details?.text('InvoiceTypeCodeUN', 'BT-3')
  details?.all('InvoiceTypeText')
  const kind = code === 'INV02' || typeCode === '381' ? 'creditNote' : 'invoice'
  details?.code('OriginCode', 'BT-3', kind === 'creditNote' ? originOfCredit : origin)
  return { kind, typeCode: typeCode ?? (code === 'INV01' ? '380' : code === 'INV02' ? '381' : undefined) }
}

type Details = Pick<Stated<Invoice>, 'object' | 'preceding' | 'period' | 'salesOrder' | 'purchaseOrder' | 'contract' | 'buyerReference' | 'project' | 'accountingReference' | 'tender' | 'notes' | 'vatBreakdown' | 'taxPointDate' | 'taxPointDateCode'>

/** What InvoiceDetails states beside number, dates, totals and terms of payment. */
export function references(details: FinvoiceNode): Details {
  const vatPoint = details.one('VatPoint')
  return {
    taxPointDate: vatPoint?.date('VatPointDate', 'BT-7'),
    taxPointDateCode: vatPoint?.text('VatPointDateCode', 'BT-8'),
    object: details.identifier('InvoicedObjectID', 'BT-18'),
    preceding: preceding(details),
    period: period(details),
    salesOrder: details.text('SellerReferenceIdentifier', 'BT-14'),
    purchaseOrder: details.text('OrderIdentifier', 'BT-13'),
    contract: details.text('AgreementIdentifier', 'BT-12'),
    buyerReference: details.text('BuyerReferenceIdentifier', 'BT-10'),
    project: details.text('ProjectReferenceIdentifier', 'BT-11'),
    accountingReference: details.text('AccountDimensionText', 'BT-19'),
    tender: details.text('TenderReference', 'BT-17'),
    notes: [
      ...details.all('InvoiceFreeText').map((one) => ({ text: one.ownText('BT-22') })),
      ...details.all('DefinitionDetails').map((one) => ({ subject: one.one('DefinitionHeaderText', 'BT-21')?.attribute('DefinitionCode'), text: one.text('DefinitionValue', 'BT-22') })),
    ],
    vatBreakdown: details.all('VatSpecificationDetails').map(subtotal),
  }
}

function preceding(details: FinvoiceNode): Details['preceding'] {
  const number = details.text('OriginalInvoiceNumber', 'BT-25')
  const issueDate = details.date('OriginalInvoiceDate', 'BT-26')
  const more = details.all('OriginalInvoiceReference').map((one) => ({ number: one.text('InvoiceNumber', 'BT-25'), issueDate: one.date('InvoiceDate', 'BT-26') }))
  return number === undefined && issueDate === undefined ? more : [{ number, issueDate }, ...more]
}

function period(details: FinvoiceNode): Stated<Period> | undefined {
  const found = { start: details.date('InvoicingPeriodStartDate', 'BT-73'), end: details.date('InvoicingPeriodEndDate', 'BT-74') }
  return found.start === undefined && found.end === undefined ? undefined : found
}

function subtotal(node: FinvoiceNode): Stated<VatSubtotal> {
  return {
    taxableAmount: node.amount('VatBaseAmount', 'BT-116'),
    rate: node.decimal('VatRatePercent', 'BT-119'),
    code: node.text('VatCode', 'BT-118'),
    taxAmount: node.amount('VatRateAmount', 'BT-117'),
    exemptionReason: node.joined('VatFreeText', 'BT-120'),
    exemptionReasonCode: node.text('VatExemptionReasonCode', 'BT-121'),
  }
}

/** Document totals (BG-22); the amount due stands in the payment part. The VAT total in another currency has that currency (BT-6). */
export function totals(details: FinvoiceNode | undefined, instruction: FinvoiceNode | undefined): { readonly totals: Stated<Totals>; readonly accountingCurrency: string | undefined } {
  const accounting = details?.one('InvoiceTotalVatAccountingAmount', 'BT-111')
  return {
    accountingCurrency: accounting?.attribute('AmountCurrencyIdentifier'),
    totals: {
      lines: details?.amount('RowsTotalVatExcludedAmount', 'BT-106'),
      allowances: details?.amount('DiscountsTotalVatExcludedAmount', 'BT-107'),
      charges: details?.amount('ChargesTotalVatExcludedAmount', 'BT-108'),
      taxExclusive: details?.amount('InvoiceTotalVatExcludedAmount', 'BT-109'),
      tax: details?.amount('InvoiceTotalVatAmount', 'BT-110'),
      taxInAccountingCurrency: accounting?.turned(accounting.ownDecimal('BT-111')),
      taxInclusive: details?.amount('InvoiceTotalVatIncludedAmount', 'BT-112'),
      rounding: details?.amount('InvoiceTotalRoundoffAmount', 'BT-114'),
      prepaid: details?.amount('InvoicePaidAmount', 'BT-113'),
      payable: instruction?.amount('EpiInstructedAmount', 'BT-115'),
    },
  }
}

/** Links with their names, the n-th with the n-th (BT-123, BT-124). Finvoice has no place for BT-122: the name, else the link, identifies the document. */
export function links(root: FinvoiceNode): readonly Stated<SupportingDocument>[] {
  const names = root.all('InvoiceUrlNameText').map((one) => one.ownText('BT-123'))
  return root.all('InvoiceUrlText').map((one, index) => {
    const externalLocation = one.ownText('BT-124')
    return { id: names[index] ?? externalLocation, description: names[index], externalLocation }
  })
}
