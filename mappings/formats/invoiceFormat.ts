import { failure } from '../../errors/failure.ts'
import { documentKind } from '../../errors/words/words.ts'
import type { Invoice } from '../model/invoice.ts'
import type { CanonicalDocument, DocumentFormat, RenderContext } from './format.ts'

/** A format of invoices and credit notes. It throws KS-MAP-KIND for any other document, beside what `render` throws. */
export function invoiceFormat(id: string, fileExtension: 'xml' | 'zip', render: (invoice: Invoice, context: RenderContext) => Uint8Array): DocumentFormat {
  return {
    id,
    kinds: ['invoice', 'creditNote'],
    mediaType: `application/${fileExtension}`,
    fileExtension,
    render(document: CanonicalDocument, context: RenderContext): Uint8Array {
      if (document.kind !== 'invoice' && document.kind !== 'creditNote') throw failure('KS-MAP-KIND', { kind: documentKind(document.kind), format: id })
      return render(document.invoice, context)
    },
  }
}
