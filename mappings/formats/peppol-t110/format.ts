import { failure } from '../../../errors/failure.ts'
import { documentKind } from '../../../errors/words/words.ts'
import type { CanonicalDocument, DocumentFormat, RenderContext } from '../format.ts'
import { renderOrderAgreement } from './orderAgreement.ts'

/**
 * Peppol Order Agreement 3 (T110, release 2026.5), seller to buyer: an order made in the seller's shop, or its change.
 * Throws KS-MAP-KIND for any other document and KS-MAP-T110-CANCELLED for a cancelled order that still has quantities
 * (`withZeroQuantities` is one way to tell a cancellation).
 */
export const peppolT110: DocumentFormat = {
  id: 'peppol-t110',
  kinds: ['order'],
  mediaType: 'application/xml',
  fileExtension: 'xml',
  render(document: CanonicalDocument, context: RenderContext): Uint8Array {
    if (document.kind !== 'order') throw failure('KS-MAP-KIND', { kind: documentKind(document.kind), format: 'peppol-t110' })
    return renderOrderAgreement(document.order, context)
  },
}
