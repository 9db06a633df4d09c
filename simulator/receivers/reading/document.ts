import { readCxml } from './cxml.ts'
import { readTeappsxml } from './teappsxml.ts'
import { find, readXml, textAt, Unreadable, type Element } from './xml.ts'

/** What a receiver understands of a document: enough to tell one from another and to answer it. */
export interface ReadDocument {
  readonly syntax: 'Finvoice' | 'UBL' | 'TEAPPSXML' | 'cXML' | 'JSON'
  readonly kind: 'invoice' | 'creditNote' | 'order' | 'orderResponse' | 'despatchAdvice' | 'receipt' | 'catalogue'
  readonly number: string
  /** `YYYY-MM-DD`. */
  readonly issued: string
  readonly seller: Party
  readonly buyer: Party
  /** Of a message that asks to be acknowledged: what names it in the answer. */
  readonly acknowledgeAs?: string
}

export interface Party {
  /** Y-tunnus, OVT or VAT number, as the document has it. */
  readonly id: string
  readonly name: string
  readonly endpoint: string
}

/** Reads a Finvoice 3.0, TEAPPSXML 3.0, UBL or cXML document. @throws Unreadable */
export function readDocument(bytes: Uint8Array): ReadDocument {
  const root = outOfEnvelope(readXml(decodeXml(bytes)))
  switch (root.name) {
    case 'Finvoice':
      return readFinvoice(root)
    case 'cXML':
      return readCxml(root)
    case 'INVOICE_CENTER':
      return readTeappsxml(root)
    case 'Invoice':
      return readUbl(root, 'invoice', 'AccountingSupplierParty', 'AccountingCustomerParty')
    case 'CreditNote':
      return readUbl(root, 'creditNote', 'AccountingSupplierParty', 'AccountingCustomerParty')
    case 'OrderResponse':
      return readUbl(root, textAt(root, 'CustomizationID')?.includes(':order_response') === true ? 'orderResponse' : 'order', 'SellerSupplierParty', 'BuyerCustomerParty')
    case 'DespatchAdvice':
      return readUbl(root, 'despatchAdvice', 'DespatchSupplierParty', 'DeliveryCustomerParty')
    case 'Catalogue':
      return { ...headOf(root, 'catalogue'), seller: ublParty(find(root, 'ProviderParty')), buyer: ublParty(find(root, 'ReceiverParty')) }
    default:
      throw new Unreadable(`a document ${root.name} is not known here`)
  }
}

/** A document of the Peppol network may come in a Standard Business Document. */
function outOfEnvelope(root: Element): Element {
  if (root.name !== 'StandardBusinessDocument') return root
  const [header, document, second] = root.children
  if (header?.name !== 'StandardBusinessDocumentHeader' || document === undefined || second !== undefined) throw new Unreadable('a Standard Business Document has a header and one document')
  return document
}

/** The text of an XML document in the encoding that it declares. @throws Unreadable */
export function decodeXml(bytes: Uint8Array): string {
  const declared = /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(Buffer.from(bytes.subarray(0, 200)).toString('latin1'))?.[1]
  try {
    return new TextDecoder(declared ?? 'utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Unreadable(`not in the encoding ${declared ?? 'UTF-8'}`)
  }
}

/** Two documents of one seller with one kind and number are the same invoice. */
export function businessKey({ seller, kind, number }: ReadDocument): string {
  return JSON.stringify([seller.id, kind, number])
}

function readFinvoice(root: Element): ReadDocument {
  const details = find(root, 'InvoiceDetails')
  const type = needed(details, 'InvoiceTypeCode')
  const date = needed(details, 'InvoiceDate')
  const transmission = find(root, 'MessageTransmissionDetails')
  return {
    syntax: 'Finvoice',
    kind: type === 'INV02' ? 'creditNote' : 'invoice',
    number: needed(details, 'InvoiceNumber'),
    issued: `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6, 8)}`,
    seller: finvoiceParty(root, 'Seller', textAt(transmission, 'MessageSenderDetails', 'FromIdentifier')),
    buyer: finvoiceParty(root, 'Buyer', textAt(transmission, 'MessageReceiverDetails', 'ToIdentifier')),
  }
}

function finvoiceParty(root: Element, side: 'Seller' | 'Buyer', endpoint: string | undefined): Party {
  const details = find(root, `${side}PartyDetails`)
  return {
    id: textAt(details, `${side}PartyIdentifier`) ?? textAt(details, `${side}OrganisationTaxCode`) ?? '',
    name: needed(details, `${side}OrganisationName`),
    endpoint: endpoint ?? '',
  }
}

function readUbl(root: Element, kind: ReadDocument['kind'], seller: string, buyer: string): ReadDocument {
  return { ...headOf(root, kind), seller: ublParty(find(root, seller, 'Party')), buyer: ublParty(find(root, buyer, 'Party')) }
}

function headOf(root: Element, kind: ReadDocument['kind']): Pick<ReadDocument, 'syntax' | 'kind' | 'number' | 'issued'> {
  return { syntax: 'UBL', kind, number: needed(root, 'ID'), issued: needed(root, 'IssueDate') }
}

function ublParty(party: Element | undefined): Party {
  return {
    id: textAt(party, 'PartyLegalEntity', 'CompanyID') ?? textAt(party, 'PartyIdentification', 'ID') ?? textAt(party, 'EndpointID') ?? '',
    name: textAt(party, 'PartyLegalEntity', 'RegistrationName') ?? textAt(party, 'PartyName', 'Name') ?? '',
    endpoint: needed(party, 'EndpointID'),
  }
}

function needed(parent: Element | undefined, name: string): string {
  const text = textAt(parent, name)
  if (text === undefined) throw new Unreadable(`there is no ${name}`)
  return text
}
