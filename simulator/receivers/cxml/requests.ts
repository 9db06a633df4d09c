import type { Instant } from '../../../base/dates.ts'
import { escape } from '../answers/text.ts'
import type { NotedReceipt } from '../notedReceipt.ts'
import type { PlacedOrder } from '../placedOrder.ts'

/** Who sends, to whom, and with which proof. */
export interface Frame {
  readonly payloadId: string
  readonly at: Instant
  readonly from: string
  readonly to: string
  readonly secret: string
  readonly deploymentMode: 'production' | 'test'
}

/** A later word about a document: its code is one of HTTP's. */
export function statusUpdate(frame: Frame, about: string, code: number, text: string): string {
  return request(frame, `<StatusUpdateRequest><DocumentReference payloadID="${escape(about)}"/><Status code="${code}" text="${escape(text)}"/></StatusUpdateRequest>`)
}

/** An order, its change or its cancellation. */
export function orderRequest(frame: Frame, order: PlacedOrder): string {
  const { number, stage, version, at, buyer, orderer, place, contract, total, lines } = order
  const header = [
    money('Total', total),
    `<ShipTo><Address addressID="${escape(orderer.unit)}"><Name xml:lang="fi">${escape(place.name)}</Name>${postal(place)}</Address></ShipTo>`,
    `<BillTo><Address addressID="${escape(buyer.businessId)}"><Name xml:lang="fi">${escape(buyer.name)}</Name></Address></BillTo>`,
    `<Contact role="endUser" addressID="${escape(orderer.unit)}"><Name xml:lang="fi">${escape(orderer.name)}</Name></Contact>`,
  ]
  const items = lines.map(
    (line) =>
      `<ItemOut quantity="${line.quantity}" lineNumber="${line.number}"><ItemID><SupplierPartID>${escape(line.article)}</SupplierPartID></ItemID><ItemDetail>${money('UnitPrice', line.price)}<Description xml:lang="fi">${escape(line.name)}</Description><UnitOfMeasure>${line.unit}</UnitOfMeasure><Classification domain="UNSPSC">43190000</Classification></ItemDetail></ItemOut>`,
  )
  const agreement = contract === undefined ? '' : ` agreementID="${escape(contract)}"`
  return request(frame, `<OrderRequest><OrderRequestHeader orderID="${escape(number)}" orderDate="${at}" type="${stage}" orderVersion="${version}"${agreement}>${header.join('')}</OrderRequestHeader>${items.join('')}</OrderRequest>`)
}

/** What was received or sent back of an order; a receipt that is taken back is deleted. */
export function receiptRequest(frame: Frame, { number, stage, at, order, despatch, previous, lines }: NotedReceipt): string {
  const [id, operation] = stage === 'reversed' ? [previous ?? number, 'delete'] : [number, 'new']
  const notice = despatch === undefined ? '' : `<ShipNoticeIDInfo shipNoticeID="${escape(despatch)}"/>`
  const items = lines.map(
    (line) =>
      `<ReceiptItem receiptLineNumber="${line.number}" quantity="${line.quantity}" type="${stage === 'returned' ? 'returned' : 'received'}"><ReceiptItemReference lineNumber="${line.orderLine}"><ItemID><SupplierPartID>${escape(line.article)}</SupplierPartID></ItemID></ReceiptItemReference><UnitRate>${euros('0.00')}<UnitOfMeasure>${line.unit}</UnitOfMeasure></UnitRate>${money('ReceivedAmount', '0.00')}</ReceiptItem>`,
  )
  return request(frame, `<ReceiptRequest><ReceiptRequestHeader receiptID="${escape(id)}" receiptDate="${at}" operation="${operation}">${notice}</ReceiptRequestHeader><ReceiptOrder><ReceiptOrderInfo><OrderIDInfo orderID="${escape(order)}"/></ReceiptOrderInfo>${items.join('')}</ReceiptOrder>${money('Total', '0.00')}</ReceiptRequest>`, 'Fulfill')
}

/** A request by the document type that has it. */
function request({ payloadId, at, from, to, secret, deploymentMode }: Frame, body: string, type: 'cXML' | 'Fulfill' = 'cXML'): string {
  const credential = (id: string, more = ''): string => `<Credential domain="NetworkId"><Identity>${escape(id)}</Identity>${more}</Credential>`
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE cXML SYSTEM "http://xml.cxml.org/schemas/cXML/1.2.063/${type}.dtd">
<cXML payloadID="${escape(payloadId)}" timestamp="${at}"><Header><From>${credential(from)}</From><To>${credential(to)}</To><Sender>${credential(from, `<SharedSecret>${escape(secret)}</SharedSecret>`)}<UserAgent>Example purchasing system</UserAgent></Sender></Header><Request deploymentMode="${deploymentMode}">${body}</Request></cXML>
`
}

/** The answer to a request. */
export function response(payloadId: string, at: Instant, code: number, text: string, more = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE cXML SYSTEM "http://xml.cxml.org/schemas/cXML/1.2.063/cXML.dtd">
<cXML payloadID="${escape(payloadId)}" timestamp="${at}"><Response><Status code="${code}" text="${escape(text)}"/>${more}</Response></cXML>
`
}

function money(element: string, amount: string): string {
  return `<${element}>${euros(amount)}</${element}>`
}

function euros(amount: string): string {
  return `<Money currency="EUR">${amount}</Money>`
}

function postal({ street, city, postCode }: PlacedOrder['place']): string {
  return `<PostalAddress><Street>${escape(street)}</Street><City>${escape(city)}</City><PostalCode>${escape(postCode)}</PostalCode><Country isoCountryCode="FI">Suomi</Country></PostalAddress>`
}
