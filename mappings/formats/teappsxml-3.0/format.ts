import { failure } from '../../../errors/failure.ts'
import type { PlainPhrase } from '../../../errors/words/phrases/phrases.ts'
import { carriedName, phrase } from '../../../errors/words/words.ts'
import type { Invoice } from '../../model/invoice.ts'
import type { DocumentFormat, RenderContext } from '../format.ts'
import { invoiceFormat } from '../invoiceFormat.ts'
import { messageIdentifier } from '../soap-frame/messageData.ts'
import { zip } from '../zip/zip.ts'
import { beside, nothing } from './attachments.ts'
import { renderInvoice } from './document.ts'

/**
 * TEAPPSXML 3.0, marked as following EN 16931. Throws KS-MAP-KIND for any other document, and KS-MAP-… naming the term for what it cannot
 * hold: a copy, for which it has no mark, and attachments, which travel in a ZIP.
 */
export const teappsxml30: DocumentFormat = teappsxml('teappsxml-3.0', 'xml', (invoice, context) => {
  if (invoice.supportingDocuments.some(({ embedded }) => embedded !== undefined)) throw notCarried(invoice, 'BT-125', 'an attachment travels beside the message in a ZIP, as teappsxml-3.0-zip')
  return renderInvoice(invoice, context, nothing)
})

/** TEAPPSXML 3.0 in a ZIP with its attachments, and its readable image where the flow wants it, as operators take it (guide 3.1). */
export const teappsxml30Zip: DocumentFormat = {
  ...teappsxml('teappsxml-3.0-zip', 'zip', (invoice, context) => {
    const all = beside(invoice, context)
    const message = { name: `${messageIdentifier(context)}.xml`, content: renderInvoice(invoice, context, all) }
    return zip([message, ...(all.image === undefined ? [] : [all.image]), ...all.files], context.timestamp)
  }),
  takesImage: true,
}

function teappsxml(id: string, fileExtension: 'xml' | 'zip', render: (invoice: Invoice, context: RenderContext) => Uint8Array): DocumentFormat {
  const format = invoiceFormat(id, fileExtension, (invoice, context) => {
    if (context.role === 'copy') throw notCarried(invoice, 'copy', 'it has no mark that a document is a copy of the legal original')
    return render(invoice, context)
  })
  return { ...format, showsEnvironment: true }
}

function notCarried({ number }: Invoice, term: string, why: PlainPhrase): Error {
  return failure('KS-MAP-NOT-CARRIED', { number, term: carriedName(term), format: 'teappsxml-3.0', why: phrase(why) })
}
