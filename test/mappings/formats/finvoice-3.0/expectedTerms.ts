import type { RenderContext } from '../../../../mappings/formats/format.ts'
import type { Decimal } from '../../../../mappings/model/decimal.ts'
import type { AllowanceOrCharge, Invoice, InvoiceLine } from '../../../../mappings/model/invoice.ts'
import type { PostalAddress } from '../../../../mappings/model/party.ts'
import type { Values } from './carriedTerms.ts'

type Maybe = string | Decimal | undefined

/** What an invoice says at each path of the mapping table, written from the table and the model alone. */
export function expectedDocument(invoice: Invoice, context: RenderContext): Values {
  const { seller, buyer, delivery, totals, payment, payee, taxRepresentative } = invoice
  const discounts = invoice.allowancesAndCharges.filter((one) => !one.isCharge)
  const charges = invoice.allowancesAndCharges.filter((one) => one.isCharge)
  const [preceding, ...morePreceding] = invoice.preceding
  const anyParties = [payee, taxRepresentative].filter((party) => party !== undefined)
  return values({
    'MessageTransmissionDetails/MessageSenderDetails/FromIdentifier': [context.sender.id],
    'MessageTransmissionDetails/MessageSenderDetails/FromIdentifier/@SchemeID': [context.sender.scheme],
    'MessageTransmissionDetails/MessageReceiverDetails/ToIdentifier': [context.receiver.id],
    'MessageTransmissionDetails/MessageReceiverDetails/ToIdentifier/@SchemeID': [context.receiver.scheme],
    'MessageTransmissionDetails/MessageDetails/SpecificationIdentifier': ['EN16931'],
    'SellerPartyDetails/SellerPartyIdentifier': [seller.legalRegistration?.id],
    'SellerPartyDetails/SellerPartyIdentifier/@SchemeID': [seller.legalRegistration?.scheme],
    'SellerPartyDetails/SellerOrganisationName': [seller.name],
    'SellerPartyDetails/SellerOrganisationTradingName': [seller.tradingName],
    'SellerPartyDetails/SellerOrganisationTaxCode': [seller.vatIdentifier],
    'SellerPartyDetails/SellerCode/@SchemeID': seller.identifiers.map(({ scheme }) => scheme),
    ...address('SellerPartyDetails', 'Seller', seller.address),
    SellerContactPersonName: [seller.contact?.name],
    'SellerCommunicationDetails/SellerPhoneNumberIdentifier': [seller.contact?.telephone],
    'SellerCommunicationDetails/SellerEmailaddressIdentifier': [seller.contact?.email],
    'SellerInformationDetails/SellerTaxRegistrationText': [seller.taxRegistration],
    'SellerInformationDetails/SellerAdditionalLegalInfo': [seller.legalInformation],
    'SellerInformationDetails/SellerAccountDetails/SellerAccountID': payment?.creditTransfers.map((one) => one.account) ?? [],
    'SellerInformationDetails/SellerAccountDetails/SellerBic': payment?.creditTransfers.map((one) => one.bic) ?? [],
    'SellerInformationDetails/SellerAccountDetails/SellerAccountName': payment?.creditTransfers.map((one) => one.accountName) ?? [],
    'BuyerPartyDetails/BuyerPartyIdentifier': [buyer.legalRegistration?.id],
    'BuyerPartyDetails/BuyerOrganisationName': [buyer.name],
    'BuyerPartyDetails/BuyerOrganisationTradingName': [buyer.tradingName],
    'BuyerPartyDetails/BuyerOrganisationTaxCode': [buyer.vatIdentifier],
    'BuyerPartyDetails/BuyerCode': buyer.identifiers.map(({ id }) => id),
    ...address('BuyerPartyDetails', 'Buyer', buyer.address),
    BuyerContactPersonName: [buyer.contact?.name],
    'BuyerCommunicationDetails/BuyerPhoneNumberIdentifier': [buyer.contact?.telephone],
    'BuyerCommunicationDetails/BuyerEmailaddressIdentifier': [buyer.contact?.email],
    'DeliveryPartyDetails/DeliveryOrganisationName': [delivery?.name],
    ...address('DeliveryPartyDetails', 'Delivery', delivery?.address),
    'DeliveryDetails/DeliveryDate': [delivery?.date],
    'DeliveryDetails/WaybillIdentifier': [invoice.receivingAdvice],
    'DeliveryDetails/DeliveryNoteIdentifier': [invoice.despatchAdvice],
    'DeliveryDetails/FinalDestinationName': [delivery?.location?.id],
    'AnyPartyDetails/AnyPartyIdentifier': [payee?.legalRegistration?.id],
    'AnyPartyDetails/AnyPartyOrganisationName': anyParties.map(({ name }) => name),
    'AnyPartyDetails/AnyPartyOrganisationTaxCode': [taxRepresentative?.vatIdentifier],
    ...address('AnyPartyDetails', 'AnyParty', taxRepresentative?.address),
    'InvoiceDetails/InvoiceTypeCodeUN': [invoice.typeCode],
    'InvoiceDetails/InvoicedObjectID': [invoice.object?.id],
    'InvoiceDetails/InvoiceNumber': [invoice.number],
    'InvoiceDetails/InvoiceDate': [invoice.issueDate],
    'InvoiceDetails/OriginalInvoiceNumber': [preceding?.number],
    'InvoiceDetails/OriginalInvoiceDate': [preceding?.issueDate],
    'InvoiceDetails/OriginalInvoiceReference/InvoiceDate': morePreceding.map(({ issueDate }) => issueDate),
    'InvoiceDetails/InvoicingPeriodStartDate': [invoice.period?.start],
    'InvoiceDetails/InvoicingPeriodEndDate': [invoice.period?.end],
    'InvoiceDetails/SellerReferenceIdentifier': [invoice.salesOrder],
    'InvoiceDetails/OrderIdentifier': [invoice.purchaseOrder],
    'InvoiceDetails/AgreementIdentifier': [invoice.contract],
    'InvoiceDetails/BuyerReferenceIdentifier': [invoice.buyerReference],
    'InvoiceDetails/ProjectReferenceIdentifier': [invoice.project],
    'InvoiceDetails/DefinitionDetails/DefinitionValue': invoice.notes.filter(({ subject }) => subject !== undefined).map(({ text }) => text),
    'InvoiceDetails/RowsTotalVatExcludedAmount': [totals.lines],
    'InvoiceDetails/DiscountsTotalVatExcludedAmount': [totals.allowances],
    'InvoiceDetails/ChargesTotalVatExcludedAmount': [totals.charges],
    'InvoiceDetails/InvoiceTotalVatExcludedAmount': [totals.taxExclusive],
    'InvoiceDetails/InvoiceTotalVatAmount': [totals.tax],
    'InvoiceDetails/InvoiceTotalVatAccountingAmount': [totals.taxInAccountingCurrency],
    'InvoiceDetails/InvoiceTotalVatIncludedAmount': [totals.taxInclusive],
    'InvoiceDetails/InvoiceTotalVatIncludedAmount/@AmountCurrencyIdentifier': [invoice.currency],
    'InvoiceDetails/InvoiceTotalRoundoffAmount': [totals.rounding],
    'InvoiceDetails/InvoicePaidAmount': [totals.prepaid],
    'InvoiceDetails/AccountDimensionText': [invoice.accountingReference],
    'InvoiceDetails/VatPoint/VatPointDate': [invoice.taxPointDate],
    'InvoiceDetails/VatPoint/VatPointDateCode': [invoice.taxPointDateCode],
    'InvoiceDetails/VatSpecificationDetails/VatBaseAmount': invoice.vatBreakdown.map((one) => one.taxableAmount),
    'InvoiceDetails/VatSpecificationDetails/VatRatePercent': invoice.vatBreakdown.map((one) => one.rate),
    'InvoiceDetails/VatSpecificationDetails/VatCode': invoice.vatBreakdown.map((one) => one.code),
    'InvoiceDetails/VatSpecificationDetails/VatRateAmount': invoice.vatBreakdown.map((one) => one.taxAmount),
    'InvoiceDetails/VatSpecificationDetails/VatFreeText': invoice.vatBreakdown.map((one) => one.exemptionReason),
    'InvoiceDetails/VatSpecificationDetails/VatExemptionReasonCode': invoice.vatBreakdown.map((one) => one.exemptionReasonCode),
    'InvoiceDetails/InvoiceFreeText': invoice.notes.filter(({ subject }) => subject === undefined).map(({ text }) => text),
    'InvoiceDetails/PaymentTermsDetails/PaymentTermsFreeText': [invoice.paymentTerms],
    'InvoiceDetails/PaymentTermsDetails/InvoiceDueDate': [invoice.dueDate],
    ...allowances('InvoiceDetails/DiscountDetails', discounts, { reason: 'FreeText', reasonCode: 'ReasonCode', percentage: 'Percent', amount: 'Amount', baseAmount: 'BaseAmount' }),
    'InvoiceDetails/DiscountDetails/VatCategoryCode': discounts.map((one) => one.vat?.code),
    'InvoiceDetails/DiscountDetails/VatRatePercent': discounts.map((one) => one.vat?.rate),
    ...allowances('InvoiceDetails/ChargeDetails', charges, { reason: 'ReasonText', reasonCode: 'ReasonCode', percentage: 'Percent', amount: 'Amount', baseAmount: 'BaseAmount' }),
    'InvoiceDetails/ChargeDetails/VatCategoryCode': charges.map((one) => one.vat?.code),
    'InvoiceDetails/ChargeDetails/VatRatePercent': charges.map((one) => one.vat?.rate),
    'InvoiceDetails/TenderReference': [invoice.tender],
    'PaymentCardInfo/PrimaryAccountNumber': [payment?.card?.number],
    'PaymentCardInfo/CardHolderName': [payment?.card?.holder],
    'DirectDebitInfo/MandateReference': [payment?.directDebit?.mandate],
    'DirectDebitInfo/CreditorIdentifier': [payment?.directDebit?.creditor],
    'DirectDebitInfo/DebitedAccountID': [payment?.directDebit?.debitedAccount],
    'EpiDetails/EpiPaymentInstructionDetails/EpiRemittanceInfoIdentifier': [payment?.remittance],
    'EpiDetails/EpiPaymentInstructionDetails/EpiInstructedAmount': [totals.payable],
    'EpiDetails/EpiPaymentInstructionDetails/EpiPaymentMeansCode': [payment?.meansCode],
    'EpiDetails/EpiPaymentInstructionDetails/EpiPaymentMeansText': [payment?.meansText],
    InvoiceUrlText: invoice.supportingDocuments.map((one) => one.externalLocation),
  })
}

