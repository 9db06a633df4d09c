import type { InvoiceEvent } from '../../../mappings/from-events/invoiceFromEvent.ts'
import type { Decimal } from '../../../mappings/model/decimal.ts'
import type { InvoiceLine, Party, PostalAddress } from '../../../schemas/generated/events.ts'

const net = (value: Decimal): string => `<AMOUNT SIGN="+" VAT="EXCLUDED">${value}</AMOUNT>`
const gross = (value: Decimal): string => `<AMOUNT SIGN="+" VAT="INCLUDED">${value}</AMOUNT>`

function date(element: string, of: string | null | undefined): string {
  const day = String(of)
  return `
          <${element}>
            <DATE>
              <DAY>${day.slice(8)}</DAY>
              <MONTH>${day.slice(5, 7)}</MONTH>
              <CENTURY>${day.slice(0, 2)}</CENTURY>
              <DECADE_AND_YEAR>${day.slice(2, 4)}</DECADE_AND_YEAR>
            </DATE>
          </${element}>`
}

function address(of: PostalAddress | null | undefined): string {
  return `
            <ADDRESS>
              <STREET_ADDRESS1>${of?.street}</STREET_ADDRESS1>
              <POSTAL_CODE>${of?.postCode}</POSTAL_CODE>
              <POST_OFFICE>${of?.city}</POST_OFFICE>
              <COUNTRY_CODE>${of?.country}</COUNTRY_CODE>
            </ADDRESS>`
}

function customer(of: Party): string {
  return `
          <CUSTOMER_INFORMATION>
            <CUSTOMER_NAME>${of.name}</CUSTOMER_NAME>${address(of.address)}
            <VAT_NUMBER>${of.vatIdentifier}</VAT_NUMBER>
            <ORGANIZATION_NUMBER SCHEME_ID="0212">${of.legalRegistration?.id}</ORGANIZATION_NUMBER>
            <CONTACT_INFORMATION>
              <CONTACT_PERSON>${of.contact?.name}</CONTACT_PERSON>
              <TELEPHONE_NUMBER>${of.contact?.telephone}</TELEPHONE_NUMBER>
              <E-MAIL_ADDRESS>${of.contact?.email}</E-MAIL_ADDRESS>
            </CONTACT_INFORMATION>
          </CUSTOMER_INFORMATION>`
}

function electronicAddress({ endpoint }: Party): string {
  return `
          <NET_SERVICE_ID>TE${endpoint?.id}</NET_SERVICE_ID>
          <INTERMEDIATOR>003721291126</INTERMEDIATOR>
          <EADDRESS_SCHEME_ID>ISO6523</EADDRESS_SCHEME_ID>
          <EADDRESS_SCHEME_ID_CODE>0216</EADDRESS_SCHEME_ID_CODE>`
}

