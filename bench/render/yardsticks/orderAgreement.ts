import type { OrderEvent } from '../../../mappings/from-events/orderFromEvent.ts'
import { itemXml, partyXml, subtotalXml } from './ublParts.ts'

/** The bench's order as an order agreement by one template string: nothing is checked, escaped or left out. */
export function orderAgreementTemplate({ value: { order } }: OrderEvent): Uint8Array {
  const { delivery, totals } = order
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>
<OrderResponse xmlns="urn:oasis:names:specification:ubl:schema:xsd:OrderResponse-2" xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
  <cbc:CustomizationID>urn:fdc:peppol.eu:poacc:trns:order_agreement:3</cbc:CustomizationID>
  <cbc:ProfileID>urn:fdc:peppol.eu:poacc:bis:order_agreement:3</cbc:ProfileID>
  <cbc:ID>${order.sellersNumber}</cbc:ID>
  <cbc:SalesOrderID>${order.sellersNumber}</cbc:SalesOrderID>
  <cbc:IssueDate>${order.issueDate}</cbc:IssueDate>
  <cbc:Note>${order.notes[0]?.text}</cbc:Note>
  <cbc:DocumentCurrencyCode>${order.currency}</cbc:DocumentCurrencyCode>
  <cbc:CustomerReference>${order.buyerReference}</cbc:CustomerReference>
  <cac:OrderReference>
    <cbc:ID>NA</cbc:ID>
  </cac:OrderReference>
  <cac:Contract>
    <cbc:ID>${order.contract}</cbc:ID>
  </cac:Contract>
  <cac:SellerSupplierParty>${partyXml(order.seller, false, true)}
  </cac:SellerSupplierParty>
  <cac:BuyerCustomerParty>${partyXml(order.buyer, false, false)}
  </cac:BuyerCustomerParty>
  <cac:Delivery>
    <cac:DeliveryParty>
      <cac:PartyName>
        <cbc:Name>${delivery?.name}</cbc:Name>
      </cac:PartyName>
      <cac:PostalAddress>
        <cbc:StreetName>${delivery?.address?.street}</cbc:StreetName>
        <cbc:CityName>${delivery?.address?.city}</cbc:CityName>
        <cbc:PostalZone>${delivery?.address?.postCode}</cbc:PostalZone>
        <cac:Country>
          <cbc:IdentificationCode>${delivery?.address?.country}</cbc:IdentificationCode>
        </cac:Country>
      </cac:PostalAddress>
    </cac:DeliveryParty>
  </cac:Delivery>
  <cac:TaxTotal>
    <cbc:TaxAmount currencyID="EUR">${totals.tax}</cbc:TaxAmount>${order.vatBreakdown.map(subtotalXml).join('')}
  </cac:TaxTotal>
  <cac:LegalMonetaryTotal>
    <cbc:LineExtensionAmount currencyID="EUR">${totals.lines}</cbc:LineExtensionAmount>
    <cbc:TaxExclusiveAmount currencyID="EUR">${totals.taxExclusive}</cbc:TaxExclusiveAmount>
    <cbc:TaxInclusiveAmount currencyID="EUR">${totals.taxInclusive}</cbc:TaxInclusiveAmount>
    <cbc:PayableAmount currencyID="EUR">${totals.payable}</cbc:PayableAmount>
  </cac:LegalMonetaryTotal>${order.lines
    .map(
      (line) => `
  <cac:OrderLine>
    <cac:LineItem>
      <cbc:ID>${line.id}</cbc:ID>
      <cbc:Quantity unitCode="${line.unit}">${line.quantity}</cbc:Quantity>
      <cbc:LineExtensionAmount currencyID="EUR">${line.netAmount}</cbc:LineExtensionAmount>
      <cac:Price>
        <cbc:PriceAmount currencyID="EUR">${line.price.net}</cbc:PriceAmount>
      </cac:Price>${itemXml(line)}
    </cac:LineItem>
  </cac:OrderLine>`,
    )
    .join('')}
</OrderResponse>
`)
}
