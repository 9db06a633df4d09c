import { failure } from '../../../../errors/failure.ts'
import type { StatedInvoice } from '../../../model/stated.ts'
import type { XmlElement } from '../../inbound-xml/element.ts'
import { limits } from '../../inbound-xml/limits.ts'
import { readXml } from '../../inbound-xml/readXml.ts'
import type { DocumentReader } from '../../reader.ts'
import { splitMessages } from '../../soap-frame/splitMessages.ts'
import { apart, type FinvoiceMessages } from '../apart.ts'
import { documentAllowances } from './allowances.ts'
import { attachments } from './attachments.ts'
import { links, references, totals, typeOf } from './details.ts'
import { leftovers } from './leftovers.ts'
import { FinvoiceNode, type Reading } from './node.ts'
import { buyer, delivery, payee, seller, taxRepresentative } from './parties.ts'
import { epiParts, payment } from './payment.ts'
import { row } from './row.ts'

/** Finvoice 3.0, 2.01 and 1.3, by itself or after its SOAP frame, and with the message of its attachments where that follows. */
export const finvoice: DocumentReader = {
  format: 'Finvoice',
  roots: ['Finvoice', 'Envelope'],
  read: readFinvoice,
}

/**
 * What a Finvoice states. Any element may be missing. Of a file with several frames the first message is read, and the others are an oddity. Throws
 * KS-SYSTEM-XML-… for what is no acceptable XML and KS-MAP-READ-ROOT for another kind of document.
 */
export function readFinvoice(bytes: Uint8Array): StatedInvoice {
  const reading: Reading = { currency: undefined, turned: false, oddities: [] }
  const messages = messagesIn(bytes, reading)
  const root = new FinvoiceNode(invoiceIn(messages.invoice), undefined, reading)
  const invoice = statedInvoice(root, messages.attachments)
  leftovers(root)
  return { ...invoice, oddities: reading.oddities }
}

function messagesIn(bytes: Uint8Array, { oddities }: Reading): FinvoiceMessages {
  if (bytes.byteLength > limits.bytes) return { invoice: bytes, attachments: undefined }
  const messages = splitMessages(bytes)
  if (messages.length > 1) oddities.push({ kind: 'doubled', path: 'Envelope', count: messages.length })
  return apart(messages[0]?.document ?? bytes)
}

function invoiceIn(bytes: Uint8Array): XmlElement {
  const root = readXml(bytes, 'ISO-8859-15')
  if (root.local !== 'Finvoice') throw failure('KS-MAP-READ-ROOT', { root: root.name.slice(0, 80) })
  return root
}

function statedInvoice(root: FinvoiceNode, attachmentMessage: Uint8Array | undefined): StatedInvoice {
  const { reading } = root
  const details = root.one('InvoiceDetails')
  const { kind, typeCode } = typeOf(details)
  const currency = details?.one('InvoiceTotalVatIncludedAmount', 'BT-5')?.attribute('AmountCurrencyIdentifier')
  reading.currency = currency
  reading.turned = kind === 'creditNote'
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
