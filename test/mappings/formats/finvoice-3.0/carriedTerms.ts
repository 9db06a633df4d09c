import type { XmlElement } from '../../../../mappings/formats/inbound-xml/element.ts'

/** How a value is written in Finvoice: comma, CCYYMMDD; `signed` amounts are negative on a credit note. */
type Kind = 'text' | 'number' | 'signed' | 'date'

/** One row of the official mapping table: the term, where Finvoice has it, and how it is written. */
export interface MappedTerm {
  readonly term: string
  readonly path: string
  readonly kind: Kind
}

const document = (term: string, path: string, kind: Kind = 'text'): MappedTerm => ({ term, path, kind })
const row = (term: string, path: string, kind: Kind = 'text'): MappedTerm => ({ term, path: `InvoiceRow/${path}`, kind })
const streets = (terms: string, party: string, prefix = party): MappedTerm => document(terms, `${party}PartyDetails/${prefix}PostalAddressDetails/${prefix}StreetName`)

const addressOf = (party: string, prefix: string, [town, postCode, subdivision, country]: readonly string[]): MappedTerm[] => [
  document(town as string, `${party}/${prefix}PostalAddressDetails/${prefix}TownName`),
  document(postCode as string, `${party}/${prefix}PostalAddressDetails/${prefix}PostCodeIdentifier`),
  document(subdivision as string, `${party}/${prefix}PostalAddressDetails/${prefix}CountrySubdivision`),
  document(country as string, `${party}/${prefix}PostalAddressDetails/CountryCode`),
]

