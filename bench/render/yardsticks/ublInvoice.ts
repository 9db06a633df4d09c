import type { InvoiceEvent } from '../../../mappings/from-events/invoiceFromEvent.ts'
import { itemXml, partyXml, subtotalXml } from './ublParts.ts'

/** The bench's invoice as UBL by one template string: nothing is checked, escaped or left out. */
export function ublInvoiceTemplate(event: InvoiceEvent): Uint8Array {
  const invoice = event.type === 'fi.kuntasilta.shop.InvoiceIssued' ? event.value.invoice : event.value.creditNote
  const { delivery, payment, totals } = invoice
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>
<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
  <cbc:CustomizationID>urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0</cbc:CustomizationID>
  <cbc:ProfileID>urn:fdc:peppol.eu:2017:poacc:billing:01:1.0</cbc:ProfileID>
  <cbc:ID>${invoice.number}</cbc:ID>
  <cbc:IssueDate>${invoice.issueDate}</cbc:IssueDate>
  <cbc:DueDate>${invoice.dueDate}</cbc:DueDate>
  <cbc:InvoiceTypeCode>${invoice.typeCode}</cbc:InvoiceTypeCode>
  <cbc:Note>${invoice.notes[0]?.text}</cbc:Note>
  <cbc:DocumentCurrencyCode>${invoice.currency}</cbc:DocumentCurrencyCode>
  <cbc:AccountingCost>${invoice.accountingReference}</cbc:AccountingCost>
  <cbc:BuyerReference>${invoice.buyerReference}</cbc:BuyerReference>
  <cac:OrderReference>
    <cbc:ID>${invoice.purchaseOrder}</cbc:ID>
    <cbc:SalesOrderID>${invoice.salesOrder}</cbc:SalesOrderID>
  </cac:OrderReference>
  <cac:ContractDocumentReference>
    <cbc:ID>${invoice.contract}</cbc:ID>
  </cac:ContractDocumentReference>
  <cac:AccountingSupplierParty>${partyXml(invoice.seller, true, true)}
  </cac:AccountingSupplierParty>
  <cac:AccountingCustomerParty>${partyXml(invoice.buyer, true, false)}
  </cac:AccountingCustomerParty>
  <cac:Delivery>
    <cbc:ActualDeliveryDate>${delivery?.date}</cbc:ActualDeliveryDate>
    <cac:DeliveryLocation>
      <cac:Address>
        <cbc:StreetName>${delivery?.address?.street}</cbc:StreetName>
        <cbc:CityName>${delivery?.address?.city}</cbc:CityName>
        <cbc:PostalZone>${delivery?.address?.postCode}</cbc:PostalZone>
        <cac:Country>
          <cbc:IdentificationCode>${delivery?.address?.country}</cbc:IdentificationCode>
        </cac:Country>
      </cac:Address>
    </cac:DeliveryLocation>
    <cac:DeliveryParty>
      <cac:PartyName>
        <cbc:Name>${delivery?.name}</cbc:Name>
      </cac:PartyName>
    </cac:DeliveryParty>
  </cac:Delivery>
  <cac:PaymentMeans>
    <cbc:PaymentMeansCode>${payment?.meansCode}</cbc:PaymentMeansCode>
    <cbc:PaymentID>${payment?.remittance}</cbc:PaymentID>
    <cac:PayeeFinancialAccount>
      <cbc:ID>${payment?.creditTransfers[0]?.account}</cbc:ID>
      <cac:FinancialInstitutionBranch>
        <cbc:ID>${payment?.creditTransfers[0]?.bic}</cbc:ID>
      </cac:FinancialInstitutionBranch>
    </cac:PayeeFinancialAccount>
  </cac:PaymentMeans>
  <cac:PaymentTerms>
    <cbc:Note>${invoice.paymentTerms}</cbc:Note>
  </cac:PaymentTerms>
  <cac:TaxTotal>
    <cbc:TaxAmount currencyID="EUR">${totals.tax}</cbc:TaxAmount>${invoice.vatBreakdown.map(subtotalXml).join('')}
  </cac:TaxTotal>
  <cac:LegalMonetaryTotal>
    <cbc:LineExtensionAmount currencyID="EUR">${totals.lines}</cbc:LineExtensionAmount>
    <cbc:TaxExclusiveAmount currencyID="EUR">${totals.taxExclusive}</cbc:TaxExclusiveAmount>
    <cbc:TaxInclusiveAmount currencyID="EUR">${totals.taxInclusive}</cbc:TaxInclusiveAmount>
    <cbc:PayableAmount currencyID="EUR">${totals.payable}</cbc:PayableAmount>
  </cac:LegalMonetaryTotal>${invoice.lines
    .map(
      (line) => `
  <cac:InvoiceLine>
    <cbc:ID>${line.id}</cbc:ID>
    <cbc:InvoicedQuantity unitCode="${line.unit}">${line.quantity}</cbc:InvoicedQuantity>
    <cbc:LineExtensionAmount currencyID="EUR">${line.netAmount}</cbc:LineExtensionAmount>
    <cbc:AccountingCost>${line.accountingReference}</cbc:AccountingCost>
    <cac:OrderLineReference>
      <cbc:LineID>${line.orderLine}</cbc:LineID>
    </cac:OrderLineReference>${itemXml(line)}
    <cac:Price>
      <cbc:PriceAmount currencyID="EUR">${line.price.net}</cbc:PriceAmount>
    </cac:Price>
  </cac:InvoiceLine>`,
    )
    .join('')}
</Invoice>
`)
}
