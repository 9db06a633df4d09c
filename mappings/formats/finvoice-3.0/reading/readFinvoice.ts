import { failure } from '../../../../errors/failure.ts'
import type { Oddity, StatedInvoice } from '../../../model/stated.ts'
import { find, textAt, type XmlElement } from '../../inbound-xml/element.ts'
import { limits } from '../../inbound-xml/limits.ts'
import { readXml } from '../../inbound-xml/readXml.ts'
import type { DocumentReader } from '../../reader.ts'
import { splitMessages } from '../../soap-frame/splitMessages.ts'
import { apart } from '../apart.ts'
import { documentAllowances } from './allowances.ts'
import { attachments } from './attachments.ts'
import { links, references, totals, typeOf } from './details.ts'
import { isBelowZero, type SignOf } from '../../reading/belowZero.ts'
import { reportLeftovers } from '../../reading/leftovers.ts'
import { FinvoiceNode, type Reading } from './node.ts'
import { buyer, delivery, payee, seller, taxRepresentative } from './parties.ts'
import { epiParts, payment } from './payment.ts'
import { row } from './row.ts'

/** Finvoice 3.0, 2.01 and 1.3, by itself or after its SOAP frame, and with the message of its attachments where that follows. */
export const finvoice: DocumentReader = {
  format: 'Finvoice',
  roots: ['Finvoice', 'Envelope'],
  read: readFinvoice,
  readAll: (bytes) => messagesIn(bytes).map((message) => readMessage(message, [])),
}

/**
 * What a Finvoice states. Any element may be missing. Of a file with several frames the first message is read, and the others are an oddity. Throws
 * KS-SYSTEM-XML-… for what is no acceptable XML and KS-MAP-READ-ROOT for another kind of document.
 */
export function readFinvoice(bytes: Uint8Array): StatedInvoice {
  const messages = messagesIn(bytes)
  return readMessage(messages[0] ?? bytes, messages.length > 1 ? [{ kind: 'doubled', path: 'Envelope', count: messages.length }] : [])
}

/** The documents of a file, each without its frame; one that is too large stays whole, for the reader of XML to refuse. */
function messagesIn(bytes: Uint8Array): readonly Uint8Array[] {
  return bytes.byteLength > limits.bytes ? [bytes] : splitMessages(bytes).map(({ document }) => document)
}

function readMessage(bytes: Uint8Array, oddities: Oddity[]): StatedInvoice {
  const reading: Reading = { currency: undefined, turned: false, isMarked: false, oddities }
  const message = bytes.byteLength > limits.bytes ? { invoice: bytes, attachments: undefined } : apart(bytes)
  const root = new FinvoiceNode(invoiceIn(message.invoice), undefined, reading)
  const invoice = statedInvoice(root, message.attachments)
  reportLeftovers(root)
  return { ...invoice, oddities }
}

function invoiceIn(bytes: Uint8Array): XmlElement {
  const root = readXml(bytes, 'ISO-8859-15')
  if (root.local !== 'Finvoice') throw failure('KS-MAP-READ-ROOT', { root: root.name.slice(0, 80) })
  return root
}

/** Elements whose numbers a credit note has below zero: amounts, and quantities that are no part of a price. */
const quantities: ReadonlySet<string> = new Set(['InvoicedQuantity', 'DeliveredQuantity'])

const signOf: SignOf = ({ name, attributes, text }) => {
  const isSigned = (attributes['AmountCurrencyIdentifier'] !== undefined && !name.startsWith('UnitPrice')) || quantities.has(name)
  return !isSigned || !/[1-9]/.test(text) ? 0 : text.trim().startsWith('-') ? -1 : 1
}

/** The totals with VAT (BT-112, BT-115). */
function totalsOf(invoice: XmlElement): readonly (XmlElement | undefined)[] {
  return [find(invoice, 'InvoiceDetails', 'InvoiceTotalVatIncludedAmount'), find(invoice, 'EpiDetails', 'EpiPaymentInstructionDetails', 'EpiInstructedAmount')]
}

/** Whether each term stands in the element that the official data list names, which version 3.0 has. */
function isMarked(invoice: XmlElement): boolean {
  return textAt(invoice, 'MessageTransmissionDetails', 'MessageDetails', 'SpecificationIdentifier') === 'EN16931' && Number(invoice.attributes['Version']) >= 3
}

function statedInvoice(root: FinvoiceNode, attachmentMessage: Uint8Array | undefined): StatedInvoice {
  const { reading } = root
  const details = root.one('InvoiceDetails')
  const { kind, typeCode } = typeOf(details)
  const currency = details?.one('InvoiceTotalVatIncludedAmount', 'BT-5')?.attribute('AmountCurrencyIdentifier')
  reading.currency = currency
  reading.isMarked = isMarked(root.element)
  reading.turned = kind === 'creditNote' && isBelowZero(root.element, totalsOf(root.element), signOf)
  const message = root.one('MessageTransmissionDetails')?.one('MessageDetails')
  message?.all('MessageIdentifier')
  message?.all('MessageTimeStamp')
  const terms = details?.one('PaymentTermsDetails')
  const deliveryDetails = root.one('DeliveryDetails')
  const epi = epiParts(root)
  const dueDate = terms?.date('InvoiceDueDate', 'BT-9')
  const payOn = epi.instruction?.date('EpiDateOptionDate', 'BT-9')
  return {
    kind,
    typeCode,
    currency,
    specification: message?.text('SpecificationIdentifier', 'BT-24'),
    businessProcess: message?.text('ImplementationCode', 'BT-23'),
    number: details?.text('InvoiceNumber', 'BT-1'),
    issueDate: details?.date('InvoiceDate', 'BT-2'),
    dueDate: dueDate ?? (kind === 'invoice' ? payOn : undefined),
    paymentTerms: terms?.joined('PaymentTermsFreeText', 'BT-20'),
    receivingAdvice: deliveryDetails?.text('WaybillIdentifier', 'BT-15'),
    despatchAdvice: deliveryDetails?.text('DeliveryNoteIdentifier', 'BT-16'),
    ...(details === undefined ? { notes: [], preceding: [], vatBreakdown: [] } : references(details)),
    ...totals(details, epi.instruction),
    seller: seller(root),
    buyer: buyer(root),
    payee: payee(root),
    taxRepresentative: taxRepresentative(root),
    delivery: delivery(root),
    payment: payment(root, epi),
    allowancesAndCharges: documentAllowances(details),
    supportingDocuments: [...links(root), ...attachments(attachmentMessage, root)],
    lines: root.all('InvoiceRow').map(row),
  }
}