function row(line: InvoiceLine): string {
  return `
          <ROW>
            <ROW_NUMBER>${line.id}</ROW_NUMBER>
            <ARTICLE>
              <ARTICLE_ID>${line.item.sellersIdentifier}</ARTICLE_ID>
              <ARTICLE_NAME>${line.item.name}</ARTICLE_NAME>
              <EAN_CODE SCHEME_ID="0160">${line.item.standardIdentifier?.id}</EAN_CODE>
              <PRODUCT_GROUP SCHEME_ID="TST" SCHEME_VERSION="19.05">${line.item.classifications[0]?.code}</PRODUCT_GROUP>
              <SERIAL_NUMBER>${line.item.attributes[0]?.value}</SERIAL_NUMBER>
              <FREE_TEXT>${line.item.description}</FREE_TEXT>
              <ARTICLE_DESCRIPTIONS>
                <ARTICLE_DESCRIPTION>
                  <DESCRIPTION_TYPE>${line.item.attributes[0]?.name}</DESCRIPTION_TYPE>
                  <DESCRIPTION_VALUE>${line.item.attributes[0]?.value}</DESCRIPTION_VALUE>
                </ARTICLE_DESCRIPTION>
              </ARTICLE_DESCRIPTIONS>
            </ARTICLE>
            <QUANTITY>
              <CHARGED SIGN="+" Q_UNIT_UNECE_CODE="${line.unit}">${line.quantity}</CHARGED>
            </QUANTITY>
            <ORDER_INFORMATION ORDER_TYPE="CO">
              <ORDER_POSITION>${line.orderLine}</ORDER_POSITION>
            </ORDER_INFORMATION>
            <PRICE_PER_UNIT>${net(line.price.net)}</PRICE_PER_UNIT>
            <PRICE_PER_UNIT_NET>${net(line.price.net)}</PRICE_PER_UNIT_NET>
            <ROW_TOTAL>${net(line.netAmount)}</ROW_TOTAL>
            <VAT VAT_TYPE="${line.vat.code}">
              <RATE>${line.vat.rate}</RATE>
            </VAT>
            <DEFAULT_ROW_POSTING>
              <ACCOUNT_REFERENCE>${line.accountingReference}</ACCOUNT_REFERENCE>
            </DEFAULT_ROW_POSTING>
          </ROW>`
}

