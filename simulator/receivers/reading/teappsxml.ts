import type { Party, ReadDocument } from './document.ts'
import { find, textAt, Unreadable, type Element } from './xml.ts'

/** What a receiver understands of a TEAPPSXML message with one invoice. @throws Unreadable */
export function readTeappsxml(root: Element): ReadDocument {
  const invoice = find(root, 'CONTENT_FRAME', 'INVOICES', 'INVOICE')
  const frame = find(root, 'TRANSPORT_FRAME')
  const header = find(invoice, 'HEADER')
  const [number, type, issued] = [textAt(header, 'INVOICE_ID'), textAt(header, 'INVOICE_TYPE'), find(header, 'INVOICE_DATE', 'DATE')]
  if (number === undefined || (type !== '00' && type !== '01')) throw new Unreadable('there is no invoice or credit note with a number')
  return {
    syntax: 'TEAPPSXML',
    kind: type === '01' ? 'creditNote' : 'invoice',
    number,
    issued: `${textAt(issued, 'CENTURY')}${textAt(issued, 'DECADE_AND_YEAR')}-${textAt(issued, 'MONTH')}-${textAt(issued, 'DAY')}`,
    seller: party(find(invoice, 'PAYEE')),
    buyer: party(find(invoice, 'RECEIVER')),
    ...(textAt(frame, 'FB_REQUEST') === '1' && { acknowledgeAs: textAt(frame, 'BATCH_ID') ?? '' }),
  }
}

function party(of: Element | undefined): Party {
  const customer = find(of, 'CUSTOMER_INFORMATION')
  const name = textAt(customer, 'CUSTOMER_NAME')
  if (name === undefined) throw new Unreadable('a party has no CUSTOMER_NAME')
  return { id: textAt(customer, 'ORGANIZATION_NUMBER') ?? textAt(customer, 'VAT_NUMBER') ?? '', name, endpoint: textAt(of, 'NET_SERVICE_ID')?.replace(/^TE/, '') ?? '' }
}
