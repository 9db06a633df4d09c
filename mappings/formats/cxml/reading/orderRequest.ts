import { phrase } from '../../../../errors/words/words.ts'
import { Decimal } from '../../../model/decimal.ts'
import type { SupportingDocument, Totals } from '../../../model/invoice.ts'
import type { DeliveryPlace, Order, Orderer } from '../../../model/order.ts'
import { childrenNamed, find, textAt, type XmlElement } from '../../inbound-xml/element.ts'
import { attributeOf, content, dayOf, decimalOf, elementAt, moneyAt, timeOf } from './content.ts'
import type { CxmlRequest } from './message.ts'
import { readItemOut } from './orderLine.ts'
import { contactOf, partyIn, placeIn } from './parties.ts'

const kind = 'OrderRequest'

const stages: Readonly<Record<string, Order['stage']>> = { new: 'placed', update: 'changed', delete: 'cancelled' }

/**
 * Reads an OrderRequest into the canonical order: `new`, `update` and `delete` are an order, its change and its cancellation. An update states
 * the whole order as it is now; one without `orderVersion` is known by its message. Throws KS-SYSTEM-DOCUMENT-CONTENT for what is missing or cannot be read.
 */
export function readOrderRequest({ body, from, to, payloadId }: CxmlRequest): Order {
  const header = elementAt(kind, body, 'OrderRequestHeader')
  const buyersNumber = attributeOf(kind, header, 'orderID')
  const type = header.attributes['type'] ?? 'new'
  const stage = stages[type]
  if (stage === undefined) throw content(kind, phrase('one of the codes {codes}', { codes: Object.keys(stages).join(', ') }), type)
  const { at, day, time } = timeOf(kind, attributeOf(kind, header, 'orderDate'), 'OrderRequestHeader/@orderDate')
  const { amount, currency } = moneyAt(kind, header, 'Total')
  const lines = childrenNamed(body, 'ItemOut').map((item, index) => readItemOut(item, index + 1))
  const foreign = lines.find((line) => line.currency !== currency)
  if (foreign !== undefined) throw content(kind, phrase('one currency'), `${currency}, ${foreign.currency}`)
  const billTo = elementAt(kind, header, 'BillTo', 'Address')
  const soldTo = childrenNamed(header, 'BusinessPartner').find(({ attributes }) => attributes['role'] === 'soldTo')
  const soldToAddress = find(soldTo, 'Address')
  const { orderVersion, agreementID, requisitionID } = header.attributes
  return {
    buyersNumber,
    sellersNumber: find(header, 'SupplierOrderInfo')?.attributes['orderID'] ?? '',
    origin: 'purchasing',
    stage,
    issuedAt: at,
    issueDate: day,
    issueTime: time,
    currency,
    notes: childrenNamed(header, 'Comments').map(({ text }) => text.trim()).filter((text) => text !== '').map((text) => ({ text })),
    buyer: partyIn(soldToAddress ?? billTo, from),
    seller: { name: to.id, identifiers: [to] },
    allowancesAndCharges: [],
    vatBreakdown: [],
    totals: totalsOf(amount, header),
    supportingDocuments: childrenNamed(header, 'Comments').flatMap((comments) => childrenNamed(comments, 'Attachment')).flatMap(attachmentIn),
    lines: lines.map(({ line }) => line),
    ...(stage === 'placed' ? {} : { documentNumber: `${buyersNumber}/${orderVersion ?? payloadId}`, previousDocument: buyersNumber }),
    ...(orderVersion === undefined || stage !== 'changed' ? {} : { changeNumber: orderVersion }),
    ...(agreementID === undefined ? {} : { contract: agreementID }),
    ...(requisitionID === undefined ? {} : { originatorDocument: requisitionID }),
    ...(soldToAddress === undefined ? {} : { invoicee: partyIn(billTo, from) }),
    ...deliveryIn(header),
    ...ordererIn(header),
    ...termsIn(header),
  }
}

/** Total is what the goods cost without tax; what they cost in the end is the seller's to say. */
function totalsOf(lines: Decimal, header: XmlElement): Totals {
  const tax = find(header, 'Tax', 'Money') === undefined ? Decimal.of('0.00') : moneyAt(kind, header, 'Tax').amount
  const taxInclusive = lines.plus(tax)
  return { lines, taxExclusive: lines, tax, taxInclusive, payable: taxInclusive }
}

function attachmentIn(attachment: XmlElement): readonly SupportingDocument[] {
  const url = textAt(attachment, 'URL')
  if (url === undefined) return []
  return [{ id: url, ...(/^https?:/i.test(url) ? { externalLocation: url } : {}) }]
}

function deliveryIn(header: XmlElement): { readonly delivery?: DeliveryPlace } {
  const address = find(header, 'ShipTo', 'Address')
  const wanted = header.attributes['requestedDeliveryDate']
  if (address === undefined && wanted === undefined) return {}
  const day = wanted === undefined ? undefined : dayOf(kind, wanted, 'OrderRequestHeader/@requestedDeliveryDate')
  return { delivery: { ...(address === undefined ? {} : placeIn(address)), ...(day === undefined ? {} : { requestedPeriod: { start: day, end: day } }) } }
}

/** Who asked for the goods: the end user, else whoever is named first. */
function ordererIn(header: XmlElement): { readonly orderer?: Orderer } {
  const contacts = childrenNamed(header, 'Contact')
  const contact = contacts.find(({ attributes }) => attributes['role'] === 'endUser') ?? contacts[0]
  const name = textAt(contact, 'Name')
  if (contact === undefined || name === undefined) return {}
  const unit = contact.attributes['addressID']
  return { orderer: { name, ...contactOf(contact).contact, ...(unit === undefined || unit === '' ? {} : { unit }) } }
}

function termsIn(header: XmlElement): Partial<Pick<Order, 'paymentTerms' | 'deliveryTerms'>> {
  const days = find(header, 'PaymentTerm')?.attributes['payInNumberOfDays']
  const code = find(header, 'TermsOfDelivery', 'TermsOfDeliveryCode')?.attributes['value']
  return {
    ...(days === undefined ? {} : { paymentTerms: `${decimalOf(kind, days, 'PaymentTerm/@payInNumberOfDays').toString()} days net` }),
    ...(code === undefined || code === '' ? {} : { deliveryTerms: { code } }),
  }
}