/** The bench's invoice as TEAPPSXML 3.0 by one template string: nothing is checked, escaped or left out. */
export function teappsxmlTemplate(event: InvoiceEvent): Uint8Array {
  const invoice = event.type === 'fi.kuntasilta.shop.InvoiceIssued' ? event.value.invoice : event.value.creditNote
  const { seller, buyer, delivery, payment, totals } = invoice
  const account = payment?.creditTransfers[0]
  return Buffer.from(
    `<?xml version="1.0" encoding="ISO-8859-1"?>
<INVOICE_CENTER>
  <TRANSPORT_FRAME>
    <TF_CODE>TF01</TF_CODE>
    <TIMESTAMP>20261102100000</TIMESTAMP>
    <BATCH_ID>0191d5b2-7c3a-7000-8000-000000000001</BATCH_ID>
    <CONTENT_RECEIVER>
      <RECEIVER_REF>TE${buyer.endpoint?.id}</RECEIVER_REF>
      <INTERMEDIATOR>003721291126</INTERMEDIATOR>
      <CONTENT_REF>0191d5b2-7c3a-7000-8000-000000000001</CONTENT_REF>
    </CONTENT_RECEIVER>
    <SENDER>TE${seller.endpoint?.id}</SENDER>
    <INTERMEDIATOR>003721291126</INTERMEDIATOR>
    <FB_REQUEST>1</FB_REQUEST>
  </TRANSPORT_FRAME>
  <CONTENT_FRAME>
    <CF_CODE>CF01</CF_CODE>
    <NET_SERVICE_ID>TE${seller.endpoint?.id}</NET_SERVICE_ID>
    <INTERMEDIATOR>003721291126</INTERMEDIATOR>
    <BLOCK_ID>0191d5b2-7c3a-7000-8000-000000000001</BLOCK_ID>
    <TIMESTAMP>20261102100000</TIMESTAMP>
    <BLOCK_RULES>
      <TRANSACTION_TYPE>00</TRANSACTION_TYPE>
      <BLOCK_ACTION>00</BLOCK_ACTION>
      <BLOCK_FORMAT>TEAPPSXML</BLOCK_FORMAT>
      <FORMAT_VERSION>3.0</FORMAT_VERSION>
      <CHARACTER_SET>ISO-8859-1</CHARACTER_SET>
    </BLOCK_RULES>
    <INVOICES>
      <INVOICE>
        <HEADER>
          <INVOICE_ID>${invoice.number}</INVOICE_ID>
          <PROCESS_CODE>00</PROCESS_CODE>
          <INVOICE_TYPE UNTDID_CODE="${invoice.typeCode}">00</INVOICE_TYPE>
          <SPECIFICATION_ID>EN16931</SPECIFICATION_ID>${date('INVOICE_DATE', invoice.issueDate)}${date('DUE_DATE', invoice.dueDate)}${date('DELIVERY_DATE', delivery?.date)}
          <TERMS_OF_PAYMENT>${invoice.paymentTerms}</TERMS_OF_PAYMENT>
          <CURRENCY>
            <CODE>${invoice.currency}</CODE>
          </CURRENCY>
          <ORDER_INFORMATION ORDER_TYPE="CO">
            <ORDER_NUMBER>${invoice.purchaseOrder}</ORDER_NUMBER>
            <ORDER_REFERENCE>${invoice.buyerReference}</ORDER_REFERENCE>
          </ORDER_INFORMATION>
          <ORDER_INFORMATION ORDER_TYPE="VN">
            <ORDER_NUMBER>${invoice.salesOrder}</ORDER_NUMBER>
          </ORDER_INFORMATION>
          <CONTRACT_INFORMATION>
            <CONTRACT_NUMBER>${invoice.contract}</CONTRACT_NUMBER>
          </CONTRACT_INFORMATION>
          <PAYER_POSTING_GROUP_DEFAULTS>
            <POSTING_DEFAULT>
              <ACCOUNT_REFERENCE>${invoice.accountingReference}</ACCOUNT_REFERENCE>
            </POSTING_DEFAULT>
          </PAYER_POSTING_GROUP_DEFAULTS>
          <FREE_TEXT>${invoice.notes[0]?.text}</FREE_TEXT>
        </HEADER>
        <PAYEE>${customer(seller)}
          <BANKS>
            <SWIFT_CODE>${account?.bic}</SWIFT_CODE>
            <IBAN_ACCOUNT_NUMBER>${account?.account}</IBAN_ACCOUNT_NUMBER>
          </BANKS>${electronicAddress(seller)}
          <PAYMENT_MEANS PAYMENT_MEANS_CODE="${payment?.meansCode}"/>
          <DETAILS_OF_PAYMENT>
            <FI_PAYMENT_REFERENCE>${payment?.remittance}</FI_PAYMENT_REFERENCE>
          </DETAILS_OF_PAYMENT>
        </PAYEE>
        <RECEIVER>${customer(buyer)}${electronicAddress(buyer)}
        </RECEIVER>
        <DELIVERY_PARTY>
          <CUSTOMER_INFORMATION>
            <CUSTOMER_NAME>${delivery?.name}</CUSTOMER_NAME>${address(delivery?.address)}
          </CUSTOMER_INFORMATION>
        </DELIVERY_PARTY>
        <ROWS>${invoice.lines.map(row).join('')}
        </ROWS>
        <SUMMARY>
          <ROWS_TOTAL>${net(totals.lines)}</ROWS_TOTAL>
          <INVOICE_TOTAL>${gross(totals.payable)}</INVOICE_TOTAL>${invoice.vatBreakdown
            .map(
              (one) => `
          <VAT_SUMMARY VAT_TYPE="${one.code}">
            <RATE>${one.rate}</RATE>
            <ACCORDING>${net(one.taxableAmount)}</ACCORDING>
            <VAT_RATE_TOTAL>${net(one.taxAmount)}</VAT_RATE_TOTAL>
          </VAT_SUMMARY>`,
            )
            .join('')}
          <VAT_TOTAL>${net(totals.tax)}</VAT_TOTAL>
          <INVOICE_TOTAL_WITHOUT_ADVANCE_PAYMENT>${net(totals.taxExclusive)}${gross(totals.taxInclusive)}</INVOICE_TOTAL_WITHOUT_ADVANCE_PAYMENT>
        </SUMMARY>
      </INVOICE>
    </INVOICES>
  </CONTENT_FRAME>
</INVOICE_CENTER>
`,
    'latin1',
  )
}