/** Terms of the document, by the official mapping table (paths below Finvoice). */
export const documentTerms: readonly MappedTerm[] = [
  document('BT-34', 'MessageTransmissionDetails/MessageSenderDetails/FromIdentifier'),
  document('BT-34', 'MessageTransmissionDetails/MessageSenderDetails/FromIdentifier/@SchemeID'),
  document('BT-49', 'MessageTransmissionDetails/MessageReceiverDetails/ToIdentifier'),
  document('BT-49', 'MessageTransmissionDetails/MessageReceiverDetails/ToIdentifier/@SchemeID'),
  document('BT-24', 'MessageTransmissionDetails/MessageDetails/SpecificationIdentifier'),
  document('BT-30', 'SellerPartyDetails/SellerPartyIdentifier'),
  document('BT-30', 'SellerPartyDetails/SellerPartyIdentifier/@SchemeID'),
  document('BT-27', 'SellerPartyDetails/SellerOrganisationName'),
  document('BT-28', 'SellerPartyDetails/SellerOrganisationTradingName'),
  document('BT-31', 'SellerPartyDetails/SellerOrganisationTaxCode'),
  document('BT-29', 'SellerPartyDetails/SellerCode/@SchemeID'),
  streets('BT-35-36,BT-162', 'Seller'),
  ...addressOf('SellerPartyDetails', 'Seller', ['BT-37', 'BT-38', 'BT-39', 'BT-40']),
  document('BT-41', 'SellerContactPersonName'),
  document('BT-42', 'SellerCommunicationDetails/SellerPhoneNumberIdentifier'),
  document('BT-43', 'SellerCommunicationDetails/SellerEmailaddressIdentifier'),
  document('BT-32', 'SellerInformationDetails/SellerTaxRegistrationText'),
  document('BT-33', 'SellerInformationDetails/SellerAdditionalLegalInfo'),
  document('BT-84', 'SellerInformationDetails/SellerAccountDetails/SellerAccountID'),
  document('BT-86', 'SellerInformationDetails/SellerAccountDetails/SellerBic'),
  document('BT-85', 'SellerInformationDetails/SellerAccountDetails/SellerAccountName'),
  document('BT-47', 'BuyerPartyDetails/BuyerPartyIdentifier'),
  document('BT-44', 'BuyerPartyDetails/BuyerOrganisationName'),
  document('BT-45', 'BuyerPartyDetails/BuyerOrganisationTradingName'),
  document('BT-48', 'BuyerPartyDetails/BuyerOrganisationTaxCode'),
  document('BT-46', 'BuyerPartyDetails/BuyerCode'),
  streets('BT-50-51, BT-163', 'Buyer'),
  ...addressOf('BuyerPartyDetails', 'Buyer', ['BT-52', 'BT-53', 'BT-54', 'BT-55']),
  document('BT-56', 'BuyerContactPersonName'),
  document('BT-57', 'BuyerCommunicationDetails/BuyerPhoneNumberIdentifier'),
  document('BT-58', 'BuyerCommunicationDetails/BuyerEmailaddressIdentifier'),
  document('BT-70', 'DeliveryPartyDetails/DeliveryOrganisationName'),
  streets('BT-75-76, BT-165', 'Delivery'),
  ...addressOf('DeliveryPartyDetails', 'Delivery', ['BT-77', 'BT-78', 'BT-79', 'BT-80']),
  document('BT-72', 'DeliveryDetails/DeliveryDate', 'date'),
  document('BT-15', 'DeliveryDetails/WaybillIdentifier'),
  document('BT-16', 'DeliveryDetails/DeliveryNoteIdentifier'),
  document('BT-71', 'DeliveryDetails/FinalDestinationName'),
  document('BT-61', 'AnyPartyDetails/AnyPartyIdentifier'),
  document('BT-59, BT-62', 'AnyPartyDetails/AnyPartyOrganisationName'),
  document('BT-63', 'AnyPartyDetails/AnyPartyOrganisationTaxCode'),
  document('BT-64-65, BT-164', 'AnyPartyDetails/AnyPartyPostalAddressDetails/AnyPartyStreetName'),
  ...addressOf('AnyPartyDetails', 'AnyParty', ['BT-66', 'BT-67', 'BT-68', 'BT-69']),
  document('BT-3', 'InvoiceDetails/InvoiceTypeCodeUN'),
  document('BT-18', 'InvoiceDetails/InvoicedObjectID'),
  document('BT-1', 'InvoiceDetails/InvoiceNumber'),
  document('BT-2', 'InvoiceDetails/InvoiceDate', 'date'),
  document('BT-25', 'InvoiceDetails/OriginalInvoiceNumber'),
  document('BT-26', 'InvoiceDetails/OriginalInvoiceDate', 'date'),
  document('BT-26', 'InvoiceDetails/OriginalInvoiceReference/InvoiceDate', 'date'),
  document('BT-73', 'InvoiceDetails/InvoicingPeriodStartDate', 'date'),
  document('BT-74', 'InvoiceDetails/InvoicingPeriodEndDate', 'date'),
  document('BT-14', 'InvoiceDetails/SellerReferenceIdentifier'),
  document('BT-13', 'InvoiceDetails/OrderIdentifier'),
  document('BT-12', 'InvoiceDetails/AgreementIdentifier'),
  document('BT-10', 'InvoiceDetails/BuyerReferenceIdentifier'),
  document('BT-11', 'InvoiceDetails/ProjectReferenceIdentifier'),
  document('BT-21', 'InvoiceDetails/DefinitionDetails/DefinitionHeaderText/@DefinitionCode'),
  document('BT-22', 'InvoiceDetails/DefinitionDetails/DefinitionValue'),
  document('BT-106', 'InvoiceDetails/RowsTotalVatExcludedAmount', 'signed'),
  document('BT-107', 'InvoiceDetails/DiscountsTotalVatExcludedAmount', 'signed'),
  document('BT-108', 'InvoiceDetails/ChargesTotalVatExcludedAmount', 'signed'),
  document('BT-109', 'InvoiceDetails/InvoiceTotalVatExcludedAmount', 'signed'),
  document('BT-110', 'InvoiceDetails/InvoiceTotalVatAmount', 'signed'),
  document('BT-111', 'InvoiceDetails/InvoiceTotalVatAccountingAmount', 'signed'),
  document('BT-112', 'InvoiceDetails/InvoiceTotalVatIncludedAmount', 'signed'),
  document('BT-5', 'InvoiceDetails/InvoiceTotalVatIncludedAmount/@AmountCurrencyIdentifier'),
  document('BT-114', 'InvoiceDetails/InvoiceTotalRoundoffAmount', 'signed'),
  document('BT-113', 'InvoiceDetails/InvoicePaidAmount', 'signed'),
  document('BT-19', 'InvoiceDetails/AccountDimensionText'),
  document('BT-7', 'InvoiceDetails/VatPoint/VatPointDate', 'date'),
  document('BT-8', 'InvoiceDetails/VatPoint/VatPointDateCode'),
  document('BT-116', 'InvoiceDetails/VatSpecificationDetails/VatBaseAmount', 'signed'),
  document('BT-119', 'InvoiceDetails/VatSpecificationDetails/VatRatePercent', 'number'),
  document('BT-118', 'InvoiceDetails/VatSpecificationDetails/VatCode'),
  document('BT-117', 'InvoiceDetails/VatSpecificationDetails/VatRateAmount', 'signed'),
  document('BT-120', 'InvoiceDetails/VatSpecificationDetails/VatFreeText'),
  document('BT-121', 'InvoiceDetails/VatSpecificationDetails/VatExemptionReasonCode'),
  document('BT-21 tai DefinitionDetails', 'InvoiceDetails/InvoiceFreeText'),
  document('BT-20', 'InvoiceDetails/PaymentTermsDetails/PaymentTermsFreeText'),
  document('BT-9', 'InvoiceDetails/PaymentTermsDetails/InvoiceDueDate', 'date'),
  document('BT-97', 'InvoiceDetails/DiscountDetails/FreeText'),
  document('BT-98', 'InvoiceDetails/DiscountDetails/ReasonCode'),
  document('BT-94', 'InvoiceDetails/DiscountDetails/Percent', 'number'),
  document('BT-92', 'InvoiceDetails/DiscountDetails/Amount', 'signed'),
  document('BT-93', 'InvoiceDetails/DiscountDetails/BaseAmount', 'signed'),
  document('BT-95', 'InvoiceDetails/DiscountDetails/VatCategoryCode'),
  document('BT-96', 'InvoiceDetails/DiscountDetails/VatRatePercent', 'number'),
  document('BT-104', 'InvoiceDetails/ChargeDetails/ReasonText'),
  document('BT-105', 'InvoiceDetails/ChargeDetails/ReasonCode'),
  document('BT-101', 'InvoiceDetails/ChargeDetails/Percent', 'number'),
  document('BT-99', 'InvoiceDetails/ChargeDetails/Amount', 'signed'),
  document('BT-100', 'InvoiceDetails/ChargeDetails/BaseAmount', 'signed'),
  document('BT-102', 'InvoiceDetails/ChargeDetails/VatCategoryCode'),
  document('BT-103', 'InvoiceDetails/ChargeDetails/VatRatePercent', 'number'),
  document('BT-17', 'InvoiceDetails/TenderReference'),
  document('BT-87', 'PaymentCardInfo/PrimaryAccountNumber'),
  document('BT-88', 'PaymentCardInfo/CardHolderName'),
  document('BT-89', 'DirectDebitInfo/MandateReference'),
  document('BT-90', 'DirectDebitInfo/CreditorIdentifier'),
  document('BT-91', 'DirectDebitInfo/DebitedAccountID'),
  document('BT-83', 'EpiDetails/EpiPaymentInstructionDetails/EpiRemittanceInfoIdentifier'),
  document('BT-115', 'EpiDetails/EpiPaymentInstructionDetails/EpiInstructedAmount', 'signed'),
  document('BT-81', 'EpiDetails/EpiPaymentInstructionDetails/EpiPaymentMeansCode'),
  document('BT-82', 'EpiDetails/EpiPaymentInstructionDetails/EpiPaymentMeansText'),
  document('BT-124', 'InvoiceUrlText'),
]