export function expectedRow(line: InvoiceLine): Values {
  const { item, price } = line
  const discounts = line.allowancesAndCharges.filter((one) => !one.isCharge)
  const charges = line.allowancesAndCharges.filter((one) => one.isCharge)
  const serials = item.attributes.filter(({ name }) => name === 'Serial number')
  const definitions = serials.length === 1 ? item.attributes.filter((one) => one !== serials[0]) : item.attributes
  const rowDiscount = { reason: 'RowDiscountTypeText', reasonCode: 'RowDiscountTypeCode', percentage: 'RowDiscountPercent', amount: 'RowDiscountAmount', baseAmount: 'RowDiscountBaseAmount' }
  const dimensions = [line.accountingReference, ...Object.values(line.posting?.dimensions ?? {}).filter((one) => one !== line.accountingReference)].filter((one) => one !== undefined)
  return values({
    'InvoiceRow/InvoicedObjectID': [line.object?.id],
    'InvoiceRow/ArticleIdentifier': [item.sellersIdentifier],
    'InvoiceRow/ArticleGroupIdentifier': item.classifications.map(({ code }) => code),
    'InvoiceRow/ArticleName': [item.name],
    'InvoiceRow/ArticleDescription': [item.description],
    'InvoiceRow/BuyerArticleIdentifier': [item.buyersIdentifier],
    'InvoiceRow/EanCode': [item.standardIdentifier?.id],
    'InvoiceRow/RowDefinitionDetails/RowDefinitionHeaderText': definitions.map(({ name }) => name),
    'InvoiceRow/RowDefinitionDetails/RowDefinitionValue': definitions.map(({ value }) => value),
    'InvoiceRow/InvoicedQuantity': [line.quantity],
    'InvoiceRow/InvoicedQuantity/@QuantityUnitCodeUN': [line.unit],
    'InvoiceRow/StartDate': [line.period?.start],
    'InvoiceRow/EndDate': [line.period?.end],
    'InvoiceRow/UnitPriceAmount': [price.gross ?? price.net],
    'InvoiceRow/UnitPriceAmount/@UnitPriceUnitCode': [price.baseQuantityUnit],
    'InvoiceRow/UnitPriceDiscountAmount': [price.discount],
    'InvoiceRow/UnitPriceNetAmount': [price.net],
    'InvoiceRow/UnitPriceBaseQuantity': [price.baseQuantity],
    'InvoiceRow/RowOrderPositionIdentifier': [line.orderLine],
    'InvoiceRow/RowPositionIdentifier': [line.id],
    'InvoiceRow/RowDeliveryDetails/RowCustomsInfo/CNOriginCountryCode': [item.originCountry],
    'InvoiceRow/RowAccountDimensionText': dimensions.length === 0 ? [] : [dimensions.join(';')],
    'InvoiceRow/RowFreeText': [line.note],
    ...allowances(discounts.length > 1 ? 'InvoiceRow/RowProgressiveDiscountDetails' : 'InvoiceRow', discounts, rowDiscount),
    ...allowances('InvoiceRow/RowChargeDetails', charges, { reason: 'ReasonText', reasonCode: 'ReasonCode', percentage: 'Percent', amount: 'Amount', baseAmount: 'BaseAmount' }),
    'InvoiceRow/RowVatRatePercent': [line.vat.rate],
    'InvoiceRow/RowVatCode': [line.vat.code],
    'InvoiceRow/RowVatExcludedAmount': [line.netAmount],
  })
}

