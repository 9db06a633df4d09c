import type { Decimal } from '../../../mappings/model/decimal.ts'
import type { AllowanceOrCharge, InvoiceLine, VatCategory, VatSubtotal } from '../../../mappings/model/invoice.ts'
import type { Party, PostalAddress } from '../../../mappings/model/party.ts'
import type { Stated, StatedInvoice } from '../../../mappings/model/stated.ts'
import type { Identifier } from '../../../mappings/model/terms.ts'

type Content = string | Decimal | boolean | undefined
type Attributes = Readonly<Record<string, string | undefined>>

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** A basic element; none where there is nothing to say. */
function basic(name: string, content: Content, attributes: Attributes = {}): string {
  if (content === undefined) return ''
  const written = Object.entries(attributes).map(([key, value]) => (value === undefined ? '' : ` ${key}="${escaped(value)}"`)).join('')
  return `<cbc:${name}${written}>${escaped(String(content))}</cbc:${name}>`
}

/** An aggregate around parts; `always` writes it empty too. */
function group(name: string, parts: readonly string[], always = false): string {
  const inner = parts.join('')
  return inner === '' && !always ? '' : `<cac:${name}>${inner}</cac:${name}>`
}

/** The invoice as UBL, with whatever is wrong with it, in the order that the XSD wants. Of the test's own; the product writes no faults. */
export function looseUbl(invoice: StatedInvoice): string {
  const root = invoice.kind === 'creditNote' ? 'CreditNote' : 'Invoice'
  const isCredit = root === 'CreditNote'
  const { totals, currency } = invoice
  const amount = (name: string, value: Decimal | undefined, of = currency): string => basic(name, value, { currencyID: of ?? 'EUR' })
  const body = [
    basic('CustomizationID', invoice.specification),
    basic('ProfileID', invoice.businessProcess),
    basic('ID', invoice.number),
    basic('IssueDate', invoice.issueDate),
    isCredit ? '' : basic('DueDate', invoice.dueDate),
    isCredit ? basic('TaxPointDate', invoice.taxPointDate) : '',
    basic(`${root}TypeCode`, invoice.typeCode),
    ...(invoice.notes ?? []).map(({ text, subject }) => basic('Note', subject === undefined ? text : `#${subject}#${text}`)),
    isCredit ? '' : basic('TaxPointDate', invoice.taxPointDate),
    basic('DocumentCurrencyCode', currency),
    basic('TaxCurrencyCode', invoice.accountingCurrency),
    basic('AccountingCost', invoice.accountingReference),
    basic('BuyerReference', invoice.buyerReference),
    invoice.period === undefined && invoice.taxPointDateCode === undefined ? '' : group('InvoicePeriod', [
      basic('StartDate', invoice.period?.start), basic('EndDate', invoice.period?.end), basic('DescriptionCode', invoice.taxPointDateCode)], true),
    group('OrderReference', [basic('ID', invoice.purchaseOrder)]),
    ...(invoice.preceding ?? []).map(({ number }) => group('BillingReference', [group('InvoiceDocumentReference', [basic('ID', number)])], true)),
    ...(invoice.supportingDocuments ?? []).map(({ id, description }) => group('AdditionalDocumentReference', [basic('ID', id), basic('DocumentDescription', description)])),
    group('AccountingSupplierParty', [party(invoice.seller)], true),
    group('AccountingCustomerParty', [party(invoice.buyer)], true),
    invoice.payee === undefined ? '' : group('PayeeParty', [group('PartyIdentification', [identifier('ID', invoice.payee.identifier)]), group('PartyName', [basic('Name', invoice.payee.name)])], true),
    invoice.taxRepresentative === undefined ? '' : group('TaxRepresentativeParty', [
      group('PartyName', [basic('Name', invoice.taxRepresentative.name)]), address('PostalAddress', invoice.taxRepresentative.address), taxScheme(invoice.taxRepresentative.vatIdentifier, 'VAT')], true),
    invoice.delivery === undefined ? '' : group('Delivery', [
      basic('ActualDeliveryDate', invoice.delivery.date), group('DeliveryLocation', [identifier('ID', invoice.delivery.location), address('Address', invoice.delivery.address)])], true),
    ...paymentMeans(invoice),
    group('PaymentTerms', [basic('Note', invoice.paymentTerms)]),
    ...(invoice.allowancesAndCharges ?? []).map((one) => allowance(one, amount)),
    group('TaxTotal', [amount('TaxAmount', totals?.tax), ...(invoice.vatBreakdown ?? []).map((row) => subtotal(row, amount))]),
    totals?.taxInAccountingCurrency === undefined ? '' : group('TaxTotal', [amount('TaxAmount', totals.taxInAccountingCurrency, invoice.accountingCurrency)]),
    group('LegalMonetaryTotal', [
      amount('LineExtensionAmount', totals?.lines), amount('TaxExclusiveAmount', totals?.taxExclusive), amount('TaxInclusiveAmount', totals?.taxInclusive),
      amount('AllowanceTotalAmount', totals?.allowances), amount('ChargeTotalAmount', totals?.charges), amount('PrepaidAmount', totals?.prepaid),
      amount('PayableRoundingAmount', totals?.rounding), amount('PayableAmount', totals?.payable)]),
    ...(invoice.lines ?? []).map((one) => line(one, root, amount)),
  ]
  const common = 'urn:oasis:names:specification:ubl:schema:xsd:Common'
  return `<?xml version="1.0" encoding="UTF-8"?><${root} xmlns="urn:oasis:names:specification:ubl:schema:xsd:${root}-2" xmlns:cac="${common}AggregateComponents-2" xmlns:cbc="${common}BasicComponents-2">${body.join('')}</${root}>`
}

