import { failure } from '../../../errors/failure.ts'
import { documentKind } from '../../../errors/words/words.ts'
import type { CanonicalDocument, DocumentFormat, RenderContext } from '../format.ts'
import { format } from './id.ts'
import { materialDocumentRequest } from './materialDocument.ts'
import { purchaseOrderRequest } from './purchaseOrder.ts'
import { writeRequest } from './request.ts'
import { isPerformed } from './units.ts'

/** Purchase orders (OData V4) and goods movements (V2) of SAP S/4HANA, as JSON. Throws KS-MAP-KIND for any other document. */
export const sapOData: DocumentFormat = {
  id: format,
  kinds: ['order', 'receipt'],
  mediaType: 'application/json',
  fileExtension: 'json',
  showsEnvironment: true,
  expectsNoReceipt: isPerformed,
  render(document: CanonicalDocument, context: RenderContext): Uint8Array {
    switch (document.kind) {
      case 'order':
        return writeRequest(purchaseOrderRequest(document.order, context))
      case 'receipt':
        return writeRequest(materialDocumentRequest(document.receipt, context))
      default:
        throw failure('KS-MAP-KIND', { kind: documentKind(document.kind), format })
    }
  },
}
