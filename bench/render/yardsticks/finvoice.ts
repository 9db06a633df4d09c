import type { InvoiceEvent } from '../../../mappings/from-events/invoiceFromEvent.ts'
import type { Decimal } from '../../../mappings/model/decimal.ts'
import type { Party, PostalAddress } from '../../../schemas/generated/events.ts'

const comma = (value: Decimal | null): string => String(value).replace('.', ',')
const day = (date: string | null): string => String(date).replaceAll('-', '')
const amount = (element: string, value: Decimal): string => `<${element} AmountCurrencyIdentifier="EUR">${comma(value)}</${element}>`

function address(of: PostalAddress | null | undefined, prefix: string): string {
  return `
    <${prefix}PostalAddressDetails>
      <${prefix}StreetName>${of?.street}</${prefix}StreetName>
      <${prefix}TownName>${of?.city}</${prefix}TownName>
      <${prefix}PostCodeIdentifier>${of?.postCode}</${prefix}PostCodeIdentifier>
      <CountryCode>${of?.country}</CountryCode>
    </${prefix}PostalAddressDetails>`
}

function party(of: Party, prefix: string): string {
  return `
  <${prefix}PartyDetails>
    <${prefix}PartyIdentifier SchemeID="0212">${of.legalRegistration?.id}</${prefix}PartyIdentifier>
    <${prefix}OrganisationName>${of.name}</${prefix}OrganisationName>
    <${prefix}OrganisationTaxCode>${of.vatIdentifier}</${prefix}OrganisationTaxCode>${address(of.address, prefix)}
  </${prefix}PartyDetails>`
}

