import { failure } from '../../../errors/failure.ts'
import { documentKind } from '../../../errors/words/words.ts'
import type { CanonicalDocument, DocumentFormat, RenderContext } from '../format.ts'
import { renderInvoice } from './document.ts'

/**
 * Peppol BIS Billing 3.0 (release 2026.5): UBL 2.1 Invoice for an invoice, CreditNote for a credit note. Throws
 * KS-MAP-KIND for any other document, KS-MAP-PEPPOL-ENDPOINT for a party without an address of the network.
 */
export const peppolBis3: DocumentFormat = {
  id: 'peppol-bis-3',
  kinds: ['invoice', 'creditNote'],
  mediaType: 'application/xml',
  fileExtension: 'xml',
  render(document: CanonicalDocument, context: RenderContext): Uint8Array {
    if (document.kind !== 'invoice' && document.kind !== 'creditNote') throw failure('KS-MAP-KIND', { kind: documentKind(document.kind), format: 'peppol-bis-3' })
    return renderInvoice(document.invoice, context)
  },
}