/** Terms of a line. */
export const rowTerms: readonly MappedTerm[] = [
  row('BT-128', 'InvoicedObjectID'),
  row('BT-155', 'ArticleIdentifier'),
  row('BT-158', 'ArticleGroupIdentifier'),
  row('BT-153', 'ArticleName'),
  row('BT-154', 'ArticleDescription'),
  row('BT-156', 'BuyerArticleIdentifier'),
  row('BT-157', 'EanCode'),
  row('BT-160', 'RowDefinitionDetails/RowDefinitionHeaderText'),
  row('BT-161', 'RowDefinitionDetails/RowDefinitionValue'),
  row('BT-129', 'InvoicedQuantity', 'signed'),
  row('BT-130', 'InvoicedQuantity/@QuantityUnitCodeUN'),
  row('BT-134', 'StartDate', 'date'),
  row('BT-135', 'EndDate', 'date'),
  row('BT-148', 'UnitPriceAmount', 'number'),
  row('BT-150', 'UnitPriceAmount/@UnitPriceUnitCode'),
  row('BT-147', 'UnitPriceDiscountAmount', 'number'),
  row('BT-146', 'UnitPriceNetAmount', 'number'),
  row('BT-149', 'UnitPriceBaseQuantity', 'number'),
  row('BT-132', 'RowOrderPositionIdentifier'),
  row('BT-126', 'RowPositionIdentifier'),
  row('BT-159', 'RowDeliveryDetails/RowCustomsInfo/CNOriginCountryCode'),
  row('BT-133', 'RowAccountDimensionText'),
  row('BT-127', 'RowFreeText'),
  row('BT-138', 'RowDiscountPercent', 'number'),
  row('BT-136', 'RowDiscountAmount', 'signed'),
  row('BT-137', 'RowDiscountBaseAmount', 'signed'),
  row('BT-140', 'RowDiscountTypeCode'),
  row('BT-139', 'RowDiscountTypeText'),
  row('BT-138', 'RowProgressiveDiscountDetails/RowDiscountPercent', 'number'),
  row('BT-136', 'RowProgressiveDiscountDetails/RowDiscountAmount', 'signed'),
  row('BT-137', 'RowProgressiveDiscountDetails/RowDiscountBaseAmount', 'signed'),
  row('BT-140', 'RowProgressiveDiscountDetails/RowDiscountTypeCode'),
  row('BT-139', 'RowProgressiveDiscountDetails/RowDiscountTypeText'),
  row('BT-144', 'RowChargeDetails/ReasonText'),
  row('BT-145', 'RowChargeDetails/ReasonCode'),
  row('BT-143', 'RowChargeDetails/Percent', 'number'),
  row('BT-141', 'RowChargeDetails/Amount', 'signed'),
  row('BT-142', 'RowChargeDetails/BaseAmount', 'signed'),
  row('BT-152', 'RowVatRatePercent', 'number'),
  row('BT-151', 'RowVatCode'),
  row('BT-131', 'RowVatExcludedAmount', 'signed'),
]

