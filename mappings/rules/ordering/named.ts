import { joined, phrase, said, type Words } from '../../../errors/words/words.ts'
import type { PlainPhrase } from '../../../errors/words/phrases/phrases.ts'

/** What people call the elements that orders, answers, despatches and catalogues are made of most. */
const names: Readonly<Record<string, PlainPhrase>> = {
  'cbc:ID': 'identifier', 'cbc:IssueDate': 'date of issue', 'cbc:IssueTime': 'time of issue', 'cbc:SalesOrderID': "seller's order number", 'cbc:Note': 'note',
  'cbc:OrderTypeCode': 'type code', 'cbc:DocumentTypeCode': 'type code', 'cbc:DocumentCurrencyCode': 'currency', 'cbc:CustomerReference': 'buyer reference',
  'cbc:AccountingCost': 'accounting reference', 'cbc:CustomizationID': 'specification', 'cbc:ProfileID': 'business process', 'cbc:StartDate': 'first day', 'cbc:EndDate': 'last day',
  'cac:OrderReference': 'order reference', 'cac:Contract': 'contract', 'cac:BuyerCustomerParty': 'buyer', 'cac:SellerSupplierParty': 'seller',
  'cac:DespatchSupplierParty': 'despatcher', 'cac:DeliveryCustomerParty': 'consignee', 'cac:Party': 'party', 'cac:PartyName': 'name', 'cbc:Name': 'name',
  'cbc:RegistrationName': 'registered name', 'cbc:CompanyID': 'company registration', 'cbc:EndpointID': 'electronic address', 'cac:PostalAddress': 'address', 'cac:Address': 'address',
  'cbc:IdentificationCode': 'country code', 'cac:Delivery': 'delivery of goods', 'cac:OrderLine': 'order line', 'cac:LineItem': 'order line', 'cac:DespatchLine': 'despatch line',
  'cac:CatalogueLine': 'catalogue line', 'cbc:Quantity': 'quantity', 'cbc:DeliveredQuantity': 'quantity', 'cbc:LineExtensionAmount': 'line net amount', 'cac:Price': 'price',
  'cbc:PriceAmount': 'price', 'cbc:BaseQuantity': 'base quantity of the price', 'cac:Item': 'item', 'cac:SellersItemIdentification': "seller's item number",
  'cac:StandardItemIdentification': 'standard item number', 'cac:CommodityClassification': 'item classification', 'cbc:ItemClassificationCode': 'item classification',
  'cac:AllowanceCharge': 'allowance or charge', 'cbc:ChargeIndicator': 'whether it is a charge', 'cbc:AllowanceChargeReason': 'reason of an allowance or charge',
  'cbc:AllowanceChargeReasonCode': 'reason of an allowance or charge', 'cbc:MultiplierFactorNumeric': 'percentage', 'cbc:Amount': 'amount', 'cbc:BaseAmount': 'base amount',
  'cac:TaxTotal': 'total VAT', 'cac:TaxCategory': 'VAT category', 'cac:ClassifiedTaxCategory': 'VAT category', 'cbc:Percent': 'VAT rate', 'cbc:TaxAmount': 'VAT amount',
  'cbc:TaxExemptionReason': 'reason for VAT exemption', 'cac:LegalMonetaryTotal': 'totals', 'cac:AnticipatedMonetaryTotal': 'totals', 'cbc:PayableAmount': 'amount to pay',
  'cbc:TaxExclusiveAmount': 'total without VAT', 'cbc:TaxInclusiveAmount': 'total with VAT', 'cbc:OrderResponseCode': 'response code', 'cbc:ResponseCode': 'response code',
}

/** An element or attribute with what it is called, where that is known, and its business terms: `cbc:EndpointID (electronic address, tir01-015)`. */
export function called(name: string, terms: readonly string[] = []): Words {
  const known = names[name.split('/@')[0]?.split('/').at(-1) ?? '']
  const beside = [...(known === undefined ? [] : [phrase(known)]), ...terms]
  return beside.length === 0 ? said(name) : joined(name, ' (', ...beside.flatMap((each, index) => (index === 0 ? [each] : [', ', each])), ')')
}
