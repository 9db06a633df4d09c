/** An OrderRequest of a buyer that shares a secret with us. */
export function orderRequest({ type = 'new', version = '', secret = 'sesame', payloadId = 'order-1@buyer.example', number = 'PO-77' } = {}): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE cXML SYSTEM "http://xml.cxml.org/schemas/cXML/1.2.063/cXML.dtd">
<cXML payloadID="${payloadId}" timestamp="2026-11-02T10:41:30+02:00">
  <Header>
    <From><Credential domain="NetworkId"><Identity>AN-BUYER</Identity></Credential></From>
    <To><Credential domain="NetworkId"><Identity>AN-SELLER</Identity></Credential></To>
    <Sender><Credential domain="NetworkId"><Identity>AN-BUYER</Identity><SharedSecret>${secret}</SharedSecret></Credential><UserAgent>Buyer</UserAgent></Sender>
  </Header>
  <Request deploymentMode="test">
    <OrderRequest>
      <OrderRequestHeader orderID="${number}" orderDate="2026-11-02T10:41:29+02:00" type="${type}"${version === '' ? '' : ` orderVersion="${version}"`} agreementID="C-1" requisitionID="REQ-5" requestedDeliveryDate="2026-11-20T00:00:00+02:00">
        <Total><Money currency="EUR">231.00</Money></Total>
        <ShipTo><Address addressID="D-9" addressIDDomain="buyerLocationID"><Name xml:lang="fi">Koulu</Name>
          <PostalAddress><DeliverTo>Vahtimestari</DeliverTo><Street>Koulutie 2</Street><City>Esimerkki</City><PostalCode>00002</PostalCode><Country isoCountryCode="FI">Suomi</Country></PostalAddress>
          <Phone><TelephoneNumber><CountryCode isoCountryCode="FI">358</CountryCode><AreaOrCityCode>40</AreaOrCityCode><Number>1234567</Number></TelephoneNumber></Phone></Address></ShipTo>
        <BillTo><Address><Name xml:lang="fi">Esimerkkikunta</Name>
          <PostalAddress><Street>Kuntatie 1</Street><City>Esimerkki</City><PostalCode>00001</PostalCode><Country isoCountryCode="FI">Suomi</Country></PostalAddress></Address></BillTo>
        <Tax><Money currency="EUR">58.91</Money><Description xml:lang="fi">alv</Description></Tax>
        <PaymentTerm payInNumberOfDays="14"/>
        <Contact role="endUser" addressID="K-12"><Name xml:lang="fi">Maija Mallikas</Name><Email>maija@example.fi</Email></Contact>
        <Comments xml:lang="fi">Soita ennen toimitusta</Comments>
        <TermsOfDelivery><TermsOfDeliveryCode value="DDP"/><ShippingPaymentMethod value="Prepaid-BySeller"/></TermsOfDelivery>
      </OrderRequestHeader>
      <ItemOut quantity="2" lineNumber="1">
        <ItemID><SupplierPartID>PH-1</SupplierPartID><BuyerPartID>B-7</BuyerPartID></ItemID>
        <ItemDetail><UnitPrice><Money currency="EUR">99.50</Money></UnitPrice><Description xml:lang="fi"><ShortName>Phone A</ShortName>Phone, 128 GB</Description><UnitOfMeasure>EA</UnitOfMeasure><Classification domain="UNSPSC">43191501</Classification><ManufacturerPartID>MP-1</ManufacturerPartID><ManufacturerName>Maker</ManufacturerName></ItemDetail>
        <Tax><Money currency="EUR">50.75</Money><Description xml:lang="fi">alv</Description><TaxDetail category="vat" percentageRate="25.5"><TaxAmount><Money currency="EUR">50.75</Money></TaxAmount></TaxDetail></Tax>
        <Distribution><Accounting name="a"><AccountingSegment id="4580"><Name xml:lang="fi">Tili</Name><Description xml:lang="fi">Kalusto</Description></AccountingSegment></Accounting><Charge><Money currency="EUR">199.00</Money></Charge></Distribution>
      </ItemOut>
      <ItemOut quantity="4" lineNumber="2">
        <ItemID><SupplierPartID>CA-1</SupplierPartID></ItemID>
        <ItemDetail><UnitPrice><Money currency="EUR">80.00</Money></UnitPrice><Description xml:lang="fi">Cable</Description><UnitOfMeasure>EA</UnitOfMeasure><PriceBasisQuantity quantity="10" conversionFactor="1"><UnitOfMeasure>EA</UnitOfMeasure></PriceBasisQuantity><Classification domain="UNSPSC">26121600</Classification></ItemDetail>
        <Comments xml:lang="fi">Sininen</Comments>
      </ItemOut>
    </OrderRequest>
  </Request>
</cXML>
`
}
