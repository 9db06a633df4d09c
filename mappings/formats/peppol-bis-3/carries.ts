import type { Carried, Carries } from '../carries.ts'

type Terms = Readonly<Record<string, Carried>>

/** Terms by their places below an element. */
function below(element: string, places: Readonly<Record<string, string | readonly [path: string, lost: string]>>): Terms {
  return Object.fromEntries(Object.entries(places).map(([term, place]) => {
    const [path, lost] = typeof place === 'string' ? [place, undefined] as const : place
    return [term, { path: element === '' ? path : `${element}/${path}`, ...(lost === undefined ? {} : { lost }) }]
  }))
}

function address(element: string, [first, second, third, town, postCode, subdivision, country]: readonly string[]): Terms {
  return below(element, {
    [first as string]: 'cbc:StreetName', [second as string]: 'cbc:AdditionalStreetName', [third as string]: 'cac:AddressLine/cbc:Line', [town as string]: 'cbc:CityName',
    [postCode as string]: 'cbc:PostalZone', [subdivision as string]: 'cbc:CountrySubentity', [country as string]: 'cac:Country/cbc:IdentificationCode',
  })
}

const seller = 'cac:AccountingSupplierParty/cac:Party'
const buyer = 'cac:AccountingCustomerParty/cac:Party'
const allowance = 'cac:AllowanceCharge[cbc:ChargeIndicator=false]'
const charge = 'cac:AllowanceCharge[cbc:ChargeIndicator=true]'
const line = 'cac:InvoiceLine'

