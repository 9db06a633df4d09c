import { failure } from '../../../errors/failure.ts'
import { phrase, term } from '../../../errors/words/words.ts'
import type { DocumentFormat } from '../format.ts'
import { invoiceFormat } from '../invoiceFormat.ts'
import { soapFrame } from '../soap-frame/frame.ts'
import { messageIdentifier } from '../soap-frame/messageData.ts'
import { zip } from '../zip/zip.ts'
import { attachmentMessage } from './attachments.ts'
import { renderInvoice } from './document.ts'

/**
 * Finvoice 3.0, marked as following EN 16931. Throws KS-MAP-KIND for any other document, and KS-MAP-… naming the term for what it cannot hold:
 * attachments, which travel in a message of their own.
 */
export const finvoice30: DocumentFormat = invoiceFormat('finvoice-3.0', 'xml', (invoice, context) => {
  if (invoice.supportingDocuments.some(({ embedded }) => embedded !== undefined)) {
    throw failure('KS-MAP-NOT-CARRIED', { number: invoice.number, term: term('BT-125'), format: 'finvoice-3.0', why: phrase('attachments travel in a message of their own, as in finvoice-3.0-zip and finvoice-3.0-soap') })
  }
  return renderInvoice(invoice, context)
})

/**
 * Finvoice 3.0 after its SOAP frame, one frame and one invoice, as banks take it (guidelines 3.0, section 17). The message with its attachments,
 * which has no frame, comes after the invoice (section 16.2).
 */
export const finvoice30Soap: DocumentFormat = invoiceFormat('finvoice-3.0-soap', 'xml', (invoice, context) =>
  Buffer.concat([soapFrame(context), renderInvoice(invoice, context), attachmentMessage(invoice, context) ?? new Uint8Array()]))

/** Finvoice 3.0 in a ZIP with the message of its attachments, for operators that take one file a document. No published rule describes such a file: it is to be agreed on with the operator. */
export const finvoice30Zip: DocumentFormat = invoiceFormat('finvoice-3.0-zip', 'zip', (invoice, context) => {
  const id = messageIdentifier(context)
  const attachments = attachmentMessage(invoice, context)
  const entries = [{ name: `${id}.xml`, content: renderInvoice(invoice, context) }]
  return zip(attachments === undefined ? entries : [...entries, { name: `${id}-attachments.xml`, content: attachments }], context.timestamp)
})
