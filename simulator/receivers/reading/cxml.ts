import type { ReadDocument } from './document.ts'
import { find, textAt, Unreadable, type Element } from './xml.ts'

/** Where each request has its number and its day. */
const requests: Readonly<Record<string, { readonly kind: ReadDocument['kind']; readonly header: string; readonly number: string; readonly day: string }>> = {
  ConfirmationRequest: { kind: 'orderResponse', header: 'ConfirmationHeader', number: 'confirmID', day: 'noticeDate' },
  ShipNoticeRequest: { kind: 'despatchAdvice', header: 'ShipNoticeHeader', number: 'shipmentID', day: 'noticeDate' },
  ReceiptRequest: { kind: 'receipt', header: 'ReceiptRequestHeader', number: 'receiptID', day: 'receiptDate' },
}

/** What a cXML system understands of a request: what kind it is, its number and its two sides. @throws Unreadable */
export function readCxml(root: Element): ReadDocument {
  const request = find(root, 'Request')?.children[0]
  const seller = identity(root, 'From')
  const buyer = identity(root, 'To')
  const sides = { seller: { id: seller, name: seller, endpoint: seller }, buyer: { id: buyer, name: buyer, endpoint: buyer } }
  if (request?.name === 'CatalogUploadRequest') {
    return { syntax: 'cXML', kind: 'catalogue', number: textAt(request, 'Description') ?? missing('Description'), issued: (root.attributes['timestamp'] ?? '').slice(0, 10), ...sides }
  }
  const known = requests[request?.name ?? '']
  if (request === undefined || known === undefined) throw new Unreadable(`a request ${request?.name ?? 'without content'} is not known here`)
  const header = find(request, known.header)
  return { syntax: 'cXML', kind: known.kind, number: header?.attributes[known.number] ?? missing(known.number), issued: (header?.attributes[known.day] ?? missing(known.day)).slice(0, 10), ...sides }
}

function identity(root: Element, side: 'From' | 'To'): string {
  return textAt(root, 'Header', side, 'Credential', 'Identity') ?? missing(`${side} identity`)
}

function missing(name: string): never {
  throw new Unreadable(`there is no ${name}`)
}
