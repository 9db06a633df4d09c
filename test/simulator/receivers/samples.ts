/** Small documents with just what a receiver reads; the numbers of parties are those of the public registers. */

/** A Finvoice without frame. */
export function finvoice(number: string, type: 'INV01' | 'INV02' = 'INV01'): Buffer<ArrayBuffer> {
  return Buffer.from(
    `<?xml version="1.0" encoding="ISO-8859-15"?>\n<Finvoice Version="3.0"><MessageTransmissionDetails><MessageSenderDetails><FromIdentifier>003723621803</FromIdentifier></MessageSenderDetails><MessageReceiverDetails><ToIdentifier>003702057174</ToIdentifier></MessageReceiverDetails></MessageTransmissionDetails>` +
      `<SellerPartyDetails><SellerPartyIdentifier>2362180-3</SellerPartyIdentifier><SellerOrganisationName>Tiera Oy</SellerOrganisationName></SellerPartyDetails>` +
      `<BuyerPartyDetails><BuyerPartyIdentifier>0205717-4</BuyerPartyIdentifier><BuyerOrganisationName>H\u00e4meenkyr\u00f6</BuyerOrganisationName></BuyerPartyDetails>` +
      `<InvoiceDetails><InvoiceTypeCode>${type}</InvoiceTypeCode><InvoiceNumber>${number}</InvoiceNumber><InvoiceDate Format="CCYYMMDD">20261105</InvoiceDate></InvoiceDetails></Finvoice>\n`,
    'latin1',
  )
}

/** A UBL document: an invoice, a credit note or an order agreement. */
export function ubl(number: string, root: 'Invoice' | 'CreditNote' | 'OrderResponse' = 'Invoice'): Buffer<ArrayBuffer> {
  const [seller, buyer] = root === 'OrderResponse' ? ['SellerSupplierParty', 'BuyerCustomerParty'] : ['AccountingSupplierParty', 'AccountingCustomerParty']
  const party = (role: string, endpoint: string, id: string, name: string): string =>
    `<cac:${role}><cac:Party><cbc:EndpointID schemeID="0216">${endpoint}</cbc:EndpointID><cac:PartyLegalEntity><cbc:RegistrationName>${name}</cbc:RegistrationName><cbc:CompanyID schemeID="0212">${id}</cbc:CompanyID></cac:PartyLegalEntity></cac:Party></cac:${role}>`
  return Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="urn:oasis:names:specification:ubl:schema:xsd:${root}-2" xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">` +
      `<cbc:ID>${number}</cbc:ID><cbc:IssueDate>2026-11-05</cbc:IssueDate>${party(seller!, '003723621803', '2362180-3', 'Tiera Oy')}${party(buyer!, '003702116752', '0211675-2', 'Tampereen kaupunki')}</${root}>\n`,
  )
}

/** A Finvoice behind its SOAP frame. */
export function framed(messageId: string, number: string, timestamp = '2026-11-05T08:00:00Z'): Buffer<ArrayBuffer> {
  const side = (name: string, id: string, role: string): string => `<eb:${name}><eb:PartyId>${id}</eb:PartyId><eb:Role>${role}</eb:Role></eb:${name}>`
  const frame =
    `<SOAP-ENV:Envelope xmlns:SOAP-ENV="http://schemas.xmlsoap.org/soap/envelope/" xmlns:eb="http://www.oasis-open.org/committees/ebxml-msg/schema/msg-header-2_0.xsd"><SOAP-ENV:Header><eb:MessageHeader>` +
    side('From', '003723621803', 'Sender') + side('From', '003721291126', 'Intermediator') + side('To', '003701577119', 'Receiver') + side('To', 'OKOYFIHH', 'Intermediator') +
    `<eb:MessageData><eb:MessageId>${messageId}</eb:MessageId><eb:Timestamp>${timestamp}</eb:Timestamp></eb:MessageData></eb:MessageHeader></SOAP-ENV:Header><SOAP-ENV:Body/></SOAP-ENV:Envelope>\n`
  return Buffer.concat([Buffer.from(frame, 'latin1'), finvoice(number)])
}