/** Terms of Peppol BIS Billing 3, by its syntax; paths below Invoice, those of a CreditNote beside them where they differ. UBL has no lengths, and UTF-8 every character. */
export const carries: Carries = {
  format: 'peppol-bis-3',
  name: 'Peppol BIS Billing 3',
  encoding: 'UTF-8',
  terms: {
    ...below('', {
      'BT-1': 'cbc:ID', 'BT-2': 'cbc:IssueDate', 'BT-3': 'cbc:InvoiceTypeCode, cbc:CreditNoteTypeCode', 'BT-5': 'cbc:DocumentCurrencyCode', 'BT-6': 'cbc:TaxCurrencyCode', 'BT-7': 'cbc:TaxPointDate',
      'BT-8': 'cac:InvoicePeriod/cbc:DescriptionCode', 'BT-9': 'cbc:DueDate, cac:PaymentMeans/cbc:PaymentDueDate', 'BT-10': 'cbc:BuyerReference',
      'BT-11': 'cac:ProjectReference/cbc:ID, cac:AdditionalDocumentReference[cbc:DocumentTypeCode=50]/cbc:ID', 'BT-12': 'cac:ContractDocumentReference/cbc:ID',
      'BT-13': 'cac:OrderReference/cbc:ID', 'BT-14': ['cac:OrderReference/cbc:SalesOrderID', "the seller's order number of one line, where the line has the buyer's too"], 'BT-15': 'cac:ReceiptDocumentReference/cbc:ID', 'BT-16': 'cac:DespatchDocumentReference/cbc:ID',
      'BT-17': 'cac:OriginatorDocumentReference/cbc:ID', 'BT-18': 'cac:AdditionalDocumentReference[cbc:DocumentTypeCode=130]/cbc:ID',
      'BT-18-1': 'cac:AdditionalDocumentReference[cbc:DocumentTypeCode=130]/cbc:ID/@schemeID', 'BT-19': 'cbc:AccountingCost', 'BT-20': 'cac:PaymentTerms/cbc:Note',
      'BT-21': ['cbc:Note', 'a mark before the text, #AAI#'], 'BT-22': ['cbc:Note', 'where one note ends and the next begins: Peppol has one; those without a subject come first'], 'BT-23': 'cbc:ProfileID', 'BT-24': ['cbc:CustomizationID', 'always that of Peppol BIS Billing 3'],
      'BT-25': 'cac:BillingReference/cac:InvoiceDocumentReference/cbc:ID', 'BT-26': 'cac:BillingReference/cac:InvoiceDocumentReference/cbc:IssueDate',
    }),
    ...below(seller, {
      'BT-27': 'cac:PartyLegalEntity/cbc:RegistrationName', 'BT-28': 'cac:PartyName/cbc:Name', 'BT-29': 'cac:PartyIdentification/cbc:ID', 'BT-29-1': 'cac:PartyIdentification/cbc:ID/@schemeID',
      'BT-30': 'cac:PartyLegalEntity/cbc:CompanyID', 'BT-30-1': 'cac:PartyLegalEntity/cbc:CompanyID/@schemeID', 'BT-31': 'cac:PartyTaxScheme[cac:TaxScheme/cbc:ID=VAT]/cbc:CompanyID',
      'BT-32': 'cac:PartyTaxScheme[cac:TaxScheme/cbc:ID!=VAT]/cbc:CompanyID', 'BT-33': 'cac:PartyLegalEntity/cbc:CompanyLegalForm', 'BT-34': 'cbc:EndpointID', 'BT-34-1': 'cbc:EndpointID/@schemeID',
      'BT-41': 'cac:Contact/cbc:Name', 'BT-42': 'cac:Contact/cbc:Telephone', 'BT-43': 'cac:Contact/cbc:ElectronicMail',
    }),
    ...address(`${seller}/cac:PostalAddress`, ['BT-35', 'BT-36', 'BT-162', 'BT-37', 'BT-38', 'BT-39', 'BT-40']),
    ...below(buyer, {
      'BT-44': 'cac:PartyLegalEntity/cbc:RegistrationName', 'BT-45': 'cac:PartyName/cbc:Name', 'BT-46': ['cac:PartyIdentification/cbc:ID', 'one only'], 'BT-46-1': 'cac:PartyIdentification/cbc:ID/@schemeID',
      'BT-47': 'cac:PartyLegalEntity/cbc:CompanyID', 'BT-47-1': 'cac:PartyLegalEntity/cbc:CompanyID/@schemeID', 'BT-48': 'cac:PartyTaxScheme/cbc:CompanyID', 'BT-49': 'cbc:EndpointID', 'BT-49-1': 'cbc:EndpointID/@schemeID',
      'BT-56': 'cac:Contact/cbc:Name', 'BT-57': 'cac:Contact/cbc:Telephone', 'BT-58': 'cac:Contact/cbc:ElectronicMail',
    }),
    ...address(`${buyer}/cac:PostalAddress`, ['BT-50', 'BT-51', 'BT-163', 'BT-52', 'BT-53', 'BT-54', 'BT-55']),
    ...below('cac:PayeeParty', {
      'BT-59': 'cac:PartyName/cbc:Name', 'BT-60': 'cac:PartyIdentification/cbc:ID', 'BT-60-1': 'cac:PartyIdentification/cbc:ID/@schemeID', 'BT-61': 'cac:PartyLegalEntity/cbc:CompanyID', 'BT-61-1': 'cac:PartyLegalEntity/cbc:CompanyID/@schemeID',
    }),
    ...below('cac:TaxRepresentativeParty', { 'BT-62': 'cac:PartyName/cbc:Name', 'BT-63': 'cac:PartyTaxScheme/cbc:CompanyID' }),
    ...address('cac:TaxRepresentativeParty/cac:PostalAddress', ['BT-64', 'BT-65', 'BT-164', 'BT-66', 'BT-67', 'BT-68', 'BT-69']),
    ...below('cac:Delivery', { 'BT-70': 'cac:DeliveryParty/cac:PartyName/cbc:Name', 'BT-71': 'cac:DeliveryLocation/cbc:ID', 'BT-71-1': 'cac:DeliveryLocation/cbc:ID/@schemeID', 'BT-72': 'cbc:ActualDeliveryDate' }),
    ...below('cac:InvoicePeriod', { 'BT-73': 'cbc:StartDate', 'BT-74': 'cbc:EndDate' }),
    ...address('cac:Delivery/cac:DeliveryLocation/cac:Address', ['BT-75', 'BT-76', 'BT-165', 'BT-77', 'BT-78', 'BT-79', 'BT-80']),
    ...below('cac:PaymentMeans', {
      'BT-81': 'cbc:PaymentMeansCode', 'BT-82': 'cbc:PaymentMeansCode/@name', 'BT-83': 'cbc:PaymentID', 'BT-84': 'cac:PayeeFinancialAccount/cbc:ID', 'BT-85': 'cac:PayeeFinancialAccount/cbc:Name',
      'BT-86': 'cac:PayeeFinancialAccount/cac:FinancialInstitutionBranch/cbc:ID', 'BT-87': 'cac:CardAccount/cbc:PrimaryAccountNumberID', 'BT-88': 'cac:CardAccount/cbc:HolderName',
      'BT-89': 'cac:PaymentMandate/cbc:ID', 'BT-91': 'cac:PaymentMandate/cac:PayerFinancialAccount/cbc:ID',
    }),
    'BT-90': { path: `${seller}/cac:PartyIdentification/cbc:ID[@schemeID="SEPA"]` },
    ...below(allowance, {
      'BT-92': 'cbc:Amount', 'BT-93': 'cbc:BaseAmount', 'BT-94': 'cbc:MultiplierFactorNumeric', 'BT-95': 'cac:TaxCategory/cbc:ID', 'BT-96': 'cac:TaxCategory/cbc:Percent', 'BT-97': 'cbc:AllowanceChargeReason', 'BT-98': 'cbc:AllowanceChargeReasonCode',
    }),
    ...below(charge, {
      'BT-99': 'cbc:Amount', 'BT-100': 'cbc:BaseAmount', 'BT-101': 'cbc:MultiplierFactorNumeric', 'BT-102': 'cac:TaxCategory/cbc:ID', 'BT-103': 'cac:TaxCategory/cbc:Percent', 'BT-104': 'cbc:AllowanceChargeReason', 'BT-105': 'cbc:AllowanceChargeReasonCode',
    }),
    ...below('cac:LegalMonetaryTotal', {
      'BT-106': 'cbc:LineExtensionAmount', 'BT-107': 'cbc:AllowanceTotalAmount', 'BT-108': 'cbc:ChargeTotalAmount', 'BT-109': 'cbc:TaxExclusiveAmount', 'BT-112': 'cbc:TaxInclusiveAmount', 'BT-113': 'cbc:PrepaidAmount',
      'BT-114': 'cbc:PayableRoundingAmount', 'BT-115': 'cbc:PayableAmount',
    }),
    ...below('cac:TaxTotal', {
      'BT-110': 'cbc:TaxAmount', 'BT-111': 'cbc:TaxAmount[@currencyID=BT-6]', 'BT-116': 'cac:TaxSubtotal/cbc:TaxableAmount', 'BT-117': 'cac:TaxSubtotal/cbc:TaxAmount', 'BT-118': 'cac:TaxSubtotal/cac:TaxCategory/cbc:ID',
      'BT-119': 'cac:TaxSubtotal/cac:TaxCategory/cbc:Percent', 'BT-120': 'cac:TaxSubtotal/cac:TaxCategory/cbc:TaxExemptionReason', 'BT-121': 'cac:TaxSubtotal/cac:TaxCategory/cbc:TaxExemptionReasonCode',
    }),
    ...below('cac:AdditionalDocumentReference', {
      'BT-122': 'cbc:ID', 'BT-123': 'cbc:DocumentDescription', 'BT-124': 'cac:Attachment/cac:ExternalReference/cbc:URI', 'BT-125': 'cac:Attachment/cbc:EmbeddedDocumentBinaryObject',
      'BT-125-1': 'cac:Attachment/cbc:EmbeddedDocumentBinaryObject/@mimeCode', 'BT-125-2': 'cac:Attachment/cbc:EmbeddedDocumentBinaryObject/@filename',
    }),
    ...below(line, {
      'BT-126': 'cbc:ID', 'BT-127': 'cbc:Note', 'BT-128': 'cac:DocumentReference/cbc:ID', 'BT-128-1': 'cac:DocumentReference/cbc:ID/@schemeID', 'BT-129': 'cbc:InvoicedQuantity, cbc:CreditedQuantity', 'BT-130': 'cbc:InvoicedQuantity/@unitCode',
      'BT-131': 'cbc:LineExtensionAmount', 'BT-132': 'cac:OrderLineReference/cbc:LineID', 'BT-133': 'cbc:AccountingCost', 'BT-134': 'cac:InvoicePeriod/cbc:StartDate', 'BT-135': 'cac:InvoicePeriod/cbc:EndDate',
    }),
    ...below(`${line}/${allowance}`, { 'BT-136': 'cbc:Amount', 'BT-137': 'cbc:BaseAmount', 'BT-138': 'cbc:MultiplierFactorNumeric', 'BT-139': 'cbc:AllowanceChargeReason', 'BT-140': 'cbc:AllowanceChargeReasonCode' }),
    ...below(`${line}/${charge}`, { 'BT-141': 'cbc:Amount', 'BT-142': 'cbc:BaseAmount', 'BT-143': 'cbc:MultiplierFactorNumeric', 'BT-144': 'cbc:AllowanceChargeReason', 'BT-145': 'cbc:AllowanceChargeReasonCode' }),
    ...below(`${line}/cac:Price`, { 'BT-146': 'cbc:PriceAmount', 'BT-147': 'cac:AllowanceCharge/cbc:Amount', 'BT-148': 'cac:AllowanceCharge/cbc:BaseAmount', 'BT-149': 'cbc:BaseQuantity', 'BT-150': 'cbc:BaseQuantity/@unitCode' }),
    ...below(`${line}/cac:Item`, {
      'BT-151': 'cac:ClassifiedTaxCategory/cbc:ID', 'BT-152': 'cac:ClassifiedTaxCategory/cbc:Percent', 'BT-153': 'cbc:Name', 'BT-154': 'cbc:Description', 'BT-155': 'cac:SellersItemIdentification/cbc:ID', 'BT-156': 'cac:BuyersItemIdentification/cbc:ID',
      'BT-157': 'cac:StandardItemIdentification/cbc:ID', 'BT-157-1': 'cac:StandardItemIdentification/cbc:ID/@schemeID', 'BT-158': 'cac:CommodityClassification/cbc:ItemClassificationCode',
      'BT-158-1': 'cac:CommodityClassification/cbc:ItemClassificationCode/@listID', 'BT-158-2': 'cac:CommodityClassification/cbc:ItemClassificationCode/@listVersionID', 'BT-159': 'cac:OriginCountry/cbc:IdentificationCode',
      'BT-160': 'cac:AdditionalItemProperty/cbc:Name', 'BT-161': 'cac:AdditionalItemProperty/cbc:Value',
    }),
  },
  nowhere: {},
  beside: {
    manufacturer: 'no place for it',
    manufacturersIdentifier: { path: `${line}/cac:Item/cac:CommodityClassification/cbc:ItemClassificationCode[@listID=MP]` },
    sha256: 'no place for it',
    'line.purchaseOrder': { path: `${line}/cac:DocumentReference/cbc:ID[@schemeID=ON]`, lost: 'a line with an object (BT-128) too stops' },
    'line.salesOrder': { path: `${line}/cac:DocumentReference/cbc:ID[@schemeID=VN]`, lost: "where the line has the buyer's too" },
    'line.taxPointDate': 'a line has a rate and no day for it',
    'posting.account': 'no place for it',
    'posting.vatCode': 'no place for it',
    'posting.dimensions': 'no place for it',
  },
}
