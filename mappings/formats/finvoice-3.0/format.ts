import { failure } from '../../../errors/failure.ts'
import type { CanonicalDocument, DocumentFormat, RenderContext } from '../format.ts'
import { soapFrame } from '../soap-frame/frame.ts'
import { renderInvoice } from './document.ts'

/**
 * Finvoice 3.0, marked as following EN 16931. Throws KS-MAP-KIND for any other document, and KS-MAP-… naming the term for
 * what Finvoice cannot hold.
 */
export const finvoice30: DocumentFormat = finvoice('finvoice-3.0', renderInvoice)

/** Finvoice 3.0 after its SOAP frame, one frame and one invoice in a file, as banks take it (guidelines 3.0, section 17). */
export const finvoice30Soap: DocumentFormat = finvoice('finvoice-3.0-soap', (invoice, context) => Buffer.concat([soapFrame(context), renderInvoice(invoice, context)]))

function finvoice(id: string, render: typeof renderInvoice): DocumentFormat {
  return {
    id,
    kinds: ['invoice', 'creditNote'],
    mediaType: 'application/xml',
    fileExtension: 'xml',
    render(document: CanonicalDocument, context: RenderContext): Uint8Array {
      if (document.kind !== 'invoice' && document.kind !== 'creditNote') throw failure('KS-MAP-KIND', { kind: document.kind, format: id })
      return render(document.invoice, context)
    },
  }
}