/** The bench's invoice as Finvoice 3.0 by one template string: nothing is checked, escaped or left out. */
export function finvoiceTemplate(event: InvoiceEvent): Uint8Array {
  const invoice = event.type === 'fi.kuntasilta.shop.InvoiceIssued' ? event.value.invoice : event.value.creditNote
  const { seller, buyer, delivery, payment, totals } = invoice
  const account = payment?.creditTransfers[0]
  return Buffer.from(
    `<?xml version="1.0" encoding="ISO-8859-15"?>
<?xml-stylesheet type="text/xsl" href="Finvoice.xsl"?>
<Finvoice Version="3.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="Finvoice3.0.xsd">
  <MessageTransmissionDetails>
    <MessageSenderDetails>
      <FromIdentifier SchemeID="0216">${seller.endpoint?.id}</FromIdentifier>
      <FromIntermediator>003721291126</FromIntermediator>
    </MessageSenderDetails>
    <MessageReceiverDetails>
      <ToIdentifier SchemeID="0216">${buyer.endpoint?.id}</ToIdentifier>
      <ToIntermediator>003721291126</ToIntermediator>
    </MessageReceiverDetails>
    <MessageDetails>
      <MessageIdentifier>0191d5b2-7c3a-7000-8000-000000000001</MessageIdentifier>
      <MessageTimeStamp>2026-11-02T08:00:00Z</MessageTimeStamp>
      <SpecificationIdentifier>EN16931</SpecificationIdentifier>
    </MessageDetails>
  </MessageTransmissionDetails>${party(seller, 'Seller')}
  <SellerContactPersonName>${seller.contact?.name}</SellerContactPersonName>
  <SellerCommunicationDetails>
    <SellerPhoneNumberIdentifier>${seller.contact?.telephone}</SellerPhoneNumberIdentifier>
    <SellerEmailaddressIdentifier>${seller.contact?.email}</SellerEmailaddressIdentifier>
  </SellerCommunicationDetails>
  <SellerInformationDetails>
    <SellerAccountDetails>
      <SellerAccountID IdentificationSchemeName="IBAN">${account?.account}</SellerAccountID>
      <SellerBic IdentificationSchemeName="BIC">${account?.bic}</SellerBic>
    </SellerAccountDetails>
  </SellerInformationDetails>${party(buyer, 'Buyer')}
  <DeliveryPartyDetails>
    <DeliveryOrganisationName>${delivery?.name}</DeliveryOrganisationName>${address(delivery?.address, 'Delivery')}
  </DeliveryPartyDetails>
  <DeliveryDetails>
    <DeliveryDate Format="CCYYMMDD">${day(delivery?.date ?? null)}</DeliveryDate>
  </DeliveryDetails>
  <InvoiceDetails>
    <InvoiceTypeCode>INV01</InvoiceTypeCode>
    <InvoiceTypeCodeUN>${invoice.typeCode}</InvoiceTypeCodeUN>
    <InvoiceTypeText>LASKU</InvoiceTypeText>
    <OriginCode>Original</OriginCode>
    <InvoiceNumber>${invoice.number}</InvoiceNumber>
    <InvoiceDate Format="CCYYMMDD">${day(invoice.issueDate)}</InvoiceDate>
    <SellerReferenceIdentifier>${invoice.salesOrder}</SellerReferenceIdentifier>
    <OrderIdentifier>${invoice.purchaseOrder}</OrderIdentifier>
    <AgreementIdentifier>${invoice.contract}</AgreementIdentifier>
    <BuyerReferenceIdentifier>${invoice.buyerReference}</BuyerReferenceIdentifier>
    ${amount('RowsTotalVatExcludedAmount', totals.lines)}
    ${amount('InvoiceTotalVatExcludedAmount', totals.taxExclusive)}
    ${amount('InvoiceTotalVatAmount', totals.tax)}
    ${amount('InvoiceTotalVatIncludedAmount', totals.taxInclusive)}
    <AccountDimensionText>${invoice.accountingReference}</AccountDimensionText>${invoice.vatBreakdown
      .map(
        (row) => `
    <VatSpecificationDetails>
      ${amount('VatBaseAmount', row.taxableAmount)}
      <VatRatePercent>${comma(row.rate)}</VatRatePercent>
      <VatCode>${row.code}</VatCode>
      ${amount('VatRateAmount', row.taxAmount)}
    </VatSpecificationDetails>`,
      )
      .join('')}
    <InvoiceFreeText>${invoice.notes[0]?.text}</InvoiceFreeText>
    <PaymentTermsDetails>
      <PaymentTermsFreeText>${invoice.paymentTerms}</PaymentTermsFreeText>
      <InvoiceDueDate Format="CCYYMMDD">${day(invoice.dueDate)}</InvoiceDueDate>
    </PaymentTermsDetails>
  </InvoiceDetails>${invoice.lines
    .map(
      (line) => `
  <InvoiceRow>
    <ArticleIdentifier>${line.item.sellersIdentifier}</ArticleIdentifier>
    <ArticleGroupIdentifier SchemeID="TST" SchemeVersion="19.05">${line.item.classifications[0]?.code}</ArticleGroupIdentifier>
    <ArticleName>${line.item.name}</ArticleName>
    <ArticleDescription>${line.item.description}</ArticleDescription>
    <EanCode SchemeID="0160">${line.item.standardIdentifier?.id}</EanCode>
    <SerialNumberIdentifier>${line.item.attributes[0]?.value}</SerialNumberIdentifier>
    <InvoicedQuantity QuantityUnitCodeUN="${line.unit}">${comma(line.quantity)}</InvoicedQuantity>
    ${amount('UnitPriceAmount', line.price.net)}
    ${amount('UnitPriceNetAmount', line.price.net)}
    <RowOrderPositionIdentifier>${line.orderLine}</RowOrderPositionIdentifier>
    <RowPositionIdentifier>${line.id}</RowPositionIdentifier>
    <RowAccountDimensionText>${line.accountingReference}</RowAccountDimensionText>
    <RowVatRatePercent>${comma(line.vat.rate)}</RowVatRatePercent>
    <RowVatCode>${line.vat.code}</RowVatCode>
    ${amount('RowVatExcludedAmount', line.netAmount)}
  </InvoiceRow>`,
    )
    .join('')}
  <EpiDetails>
    <EpiIdentificationDetails>
      <EpiDate Format="CCYYMMDD">${day(invoice.issueDate)}</EpiDate>
      <EpiReference/>
    </EpiIdentificationDetails>
    <EpiPartyDetails>
      <EpiBfiPartyDetails>
        <EpiBfiIdentifier IdentificationSchemeName="BIC">${account?.bic}</EpiBfiIdentifier>
      </EpiBfiPartyDetails>
      <EpiBeneficiaryPartyDetails>
        <EpiNameAddressDetails>${seller.name}</EpiNameAddressDetails>
        <EpiAccountID IdentificationSchemeName="IBAN">${account?.account}</EpiAccountID>
      </EpiBeneficiaryPartyDetails>
    </EpiPartyDetails>
    <EpiPaymentInstructionDetails>
      <EpiRemittanceInfoIdentifier IdentificationSchemeName="SPY">${payment?.remittance}</EpiRemittanceInfoIdentifier>
      ${amount('EpiInstructedAmount', totals.payable)}
      <EpiCharge ChargeOption="SLEV"/>
      <EpiDateOptionDate Format="CCYYMMDD">${day(invoice.dueDate)}</EpiDateOptionDate>
      <EpiPaymentMeansCode>${payment?.meansCode}</EpiPaymentMeansCode>
    </EpiPaymentInstructionDetails>
  </EpiDetails>
</Finvoice>
`,
    'latin1',
  )
}