/** Values by path, in document order, in the model's notation: decimal point, ISO dates, a credit note positive. */
export type Values = Readonly<Record<string, readonly string[]>>

/** Reads what the mapping table says Finvoice carries. */
export function readTerms(root: XmlElement): { readonly document: Values; readonly rows: readonly Values[] } {
  const isCreditNote = valuesAt(root, 'InvoiceDetails/InvoiceTypeCode')[0] === 'INV02'
  const read = (from: XmlElement, terms: readonly MappedTerm[], cut: string): Values =>
    Object.fromEntries(terms.map(({ path, kind }) => [path, valuesAt(from, path.slice(cut.length)).map((value) => inModelNotation(value, kind, isCreditNote))] as const).filter(([, values]) => values.length > 0))
  return { document: read(root, documentTerms, ''), rows: root.children.filter(({ name }) => name === 'InvoiceRow').map((one) => read(one, rowTerms, 'InvoiceRow/')) }
}

function valuesAt(from: XmlElement, path: string): string[] {
  let elements: readonly XmlElement[] = [from]
  for (const step of path.split('/')) {
    if (step.startsWith('@')) return elements.flatMap((one) => one.attributes[step.slice(1)] ?? [])
    elements = elements.flatMap((one) => one.children.filter(({ name }) => name === step))
  }
  return elements.map(({ text }) => text)
}

function inModelNotation(value: string, kind: Kind, isCreditNote: boolean): string {
  if (kind === 'date') return `${value.slice(0, 4)}-${value.slice(4, 6)}-${value.slice(6)}`
  if (kind === 'text') return value
  const point = value.replace(',', '.').replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '')
  if (kind === 'number' || !isCreditNote || point === '0') return point
  return point.startsWith('-') ? point.slice(1) : `-${point}`
}