type WriteAmount = (name: string, value: Decimal | undefined) => string

function identifier(name: string, of: Stated<Identifier> | undefined): string {
  return basic(name, of?.id, { schemeID: of?.scheme })
}

function taxScheme(id: string | undefined, scheme: string): string {
  return id === undefined ? '' : group('PartyTaxScheme', [basic('CompanyID', id), group('TaxScheme', [basic('ID', scheme)])])
}

function address(name: string, of: Stated<PostalAddress> | undefined): string {
  return of === undefined ? '' : group(name, [basic('StreetName', of.street), basic('CityName', of.city), basic('PostalZone', of.postCode), group('Country', [basic('IdentificationCode', of.country)])], true)
}

function party(of: Stated<Party> | undefined): string {
  if (of === undefined) return ''
  return group('Party', [
    identifier('EndpointID', of.endpoint),
    ...(of.identifiers ?? []).map((one) => group('PartyIdentification', [identifier('ID', one)])),
    group('PartyName', [basic('Name', of.tradingName)]),
    address('PostalAddress', of.address),
    taxScheme(of.vatIdentifier, 'VAT'),
    taxScheme(of.taxRegistration, 'TAX'),
    group('PartyLegalEntity', [basic('RegistrationName', of.name), identifier('CompanyID', of.legalRegistration)]),
  ])
}

function paymentMeans({ payment, kind, dueDate }: StatedInvoice): readonly string[] {
  if (payment === undefined) return []
  const accounts = payment.creditTransfers?.length ? payment.creditTransfers : [undefined]
  return accounts.map((one, index) => group('PaymentMeans', [
    basic('PaymentMeansCode', payment.meansCode),
    kind === 'creditNote' && index === 0 ? basic('PaymentDueDate', dueDate) : '',
    basic('PaymentID', payment.remittance),
    one === undefined ? '' : group('PayeeFinancialAccount', [basic('ID', one.account), basic('Name', one.accountName)], true),
  ]))
}

function category(name: string, of: Stated<VatCategory> | undefined, ...reasons: readonly string[]): string {
  if (of === undefined) return ''
  return group(name, [basic('ID', of.code), basic('Percent', of.rate), ...reasons, group('TaxScheme', [basic('ID', 'VAT')])])
}

function allowance(one: Stated<AllowanceOrCharge>, amount: WriteAmount): string {
  return group('AllowanceCharge', [
    basic('ChargeIndicator', one.isCharge), basic('AllowanceChargeReasonCode', one.reasonCode), basic('AllowanceChargeReason', one.reason),
    basic('MultiplierFactorNumeric', one.percentage), amount('Amount', one.amount), amount('BaseAmount', one.baseAmount), category('TaxCategory', one.vat)])
}

function subtotal(row: Stated<VatSubtotal>, amount: WriteAmount): string {
  return group('TaxSubtotal', [
    amount('TaxableAmount', row.taxableAmount), amount('TaxAmount', row.taxAmount),
    category('TaxCategory', row, basic('TaxExemptionReasonCode', row.exemptionReasonCode), basic('TaxExemptionReason', row.exemptionReason))])
}

function line(one: Stated<InvoiceLine>, root: string, amount: WriteAmount): string {
  const { item, price, period } = one
  return group(`${root}Line`, [
    basic('ID', one.id), basic(root === 'Invoice' ? 'InvoicedQuantity' : 'CreditedQuantity', one.quantity, { unitCode: one.unit }),
    amount('LineExtensionAmount', one.netAmount),
    period === undefined ? '' : group('InvoicePeriod', [basic('StartDate', period.start), basic('EndDate', period.end)], true),
    ...(one.allowancesAndCharges ?? []).map((each) => allowance(each, amount)),
    group('Item', [
      basic('Name', item?.name), group('StandardItemIdentification', [identifier('ID', item?.standardIdentifier)]), group('OriginCountry', [basic('IdentificationCode', item?.originCountry)]),
      ...(item?.classifications ?? []).map(({ code, list }) => group('CommodityClassification', [basic('ItemClassificationCode', code, { listID: list })])),
      category('ClassifiedTaxCategory', one.vat),
      ...(item?.attributes ?? []).map(({ name, value }) => group('AdditionalItemProperty', [basic('Name', name), basic('Value', value)]))], true),
    price === undefined ? '' : group('Price', [
      amount('PriceAmount', price.net), basic('BaseQuantity', price.baseQuantity, { unitCode: price.baseQuantityUnit }),
      price.discount === undefined && price.gross === undefined ? '' : group('AllowanceCharge', [basic('ChargeIndicator', false), amount('Amount', price.discount), amount('BaseAmount', price.gross)])]),
  ])
}