/** Free text may continue in further elements, at a space: only the words count. */
export function asWords(of: Values): Values {
  return Object.fromEntries(Object.entries(of).map(([path, all]) => [path, [all.join(' ').replace(/\s+/g, '')]]))
}

type AllowanceNames = Readonly<Record<'reason' | 'reasonCode' | 'percentage' | 'amount' | 'baseAmount', string>>

function allowances(path: string, all: readonly AllowanceOrCharge[], names: AllowanceNames): Record<string, Maybe[]> {
  return Object.fromEntries((Object.keys(names) as (keyof AllowanceNames)[]).map((key) => [`${path}/${names[key]}`, all.map((one) => one[key])]))
}

function address(party: string, prefix: string, of: PostalAddress | undefined): Record<string, Maybe[]> {
  const path = `${party}/${prefix}PostalAddressDetails`
  return {
    [`${path}/${prefix}StreetName`]: [of?.street, of?.additionalStreet, of?.thirdLine],
    [`${path}/${prefix}TownName`]: [of?.city],
    [`${path}/${prefix}PostCodeIdentifier`]: [of?.postCode],
    [`${path}/${prefix}CountrySubdivision`]: [of?.subdivision],
    [`${path}/CountryCode`]: [of?.country],
  }
}

function values(all: Readonly<Record<string, readonly Maybe[]>>): Values {
  return Object.fromEntries(Object.entries(all)
    .map(([path, some]) => [path, some.filter((one) => one !== undefined).map((one) => (typeof one === 'string' ? one : one.trimmed().toString()))] as const)
    .filter(([, some]) => some.length > 0))
}
